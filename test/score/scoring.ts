import type { Analysis } from '../../lib/domain/analysis.ts'

/** What a careful person finds in a document: one gold file serves every rendering of it. */
export interface Gold {
  readonly kind: string
  readonly academie?: string | null
  readonly items: readonly GoldItem[]
  /** Texts that may be extracted or not. */
  readonly neutral?: readonly ({ readonly text: string } | string)[]
  readonly unreadable?: string
  /** How it is laid out, for figures by layout. */
  readonly layout?: string
  /** Codes of the receipt's messages that it must bring. */
  readonly problems?: readonly string[]
}

export interface GoldItem {
  readonly type: string
  readonly text: string
  readonly theme: string | null
  readonly themeSource?: string
  readonly row?: string | null
  readonly improvement?: string
  readonly actors?: readonly string[]
  readonly timeframe?: string
  readonly indicators?: readonly string[]
}

/** A reading beside its gold. */
export interface Scored {
  readonly name: string
  readonly gold: Gold
  readonly got: Pick<Analysis, 'format' | 'kind' | 'status' | 'items' | 'problems'> & {
    readonly academie: string | null
  }
}

/** Shares between 0 and 1; `false` counts items in documents that hold none. */
export interface Score {
  readonly items: number
  readonly precision: number
  readonly recall: number
  readonly minDocument: number
  readonly declaredFound: number
  readonly inferredPrecision: number
  readonly inferredCoverage: number
  readonly links: number
  readonly kind: number
  readonly academie: number
  readonly actionFields: number
  readonly exact: number
  readonly false: number
  /** What differs, in words, for whoever mends it. */
  readonly misses: readonly string[]
}

/** Two texts are the same item from this share of common words on. */
const SAME = 0.85

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const w of a) left.set(w, (left.get(w) ?? 0) + 1)
  let both = 0
  for (const w of b) {
    const n = left.get(w) ?? 0
    if (n > 0) both++
    left.set(w, n - 1)
  }
  return a.length + b.length === 0 ? 1 : (2 * both) / (a.length + b.length)
}

/** True for two wordings of one item. */
export const same = (a: string, b: string) => dice(words(a), words(b)) >= SAME

/** Pairs of gold and read items of one type, best first, each used once: gold index → read index. */
export function match(want: readonly GoldItem[], have: Scored['got']['items']): Map<number, number> {
  const pairs = want.flatMap((g, i) =>
    have.flatMap((h, j) => (g.type === h.type ? [{ i, j, d: dice(words(g.text), words(h.text)) }] : [])),
  )
  const found = new Map<number, number>()
  const used = new Set<number>()
  for (const { i, j } of pairs.filter((p) => p.d >= SAME).sort((a, b) => b.d - a.d || a.i - b.i || a.j - b.j))
    if (!found.has(i) && !used.has(j)) {
      found.set(i, j)
      used.add(j)
    }
  return found
}

function rowPairs(
  items: readonly { readonly row?: string | null; readonly type: string }[],
  name: (i: number) => number | undefined,
): Set<string> {
  const pairs = new Set<string>()
  items.forEach((a, i) => {
    items.slice(i + 1).forEach((b, k) => {
      const [x, y] = [name(i), name(i + 1 + k)]
      if (a.row && a.row === b.row && a.type !== b.type && x !== undefined && y !== undefined)
        pairs.add([x, y].sort((m, n) => m - n).join('-'))
    })
  })
  return pairs
}

const list = (value: string | readonly string[] | undefined): string[] =>
  (value === undefined ? [] : typeof value === 'string' ? [value] : [...value]).filter((v) => words(v).length > 0)

function sameField(
  want: string | readonly string[] | undefined,
  have: string | readonly string[] | undefined,
): boolean {
  const a = list(want)
  const b = list(have)
  if (typeof want === 'string') return same(a.join(' '), b.join(' '))
  return a.length === b.length && a.every((x) => b.some((y) => same(x, y)))
}

const f1 = (tp: number, fp: number, fn: number) => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn))
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

/** Scores readings against their gold: micro averages over all the documents. */
export function score(documents: readonly Scored[]): Score {
  let tp = 0,
    fp = 0,
    fn = 0,
    links = 0,
    wantedLinks = 0,
    readLinks = 0,
    kinds = 0,
    academies = 0,
    fields = 0,
    allFields = 0
  let exact = 0,
    declared = 0,
    allDeclared = 0,
    inferred = 0,
    answered = 0,
    allInferred = 0,
    falseItems = 0,
    minDocument = 1
  const misses: string[] = []
  for (const { name, gold, got } of documents) {
    const found = match(gold.items, got.items)
    const used = new Set(found.values())
    const neutral = (gold.neutral ?? []).map((n) => (typeof n === 'string' ? n : n.text))
    const extra = got.items.filter((h, j) => !used.has(j) && !neutral.some((n) => same(n, h.text)))
    tp += found.size
    fp += extra.length
    fn += gold.items.length - found.size
    minDocument = Math.min(minDocument, f1(found.size, extra.length, gold.items.length - found.size))
    if (gold.items.length === 0) falseItems += extra.length
    misses.push(...extra.map((e) => `${name}: extra ${e.type} «${e.text}»`))
    gold.items.forEach((g, i) => {
      const h = got.items[found.get(i) ?? -1]
      if (!h) {
        misses.push(`${name}: missed ${g.type} «${g.text}»`)
        return
      }
      if (words(g.text).join(' ') === words(h.text).join(' ')) exact++
      else misses.push(`${name}: worded «${h.text}» for «${g.text}»`)
      if (g.themeSource === 'inferred') {
        // A person could not tell either: not judged.
        if (g.theme !== null) allInferred++
        if (g.theme !== null && h.theme !== null) answered++
        if (g.theme !== null && h.theme === g.theme) inferred++
      } else {
        allDeclared++
        if (h.theme === g.theme) declared++
        else misses.push(`${name}: theme ${h.theme} for ${g.theme} of «${g.text}»`)
      }
      if (g.type === 'action')
        for (const field of ['improvement', 'actors', 'timeframe', 'indicators'] as const)
          if (list(g[field]).length + list(h[field]).length > 0) {
            allFields++
            if (sameField(g[field], h[field])) fields++
            else
              misses.push(
                `${name}: ${field} of «${g.text}»: ${JSON.stringify(h[field])} for ${JSON.stringify(g[field])}`,
              )
          }
    })
    const back = new Map([...found].map(([i, j]) => [j, i]))
    const wanted = rowPairs(gold.items, (i) => i)
    const read = rowPairs(got.items, (j) => back.get(j))
    wantedLinks += wanted.size
    readLinks += read.size
    links += [...read].filter((p) => wanted.has(p)).length
    if (gold.unreadable || got.kind === gold.kind) kinds++
    else misses.push(`${name}: kind ${got.kind} for ${gold.kind}`)
    for (const code of gold.problems ?? [])
      if (!got.problems.some((p) => p.code === code)) misses.push(`${name}: no message ${code}`)
    if (gold.unreadable || !('academie' in gold) || got.academie === gold.academie) academies++
    else misses.push(`${name}: académie ${got.academie} for ${gold.academie}`)
  }
  return {
    items: f1(tp, fp, fn),
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    minDocument,
    declaredFound: share(declared, allDeclared),
    inferredPrecision: share(inferred, answered),
    inferredCoverage: share(answered, allInferred),
    links: f1(links, readLinks - links, wantedLinks - links),
    kind: share(kinds, documents.length),
    academie: share(academies, documents.length),
    actionFields: share(fields, allFields),
    exact: share(exact, tp),
    false: falseItems,
    misses,
  }
}
