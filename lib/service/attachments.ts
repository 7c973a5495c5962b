import { foldName } from '../domain/academie.ts'
import type { Problem } from '../domain/problem.ts'

/** A name with the extension of a document, a table or a picture. */
const FILE_NAME = /[^\s«»"“”()[\]:;,]+\.(?:docx?|odt|pdf|pptx?|odp|xlsx?|ods|csv|png|jpe?g)(?![\p{L}\p{N}])/iu

/** Words of a citation that say that something is attached, not what. */
const EMPTY_WORDS = new Set(
  'voir cf confer dans avec sous pour par les des une aux son ses leur leurs notre nos fichier fichiers document documents ci joint joints jointe jointes piece pieces annexe annexes detail details tableau tableaux diaporama diaporamas'.split(
    ' ',
  ),
)

/** What the word for an attachment says of its format. */
const BY_WORD: readonly (readonly [RegExp, RegExp])[] = [
  [/^diaporamas?$/, /\.(?:pptx?|odp)$/i],
  [/^tableaux?$/, /\.(?:xlsx?|ods|csv)$/i],
]

const ATTACHMENT_NAME = /\b(?:annexes?|pieces? jointes?|pj|joints?)\b/

/**
 * Leaves out what was said of attachments that are deposited with the document: of those that are not, the first is told.
 * @param problems of one document, found in its text alone
 * @param files names of the other files of its deposit, asked for where they matter
 */
export function withoutEnclosed(problems: readonly Problem[], files: () => readonly string[]): readonly Problem[] {
  if (problems.every((p) => p.cites === undefined)) return problems
  const names = files()
  const missing = problems.find((p) => p.cites !== undefined && !isEnclosed(p.cites, names))
  return problems.filter((p) => p.cites === undefined || p === missing)
}

/**
 * Is what a document says it attaches among the files deposited with it? By the name that it cites; else by a file
 * that is called an « annexe » or a « pièce jointe », is of the format that it says, or bears all the words that tell
 * what is attached (« le plan de formation ci-joint »).
 * @param citation the words of the document
 * @param files names of the other files of its deposit
 */
function isEnclosed(citation: string, files: readonly string[]): boolean {
  const cited = FILE_NAME.exec(citation)?.[0]
  if (cited !== undefined) return files.some((file) => stemOf(file) === stemOf(cited))
  const words = foldName(citation).split(' ')
  const telling = words.filter((w) => w.length >= 3 && !EMPTY_WORDS.has(w))
  return files.some((file) => {
    const stem = stemOf(file)
    return (
      ATTACHMENT_NAME.test(stem) ||
      BY_WORD.some(([word, format]) => words.some((w) => word.test(w)) && format.test(file)) ||
      (telling.length > 0 && telling.every((w) => stem.split(' ').includes(w)))
    )
  })
}

const stemOf = (file: string): string => foldName(file.replace(/\.[A-Za-z0-9]{1,5}$/, '').replaceAll('_', ' '))
