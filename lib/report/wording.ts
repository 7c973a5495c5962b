import { foldName } from '../domain/academie.ts'

/** U+00A0, before « : », « % » and inside guillemets. */
export const NO_BREAK = '\u00a0'
/** U+202F, in thousands and before « ; ! ? ». */
export const NARROW = '\u202f'

/** French spacing of a text of ours: its ordinary spaces before high punctuation, in guillemets and after « n° » no longer break. */
export function typographic(text: string): string {
  return text
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=[:%»])/g, NO_BREAK)
    .replace(/(?<=«|n°|p\.) /g, NO_BREAK)
}

/**
 * Template of a French sentence: our own words get French spacing, the values stay as they are, since a verbatim is
 * never retouched. Numbers are written with `integer`.
 */
export function fr(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return words.reduce((text, part, i) => {
    const value = values[i - 1] ?? ''
    return text + (typeof value === 'number' ? integer(value) : value) + typographic(part)
  }, '')
}

/**
 * A whole number with its thousands apart: `1 842`. Written here, not by `Intl`: its spaces change from one version of
 * ICU to the next, and the same synthesis must give the same bytes.
 */
export function integer(value: number): string {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, NARROW)
  return value < 0 ? `−${digits}` : digits
}

/** A count with its noun: 0 and 1 are singular in French. The plural is the singular and « s » unless it is given. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${integer(value)} ${agree(value, singular, plural)}`
}

/** The form of a word that goes with a count. */
export function agree(value: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(value) < 2 ? singular : plural
}

/** A share in per cent for a figure of quality: 0 and 100 are kept for none and all. Null where there is nothing to share. */
export function percent(part: number, whole: number): string | null {
  if (whole === 0) return null
  const rounded = Math.round((100 * part) / whole)
  const honest = part === whole ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, rounded))
  return fr`${honest} %`
}

/** « a, b et c ». */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`
}

/** With its first letter as a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** « académie de Nantes », « académie d'Amiens ». */
export function academieOf(name: string): string {
  return /^[aeiouyh]/.test(foldName(name)) ? `académie d'${name}` : `académie de ${name}`
}

/** Size of a file for people: `412 Ko`, in thousands of bytes, rounded up. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? fr`${Math.ceil(bytes / 1000)} Ko`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo`
}

/** Alphabetical order without accents or case, by code points: the same on every machine. */
export function compareText(a: string, b: string): number {
  const x = foldName(a)
  const y = foldName(b)
  if (x !== y) return x < y ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
