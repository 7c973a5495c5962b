import { CHANGE_CAUSES, type ChangeCause, type IdeaChange } from '../domain/changes.ts'
import type { IdeaAct } from '../domain/idea-decision.ts'
import { parisDate } from '../report/paris-time.ts'
import type { RunIndex, RunItem } from './run-index.ts'

/** Why one académie entered an idea or left it, with what is known of it. */
interface Reason {
  readonly cause: ChangeCause
  readonly note: string
}

/** An académie that entered an idea (1) or left it (-1), with the reasons of its items. */
export interface Move {
  readonly academie: string
  readonly by: 1 | -1
  readonly reason: Reason
}

/** The reasons of a move, one for each of its items, the strongest of which is the move's: each académie has one cause, so that causes add up. */
const strongest = (reasons: readonly Reason[]): Reason =>
  reasons.reduce((best, r) => (CHANGE_CAUSES.indexOf(r.cause) < CHANGE_CAUSES.indexOf(best.cause) ? r : best), {
    cause: 'method',
    note: reasons.find((r) => r.cause === 'method')?.note ?? '',
  })

/** Why an académie speaks in an idea of the later run, and did not in the earlier. */
export function entered(academie: string, idea: string, before: RunIndex, after: RunIndex): Move {
  const reasons = after.said(idea, academie).map((item) => {
    const was = before.item(item.id)
    return was ? moved(was, item, was.idea, before, after, 'venus de') : appeared(item, before, after)
  })
  return { academie, by: 1, reason: strongest(reasons) }
}

/** Why an académie speaks no more in an idea. */
export function left(academie: string, idea: string, before: RunIndex, after: RunIndex): Move {
  const reasons = before.said(idea, academie).map((item) => {
    const is = after.item(item.id)
    return is ? moved(item, is, is.idea, before, after, 'rattachés à') : vanished(item, before, after)
  })
  return { academie, by: -1, reason: strongest(reasons) }
}

/** A move between two readings of the same deposits: whatever it looks like, the method is its cause. */
export function byMethod({ reason, ...move }: Move): Move {
  return { ...move, reason: { cause: 'method', note: reason.cause === 'method' ? reason.note : '' } }
}

/** An item that both runs hold, elsewhere. */
function moved(
  was: RunItem,
  is: RunItem,
  other: string,
  before: RunIndex,
  after: RunIndex,
  how: 'venus de' | 'rattachés à',
): Reason {
  const corrected = correction(is.id, before, after)
  if (corrected) return corrected
  if (was.academie !== is.academie) return { cause: 'new-deposit', note: '' } // whose a copy is follows what is deposited
  return decision([was.idea, is.idea], before, after) ?? { cause: 'method', note: `éléments ${how} ${other}` }
}

/** An item that the earlier run did not hold. */
function appeared(item: RunItem, before: RunIndex, after: RunIndex): Reason {
  const corrected = correction(item.id, before, after)
  if (corrected) return corrected
  const line = before.document(item.document)
  if (line?.counted) return { cause: 'method', note: '' } // read again, and otherwise
  if (line?.replacedBy) return { cause: 'withdrawn', note: '' } // what replaced it was withdrawn
  if (line?.setAside?.code === 'HORS_DELAI') return { cause: 'analyst', note: 'dépôt hors délai accepté' }
  const deposit = after.document(item.document)?.deposit ?? ''
  return { cause: after.replacing.has(deposit) ? 'replaced-deposit' : 'new-deposit', note: '' }
}

/** An item that the later run does not hold. */
function vanished(item: RunItem, before: RunIndex, after: RunIndex): Reason {
  const corrected = correction(item.id, before, after)
  if (corrected) return corrected
  const line = after.document(item.document)
  if (!line) return { cause: 'withdrawn', note: '' }
  if (line.replacedBy) {
    const note = after.says(item.academie, item.text) ? '' : "nouvelle version du dépôt, l'élément n'y figure plus"
    return { cause: 'replaced-deposit', note }
  }
  const code = line.setAside?.code ?? ''
  if (code === 'HORS_DELAI') return { cause: 'analyst', note: 'dépôt hors délai retenu' }
  if (code.startsWith('DOUBLON')) return { cause: 'new-deposit', note: '' } // another copy speaks
  return { cause: 'method', note: '' }
}

const CORRECTED: Readonly<Record<string, string>> = {
  theme: 'thème corrigé',
  type: 'type corrigé',
  academie: 'académie corrigée',
  exclude: 'élément écarté',
  mask: 'passage masqué',
}

/** The correction of an item that one of the runs was made with and the other was not. */
function correction(item: string, before: RunIndex, after: RunIndex): Reason | null {
  const made = after.corrections(item).find((c) => !before.decided.has(c.id))
  if (made) return { cause: 'correction', note: `${CORRECTED[made.field]} par ${made.by} le ${parisDate(made.at)}` }
  const undone = before.corrections(item).find((c) => !after.decided.has(c.id))
  return undone ? { cause: 'correction', note: `correction ${undone.id} annulée` } : null
}

/** The decisions that move elements; a name and a link move none. */
const MOVING: Readonly<Partial<Record<IdeaAct['act'], string>>> = { merge: 'fusion', split: 'scission' }

/** The decision on one of some ideas that one of the runs was made with and the other was not. */
function decision(ideas: readonly string[], before: RunIndex, after: RunIndex): Reason | null {
  const [had, has] = [before, after].map((run) =>
    ideas.flatMap((idea) => run.decisions(idea)).filter(({ act }) => MOVING[act] !== undefined),
  )
  const made = has?.find((d) => !before.decided.has(d.id))
  if (made) return { cause: 'analyst', note: `${MOVING[made.act]} par ${made.by} le ${parisDate(made.at)}` }
  const undone = had?.find((d) => !after.decided.has(d.id))
  return undone ? { cause: 'analyst', note: `décision ${undone.id} annulée` } : null
}

/** Moves by cause, gains apart from losses: their numbers add up to the difference. */
export function causesOf(moves: readonly Move[]): IdeaChange['causes'] {
  return CHANGE_CAUSES.flatMap((cause) =>
    ([1, -1] as const).flatMap((by) => {
      const own = moves.filter((m) => m.reason.cause === cause && m.by === by)
      if (own.length === 0) return []
      const names = own.map((m) => m.academie).join(', ')
      const notes = [...new Set(own.map((m) => m.reason.note))].filter((note) => note !== '')
      return { cause, academies: by * own.length, detail: [names, ...notes].join(' ; ') }
    }),
  )
}
