import { describe, expect, it } from 'vitest'
import type { Deposit } from '../../lib/domain/deposit.ts'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { depositsAside } from '../../lib/service/replacements.ts'
import { sampleDeposit, sampleEntry, sampleRecord } from '../contract/samples.ts'

const at = (day: number) => `2020-10-0${day}T08:00:00.000Z`
const deposit = (id: string, more: Partial<Deposit> = {}) => ({
  deposit: sampleDeposit({ id, number: id, entries: 1, receivedAt: at(1), ...more }),
  entries: [sampleEntry({ deposit: id, document: `doc-${id}` })],
})

/** What becomes of the deposits, where all documents are read but some. */
function aside(deposits: readonly ReturnType<typeof deposit>[], unread: readonly string[] = [], campaign = {}) {
  const read = deposits.map((d) => `doc-${d.deposit.id}`).filter((id) => !unread.includes(id))
  const records = new Map(read.map((id) => [id, sampleRecord({ id, method: METHOD_VERSION })]))
  return Object.fromEntries(
    [...depositsAside(deposits, records, campaign)].map(([id, a]) => [
      id,
      a.reason === 'replaced' ? `replaced by ${a.by.id}` : a.reason,
    ]),
  )
}

const A = deposit('A')
const B = deposit('B', { replaces: 'A', receivedAt: at(2) })
const C = deposit('C', { replaces: 'B', receivedAt: at(3) })
const withdrawn = (d: ReturnType<typeof deposit>) => ({ ...d, deposit: { ...d.deposit, state: 'withdrawn' as const } })

describe('deposits that do not count', () => {
  it('are none where none says that it replaces another', () => {
    expect(aside([A, deposit('D')])).toEqual({})
  })

  it('are all those that a chain of replacements leaves behind', () => {
    expect(aside([A, B, C])).toEqual({ A: 'replaced by C', B: 'replaced by C' })
    expect(aside([C, A, B])).toEqual({ A: 'replaced by C', B: 'replaced by C' })
  })

  it('are the last one too, until it is read: the one before counts', () => {
    expect(aside([A, B, C], ['doc-C'])).toEqual({ A: 'replaced by B', C: 'unfinished' })
    expect(aside([A, B, C], ['doc-B', 'doc-C'])).toEqual({ B: 'unfinished', C: 'unfinished' })
  })

  it('count again where what replaces them is withdrawn', () => {
    expect(aside([A, B, withdrawn(C)])).toEqual({ A: 'replaced by B' })
    expect(aside([A, withdrawn(B), C])).toEqual({ A: 'replaced by C' })
    expect(aside([A, withdrawn(B)])).toEqual({})
  })

  it('are not replaced by one of which nothing could be read', () => {
    const refused = { ...B, entries: [sampleEntry({ deposit: 'B', document: null })] }
    expect(aside([A, refused])).toEqual({ B: 'unfinished' })
  })

  it('are the late ones, which replace nothing, unless the campaign accepts them', () => {
    const deadline = at(2).replace('08:00', '07:00')
    expect(aside([A, B], [], { deadline })).toEqual({ B: 'late' })
    expect(aside([A, B], [], { deadline, late: 'hold' })).toEqual({ B: 'late' })
    expect(aside([A, B], [], { deadline, late: 'accept' })).toEqual({ A: 'replaced by B' })
  })

  it('are not those that say they replace each other', () => {
    const first = deposit('A', { replaces: 'B' })
    expect(aside([first, B])).toEqual({})
  })
})
