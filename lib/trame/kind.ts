import { foldName } from '../domain/academie.ts'
import type { DocumentKind } from '../domain/document.ts'
import { announcedBy } from './announced.ts'
import { kitPhrases } from './boilerplate.ts'
import type { Lead } from './lead-ins.ts'
import type { Meaning } from './meanings.ts'

/** What the reading of a document found, on which its kind is decided. */
export interface Signs {
  /** Every line, in order. */
  readonly lines: readonly string[]
  /** Tables of the template, filled or not. */
  readonly tables: number
  /** Sheets « proposition phare », filled or not. */
  readonly sheets: number
  readonly items: number
  /** Items that lists under headings gave. */
  readonly listed: number
}

export interface KindReading {
  readonly kind: DocumentKind
  /** The template (or a sheet of it) with nothing filled in. */
  readonly blank: boolean
  /** In French, for `--explain`. */
  readonly reason: string
}

/** How many lines hold a document's title. */
const HEAD = 15

/** How many lines hold the title of a document that is not for reading. */
const SUMMONS = 4

/** The parts of the kit's plan. */
const PLAN: readonly (Meaning | Lead)[] = ['situation', 'need', 'retex', 'proposal']

const head = (lines: readonly string[]) => lines.slice(0, HEAD).map(foldName).join(' | ')

/** True for a roadmap (« feuille de route »): policy of the académie, not words of a workshop. */
export function isRoadmap(lines: readonly string[]): boolean {
  const title = head(lines)
  const targets = lines.filter((l) => /^objectifs? cibles?\b/.test(foldName(l))).length
  return /\bfeuilles? de route\b/.test(title) || targets >= 2
}

/** True for what says itself to be a contribution, and neither calls people together nor counts them. */
function isContribution(lines: readonly string[]): boolean {
  return !isSummons(lines) && /\b(synthese|restitution|compte rendu|contribution|bilan)\b/.test(head(lines))
}

/** True for a how-to: two turns of phrase of the kit, one of them in its title, or four anywhere. */
function isKit(lines: readonly string[]): boolean {
  return (
    kitPhrases(lines).length >= 4 || (kitPhrases(lines.slice(0, HEAD)).length >= 1 && kitPhrases(lines).length >= 2)
  )
}

/** True for a « fiche défi » or several; the kit's plan (état des lieux, attentes, défis et propositions) tells défis too. */
function isChallenge(lines: readonly string[]): boolean {
  if (lines.some((l) => /^fiches? defis?\b/.test(foldName(l)))) return true
  if (lines.filter((l) => /^(defi|problematique)\b/.test(foldName(l))).length < 2) return false
  const parts = new Set(lines.map(announcedBy).filter((m) => m !== null && PLAN.includes(m)))
  return parts.size < 2
}

/** True for what calls or counts people and says nothing: an invitation, an agenda, a list of those present. */
export function isSummons(lines: readonly string[]): boolean {
  const [title = '', ...next] = lines.slice(0, SUMMONS).map(foldName)
  return (
    /\b(invitation|convocation|ordre du jour|programme d|programme$)/.test(title) ||
    [title, ...next].some((l) =>
      /^(invitation|convocation|ordre du jour|programme|deroule|(feuille|liste|fiche) (d |de )?(emargement|presence|presents|participants))/.test(
        l,
      ),
    )
  )
}

/** The kind of a document, from what it holds; its file name does not decide (a roadmap may be called Synthese_…). */
export function kindOf(signs: Signs): KindReading {
  const { lines } = signs
  const challenge = isChallenge(lines)
  if (isKit(lines) && signs.tables === 0)
    return { kind: 'kit', blank: false, reason: `mode d'emploi (« ${kitPhrases(lines).slice(0, 2).join(' », « ')} »)` }
  if (signs.tables > 0 && signs.items === 0)
    return {
      kind: 'kit',
      blank: true,
      reason: `modèle non rempli : ${signs.tables} tableaux reconnus, aucune ligne complétée`,
    }
  if (isRoadmap(lines)) return { kind: 'roadmap', blank: false, reason: 'feuille de route (titre ou objectifs cibles)' }
  if (signs.tables > 0)
    return {
      kind: challenge ? 'challenge' : 'synthesis',
      blank: false,
      reason: `${signs.tables} ${signs.tables > 1 ? 'tableaux du kit reconnus' : 'tableau du kit reconnu'}${signs.sheets > 0 ? `, ${signs.sheets} proposition phare` : ''}`,
    }
  if (challenge && signs.items > 0) return { kind: 'challenge', blank: false, reason: 'fiche défi' }
  if (signs.sheets > 0 && signs.listed === 0)
    return signs.items > 0
      ? { kind: 'challenge', blank: false, reason: 'fiche « proposition phare » seule' }
      : { kind: 'kit', blank: true, reason: 'fiche « proposition phare » non remplie' }
  if (challenge) return { kind: 'kit', blank: true, reason: 'fiche défi non remplie' }
  if (signs.listed > 0)
    return { kind: 'synthesis', blank: false, reason: 'rubriques reconnues (irritants, points forts, besoins…)' }
  if (isSummons(lines)) return { kind: 'other', blank: false, reason: 'invitation, ordre du jour ou liste de présence' }
  if (isContribution(lines)) return { kind: 'synthesis', blank: false, reason: 'titre du document' }
  return { kind: 'other', blank: false, reason: 'aucun tableau ni rubrique du kit' }
}
