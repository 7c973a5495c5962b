import { unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * Packs files in their order, dated by the synthesis. Zip dates are local: noon of the day is the same instant of the
 * calendar in every zone, and never in a clock change.
 * @param parts path and bytes
 * @param at ISO 8601
 */
export function zipped(parts: Iterable<readonly [string, Uint8Array]>, at: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number)
  const mtime = new Date(year, month - 1, day, 12)
  const packed: Zippable = {}
  for (const [path, bytes] of parts) packed[path] = [bytes, { mtime, level: 6 }]
  return zipSync(packed, { os: 0 })
}

/**
 * Packs the parts of an office file again, in their order, dated by the synthesis: libraries stamp the present time.
 * @param at ISO 8601
 * @param edit rewrites a part's text, by its path
 */
export function pinnedZip(
  bytes: Uint8Array,
  at: string,
  edit: (path: string, text: string) => string = (_, text) => text,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, part] as const
    return [path, new TextEncoder().encode(edit(path, new TextDecoder().decode(part)))] as const
  })
  return zipped(parts, at)
}
