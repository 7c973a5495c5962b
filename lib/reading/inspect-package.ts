import { isDocumentPackage } from '../archive/document-package.ts'
import { type OfficePackage, openPackage } from '../archive/office-parts.ts'
import type { Format } from '../domain/document.ts'
import { EXTENSION, FILE, type Problem, problem } from '../domain/problem.ts'

/** What a document's bytes are, whatever its name says. */
export interface Inspected {
  readonly format: Format
  /** Why it is not to be read (about `FILE`, `EXTENSION`); null where a reader may try, or an archive be opened. */
  readonly problem: Problem | null
}

const about = { fichier: FILE, extension: EXTENSION }

/** The kinds of package by what their types say; a package is the first whose pattern is found. */
const KINDS: readonly { readonly pattern: RegExp; readonly format: Format; readonly name?: 'CLASSEUR' }[] = [
  { pattern: /wordprocessingml\.(?:document|template)\.main|ms-word\.\w+\.macroEnabled/i, format: 'docx' },
  {
    pattern: /presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\.\w+\.macroEnabled/i,
    format: 'pptx',
  },
  { pattern: /spreadsheetml\.|ms-excel\./i, format: 'other', name: 'CLASSEUR' },
  { pattern: /opendocument\.text(?:-template)?\b(?!-)/, format: 'odt' },
  { pattern: /opendocument\.spreadsheet/, format: 'other', name: 'CLASSEUR' },
]

/** Names of parts that tell the format of a package too broken to be opened: they stand unpacked before each part. */
const TELLING_PARTS: readonly (readonly [string, Format])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
]

/** What a zip is: a Word, PowerPoint or OpenDocument text, a workbook, another document, or an archive. */
export async function inspectPackage(bytes: Uint8Array): Promise<Inspected> {
  const opened = await openPackage(bytes)
  if ('problem' in opened) {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const telling = TELLING_PARTS.find(([part]) => raw.includes(part))
    return telling ? { format: telling[1], problem: opened.problem } : { format: 'zip', problem: null }
  }
  const { names } = opened.package
  const types = await typesOf(opened.package)
  const kind = KINDS.find(({ pattern }) => pattern.test(types))
  if (!kind) {
    return isDocumentPackage(names)
      ? { format: 'other', problem: problem('TYPE_INCONNU', about) }
      : { format: 'zip', problem: null }
  }
  if (kind.name) return { format: kind.format, problem: problem(kind.name, about) }
  if (/<(?:\w+:)?encryption-data\b/.test(types)) return { format: kind.format, problem: problem('CHIFFRE', about) }
  const macros = /macroEnabled/i.test(types) || names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
  return { format: kind.format, problem: macros ? problem('MACRO', about) : null }
}

/** What a package says of itself: the content types of Office Open XML, the mimetype and manifest of OpenDocument. */
async function typesOf(pack: OfficePackage): Promise<string> {
  const parts = await Promise.all(
    ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'].map((name) => pack.part(name, MOST_TYPES)),
  )
  return parts.map((part) => (part ? new TextDecoder().decode(part) : '')).join('\n')
}

/** Bytes; a deck of a thousand slides has 200 KB of them. */
const MOST_TYPES = 2_000_000
