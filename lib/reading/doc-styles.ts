/** Built-in styles that are headings, by their number ([MS-DOC] 2.9.260 sti): heading 1 to 9, Title, Subtitle. */
const HEADING_LEVELS: Readonly<Record<number, number>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, n])),
  62: 1,
  74: 2,
}
/** Where the file header says where the styles are: offset, then length. */
const PLACE = 0xa2
const NO_STYLE = 0xfff

/** Level of heading for each style that is one or is based on one, by the style's index in the file ([MS-DOC] 2.9.271 STSH). */
export function headingStyles(stream: Buffer, table: Buffer): Map<number, number> {
  const offset = stream.readUInt32LE(PLACE)
  const sheet = table.subarray(offset, offset + stream.readUInt32LE(PLACE + 4))
  const bases: number[] = []
  const kinds: number[] = []
  let at = 2 + sheet.readUInt16LE(0)
  for (let count = sheet.readUInt16LE(2); count > 0 && at + 2 <= sheet.length; count--) {
    const length = sheet.readUInt16LE(at)
    const style = sheet.subarray(at + 2, at + 2 + length)
    kinds.push(style.length >= 4 ? style.readUInt16LE(0) & 0xfff : NO_STYLE)
    bases.push(style.length >= 4 ? style.readUInt16LE(2) >> 4 : NO_STYLE)
    at += 2 + length + (length % 2)
  }
  const levels = new Map<number, number>()
  for (const index of kinds.keys()) {
    const seen = new Set<number>()
    for (let style = index; style < kinds.length && !seen.has(style); style = bases[style] ?? NO_STYLE) {
      seen.add(style)
      const level = HEADING_LEVELS[kinds[style] ?? NO_STYLE]
      if (level === undefined) continue
      levels.set(index, level)
      break
    }
  }
  return levels
}
