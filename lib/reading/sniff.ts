import { startsAsZip } from '../archive/document-package.ts'
import type { Format } from '../domain/document.ts'
import { EXTENSION, FILE, type MessageName, problem } from '../domain/problem.ts'
import { compoundDirectory, isCompoundFile } from './compound-directory.ts'
import { type Inspected, inspectPackage } from './inspect-package.ts'

/** Where the header of a PDF may stand: Acrobat and pdf.js accept as much rubbish before it. */
const PDF_HEADER_WITHIN = 1024

/** FIB of a Word document: the flags' place, and the one that says it wants a password ([MS-DOC] 2.5.2). */
const FIB_FLAGS = 10
const FIB_ENCRYPTED = 0x0100

/** The format of a document by its bytes; `zip` for an archive, `other` for all that is not read. */
export async function sniff(bytes: Uint8Array): Promise<Format> {
  return (await inspect(bytes)).format
}

/**
 * Tells the format of a document by its bytes, and whether it is encrypted, holds macros, or is a workbook. Little is
 * inflated, three parts of a package at most, so that it may run outside a worker.
 */
export async function inspect(bytes: Uint8Array): Promise<Inspected> {
  if (bytes.length === 0) return refused('other', 'VIDE')
  if (isCompoundFile(bytes)) return inspectCompound(bytes)
  if (startsAsZip(bytes)) return inspectPackage(bytes)
  const start = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN))
  return start.includes('%PDF-') ? { format: 'pdf', problem: null } : refused('other', 'TYPE_INCONNU')
}

function inspectCompound(bytes: Uint8Array): Inspected {
  const names = compoundDirectory(bytes)
  if (names.has('EncryptedPackage')) return refused('other', 'CHIFFRE') // a DOCX, PPTX or XLSX: the bytes do not tell
  const start = names.get('WordDocument')
  // Asked after Word: a Word document may hold a workbook, in a storage of its own.
  if (start === undefined)
    return refused('other', names.has('Workbook') || names.has('Book') ? 'CLASSEUR' : 'TYPE_INCONNU')
  const flags = Buffer.from(bytes.subarray(start + FIB_FLAGS, start + FIB_FLAGS + 2))
  if (flags.length === 2 && flags.readUInt16LE(0) & FIB_ENCRYPTED) return refused('doc', 'CHIFFRE')
  return names.has('_VBA_PROJECT') ? refused('doc', 'MACRO') : { format: 'doc', problem: null }
}

function refused(format: Format, name: MessageName): Inspected {
  return { format, problem: problem(name, { fichier: FILE, extension: EXTENSION }) }
}
