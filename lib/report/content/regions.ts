import type { NationalSynthesis, ThemeChapter } from '../../domain/synthesis.ts'
import { speaking } from '../quantities.ts'
import { regionOf, regionsOf, speaksOn } from '../synthesis-index.ts'
import { compareText, count, fr, typographic } from '../wording.ts'
import type { HeatTable } from './heat-table.ts'

const SHOWN = 12

/** What the columns of « Qui dit quoi » are. */
interface Grouping {
  /** « par région académique ». */
  readonly words: string
  readonly columns: readonly string[]
  readonly columnOf: (academie: string) => string
  readonly legend: string
}

/** The ideas that several académies share, by groups of académies: how many of each say it. Null where nothing is shared. */
function whoSays(chapter: ThemeChapter, synthesis: NationalSynthesis, grouping: Grouping): HeatTable | null {
  const shared = chapter.ideas
    .filter((i) => i.counts.academies > 1 && i.type !== 'proposal')
    .toSorted((a, b) => b.counts.academies - a.counts.academies)
    .slice(0, SHOWN)
  if (shared.length === 0) return null
  const { words, columns, columnOf, legend } = grouping
  const present = new Set(synthesis.coverage.academies.filter((a) => speaksOn(chapter, a)).map(columnOf))
  return {
    caption: fr`Qui dit quoi : ${count(shared.length, 'idée partagée', 'idées partagées')}, ${words} (sur ${speaking(chapter)})`,
    title: 'Idée',
    columns,
    rows: shared.map((idea) => {
      const said = idea.academies.map(columnOf)
      return {
        label: `${idea.id} ${idea.label}`,
        idea: idea.id,
        cells: columns.map((column) => (present.has(column) ? said.filter((c) => c === column).length : null)),
      }
    }),
    legend: typographic(legend),
  }
}

/** « Qui dit quoi », by région académique. */
export function regionTable(chapter: ThemeChapter, synthesis: NationalSynthesis): HeatTable | null {
  return whoSays(chapter, synthesis, {
    words: 'par région académique',
    columns: regionsOf(synthesis.coverage.academies),
    columnOf: regionOf,
    legend:
      "Nombre d'académies de la région qui expriment l'idée. 0 : la région s'exprime sur le thème sans citer l'idée ; – : elle ne s'exprime pas sur ce thème.",
  })
}

/** « Qui dit quoi », académie by académie. */
export function academieTable(chapter: ThemeChapter, synthesis: NationalSynthesis): HeatTable | null {
  return whoSays(chapter, synthesis, {
    words: 'par académie',
    columns: [...synthesis.coverage.academies].sort(compareText),
    columnOf: (academie) => academie,
    legend:
      "1 : l'académie exprime l'idée ; 0 : elle s'exprime sur le thème sans citer l'idée ; – : elle ne s'exprime pas sur ce thème.",
  })
}
