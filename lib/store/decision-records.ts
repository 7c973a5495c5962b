import type { Correction } from '../domain/correction.ts'
import type { IdeaDecision } from '../domain/idea-decision.ts'
import type { Records } from '../service/ports.ts'
import { fitting } from './item-size.ts'
import { correctionsPath, decidedKey, decisionsPath } from './keys.ts'
import { everything, type Table } from './table.ts'

type DecisionRecords = Pick<Records, 'putCorrection' | 'corrections' | 'putDecision' | 'decisions'>

/** What people decided: corrections of items, decisions on ideas. */
export function decisionRecords(table: Table): DecisionRecords {
  const put = (decided: Correction | IdeaDecision): Promise<void> =>
    table.write([{ put: { ...decidedKey(decided.campaign, decided.id), data: fitting(decided) } }])

  return {
    putCorrection: put,

    corrections: (campaign) => everything<Correction>(table, correctionsPath(campaign)),

    putDecision: put,

    decisions: (campaign) => everything<IdeaDecision>(table, decisionsPath(campaign)),
  }
}
