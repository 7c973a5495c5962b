import { academieNamed } from '../../domain/academie.ts'
import type { AppliedCorrection, AppliedDecision } from '../../domain/applied.ts'
import { ITEM_TYPES, typeNames } from '../../domain/item.ts'
import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { THEMES, themeNames } from '../../domain/theme.ts'
import { parisDate } from '../paris-time.ts'
import { count, fr } from '../wording.ts'
import { officialWords } from './official.ts'

/** One decision of a person, as the annex A6 tells it. */
export interface DecisionLine {
  readonly id: string
  /** « Thème → Gouvernance », « Fusion », « Exclusion »… */
  readonly what: string
  readonly effect: string
  readonly reason: string
  /** « DNE, le 30 octobre 2020 ». */
  readonly who: string
}

const FIELDS: Readonly<Record<AppliedCorrection['field'], string>> = {
  theme: 'Thème',
  type: 'Nature',
  academie: 'Académie',
  exclude: 'Exclusion',
  mask: 'Masquage',
}

/** « Intitulé », « Fusion avec TE-012 », « Proposition officielle n° 12 »… */
function decisionWords({ act, value }: Pick<AppliedDecision, 'act' | 'value'>): string {
  switch (act) {
    case 'rename':
      return value === undefined ? 'Intitulé' : fr`Intitulé → « ${value} »`
    case 'merge':
      return value === undefined ? 'Fusion' : `Fusion avec ${value}`
    case 'split':
      return 'Scission'
    case 'link':
      return officialWords(value ?? '')
  }
}

function valueWords({ field, value }: AppliedCorrection): string {
  if (field === 'theme') return themeNames(THEMES.find((t) => t === value) ?? null).short
  const type = field === 'type' ? ITEM_TYPES.find((t) => t === value) : undefined
  if (type) return typeNames(type).singular
  return field === 'academie' ? (academieNamed(value)?.name ?? value) : ''
}

function correctionWords(correction: AppliedCorrection): string {
  const value = valueWords(correction)
  return value === '' ? FIELDS[correction.field] : `${FIELDS[correction.field]} → ${value}`
}

/** Corrections and decisions on ideas in force, oldest first; those that touch nothing any more say so. */
export function decisionLines({ corrections = [], decisions = [] }: NationalSynthesis): DecisionLine[] {
  const who = (d: { readonly by: string; readonly at: string }): string => `${d.by}, le ${parisDate(d.at)}`
  const lines = [
    ...corrections.map((c) => ({
      at: c.at,
      line: {
        id: c.id,
        what: correctionWords(c),
        effect: c.items.length === 0 ? 'correction orpheline' : count(c.items.length, 'élément'),
        reason: c.reason,
        who: who(c),
      },
    })),
    ...decisions.map((d) => ({
      at: d.at,
      line: {
        id: d.id,
        what: decisionWords(d),
        effect: d.ideas.length === 0 ? 'sans effet' : d.ideas.join(', '),
        reason: d.reason,
        who: who(d),
      },
    })),
  ]
  return lines
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.line.id < b.line.id ? -1 : 1))
    .map(({ line }) => line)
}

/** What was corrected in each element, by whom and when, by the element's id. */
export function correctionsByItem({ corrections = [] }: NationalSynthesis): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const correction of corrections) {
    const words = fr`${correctionWords(correction)} : corrigé par ${correction.by} le ${parisDate(correction.at)}`
    for (const item of correction.items) found.set(item, [...(found.get(item) ?? []), words])
  }
  return found
}
