import { typeNames } from '../../domain/item.ts'
import type { DocumentLine } from '../../domain/synthesis.ts'
import { themeNames } from '../../domain/theme.ts'
import { acronymsIn } from '../acronyms.ts'
import { ATTRIBUTIONS, kindNames } from '../labels.ts'
import { outOf } from '../quantities.ts'
import type { PlacedIdea, SynthesisIndex } from '../synthesis-index.ts'
import { compareText, count, fr, typographic } from '../wording.ts'
import { type DecisionLine, decisionLines } from './corrections.ts'
import { type SetAsideContent, setAsideContent } from './set-aside.ts'

/** What stands behind the report, line by line. */
export interface AnnexesContent {
  readonly counted: { readonly caption: string; readonly rows: readonly CountedDocument[] }
  readonly setAside: SetAsideContent
  readonly ideas: { readonly caption: string; readonly rows: readonly IdeaLine[] }
  readonly singular: { readonly caption: string; readonly rows: readonly IdeaLine[] }
  /** Corrections and decisions in force; empty where people changed nothing. */
  readonly decisions: readonly DecisionLine[]
  readonly acronyms: readonly { readonly acronym: string; readonly meaning: string }[]
}

export interface CountedDocument {
  readonly file: string
  readonly academie: string
  readonly attribution: string
  readonly kind: string
  readonly themes: string
  readonly participants: number | null
  readonly items: number
}

export interface IdeaLine {
  readonly id: string
  readonly label: string
  readonly theme: string
  readonly type: string
  /** « 19 sur 24 ». */
  readonly figure: string
  readonly items: number
  readonly academies: readonly string[]
}

function countedDocument(d: DocumentLine): CountedDocument {
  return {
    file: d.file,
    academie: d.academie ?? '',
    attribution: d.attribution === null ? '' : ATTRIBUTIONS[d.attribution].label,
    kind: kindNames(d.kind).singular,
    themes: d.themes.map((t) => themeNames(t).short).join(', '),
    participants: d.participants,
    items: d.items,
  }
}

function ideaLine({ idea, chapter }: PlacedIdea): IdeaLine {
  return {
    id: idea.id,
    label: idea.label,
    theme: themeNames(chapter.theme).short,
    type: typeNames(idea.type).singular,
    figure: outOf(idea.counts.academies, idea.counts.of),
    items: idea.counts.items,
    academies: idea.academies,
  }
}

/** The annexes A1 to A6. */
export function annexesContent({ synthesis, ideas }: SynthesisIndex): AnnexesContent {
  const counted = synthesis.documents
    .filter((d) => d.counted)
    .map(countedDocument)
    .sort((a, b) => compareText(a.academie, b.academie) || compareText(a.file, b.file))
  const all = ideas.map(ideaLine)
  const singular = all
    .filter((i) => i.academies.length === 1)
    .sort((a, b) => compareText(a.academies.join(), b.academies.join()))
  return {
    counted: { caption: fr`${count(counted.length, 'document compté', 'documents comptés')}`, rows: counted },
    setAside: setAsideContent(synthesis),
    ideas: {
      caption: typographic(`${count(all.length, 'idée')}, par thème puis par nombre d'académies`),
      rows: all,
    },
    singular: {
      caption: typographic(`${count(singular.length, 'idée')} qu'une seule académie exprime, par académie`),
      rows: singular,
    },
    decisions: decisionLines(synthesis),
    acronyms: acronymsIn(synthesis.items.flatMap((i) => [i.text, ...(i.actors ?? []), ...(i.indicators ?? [])])),
  }
}
