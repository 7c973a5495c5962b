import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'

/**
 * What a central directory says of a name. Its flag for UTF-8 (bit 11) is left out: tools forget it or set it wrongly,
 * and whether bytes are strictly UTF-8 settles the matter.
 */
export interface RawName {
  readonly bytes: Uint8Array
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[]
}

/** Info-ZIP Unicode Path (APPNOTE 4.6.9): version, CRC-32 of the raw name, then the name in UTF-8. */
const UNICODE_PATH = 0x7075

/** Letters and signs that French file names hold beyond ASCII. */
const FRENCH = /^[\p{ASCII}ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸŒàâäæçèéêëîïôöùûüÿœ°«»§²€–—’“”…· ]*$/u

/**
 * The name of an entry as its author saw it, NFC, folders separated by `/`.
 * The Unicode path field where its checksum matches; else UTF-8 where the bytes are strictly that; else CP850, the code
 * page of French DOS and Windows, which has the letters that CP437 has, in the same places, and the capitals that it
 * lacks; else Windows-1252, where CP850 gives signs that French never uses and Windows-1252 gives none.
 */
export function decodeName(name: RawName): string {
  const decoded = fromUnicodePath(name) ?? utf8(name.bytes) ?? fromCodePage(name.bytes)
  return decoded.replaceAll('\\', '/').normalize('NFC')
}

function fromUnicodePath({ bytes, extraFields }: RawName): string | null {
  for (const { id, data } of extraFields) {
    if (id !== UNICODE_PATH || data.length < 6 || data[0] !== 1) continue
    const checksum = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(1, true)
    if (checksum === crc32(bytes)) return utf8(data.subarray(5))
  }
  return null
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function fromCodePage(bytes: Uint8Array): string {
  const candidates = ['cp850', 'win1252'].map((codePage) => iconv.decode(Buffer.from(bytes), codePage))
  return candidates.find((name) => FRENCH.test(name)) ?? candidates[0] ?? ''
}

/** Why a name is refused: it points out of the archive, or hides what it is. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
const CONTROLS = new RegExp(CONTROL, 'gu')
const ABSOLUTE = /^(?:[A-Za-z]:|\/)/
const LONGEST = 1_000 // a Windows path ends at 260; a receipt must be able to print it

/** True where a decoded name is absolute, climbs with `..`, holds control or direction characters, or is endless. */
export function isSuspectName(name: string): boolean {
  return (
    name.length > LONGEST ||
    ABSOLUTE.test(name) ||
    CONTROL.test(name) ||
    name.split('/').includes('..') ||
    pathOf(name) === ''
  )
}

/** A decoded name as a plain relative path: no root, no empty, `.` or `..` part, nothing unprintable. For display. */
export function pathOf(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(CONTROLS, '\uFFFD')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

/** The last part of a path. */
export function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

const TECHNICAL_FOLDER = /(?:^|\/)__MACOSX\//i
const TECHNICAL_FILE = /^(?:\.DS_Store|(?:eh)?thumbs\.db|desktop\.ini|~\$.*|\._.*|\.~lock\..*#|Icon\r)$/i

/** Files that systems and word processors leave behind: macOS, Windows, owner and lock files of Word and LibreOffice. */
export function isTechnical(path: string): boolean {
  return TECHNICAL_FOLDER.test(path) || TECHNICAL_FILE.test(fileOf(path))
}
