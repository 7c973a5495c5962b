import { ITEM_TYPES, typeNames } from '../../../domain/item.ts'
import { themeNames } from '../../../domain/theme.ts'
import { differenceOf, evolutionOf } from '../../content/changes.ts'
import { quotesOrLabel } from '../../content/quotes.ts'
import { itemsByAcademie, type PlacedIdea, regionsOf, type SynthesisIndex, speaksOn } from '../../synthesis-index.ts'
import { compareText } from '../../wording.ts'
import type { Sheet } from '../sheet.ts'

const BEST = 5

/** Académies gained or lost; null for a run that is compared with nothing. */
function differenceIn({ changeOf }: SynthesisIndex, idea: string): number | null {
  if (!changeOf) return null
  const change = changeOf.get(idea)
  return change ? differenceOf(change) : 0
}

/** « Idées »: one row an idea, in the order of the themes and of the ranking; a column left for the analyst. */
export function ideasSheet(index: SynthesisIndex, elementRow: ReadonlyMap<string, number>): Sheet {
  return {
    name: 'Idées',
    frozenColumns: 1,
    columns: [
      { title: 'Idée', width: 9 },
      { title: 'Thème', width: 22 },
      { title: 'Type', width: 26 },
      { title: 'Intitulé', width: 50, wrap: true },
      { title: 'Intitulé relu', width: 9 },
      { title: 'Académies', width: 11 },
      { title: 'Sur', width: 7 },
      { title: 'Éléments', width: 10 },
      { title: 'Documents', width: 11 },
      { title: 'dont feuilles de route', width: 12 },
      { title: 'Noms des académies', width: 34, wrap: true },
      { title: 'Régions académiques', width: 34, wrap: true },
      { title: 'Évolution', width: 20 },
      { title: 'Écart', width: 7 },
      { title: 'Confiance', width: 11 },
      { title: 'Citation 1', width: 44, wrap: true },
      { title: 'Source 1', width: 34, wrap: true },
      { title: 'Citation 2', width: 44, wrap: true },
      { title: 'Source 2', width: 34, wrap: true },
      { title: 'Réf. officielle', width: 10 },
      { title: 'Commentaire', width: 30, wrap: true },
    ],
    rows: index.ideas.map(({ idea, chapter }) => {
      const [first, second] = quotesOrLabel(idea)
      const row = elementRow.get(idea.id)
      return [
        row === undefined ? idea.id : { text: idea.id, sheet: 'Éléments', row },
        themeNames(chapter.theme).short,
        typeNames(idea.type).singular,
        idea.label,
        idea.labelSource === 'reviewed' ? 'oui' : 'non',
        idea.counts.academies,
        idea.counts.of,
        idea.counts.items,
        idea.documents,
        idea.counts.roadmaps,
        idea.academies.join(' | '),
        regionsOf(idea.academies).join(' | '),
        evolutionOf(idea.id, index),
        differenceIn(index, idea.id),
        idea.confidence,
        first?.text ?? null,
        first?.provenance ?? null,
        second?.text ?? null,
        second?.provenance ?? null,
        idea.officialRef ?? null,
        null,
      ]
    }),
  }
}

/** « Essentiel »: the first ideas of each theme and type. */
export function essentialSheet(index: SynthesisIndex, ideaRow: ReadonlyMap<string, number>): Sheet {
  const best = index.synthesis.themes.flatMap((chapter) =>
    ITEM_TYPES.flatMap((type) =>
      chapter.ideas
        .filter((i) => i.type === type)
        .slice(0, BEST)
        .map((idea, i) => ({ idea, chapter, rank: i + 1 })),
    ),
  )
  return {
    name: 'Essentiel',
    columns: [
      { title: 'Thème', width: 24 },
      { title: 'Type', width: 26 },
      { title: 'Rang', width: 7 },
      { title: 'Idée', width: 9 },
      { title: 'Intitulé', width: 70, wrap: true },
      { title: 'Académies', width: 11 },
      { title: 'Sur', width: 7 },
      { title: 'Éléments', width: 10 },
      { title: 'Évolution', width: 20 },
    ],
    rows: best.map(({ idea, chapter, rank }) => [
      themeNames(chapter.theme).short,
      typeNames(idea.type).singular,
      rank,
      { text: idea.id, sheet: 'Idées', row: ideaRow.get(idea.id) ?? 0 },
      idea.label,
      idea.counts.academies,
      idea.counts.of,
      idea.counts.items,
      evolutionOf(idea.id, index),
    ]),
  }
}

function said({ idea, chapter }: PlacedIdea, academies: readonly string[]): (number | string)[] {
  const counts = itemsByAcademie(idea)
  return academies.map((name) => (speaksOn(chapter, name) ? (counts.get(name) ?? 0) : '–'))
}

/** « Académies × idées »: how many elements each académie gives an idea; « – » where it does not speak on the theme. */
export function academiesByIdeaSheet(index: SynthesisIndex, ideaRow: ReadonlyMap<string, number>): Sheet {
  const academies = [...index.synthesis.coverage.academies].sort(compareText)
  return {
    name: 'Académies × idées',
    frozenColumns: 2,
    shadedFrom: 4,
    columns: [
      { title: 'Idée', width: 9 },
      { title: 'Intitulé', width: 50, wrap: true },
      { title: 'Thème', width: 22 },
      { title: 'Type', width: 26 },
      ...academies.map((title) => ({ title, width: 12 })),
    ],
    rows: index.ideas.map((placed) => [
      { text: placed.idea.id, sheet: 'Idées', row: ideaRow.get(placed.idea.id) ?? 0 },
      placed.idea.label,
      themeNames(placed.chapter.theme).short,
      typeNames(placed.idea.type).singular,
      ...said(placed, academies),
    ]),
  }
}
