import type { FunctionName } from '../../infra/entry-points.ts'
import { ofType, resolved } from './synthesised.ts'

/** One thing that a function may do, with the resources by the part that they play. */
export interface Permission {
  readonly action: string
  /** `table`, `uploads/deposits/*`. */
  readonly resource: string
  /** Partition keys that may be written, `*` at the end; null where any may. */
  readonly keys: readonly string[] | null
}

interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** Construct ids of the functions, with which the names of what is theirs begin. */
const CONSTRUCTS: Readonly<Record<FunctionName, string>> = {
  'on-deposit': 'OnDeposit',
  'on-document': 'OnDocument',
  'on-schedule': 'OnSchedule',
  api: 'Api',
}

/** The part that a resource plays, by the beginning of its name. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/<StorageTable\w+>/, 'table'],
  [/<StorageUploads\w+>/, 'uploads'],
  [/<StorageWork\w+>/, 'work'],
  [/<DocumentQueue[0-9A-F]{8}>/, 'document-queue'],
  [/<DepositQueue[0-9A-F]{8}>/, 'deposit-queue'],
  [/<ScheduleDeadLetters\w+>/, 'schedule-dead-letters'],
  [/<OnScheduleFunction\w+>/, 'on-schedule'],
  [/<\w+Log[0-9A-F]{8}>/, 'log'],
]

const several = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])

/** Every statement of every policy of the stack's roles, with the name of the policy. */
export function statements(): readonly (readonly [string, Statement])[] {
  return ofType('AWS::IAM::Policy').flatMap(([name, { Properties }]) => {
    const { Statement } = Properties.PolicyDocument as { readonly Statement: readonly Statement[] }
    return Statement.map((statement) => [name, statement] as const)
  })
}

/** All that the role of a function allows. */
export function permissionsOf(name: FunctionName): readonly Permission[] {
  return statements()
    .filter(([policy]) => new RegExp(`^${CONSTRUCTS[name]}(Role|CallsItself)`).test(policy))
    .flatMap(([, { Action, Resource, Condition }]) =>
      several(Action).flatMap((action) =>
        several(Resource).map((resource) => ({
          action,
          resource: PARTS.reduce((text, [pattern, part]) => text.replace(pattern, part), resolved(resource)),
          keys: Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? null,
        })),
      ),
    )
}

const matches = (pattern: string, text: string) =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text

/** Does the role of a function allow this? `keys` are the partition keys that a request touches. */
export function allows(name: FunctionName, action: string, resource: string, keys: readonly string[] = []): boolean {
  return permissionsOf(name).some(
    (may) =>
      may.action === action &&
      matches(may.resource, resource) &&
      keys.every((key) => may.keys === null || may.keys.some((pattern) => matches(pattern, key))),
  )
}
