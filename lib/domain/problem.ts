import messages from './data/messages.json' with { type: 'json' }
import type { DocumentStatus } from './document-status.ts'

/** Names of the messages; several may share one public code (`TROP_DE_PAGES` is said as `LIMITE_DEPASSEE`). */
export type MessageName = keyof typeof messages

/** « Refusé » (not read, not counted), « À vérifier » (counted, to be confirmed), « Information ». */
export type ProblemLevel = 'refused' | 'check' | 'info'

/** Something a depositor must know. A problem is data, never thrown. */
export interface Problem {
  /** Public code, as in the receipt. */
  readonly code: string
  readonly level: ProblemLevel
  /** French, says what to do. */
  readonly message: string
  /** True when trying again may help: the queue retries these, and only these. */
  readonly transient: boolean
  /** What becomes of the document, where the problem decides it. */
  readonly status?: DocumentStatus
  /** The words of the document about something that may stand beside it in its deposit. */
  readonly cites?: string
}

interface Message {
  readonly code?: string
  readonly level: ProblemLevel
  readonly status?: DocumentStatus
  readonly transient?: boolean
  readonly message: string
}

/**
 * Builds a problem from its message (data/messages.json).
 * @param values what replaces `{name}` in the message; `{name:page|pages}` takes the word that agrees with a number,
 *   0 and 1 being singular in French
 * @throws Error when the message asks for a value that is not given: a defect of ours
 */
export function problem(name: MessageName, values: Readonly<Record<string, string | number>> = {}): Problem {
  const m = messages[name] as Message
  const message = m.message.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, key: string, one?: string, many?: string) => {
      const value = values[key]
      if (value === undefined) throw new Error(`message ${name} needs a value for {${key}}`)
      return one === undefined ? String(value) : String((Number(value) < 2 ? one : many) ?? '')
    },
  )
  return {
    code: m.code ?? name,
    level: m.level,
    message,
    transient: m.transient ?? false,
    ...(m.status ? { status: m.status } : {}),
  }
}

/**
 * Every public code with the message that says it; of several messages, the first. Values stand as `{name}`, words that
 * agree with one in the plural.
 */
export function messageCodes(): { readonly code: string; readonly message: string }[] {
  const found = new Map<string, string>()
  for (const [name, m] of Object.entries(messages as Readonly<Record<string, Message>>))
    if (!found.has(m.code ?? name)) found.set(m.code ?? name, m.message.replace(/\{\w+:[^|}]*\|([^}]*)\}/g, '$1'))
  return [...found].map(([code, message]) => ({ code, message })).sort((a, b) => (a.code < b.code ? -1 : 1))
}

const unread = new Set(
  Object.entries(messages as Readonly<Record<string, Message>>)
    .filter(([, m]) => m.level === 'refused' || m.transient)
    .map(([name, m]) => m.code ?? name),
)

/** True for a public code of a document that was not read: refused, waiting, or failed for now. */
export function isUnread(code: string): boolean {
  return unread.has(code)
}

/** Stands for the file's name in problems found from bytes alone: the same document may be deposited under several names. */
export const FILE = '{fichier}'

/** Stands likewise for the extension of that name. */
export const EXTENSION = '{extension}'

/** The problem with the name under which the document was deposited. */
export function withFile(found: Problem, file: string): Problem {
  const extension = /\.[^.\s]{1,8}$/.exec(file)?.[0].toLowerCase() ?? 'sans extension'
  return { ...found, message: found.message.replaceAll(EXTENSION, () => extension).replaceAll(FILE, () => file) }
}
