import { foldText } from '../folded-text.ts'
import { bulletOf } from '../typed-bullets.ts'
import { markedCuts } from './cut-words.ts'
import { median } from './geometry.ts'
import type { Line } from './lines.ts'
import { numbersOf } from './numbers.ts'

/** A paragraph, heading or list item in the making: lines that belong together. */
export interface Passage {
  /** Texts of its lines, the bullet left out. */
  readonly lines: readonly string[]
  /** Its bullet or number as written; '' where a browser drew it; null for none. */
  readonly bullet: string | null
  /** Left edge of its bullet, or of its text. */
  readonly indent: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Level that the structure tree says: of a heading, or of a list item. */
  readonly heading: number | null
  readonly depth: number | null
  readonly header: boolean
  readonly page: number
  /** The last line reaches the right edge: the passage may go on. */
  readonly full: boolean
}

/** Where lines stand: what decides whether a line was full. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly page: number
  readonly cell: boolean
}

/** Usual distance between the lines of a paragraph, by size of letter. */
export type Leading = (size: number) => number

/** Habits of the whole document by which lines are put together. */
export interface Habits {
  readonly leading: Leading
  /** Size of the letters of most of the text. */
  readonly body: number
  /** Words that have a capital in the middle of sentences. */
  readonly names: ReadonlySet<string>
}

