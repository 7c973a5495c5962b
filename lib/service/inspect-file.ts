import type { Format } from '../domain/document.ts'
import { EXTENSION, FILE, type Problem, problem, withFile } from '../domain/problem.ts'
import { inspect } from '../reading/sniff.ts'

/** How the formats that are read are called, and the extensions that tell the truth about them. */
const FORMATS: Partial<Record<Format, { readonly name: string; readonly extensions: readonly string[] }>> = {
  docx: { name: 'Word (.docx)', extensions: ['.docx', '.dotx', '.docm', '.dotm'] },
  odt: { name: 'OpenDocument (.odt)', extensions: ['.odt', '.ott'] },
  pptx: { name: 'PowerPoint (.pptx)', extensions: ['.pptx', '.potx', '.ppsx', '.pptm'] },
  doc: { name: 'Word 97-2003 (.doc)', extensions: ['.doc', '.dot'] },
  pdf: { name: 'PDF (.pdf)', extensions: ['.pdf'] },
}

const READ_EXTENSIONS = Object.values(FORMATS).flatMap((format) => format.extensions)

const WORKBOOKS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']

/** What can be told of a file before it is read. */
export interface InspectedFile {
  readonly format: Format
  /** With the file's name in; one with a status means that the file is not to be read. */
  readonly problems: readonly Problem[]
}

/**
 * Tells a file's format by its bytes and sets it against its name: a format that is not read, a password, macros, an
 * extension that lies. Bytes of no known kind under the extension of a format that we read are a damaged file, unless
 * they are plainly text: that is no document to repair.
 */
export async function inspectFile(file: string, bytes: Uint8Array): Promise<InspectedFile> {
  const { format, problem: reason } = await inspect(bytes)
  const extension = /\.[^.\s]{1,8}$/.exec(file)?.[0].toLowerCase() ?? ''
  if (reason) {
    return {
      format,
      problems: [withFile(reason.code === 'TYPE_INCONNU' ? byName(reason, extension, bytes) : reason, file)],
    }
  }
  const known = FORMATS[format]
  if (!known || extension === '' || known.extensions.includes(extension)) return { format, problems: [] }
  return { format, problems: [problem('EXTENSION_TROMPEUSE', { fichier: file, ext: extension, format: known.name })] }
}

/** So much of a file tells text from anything else. */
const TEXT_WITHIN = 1024

/** No control character but those of layout: no format that we read begins so, whole or damaged. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, TEXT_WITHIN).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** Of bytes that are of no kind we read, the name tells more: a text that bears it, a damaged document, or a workbook. */
function byName(reason: Problem, extension: string, bytes: Uint8Array): Problem {
  if (READ_EXTENSIONS.includes(extension))
    return isText(bytes)
      ? problem('TYPE_INCONNU', { fichier: FILE, extension: `du texte, malgré son extension ${extension}` })
      : problem('FICHIER_ABIME', { fichier: FILE })
  return WORKBOOKS.includes(extension) ? problem('CLASSEUR', { fichier: FILE, extension: EXTENSION }) : reason
}
