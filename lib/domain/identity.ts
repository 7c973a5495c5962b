import { createHash } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32: no I, L, O, U to misread

/** SHA-256 of bytes or text, 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A short id from content: `length` base-32 characters of the hash of the parts. Parts are kept apart by length. */
export function shortHash(parts: readonly (string | number)[], length: number): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const text = String(part)
    hash.update(`${text.length}:${text}`)
  }
  const digest = hash.digest()
  let id = ''
  for (let i = 0; i < length; i++) {
    const bit = i * 5
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0)
    id += ALPHABET[(pair >> (11 - (bit & 7))) & 31]
  }
  return id
}

/** Id of an item: the same document read again gives the same id, whatever its académie or theme becomes. */
export function itemId(document: string, type: string, row: string | null, rank: number, text: string): string {
  return `C-${shortHash([document, type, row ?? '', rank, text], 10)}`
}

/**
 * Id of one analysis of a document: changes with the document's bytes, with the version of the method, and with the
 * campaign's order of themes where it has one.
 */
export function analysisId(document: string, method: string, order?: string): string {
  return shortHash(order === undefined ? [document, method] : [document, method, order], 16)
}

/** Id of a deposit: the same content deposited again for the same académie is the same deposit. */
export function depositId(content: string, academie: string | null): string {
  return shortHash(['deposit', content, academie ?? ''], 20)
}
