import type { Line } from './lines.ts'

/**
 * Stands at the end of a line whose one word may be cut without a hyphen: in a column narrower than the word, Writer
 * goes on with it on the next line. The words of the document decide (words.ts).
 */
export const MAYBE_CUT = '\u200B'

/** Texts of the lines of a paragraph, those that may be cut in a word marked. @param right right edge of their cell */
export function markedCuts(texts: readonly string[], lines: readonly Line[], left: number, right: number): string[] {
  const padding = Math.max(0, (lines[0]?.from ?? left) - left)
  return texts.map((text, i) => {
    const line = lines[i]
    const next = texts[i + 1]
    if (!line || next === undefined || !/^[^\s]*\p{L}$/u.test(text) || !/^\p{Ll}/u.test(next)) return text
    const letter = (line.to - line.from) / Math.max(1, line.text.length)
    // Not one more letter had room: the margin ended the line, in the middle of a word or by chance at its end.
    return right - padding - line.to < letter * 1.3 ? text + MAYBE_CUT : text
  })
}
