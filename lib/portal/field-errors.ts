import type * as z from 'zod'
import type { FieldError } from './problem-details.ts'

type Issue = z.core.$ZodIssue

/** French for what zod found: its own French sentences are not for people. */
export function fieldErrors(error: z.ZodError): readonly FieldError[] {
  return error.issues.map((issue) => ({ pointer: pointerTo(issue), detail: sentence(issue) }))
}

/** RFC 6901. */
function pointerTo({ path }: Issue): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sentence(issue: Issue): string {
  const field = issue.path.length === 0 ? 'Le corps de la requête' : `« ${issue.path.join('.')} »`
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.path.length > 0
        ? `${field} est obligatoire.`
        : `${field} doit être ${EXPECTED[issue.expected] ?? "d'un autre type"}.`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? `${field} ne peut pas être vide.`
        : `${field} doit ${MEASURES[issue.origin]?.(issue.minimum, 'au moins') ?? `être ${issue.minimum} au moins`}.`
    case 'too_big':
      return `${field} doit ${MEASURES[issue.origin]?.(issue.maximum, 'au plus') ?? `être ${issue.maximum} au plus`}.`
    case 'unrecognized_keys':
      return `${field} contient des champs inconnus : ${issue.keys.join(', ')}.`
    case 'custom':
      return `${field} ${issue.message}`
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_value':
      return `${field} n'a pas la forme attendue.`
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  object: 'un objet JSON',
  array: 'une liste',
}

const MEASURES: Readonly<Record<string, (n: number | bigint, bound: string) => string>> = {
  string: (n, bound) => `compter ${n} caractères ${bound}`,
  array: (n, bound) => `compter ${n} éléments ${bound}`,
}
