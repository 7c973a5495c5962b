import { foldText } from '../folded-text.ts'
import { bulletOf } from '../typed-bullets.ts'
import { markedCuts } from './cut-words.ts'
import { median } from './geometry.ts'
import { beginsInside, endsOpen, goesOn, wraps } from './goes-on.ts'
import type { Line } from './lines.ts'
import { numbersOf } from './numbers.ts'
import type { Habits, Leading, Passage, Region } from './passage.ts'

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

/** How a list item begins. */
interface Mark {
  readonly bullet: string
  readonly rest: string
}

/** Passages of the lines of one region, in their order. */
export function passagesOf(lines: readonly Line[], region: Region, habits: Habits): Passage[] {
  const groups: { readonly lines: Line[]; readonly mark: Mark | null }[] = []
  const reach = leafReach(lines)
  const numbers = numbersOf(lines, habits.body)
  for (const line of lines) {
    const number = numbers.get(line)
    const mark = number ? { bullet: number.mark, rest: number.rest } : markOf(line)
    const last = groups.at(-1)
    const own = line.leaf?.tight ? { ...region, right: reach.get(line) ?? region.right } : region
    if (last && mark === null && goesOn({ lines: last.lines, item: last.mark !== null }, line, own, habits))
      last.lines.push(line)
    else groups.push({ lines: [line], mark })
  }
  return groups.flatMap(({ lines: own, mark }) => passageOf(own, mark, region) ?? [])
}

/** How far right the block of the structure tree that a line is of goes in the line's column, where that is a margin. */
function leafReach(lines: readonly Line[]): Map<Line, number> {
  const reach = new Map<Line, number>()
  let group: Line[] = []
  const close = () => {
    const right = Math.max(...group.map((l) => l.to))
    if (group[0]?.leaf?.role === 'heading' || wraps(group)) for (const line of group) reach.set(line, right)
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

/** Whether a passage at the top of a page or column goes on with the last one before it. */
export function continues(last: Passage, first: Passage): boolean {
  if (first.bullet !== null || first.heading !== null || last.heading !== null) return false
  if (Math.abs(last.size - first.size) > 0.1 * last.size || last.bold !== first.bold) return false
  const end = last.lines.at(-1) ?? ''
  const start = first.lines[0] ?? ''
  if (beginsInside(start)) return !/[.!?;]$/.test(end)
  return last.full && endsOpen(end)
}

export function joinedPassage(last: Passage, first: Passage): Passage {
  return { ...last, lines: [...last.lines, ...first.lines], full: first.full }
}
