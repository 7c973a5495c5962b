import { unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * Packs the parts of an office file again, in their order, dated by the synthesis: libraries stamp the present time.
 * Zip dates are local: noon of the day is the same instant of the calendar in every zone, and never in a clock change.
 * @param at ISO 8601
 * @param edit rewrites a part's text, by its path
 */
export function pinnedZip(
  bytes: Uint8Array,
  at: string,
  edit: (path: string, text: string) => string = (_, text) => text,
): Uint8Array {
  const [year = 1980, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number)
  const mtime = new Date(year, month - 1, day, 12)
  const parts: Zippable = {}
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const text = /\.(xml|rels)$/.test(path) ? edit(path, new TextDecoder().decode(part)) : null
    parts[path] = [text === null ? part : new TextEncoder().encode(text), { mtime, level: 6 }]
  }
  return zipSync(parts, { os: 0 })
}
