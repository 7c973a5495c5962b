import type { Format } from '../domain/document.ts'
import { type Problem, problem } from '../domain/problem.ts'

/** How the formats that are read are called, and the extensions that tell the truth about them. */
const FORMATS: Partial<Record<Format, { readonly name: string; readonly extensions: readonly string[] }>> = {
  docx: { name: 'Word (.docx)', extensions: ['docx', 'dotx'] },
  odt: { name: 'OpenDocument (.odt)', extensions: ['odt', 'ott'] },
  pptx: { name: 'PowerPoint (.pptx)', extensions: ['pptx', 'potx', 'ppsx'] },
  doc: { name: 'Word 97-2003 (.doc)', extensions: ['doc', 'dot'] },
  pdf: { name: 'PDF (.pdf)', extensions: ['pdf'] },
}

const READ_EXTENSIONS = Object.values(FORMATS).flatMap((f) => f.extensions)
const WORKBOOKS = ['xlsx', 'xls', 'xlsm', 'ods', 'csv']
const WITH_MACROS = ['docm', 'dotm', 'pptm', 'potm', 'ppsm', 'xlsm']

/** The extension of a file name in lower case, without its dot; empty where there is none. */
export function extensionOf(file: string): string {
  return /\.([^.\s]{1,8})$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

/**
 * What the name of a file says that its content does not: an extension that lies, a format that is not read. A file
 * that bears the extension of a format we read is left to its reader, which says what is wrong with it.
 */
export function nameProblems(file: string, format: Format): readonly Problem[] {
  const extension = extensionOf(file)
  const shown = extension === '' ? 'sans extension' : `.${extension}`
  const known = FORMATS[format]
  if (WITH_MACROS.includes(extension) && format !== 'pdf') return [problem('MACRO', { fichier: file })]
  if (known) {
    const honest = extension === '' || known.extensions.includes(extension)
    return honest ? [] : [problem('EXTENSION_TROMPEUSE', { fichier: file, ext: shown, format: known.name })]
  }
  if (READ_EXTENSIONS.includes(extension)) return []
  const name = WORKBOOKS.includes(extension) ? 'CLASSEUR' : 'TYPE_INCONNU'
  return [problem(name, { fichier: file, extension: shown })]
}
