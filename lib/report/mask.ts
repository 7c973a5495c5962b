import type { NationalSynthesis } from '../domain/synthesis.ts'

const MASKED_ADDRESS = '[adresse électronique masquée]'
const MASKED_NUMBER = '[numéro masqué]'
/** What is masked in texts, by what takes its place. */
export const MASKS = {
  address: { mask: MASKED_ADDRESS, one: 'adresse électronique', many: 'adresses électroniques' },
  number: { mask: MASKED_NUMBER, one: 'numéro de téléphone', many: 'numéros de téléphone' },
} as const
export type MaskKind = keyof typeof MASKS
const MASK_KINDS: readonly MaskKind[] = ['address', 'number']

const MASKED_FIELD = '[donnée personnelle non publiée]'

// A local part is at most 64 characters long (RFC 5321): the bound also keeps the search linear.
const ADDRESS =
  /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|[[(]\s?(?:at|arobase|@)\s?[\])])\s?(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,}/giu
const SEPARATOR = String.raw`[\s.\-–‑/]{0,2}`
/** Ten digits of the French plan, however they are grouped; `likeNumber` sets aside dates and codes. */
const NATIONAL = new RegExp(String.raw`(?<![\p{L}\d])0[1-9](?:${SEPARATOR}\d){8}(?![\p{L}\d])`, 'gu')
/** France and its overseas plans of nine digits, with +, or 00. */
const INTERNATIONAL = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\+|00)\s?(?:33|262|590|594|596)${SEPARATOR}(?:\(0\)${SEPARATOR}|0(?=${SEPARATOR}[1-9]))?[1-9](?:${SEPARATOR}\d){8}(?![\p{L}\d])`,
  'gu',
)
const DATE = /\d{2}([./-])\d{2}\1(?:19|20)\d{2}/

/** People write a telephone number in groups of two or more; the first holds the prefix (or all ten digits). */
function likeNumber(found: string): boolean {
  const groups = found.split(/[^\d]+/)
  const first = groups[0]?.length ?? 0
  return !DATE.test(found) && groups.every((g) => g.length >= 2) && (first <= 4 || first === 10)
}

/** Masks the e-mail addresses and telephone numbers of a text. */
export function maskText(text: string): { readonly text: string; readonly masked: number } {
  let masked = 0
  const by = (mask: string) => () => {
    masked++
    return mask
  }
  const out = text
    .replace(ADDRESS, by(MASKED_ADDRESS))
    .replace(INTERNATIONAL, by(MASKED_NUMBER))
    .replace(NATIONAL, (found) => (likeNumber(found) ? by(MASKED_NUMBER)() : found))
  return { text: out, masked }
}

/** The kind of each thing that is masked in a text. */
export function maskedIn(text: string): readonly MaskKind[] {
  const clean = maskText(text).text
  const times = (within: string, kind: MaskKind) => within.split(MASKS[kind].mask).length - 1
  return MASK_KINDS.flatMap((kind) => Array<MaskKind>(times(clean, kind) - times(text, kind)).fill(kind))
}

/** Whether something was masked in this text. */
export function isMasked(text: string): boolean {
  return [MASKED_ADDRESS, MASKED_NUMBER, MASKED_FIELD].some((mask) => text.includes(mask))
}

/** Ids and digests: made by us, never anyone's words. */
const IDENTIFIERS = new Set([
  'id',
  'item',
  'idea',
  'document',
  'deposit',
  'inputDigest',
  'generatedAt',
  'at',
  'receivedAt',
])
/** The field of a proposition sheet that names a person. */
const PERSONAL_FIELD = 'referent'

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

function maskValue(value: Json, key: string): Json {
  if (typeof value === 'string') return IDENTIFIERS.has(key) ? value : maskText(value).text
  if (Array.isArray(value)) return value.map((v: Json) => maskValue(v, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [
      maskText(k).text,
      key === 'sheet' && k === PERSONAL_FIELD && v !== '' ? MASKED_FIELD : maskValue(v, k),
    ]),
  )
}

function countMasks(value: Json): number {
  if (typeof value === 'string') return value.split(/\[adresse électronique masquée\]|\[numéro masqué\]/).length - 1
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce<number>((sum, v) => sum + countMasks(v as Json), 0)
}

/**
 * The synthesis as it may circulate: every text of it without e-mail addresses and telephone numbers, names of files,
 * messages and keys included, identifiers aside. Done once, before any rendering, and by walking the whole value, so
 * that a field added later cannot be forgotten.
 * @returns the masked synthesis, and how many masks stand in its elements, documents and messages (each counted once,
 * whatever the number of places that repeat it)
 */
export function maskSynthesis(synthesis: NationalSynthesis): {
  readonly synthesis: NationalSynthesis
  readonly masked: number
} {
  const clean = maskValue(synthesis as unknown as Json, '') as unknown as NationalSynthesis
  const masked = countMasks([clean.items, clean.documents, clean.withdrawn] as unknown as Json)
  return { synthesis: clean, masked }
}
