import { afterAll, describe, expect, it } from 'vitest'
import { isolatedReading } from '../../functions/isolated-reading.ts'
import { READING_WORKER } from '../../functions/reading-worker-url.ts'
import messages from '../../lib/domain/data/messages.json' with { type: 'json' }
import { Isolate, READING_LIMITS } from '../../lib/reading/isolate.ts'
import type { Receipt } from '../../lib/report/receipt.ts'
import { tasksOf } from '../../lib/report/receipt-tasks.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'
import type { Analyse } from '../../lib/service/analyse-document.ts'
import { COPIES } from './receipt-documents/copies.ts'
import { type MessageCase, receiptFor } from './receipt-documents/deposited.ts'
import { REFUSED } from './receipt-documents/refused.ts'
import { THEMES_UNDERSTOOD } from './receipt-documents/themes-understood.ts'
import { UNDERSTOOD } from './receipt-documents/understood.ts'
import { WHOSE } from './receipt-documents/whose.ts'

const CASES: readonly MessageCase[] = [...REFUSED, ...UNDERSTOOD, ...THEMES_UNDERSTOOD, ...WHOSE, ...COPIES]

/** Said by the report alone, of what an analyst excluded. */
const OF_NO_RECEIPT = ['ECARTE']

const reading = isolatedReading()
const crashing = new Isolate<never, never>(new URL('data:text/javascript,throw new Error("defect")'), READING_LIMITS)
const hurried = new Isolate<never, never>(READING_WORKER, { ...READING_LIMITS, deadlineMs: 1 })
const READERS: Readonly<Record<NonNullable<MessageCase['reading']>, Analyse>> = {
  crashes: (bytes, document) => crashing.run({ bytes, document } as never),
  'has no time': (bytes, document) => hurried.run({ bytes, document } as never),
}
afterAll(() => Promise.all([reading.close(), crashing.close(), hurried.close()]))

const LEVELS = { refused: 'Refusé', check: 'À vérifier', info: 'Information' } as const
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** What the receipt says under a code, of one file or of the deposit as a whole. */
function said(receipt: Receipt, { code, file }: MessageCase) {
  const about = file === undefined ? receipt : receipt.files.find((f) => f.path === file)
  return (about?.problems ?? [])
    .filter((p) => p.code === code)
    .map(({ level, message }) => ({ level: LEVELS[level], message: spaced(message) }))
}

describe('each message of a receipt', () => {
  it.each(CASES.map((c) => [c.name, c.message.slice(0, 60), c] as const))('%s: %s…', async (_name, _start, c) => {
    const { campaign = {}, receipt: rank } = c
    const analyse = c.reading ? READERS[c.reading] : reading.analyse
    const receipt = await receiptFor(await c.deposits(), analyse, { campaign, ...(rank === undefined ? {} : { rank }) })
    expect(said(receipt, c)).toEqual([{ level: c.level, message: c.message }])
    const counted = c.file === undefined ? receipt.counted > 0 : receipt.files.find((f) => f.path === c.file)?.counted
    expect(counted).toBe(c.counted)
    const transient = Object.entries(messages).some(([name, m]) => name === c.name && 'transient' in m)
    const asked = c.level !== 'Information' && !transient
    expect(tasksOf(receipt).some((task) => task.code === c.code)).toBe(asked)
    expect(receiptText(receipt)).toContain(c.message)
  })

  it('is asked for with a document of its own', () => {
    const covered = new Set(CASES.map((c) => c.name))
    expect([...covered, ...OF_NO_RECEIPT].sort()).toEqual(Object.keys(messages).sort())
  })
})
