import { foldText } from '../folded-text.ts'
import type { Line } from './lines.ts'
import type { Habits, Region } from './passage.ts'

/** Lines that belong together, so far. */
interface Group {
  readonly lines: readonly Line[]
  /** It began with a bullet. */
  readonly item: boolean
}

/** Whether a line without bullet goes on with the paragraph of the line above it. */
export function goesOn(group: Group, line: Line, region: Region, { leading, names }: Habits): boolean {
  const before = group.lines.at(-1)
  if (!before || /^[☒☐]/.test(foldText(line.text))) return false
  if (changesSize(before, line)) return false
  const gap = line.base - before.base
  const usual = leading(line.size)
  if (gap <= 0) return true
  if (gap > usual * 1.8) return false
  if (/\p{L}[-‐\u00AD]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return true // a cut word
  if (before.leaf && line.leaf && before.leaf.order !== line.leaf.order) return false
  if (before.leaf?.tight && line.leaf?.tight) return !endsByChoice(before, line, region, 12)
  if (group.item && line.from < (group.lines[0]?.from ?? 0) - 2) return false // further left than its bullet
  if (gap <= usual + 1.2 && before.bold === line.bold && endsOpen(before.text)) return true
  const midSentence = /^[\p{Ll}(]/u.test(line.text) && !/[.!?]$/.test(before.text)
  const hanging = group.item && Math.abs(line.from - textStart(group)) < 3
  const wide = (region.cell ? 0.1 : 0.3) * (region.right - region.left)
  const slack = hanging ? 12 : midSentence ? Math.max(6, wide) : 2
  if (changesFace(before, line) || endsByChoice(before, line, region, slack)) return false
  if (isLabelled(group.lines[0]) && isLabelled(line) && !/(,|[«(:])$/.test(before.text) && !endsOpen(before.text))
    return false
  if (region.cell && !group.item && beginsAnew(before.text, line.text, names)) return false
  if (gap > usual + 1.2) return midSentence && !/;$/.test(before.text)
  return !/;$/.test(before.text) || (midSentence && group.item)
}

/** « Territoire concerné : Corse »: a line that says what it is about, below another that does, begins anew. */
function isLabelled(line: Line | undefined): boolean {
  return line !== undefined && /^\p{Lu}[\p{L}'’]*(?: [\p{L}\d'’°()-]+){0,5} ?:(?= )/u.test(line.text)
}

/** In cells people write one idea a line: a capital that is no name begins the next, unless the line above calls for more. */
function beginsAnew(above: string, text: string, names: ReadonlySet<string>): boolean {
  const [, word] = /^(?:[LDSCJN]['’])?(\p{Lu}\p{Ll}+)/u.exec(text) ?? []
  const whole = /^\p{Lu}['’]/u.test(text) || (word !== undefined && !names.has(word))
  return whole && /[\p{L}\p{N})»]$/u.test(above) && !endsOpen(above)
}

/** Where the text behind the bullet of an item begins. */
function textStart({ lines: [first] }: Group): number {
  const written = first?.runs.find((run, i) => i > 0 && run.text.trim() !== '')
  return written?.from ?? first?.from ?? 0
}

/** Other letters altogether; between lines each of one size, a small step will do: a title of the next rank. */
function changesSize(before: Line, line: Line): boolean {
  const step = Math.abs(before.size - line.size)
  return step > 0.15 * Math.max(before.size, line.size) || (step > 0.7 && isEven(before) && isEven(line))
}

function isEven({ runs, size }: Line): boolean {
  return runs.every((run) => Math.abs(run.size - size) < 0.3 || !/[\p{L}\p{N}]/u.test(run.text))
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

const LINKING = /(^|[\s'’])(de|du|des|la|le|les|l['’]|d['’]|et|ou|à|au|aux|en|pour|par|sur|avec|dans|un|une|[-‐])$/iu

/** Whether a text ends on a word that no sentence ends on. */
export function endsOpen(text: string): boolean {
  return LINKING.test(text)
}

/** Whether the lines of a region show that a margin, not their author, ended some: a sentence goes on below a long one. */
export function wraps(lines: readonly Line[]): boolean {
  const [left, right] = [Math.min(...lines.map((l) => l.from)), Math.max(...lines.map((l) => l.to))]
  return lines.some((line, i) => {
    const above = lines[i - 1]
    if (!above || above.to < left + 0.7 * (right - left) || line.base - above.base > 2 * line.size) return false
    return beginsInside(line.text) || /(,|[«(])$/u.test(above.text) || endsOpen(above.text)
  })
}

/** Whether a text begins inside a sentence: « et les », « (dont », « ; » but not « n° 4 » or « a) ». */
export function beginsInside(text: string): boolean {
  return /^(?:[,;)]|\(?\p{Ll}(?![.)°]))/u.test(text)
}
