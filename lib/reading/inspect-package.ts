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

interface Kind {
  /** What the package's types say of its main part. */
  readonly type: RegExp
  /** Where that part usually stands: for packages whose types are wanting. */
  readonly part?: string
  readonly format: Format
  readonly name?: 'CLASSEUR'
}

/** The first that fits: a document may hold workbooks and documents of other kinds. */
const KINDS: readonly Kind[] = [
  {
    type: /wordprocessingml\.\w+\.main|ms-word\.\w+\.macroEnabled/i,
    part: 'word/document.xml',
    format: 'docx',
  },
  {
    type: /presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\.\w+\.macroEnabled/i,
    part: 'ppt/presentation.xml',
    format: 'pptx',
  },
  { type: /spreadsheetml\.\w+\.main|ms-excel\./i, part: 'xl/workbook.xml', format: 'other', name: 'CLASSEUR' },
  { type: /opendocument\.text(?:-template)?(?![-\w])/, format: 'odt' },
  { type: /opendocument\.spreadsheet/, format: 'other', name: 'CLASSEUR' },
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
  const kind =
    KINDS.find(({ type }) => type.test(types)) ?? KINDS.find(({ part }) => part !== undefined && names.includes(part))
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
