import type { Theme } from '../domain/theme.ts'
import { themesNamed } from './named.ts'
import { type NumberKind, type ThemeNumber, themeNumbers } from './numbers.ts'
import { KNOWN_ORDERS } from './theme-names.ts'

/** A theme's number printed beside its name. */
export interface Numbered {
  readonly number: number
  readonly theme: Theme
  readonly kind: NumberKind
  /** The line as written. */
  readonly line: string
  /** 0-based rank of the line. */
  readonly rank: number
}

/** What a document prints of the themes' numbers. */
export interface NumberingContext {
  /** Its own labels: « N° 2 (Travailler autrement) », « THEMATIQUE N°2 : … », « Thème 3 – … ». */
  readonly labels: readonly Numbered[]
  /** The lists of themes it prints (preamble, guidance): each an order, by number. */
  readonly orders: readonly ReadonlyMap<number, Numbered>[]
  /** The theme of its title, where it has one. */
  readonly title: Theme | null
  /** The order of its campaign, for a document that says none; absent where the campaign has none. */
  readonly campaign?: readonly Theme[]
}

export const NO_NUMBERING: NumberingContext = { labels: [], orders: [], title: null }

/** A list of themes has at least so many; less are labels. */
const LEAST_IN_ORDER = 3

/**
 * Reads the numbers that a document prints beside its themes' names.
 * @param lines every line of the document, in order: headings, preamble, guidance, cells
 * @param title the theme that its title names
 */
export function numberingContext(lines: readonly string[], title: Theme | null = null): NumberingContext {
  const labels: Numbered[] = []
  const orders: ReadonlyMap<number, Numbered>[] = []
  const alone: Numbered[] = []
  for (const group of lines.map(numberedIn))
    if (new Set(group.map((n) => n.number)).size >= LEAST_IN_ORDER) orders.push(orderOf(group))
    else alone.push(...group)
  for (const kind of ['hash', 'bracket', 'bare'] as const)
    for (const run of runs(alone.filter((n) => n.kind === kind)))
      if (run.length >= LEAST_IN_ORDER) orders.push(orderOf(run))
      else labels.push(...run)
  labels.push(...alone.filter((n) => n.kind === 'theme' || n.kind === 'workshop' || n.kind === 'sign'))
  return { labels: labels.sort((a, b) => a.rank - b.rank), orders, title }
}

/** Parts what follows into lists: a number that is not above the one before begins another list. */
function runs(numbered: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = []
  for (const n of numbered) {
    const last = found.at(-1)
    if (last && (last.at(-1)?.number ?? 0) < n.number) last.push(n)
    else found.push([n])
  }
  return found
}

function orderOf(group: readonly Numbered[]): ReadonlyMap<number, Numbered> {
  return new Map(group.map((n) => [n.number, n]))
}

function numberedIn(line: string, rank: number): Numbered[] {
  const text = line.normalize('NFC')
  const numbers = themeNumbers(text)
  return numbers.flatMap((n, i): Numbered[] => {
    const theme =
      nameBeside(text.slice(n.end, numbers[i + 1]?.start), n) ??
      (numbers.length === 1 ? nameBeside(text.slice(0, n.start), n) : null)
    return theme ? [{ number: n.number, theme, kind: n.kind, line, rank }] : []
  })
}

function nameBeside(text: string, number: ThemeNumber): Theme | null {
  const [named, other] = themesNamed(text)
  if (!named || other) return null
  // « 2. Travailler … » may be any list's second line: only a name and nothing else counts there.
  return named.text >= (number.kind === 'bare' || number.kind === 'bracket' ? 0.75 : 0.5) ? named.theme : null
}

/** How a number alone was understood. */
export type NumberBasis = 'labels' | 'title' | 'order' | 'known-order' | 'campaign'

/**
 * The theme that a number alone stands for in this document, and by what; null where nothing settles it.
 * Order of trust: the document's own labels, its title, the order it prints (all it prints must agree, those that its
 * labels contradict aside), the one order in circulation that its labels fit, and last, where it prints no order, that
 * of its campaign unless its labels contradict it.
 */
export function themeOfNumber(
  number: number,
  kind: NumberKind,
  context: NumberingContext,
): { readonly theme: Theme; readonly by: NumberBasis; readonly confidence: number } | null {
  const same = context.labels.filter((l) => l.number === number)
  const sameKind = same.filter((l) => l.kind === kind)
  const own = onlyOne((sameKind.length > 0 ? sameKind : same).map((l) => l.theme))
  if (own) return { theme: own, by: 'labels', confidence: 0.95 }
  const printed = context.orders.flatMap((o) => o.get(number)?.theme ?? [])
  if (context.title && (printed.length === 0 ? context.orders.length === 0 : printed.includes(context.title)))
    return { theme: context.title, by: 'title', confidence: printed.length === 0 ? 0.7 : 0.9 }
  const agreed = onlyOne(printed)
  if (agreed) return { theme: agreed, by: 'order', confidence: 0.93 }
  const fits = (themeAt: (n: number) => Theme | undefined): boolean =>
    context.labels.every((l) => (themeAt(l.number) ?? l.theme) === l.theme)
  const fitting =
    context.labels.length === 0
      ? []
      : context.orders.filter((o) => fits((n) => o.get(n)?.theme)).flatMap((o) => o.get(number)?.theme ?? [])
  const settled = onlyOne(fitting)
  if (settled) return { theme: settled, by: 'order', confidence: 0.85 }
  if (context.orders.length > 0) return null
  const themesAt = (orders: readonly (readonly Theme[])[]) =>
    onlyOne(orders.filter((o) => fits((n) => o[n - 1])).flatMap((o) => o[number - 1] ?? []))
  const known = context.labels.length === 0 ? null : themesAt(KNOWN_ORDERS)
  if (known) return { theme: known, by: 'known-order', confidence: 0.7 }
  const ofCampaign = context.campaign && themesAt([context.campaign])
  return ofCampaign ? { theme: ofCampaign, by: 'campaign', confidence: 0.65 } : null
}

/** The themes that the lists of the document print beside a number, each where it first stands. */
export function themesPrintedAs(number: number, context: NumberingContext): Numbered[] {
  const printed = context.orders.flatMap((o) => o.get(number) ?? [])
  return printed.filter((p, i) => printed.findIndex((q) => q.theme === p.theme) === i)
}

function onlyOne(themes: readonly Theme[]): Theme | null {
  const [first, ...others] = new Set(themes)
  return first !== undefined && others.length === 0 ? first : null
}
