import { academieNamed } from '../domain/academie.ts'
import { HttpProblem } from './problem-details.ts'

/** « Délégué » of an académie, national analyst, operator of the service. */
const ROLES = ['deposant', 'analyste', 'operateur'] as const

export type Role = (typeof ROLES)[number]

/** Who asks, as far as a verified token says. */
export interface Caller {
  readonly subject: string
  /** As people call them, with their service where the token says it; null where it says no name. */
  readonly name: string | null
  readonly roles: ReadonlySet<Role>
  /** Official names of the académies that are the caller's own. */
  readonly academies: ReadonlySet<string>
}

/** What the routes know of a request. */
export interface Variables {
  readonly caller: Caller
}

/** Where issuers put them: Cognito has names of its own, and a prefix for what we add. */
const ROLE_CLAIMS = ['cognito:groups', 'groups', 'roles']
const ACADEMIE_CLAIMS = ['custom:academies', 'academies']

/** One name, or a first name and one of the names that issuers and ProConnect give to the last. */
function nameOf(claim: (name: string) => unknown): string | null {
  const text = (name: string): string => {
    const value = claim(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const last = text('usual_name') || text('family_name')
  const name = text('name') || [text('given_name'), last].filter(Boolean).join(' ')
  return name === '' ? null : [name, text('organizational_unit')].filter(Boolean).join(', ')
}

/**
 * The caller that the claims of a verified token name. It fails closed: a role or an académie that is not recognised is
 * none, and claims without a subject or a role are nobody.
 */
export function callerOf(claims: unknown): Caller | null {
  if (typeof claims !== 'object' || claims === null) return null
  const claim = (names: readonly string[]) => names.flatMap((name) => listOf(Reflect.get(claims, name)))
  const subject: unknown = Reflect.get(claims, 'sub')
  const roles = claim(ROLE_CLAIMS).flatMap((name) => ROLES.find((role) => role === name) ?? [])
  if (typeof subject !== 'string' || subject === '' || roles.length === 0) return null
  const academies = claim(ACADEMIE_CLAIMS).flatMap((name) => academieNamed(name)?.name ?? [])
  const name = nameOf((claimed) => Reflect.get(claims, claimed))
  return { subject, name, roles: new Set(roles), academies: new Set(academies) }
}

/**
 * A claim of several values. API Gateway's JWT authoriser turns an array into `[a b]`; other issuers send the array
 * itself, or names between commas. Names with a space survive commas and arrays only: codes are safe everywhere.
 */
function listOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.filter((value) => typeof value === 'string')
  if (typeof claim !== 'string') return []
  const bracketed = /^\[(.*)\]$/s.exec(claim.trim())
  const values = bracketed ? (bracketed[1] ?? '').split(/[\s,]+/) : claim.split(',')
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

/** Analysts and operators see the whole country; a depositor, what is of an académie of theirs. */
export function mayRead({ roles, academies }: Caller, academie: string | null): boolean {
  if (roles.has('analyste') || roles.has('operateur')) return true
  return academie !== null && academies.has(academie)
}

/** Depositors deposit for an académie of theirs; operators for any. */
export function mayDeposit({ roles, academies }: Caller, academie: string): boolean {
  return roles.has('operateur') || (roles.has('deposant') && academies.has(academie))
}

/** @throws HttpProblem `acces-refuse` */
export function refuseUnless(allowed: boolean): void {
  if (!allowed) throw new HttpProblem('acces-refuse')
}