/** Words with a capital behind a small word: proper names, or near enough. */
export function namesIn(lines: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const line of lines)
    for (const [, name = ''] of line.matchAll(/\p{Ll},? (?:[ldLD]['’])?(\p{Lu}\p{Ll}+)/gu)) names.add(name)
  return names
}

/** As many tell the usual one. */
const ENOUGH_GAPS = 400

/** Distances between successive lines of all regions, by size: the smallest that is common. */
export function leadingOf(regions: readonly (readonly Line[])[]): Leading {
  const bySize = new Map<number, number[]>()
  for (const lines of regions)
    lines.forEach((line, i) => {
      const before = lines[i - 1]
      if (!before || Math.abs(before.size - line.size) > 0.6) return
      const gap = line.base - before.base
      if (gap < line.size * 0.85 || gap > line.size * 2.2) return
      const key = Math.round(line.size)
      const gaps = bySize.get(key) ?? []
      if (gaps.length < ENOUGH_GAPS) gaps.push(gap)
      bySize.set(key, gaps)
    })
  const usual = new Map([...bySize].map(([size, gaps]) => [size, smallestCommon(gaps)]))
  return (size) => usual.get(Math.round(size)) ?? size * 1.25
}

function smallestCommon(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b)
  const enough = Math.max(2, gaps.length * 0.08)
  for (let i = 0; i < sorted.length; i++) {
    const gap = sorted[i] ?? 0
    if (sorted.filter((g) => g >= gap && g <= gap + 0.8).length >= enough)
      return median(sorted.filter((g) => g >= gap && g <= gap + 0.8))
  }
  return sorted[0] ?? 0
}

interface Mark {
  readonly bullet: string
  readonly rest: string
}

interface Group {
  readonly lines: Line[]
  readonly mark: Mark | null
}

/** Passages of the lines of one region, in their order. */
export function passagesOf(lines: readonly Line[], region: Region, habits: Habits): Passage[] {
  const groups: Group[] = []
  const reach = leafReach(lines)
  const numbers = numbersOf(lines, habits.body)
  for (const line of lines) {
    const number = numbers.get(line)
    const mark = number ? { bullet: number.mark, rest: number.rest } : markOf(line)
    const last = groups.at(-1)
    const own = line.leaf?.tight ? { ...region, right: reach.get(line) ?? region.right } : region
    if (last && mark === null && goesOn(last, line, own, habits)) last.lines.push(line)
    else groups.push({ lines: [line], mark })
  }
  return groups.flatMap(({ lines: own, mark }) => passageOf(own, mark, region) ?? [])
}

/** How far right the block of the structure tree that a line is of goes in the line's column. */
function leafReach(lines: readonly Line[]): Map<Line, number> {
  const reach = new Map<Line, number>()
  let group: Line[] = []
  const close = () => {
    const right = Math.max(...group.map((l) => l.to))
    for (const line of group) reach.set(line, right)
    group = []
  }
  for (const line of lines) {
    const last = group.at(-1)
    if (last && (last.leaf?.order !== line.leaf?.order || line.base < last.base)) close()
    group.push(line)
  }
  close()
  return reach
}

function passageOf(lines: readonly Line[], mark: Mark | null, region: Region): Passage | null {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return null
  const texts = mark ? [mark.rest, ...lines.slice(1).map((l) => l.text)] : lines.map((l) => l.text)
  const leaf = first.leaf
  return {
    lines: (region.cell ? markedCuts(texts, lines, region.left, region.right) : texts).filter((t) => t !== ''),
    bullet: mark?.bullet ?? null,
    indent: first.from,
    size: median(lines.map((l) => l.size)),
    bold: lines.every((l) => l.bold),
    italic: lines.every((l) => l.italic),
    heading: leaf?.role === 'heading' ? leaf.level : null,
    depth: leaf?.role === 'item' ? leaf.level : null,
    header: leaf?.header ?? false,
    page: region.page,
    full: last.to > region.right - 0.25 * (region.right - region.left),
  }
}

/** The bullet that begins a line: labelled by the structure tree, or a glyph. A check box is none. */
function markOf(line: Line): Mark | null {
  const text = foldText(line.text)
  const [label, ...rest] = line.runs
  if (label?.leaf?.label && rest.length > 0) {
    const bare = foldText(label.text)
    if (text.startsWith(bare)) return { bullet: bare, rest: text.slice(bare.length).trim() }
  }
  if (/^[☒☐]/.test(text)) return null
  const typed = bulletOf(text)
  return typed && { bullet: typed.bullet, rest: typed.text }
}

/** Whether a line without bullet goes on with the paragraph of the line above it. */
function goesOn(group: Group, line: Line, region: Region, { leading, names }: Habits): boolean {
  const before = group.lines.at(-1)
  if (!before || /^[☒☐]/.test(foldText(line.text))) return false
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return false
  const gap = line.base - before.base
  const usual = leading(line.size)
  if (gap <= 0) return true
  if (gap > usual * 1.8) return false
  if (/\p{L}[-‐\u00AD]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return true // a cut word
  if (before.leaf && line.leaf && before.leaf.order !== line.leaf.order) return false
  if (before.leaf?.tight && line.leaf?.tight) return !endsByChoice(before, line, region, 12)
  if (group.mark && line.from < (group.lines[0]?.from ?? 0) - 2) return false // further left than its bullet
  const midSentence = /^[\p{Ll}(]/u.test(line.text) && !/[.!?]$/.test(before.text)
  const hanging = group.mark !== null && Math.abs(line.from - textStart(group)) < 3
  const wide = (region.cell ? 0.1 : 0.3) * (region.right - region.left)
  const slack = hanging ? 12 : midSentence ? Math.max(6, wide) : 2
  if (changesFace(before, line) || endsByChoice(before, line, region, slack)) return false
  if (region.cell && group.mark === null && beginsAnew(before.text, line.text, names)) return false
  if (gap > usual + 1.2) return midSentence && !/;$/.test(before.text)
  return !/;$/.test(before.text) || (midSentence && group.mark !== null)
}

/** In cells people write one idea a line: a capital that is no name begins the next, unless the line above calls for more. */
function beginsAnew(above: string, text: string, names: ReadonlySet<string>): boolean {
  const [, word] = /^(?:[LDSCJN]['’])?(\p{Lu}\p{Ll}+)/u.exec(text) ?? []
  const whole = /^\p{Lu}['’]/u.test(text) || (word !== undefined && !names.has(word))
  return whole && /[\p{L}\p{N})»]$/u.test(above) && !LINKING.test(above)
}

/** Where the text behind the bullet of an item begins. */
function textStart({ lines: [first] }: Group): number {
  const written = first?.runs.find((run, i) => i > 0 && run.text.trim() !== '')
  return written?.from ?? first?.from ?? 0
}

/** Bold stops or starts just where the line does. */
function changesFace(before: Line, line: Line): boolean {
  if (before.bold === line.bold) return false
  return before.bold ? !line.runs[0]?.bold : !before.runs.at(-1)?.bold
}

/** Whether the first word of a line would have stood on the line above: its author, not the margin, ended that line. */
function endsByChoice(before: Line, line: Line, { left, right }: Region, slack: number): boolean {
  const [word = ''] = /^(?:[«(]\s)?\S+(?:\s[;:?!»])*/u.exec(line.text) ?? []
  const width = ((line.to - line.from) * weight(word)) / Math.max(weight(line.text), 0.1)
  const isCentred = (l: Line) => Math.abs((l.from + l.to - left - right) / 2) < 4
  const centred = Math.abs(before.from - line.from) > 1.5 && isCentred(before) && isCentred(line)
  const room = centred ? right - left - (before.to - before.from) : right - before.to
  return before.size * 0.25 + width * 1.08 + slack < room
}

/** Relative width of a text in a usual face. */
function weight(text: string): number {
  let sum = 0
  for (const c of text) sum += widthOf(c)
  return sum
}

function widthOf(letter: string): number {
  if (/[iljtfrI.,;:'’!|()[\] ]/.test(letter)) return 0.3
  if (/[mwMW—]/.test(letter)) return 0.85
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.54
}

/** A sentence does not end on these. */
const LINKING = /(^|[\s'’])(de|du|des|la|le|les|l['’]|d['’]|et|ou|à|au|aux|en|pour|par|sur|avec|dans|un|une|[-‐])$/iu

/** Whether a passage at the top of a page or column goes on with the last one before it. */
export function continues(last: Passage, first: Passage): boolean {
  if (first.bullet !== null || first.heading !== null || last.heading !== null) return false
  if (Math.abs(last.size - first.size) > 0.1 * last.size || last.bold !== first.bold) return false
  const end = last.lines.at(-1) ?? ''
  const start = first.lines[0] ?? ''
  if (/^[\p{Ll},;)]/u.test(start)) return !/[.!?;]$/.test(end)
  return last.full && LINKING.test(end)
}

export function joinedPassage(last: Passage, first: Passage): Passage {
  return { ...last, lines: [...last.lines, ...first.lines], full: first.full }
}
