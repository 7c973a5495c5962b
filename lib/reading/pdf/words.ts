import { MAYBE_CUT } from './cut-words.ts'

/** First or last parts of French compounds that a line's end may cut at their own hyphen. */
const FIRST =
  /(^|[^\p{L}])(peut|vis|sous|non|co|e|auto|semi|mi|demi|éco|contre|après|avant|plus|moins|est|sont|était|ont|a|y|là|celui|celle|ceux|celles|lui|eux|elle|elles|quelqu|rendez|savoir|mot|porte|chef|grands?|petits?|beaux?|belles?|vingt|trente|quarante|cinquante|soixante|quatre|cent|nord|sud|libre|socio|inter|pluri|multi|anti|pré|ex|quasi|micro|vidéo|audio|e|web|audio|bien|c'est|aujourd'hui|ci|vice|tout|au|par|jusque|outre|remue|mal|haut|bas|arrière|trans|extra|intra|post|pro|néo|ultra|cyber|porte|prêt)$/iu
const SECOND =
  /^(ci|là|vous|nous|ils?|elles?|on|je|tu|ce|moi|toi|leur|même|mêmes|être|t|en|y|value|values|faire|delà|dire|à|vis|uns|unes|clés?|lieu|projet|pédagogique|éducatif|numérique|end|ends|mail|learning|parents?|pères?|mères?|enfants?|fils|filles?|un|deux|trois|quatre|cinq|six|sept|huit|neuf|vingts?)(?!\p{L})/iu

/** Ends of French words that are no words themselves: « établisse|ment », « administr|ation ». */
const ENDING =
  /^(?:e?s?|[st]|nts?|é[es]?s?|ées?|[ei]?rs?|[eèé]res?|i?èmes?|(?:isse|e)?ments?|ents?|ants?|[aiu]?[st]?ions?|ons|ques?|iques?|ités?|tés?|aires?|[t]?eurs?|[t]?euses?|[t]?rices?|[ae]nces?|[ai]?bles?|ismes?|istes?|i?ves?|ifs|ages|ures?|i?ers?|ières?|els|nels?|nelles?|iens?|iennes?|tiques?|logies?|graphies?)$/u

/** Words of a document by which a word cut at a line's end is judged. */
export type Vocabulary = ReadonlySet<string>

export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  let cut = false
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}]+(?:['’-][\p{L}]+)*/gu) ?? []
    const whole = cut ? found.slice(1) : found // the rest of a word that the line above cut is none
    cut = /[\p{L}][-‐]$/u.test(line)
    for (const word of cut ? whole.slice(0, -1) : whole) words.add(word)
  }
  return words
}

/** Lines of one paragraph as one text: words that a line's end cut are whole again, real hyphens stay. */
export function joinedLines(lines: readonly string[], vocabulary: Vocabulary): string {
  return lines.reduce((text, line) => joined(text, line, vocabulary), '')
}

function joined(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === '') return line
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + line
  if (text.endsWith(MAYBE_CUT)) {
    const whole = text.slice(0, -1)
    return isCut(whole, line, vocabulary) ? whole + line : `${whole} ${line}`
  }
  const cut = /([\p{L}\p{N}'’]+)[-‐\u2011]$/u.exec(text)
  if (cut)
    return hyphenStays(cut[1] ?? '', line, vocabulary)
      ? text.replace(/[‐\u2011]$/u, '-') + line
      : text.slice(0, -1) + line
  if (/\S\/$/.test(text) && /^[\p{L}\p{N}]/u.test(line)) return text + line
  return `${text} ${line}`
}

/** The whole word stands elsewhere in the document, or what follows is an ending and no word of its own. */
function isCut(text: string, line: string, vocabulary: Vocabulary): boolean {
  const left = /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? ''
  const right = /^\p{L}+/u.exec(line)?.[0].toLowerCase() ?? ''
  return vocabulary.has(left + right) || (ENDING.test(right) && left.length >= 3)
}

function hyphenStays(before: string, line: string, vocabulary: Vocabulary): boolean {
  const after = /^\p{Ll}[\p{L}]*/u.exec(line)?.[0]
  if (!after || /\p{N}$/u.test(before)) return true // « COVID-19 », « Aix-Marseille »: a name, not a cut word
  const first = before.split(/['’]/).at(-1) ?? before
  const [left, right] = [first.toLowerCase(), after.toLowerCase()]
  if (vocabulary.has(left + right)) return false
  if (vocabulary.has(`${left}-${right}`)) return true
  return FIRST.test(first) || SECOND.test(line)
}
