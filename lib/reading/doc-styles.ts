/** What a paragraph is by its style: a heading of a level, or a line of a table of contents. */
export type Role = number | 'contents'

const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** Roles of built-in styles, by their number ([MS-DOC] 2.9.260 sti): heading 1 to 9, toc 1 to 9, Title, Subtitle. */
const ROLES: Readonly<Record<number, Role>> = {
  ...Object.fromEntries(DEPTHS.map((n) => [n, n])),
  ...Object.fromEntries(DEPTHS.map((n) => [18 + n, 'contents' as const])),
  62: 1,
  74: 2,
}
/** Where the file header says where the styles are: offset, then length. */
const PLACE = 0xa2
const NO_STYLE = 0xfff

/** Roles of the styles that have one or are based on one that has, by the style's index in the file ([MS-DOC] 2.9.271 STSH). */
export function styleRoles(stream: Buffer, table: Buffer): Map<number, Role> {
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
  const roles = new Map<number, Role>()
  for (const index of kinds.keys()) {
    const seen = new Set<number>()
    for (let style = index; style < kinds.length && !seen.has(style); style = bases[style] ?? NO_STYLE) {
      seen.add(style)
      const role = ROLES[kinds[style] ?? NO_STYLE]
      if (role === undefined) continue
      roles.set(index, role)
      break
    }
  }
  return roles
}
