import data from './data/stop-words.json' with { type: 'json' }
import { foldAccents, stem } from './stems.ts'

export { foldAccents, stem } from './stems.ts'

/** A word, wherever it stands. */
export interface Word {
  /** Its place among the words met; later for one met again after it was forgotten. */
  readonly rank: number
  /** As written, without the apostrophe of an elision. */
  readonly text: string
  readonly stem: string
  /** The stem as a number, and the word itself, without case and accents: quick to compare. Another may share them by chance. */
  readonly form: number
  readonly letters: number
  /** A word that says nothing alone. Negations (pas, ne, sans) are never stop words. */
  readonly stop: boolean
}

/** A word where it stands in a text. */
export interface Token extends Word {
  /** UTF-16 offsets in the text that was given. */
  readonly start: number
  readonly end: number
}

const stopWords = new Set(data.flatMap((line) => line.split(' ')))
for (const negation of ['pas', 'ne', 'sans', 'n'])
  if (stopWords.has(negation)) throw new Error(`stop-words.json: « ${negation} » carries the polarity`)

/** Words that an apostrophe ends: l’élève, qu’on. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)$/i
/** Beginnings that a hyphen ties to their word: co-éducation is coéducation, e-mail is email, wi-fi is wifi. */
const GLUED =
  /^(?:co|re|ré|pré|inter|intra|extra|multi|pluri|trans|cyber|télé|auto|anti|micro|macro|méta|hyper|web|e|wi|bi|tri|handi|sous|sur|non|bien|mal|plus)$/i
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu
/** R.G.P.D. is RGPD. */
const DOTTED = /(?<![\p{L}\p{M}])(?:\p{Lu}\.){2,}\p{Lu}?(?![\p{L}\p{M}])/gu

/** The text as it is matched: NFC, straight apostrophes, ligatures written out, white space folded. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ´`]/g, "'")
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'Ae')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The words of a text, in order, whatever its Unicode form: elisions part (l’école: école; n’est: n, est), aujourd’hui is
 * one word, compounds part at their hyphens (savoir-faire: savoir, faire) but prefixes hold (co-éducation: one word).
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  eachWord(text, (word, start, end) => {
    // The word as first met: one object, whose hash is known, for all that ask a map about it.
    const written = end - start === word.text.length ? word.text : text.slice(start, end)
    found.push({
      rank: word.rank,
      text: written,
      start,
      end,
      stem: word.stem,
      form: word.form,
      letters: word.letters,
      stop: word.stop,
    })
  })
  return found
}

/** The words that stand between two spaces, mostly one: none goes over a space. */
const chunks = new Map<string, readonly Word[]>()
/** Longer chunks, in characters, are hardly met twice: they are not kept. */
const KEPT_CHUNK = 60

/** The same words without their places: each chunk between spaces is read once, so that a million texts are read fast. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const chunk of text.split(' ')) {
    let words = chunks.get(chunk)
    if (!words) {
      if (chunks.size >= KNOWN_LIMIT) chunks.clear()
      const read: Word[] = []
      eachWord(chunk, (word) => read.push(word))
      words = read
      if (chunk.length <= KEPT_CHUNK) chunks.set(chunk, words)
    }
    for (const word of words) found.push(word)
  }
  return found
}

type Tell = (word: Word, start: number, end: number) => void

function eachWord(text: string, tell: Tell): void {
  let next = 0
  if (text.includes('.'))
    for (const piece of text.matchAll(DOTTED)) {
      wordsBetween(text, next, piece.index, tell)
      next = piece.index + piece[0].length
      tell(wordOf(piece[0].replaceAll('.', '')), piece.index, next)
    }
  wordsBetween(text, next, text.length, tell)
}

function wordsBetween(text: string, from: number, to: number, tell: Tell): void {
  WORD.lastIndex = from
  for (let match = WORD.exec(text); match && match.index < to; ) {
    const start = match.index
    let end = WORD.lastIndex
    let word = match[0]
    match = WORD.exec(text)
    while (match && match.index === end + 1 && match.index < to && isTied(word, text[end] ?? '')) {
      word += match[0]
      end = WORD.lastIndex
      match = WORD.exec(text)
    }
    tell(wordOf(word), start, end)
  }
}

/** True where a word and the next are one, parted by such a mark. */
function isTied(word: string, mark: string): boolean {
  if (/['’‘ʼ]/.test(mark)) return !ELISION.test(word) // aujourd’hui, prud’homme
  return /[-‐‑]/.test(mark) && GLUED.test(word.normalize('NFC'))
}

/** A vocabulary is some ten thousand words: past that, the caches would only keep misprints. */
const KNOWN_LIMIT = 50_000
const known = new Map<string, Word>()
let forgotten = 0 // words of a lower rank
const kept: unknown[][] = []

function wordOf(written: string): Word {
  let word = known.get(written)
  if (!word) {
    if (known.size >= KNOWN_LIMIT) forget()
    const lower = written.normalize('NFC').toLowerCase()
    const stemmed = stem(written)
    const letters = hashOf(foldAccents(normalise(lower)))
    const rank = forgotten + known.size
    word = { rank, text: written, stem: stemmed, form: hashOf(stemmed), letters, stop: stopWords.has(lower) }
    known.set(written, word)
  }
  return word
}

function forget(): void {
  forgotten += known.size
  known.clear()
  chunks.clear()
  for (const values of kept) values.length = 0
}

/** A function of words, whose values are kept for as long as the words are: quicker than a map by text. */
export function byWord<T>(of: (word: Word) => T): (word: Word) => T {
  const values: T[] = []
  kept.push(values)
  return (word) => {
    const at = word.rank - forgotten
    if (at < 0) return of(word)
    let value = values[at]
    if (value === undefined) {
      value = of(word)
      values[at] = value
    }
    return value
  }
}

/** FNV-1a, by UTF-16 unit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
