import { academieNamed, foldName } from '../../domain/academie.ts'
import type { DocumentLine, NationalSynthesis } from '../../domain/synthesis.ts'
import { FORMATS, KIND_ORDER, kindNames } from '../labels.ts'
import { academiesOutOf } from '../quantities.ts'
import { agree, compareText, count, fr, sentence } from '../wording.ts'
import { silenceSentence, silentAcademies } from './silent.ts'
import { type TileMap, tileMap } from './tile-map.ts'

/** Who speaks, and through what. */
export interface CoverageContent {
  readonly sentences: readonly string[]
  readonly academies: readonly AcademieLine[]
  readonly missingSentence: string
  readonly kinds: readonly KindLine[]
  readonly formats: readonly KindLine[]
  readonly participants: readonly { readonly category: string; readonly number: number }[]
  readonly participantsTotal: number
  readonly map: TileMap
}

export interface AcademieLine {
  readonly name: string
  readonly region: string
  readonly documents: number
  readonly items: number
}

/** Documents of one kind, or of one format. */
export interface KindLine {
  readonly label: string
  readonly received: number
  readonly counted: number
  readonly items: number
}

function sum(lines: readonly DocumentLine[]): number {
  return lines.reduce((total, d) => total + d.items, 0)
}

function kindLines(documents: readonly DocumentLine[]): KindLine[] {
  return KIND_ORDER.flatMap((kind) => {
    const received = documents.filter((d) => d.kind === kind)
    const counted = received.filter((d) => d.counted)
    if (received.length === 0) return []
    const label = kindNames(kind)[received.length < 2 ? 'singular' : 'plural']
    return [{ label, received: received.length, counted: counted.length, items: sum(counted) }]
  })
}

/** Formats of the files received, those of most documents first. */
function formatLines(documents: readonly DocumentLine[]): KindLine[] {
  const labels = [...new Set(documents.map((d) => FORMATS[d.format]))]
  return labels
    .map((label) => {
      const received = documents.filter((d) => FORMATS[d.format] === label)
      const counted = received.filter((d) => d.counted)
      return { label, received: received.length, counted: counted.length, items: sum(counted) }
    })
    .sort((a, b) => b.received - a.received || compareText(a.label, b.label))
}

/**
 * Categories as documents write them; spellings that differ by an apostrophe, an accent or a comma are one. What
 * a document tells only in all stands last, so that the lines add up to the total.
 */
function participantLines({
  total,
  byCategory,
}: NationalSynthesis['coverage']['participants']): CoverageContent['participants'] {
  const merged = new Map<string, { category: string; number: number }>()
  for (const [category, number] of Object.entries(byCategory).sort(([a], [b]) => compareText(a, b))) {
    const line = merged.get(foldName(category))
    if (line) line.number += number
    else merged.set(foldName(category), { category, number })
  }
  const lines = [...merged.values()].sort((a, b) => b.number - a.number || compareText(a.category, b.category))
  const rest = total - lines.reduce((sum, l) => sum + l.number, 0)
  return rest > 0 ? [...lines, { category: 'Catégorie non précisée', number: rest }] : lines
}

/** The section « Qui s'est exprimé ». */
export function coverageContent(synthesis: NationalSynthesis): CoverageContent {
  const { coverage, documents } = synthesis
  const n = coverage.academies.length
  const { received, read, counted } = coverage.documents
  return {
    sentences: [
      fr`${sentence(academiesOutOf(n, coverage.academiesExpected))} ${agree(n, "s'est exprimée", 'se sont exprimées')}.`,
      fr`Documents : ${count(received, 'reçu')}, ${count(read, 'lu')}, ${count(counted, 'compté')}.`,
    ],
    academies: [...coverage.academies].sort(compareText).map((name) => {
      const own = documents.filter((d) => d.academie === name && d.counted)
      return { name, region: academieNamed(name)?.region ?? '', documents: own.length, items: sum(own) }
    }),
    missingSentence: silenceSentence(silentAcademies(synthesis)),
    kinds: kindLines(documents),
    formats: formatLines(documents),
    participants: participantLines(coverage.participants),
    participantsTotal: coverage.participants.total,
    map: tileMap(synthesis),
  }
}
