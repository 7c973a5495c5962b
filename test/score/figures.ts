import { ITEM_TYPES } from '../../lib/domain/item.ts'
import { THEMES } from '../../lib/domain/theme.ts'
import { match, type Scored, same, score } from './scoring.ts'

/** Counts and shares of one line of a table: found, too many, missed. */
export interface Figure {
  readonly name: string
  readonly documents: number
  readonly wanted: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Items told with a confidence of this slice, and how many of them are right. */
export interface Slice {
  readonly from: number
  readonly to: number
  readonly told: number
  readonly confidence: number
  readonly right: number
}

/** One answer with the confidence it was given. */
export interface Answer {
  readonly confidence: number
  readonly right: boolean
}

const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

function figure(name: string, documents: readonly Scored[], type: string | null): Figure {
  let found = 0
  let wanted = 0
  let told = 0
  for (const { gold, got } of documents) {
    const pairs = match(gold.items, got.items)
    const used = new Set(pairs.values())
    const neutral = (gold.neutral ?? []).map((n) => (typeof n === 'string' ? n : n.text))
    const ofType = (i: { readonly type: string }) => type === null || i.type === type
    found += [...pairs.keys()].filter((i) => ofType(gold.items[i] ?? { type: '' })).length
    wanted += gold.items.filter(ofType).length
    told += got.items.filter((h, j) => ofType(h) && (used.has(j) || !neutral.some((n) => same(n, h.text)))).length
  }
  const precision = ratio(found, told)
  const recall = ratio(found, wanted)
  return {
    name,
    documents: documents.length,
    wanted,
    precision,
    recall,
    f1: told + wanted === 0 ? 1 : (2 * found) / (told + wanted),
  }
}

function grouped(documents: readonly Scored[], key: (d: Scored) => string): Figure[] {
  return [...new Set(documents.map(key))].sort().map((name) =>
    figure(
      name,
      documents.filter((d) => key(d) === name),
      null,
    ),
  )
}

export const byDocument = (documents: readonly Scored[]) => documents.map((d) => figure(d.name, [d], null))
export const byFormat = (documents: readonly Scored[]) => grouped(documents, (d) => d.got.format)
export const byLayout = (documents: readonly Scored[]) => grouped(documents, (d) => d.gold.layout ?? 'sans mention')
export const byType = (documents: readonly Scored[]) => ITEM_TYPES.map((type) => figure(type, documents, type))

/** Wanted theme by row, theme told by column; the last of each is « none ». */
export function confusion(documents: readonly Scored[], source: 'declared' | 'inferred'): number[][] {
  const codes: readonly (string | null)[] = [...THEMES, null]
  const table = codes.map(() => codes.map(() => 0))
  for (const { gold, got } of documents)
    for (const [i, j] of match(gold.items, got.items)) {
      const want = gold.items[i]
      const row = table[codes.indexOf(want?.theme ?? null)]
      const column = codes.indexOf(got.items[j]?.theme ?? null)
      if (want && (want.themeSource ?? 'declared') === source && row) row[column] = (row[column] ?? 0) + 1
    }
  return table
}

/** The themes that were told, with their confidence. Items whose theme a person could not tell are not judged. */
export function themeAnswers(documents: readonly Scored[], source: 'declared' | 'inferred'): Answer[] {
  return documents.flatMap(({ gold, got }) =>
    [...match(gold.items, got.items)].flatMap(([i, j]) => {
      const want = gold.items[i]
      const have = got.items[j]
      return want?.theme && have?.theme && have.themeSource === source
        ? [{ confidence: have.confidence, right: have.theme === want.theme }]
        : []
    }),
  )
}

/** The reliability table: of the answers given a confidence, how many are right. */
export function reliability(answers: readonly Answer[]): Slice[] {
  return [0, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((from, i, all): Slice[] => {
    const to = all[i + 1] ?? 1.01
    const own = answers.filter((a) => a.confidence >= from && a.confidence < to)
    if (own.length === 0) return []
    const mean = own.reduce((sum, a) => sum + a.confidence, 0) / own.length
    return [
      {
        from,
        to: Math.min(1, to),
        told: own.length,
        confidence: mean,
        right: own.filter((a) => a.right).length / own.length,
      },
    ]
  })
}

/** The figures that sum a collection up. */
export function summary(documents: readonly Scored[]): readonly (readonly [string, number])[] {
  const { misses: _, ...figures } = score(documents)
  return Object.entries(figures)
}
