import type { Idea, NationalSynthesis, ThemeChapter } from '../../domain/synthesis.ts'
import { regionOf, regionsOf, speaksOn } from '../synthesis-index.ts'
import { agree, count, fr, typographic } from '../wording.ts'
import type { HeatTable } from './heat-table.ts'

const SHOWN = 12

/**
 * « Qui dit quoi » : the ideas that several académies share, by région académique: how many of its académies say it.
 * Null where nothing is shared.
 */
export function regionTable(chapter: ThemeChapter, synthesis: NationalSynthesis): HeatTable | null {
  const shared: readonly Idea[] = chapter.ideas
    .filter((i) => i.counts.academies > 1 && i.type !== 'proposal')
    .toSorted((a, b) => b.counts.academies - a.counts.academies)
    .slice(0, SHOWN)
  if (shared.length === 0) return null
  const regions = regionsOf(synthesis.coverage.academies)
  const speaking = new Set(synthesis.coverage.academies.filter((a) => speaksOn(chapter, a)).map(regionOf))
  const n = chapter.academies
  return {
    caption: fr`Qui dit quoi : ${count(shared.length, 'idée partagée', 'idées partagées')}, par région académique (sur ${count(n, 'académie')} ${agree(n, "qui s'exprime", "qui s'expriment")} sur ce thème)`,
    title: 'Idée',
    columns: regions,
    rows: shared.map((idea) => {
      const said = idea.academies.map(regionOf)
      return {
        label: `${idea.id} ${idea.label}`,
        idea: idea.id,
        cells: regions.map((region) => (speaking.has(region) ? said.filter((r) => r === region).length : null)),
      }
    }),
    legend: typographic(
      "Nombre d'académies de la région qui expriment l'idée. 0 : la région s'exprime sur le thème sans citer l'idée ; – : elle ne s'exprime pas sur ce thème.",
    ),
  }
}
