/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'm mm mme mmes mlle dr pr me st ste cf art p pp ex n no num chap fig vol env etc al id ibid adr tel tél av bd réf ref min max sec resp dép dep acad éd ed i.e c.-à-d'.split(
    ' ',
  ),
)

/** What may end a sentence: a stop, with the quotes and brackets that close on it. */
const STOP = /[.!?…]+(?:\s?[»”"’)\]]+)?(?=\s)/gu

/**
 * The sentences of a paragraph, as written. A stop ends one where a capital, a digit, a quote or a bullet follows, and no
 * abbreviation or initial precedes (« M. le maire », « cf. art. 3 », « J. Martin »).
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    const before = /[\p{L}\p{M}.-]+$/u.exec(text.slice(start, stop.index))?.[0] ?? ''
    const after = text.slice(end).trimStart()
    if (/^\.$/.test(stop[0]) && isShortened(before, after)) continue
    if (!/^[\p{Lu}\p{N}«“"'‘([–—-]/u.test(after)) continue
    sentences.push(text.slice(start, end).trim())
    start = end
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

function isShortened(before: string, after: string): boolean {
  const word = before.toLowerCase()
  // « etc. » may end a sentence: a capital after it says so.
  if (word === 'etc') return !/^\p{Lu}/u.test(after)
  return ABBREVIATIONS.has(word) || /^\p{Lu}$/u.test(before)
}
