import { strToU8, zipSync } from 'fflate'

/** A zip of texts or bytes by path, the same each time. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(entries), { mtime: '2020-10-08T00:00:00Z' })
}

/** What is enough for our eyes to take bytes for a PDF. */
export const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`)
