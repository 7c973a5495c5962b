import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../lib/domain/campaign.ts'
import type { Deposit } from '../../lib/domain/deposit.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { markReplacing, replaceable } from '../../lib/service/replace-deposit.ts'
import { countedItems, restoreDeposit, withdrawDeposit } from '../../lib/service/withdraw-deposit.ts'
import { addDeposit, campaignOfOne } from './campaign.ts'
import type { Memory } from './memory.ts'

const because = { by: 'Nantes', reason: 'déposé par erreur' }
const later = (m: Memory, days: number): Memory => ({
  ...m,
  clock: { now: () => new Date(Date.parse('2020-10-08T12:32:00.000Z') + days * 86_400_000) },
})

async function stored(m: Memory, id: string): Promise<Deposit> {
  const deposit = await m.records.deposit(id)
  if (!deposit) throw new Error(`no deposit ${id}`)
  return deposit
}

async function receipt(m: Memory, id: string, settings: Partial<Campaign> = {}): Promise<string> {
  const loaded = await loadCampaign({ ...m, campaign: { ...m.campaign, ...settings } })
  return receiptText(await receiptOf(m.records, await stored(m, id), linesForReceipts(loaded), null, loaded))
}

describe('withdrawing a deposit', () => {
  it('takes it out of the count, and restores it as it was within 30 days', async () => {
    const m = await campaignOfOne()
    const deposit = await stored(m, 'D1')
    expect(await countedItems(m, deposit)).toBe(2)
    await withdrawDeposit(m, deposit, because)
    expect(await countedItems(m, deposit)).toBe(0)
    expect(await receipt(m, 'D1')).toContain('Retiré le 8 octobre 2020. À rétablir avant le 7 novembre 2020.')
    await expect(withdrawDeposit(m, await stored(m, 'D1'), because)).rejects.toMatchObject({ kind: 'conflict' })
    await restoreDeposit(later(m, 30), await stored(m, 'D1'))
    const absences = [
      { ...because, was: 'received', at: '2020-10-08T12:32:00.000Z', until: '2020-11-07T12:32:00.000Z' },
    ]
    expect(await stored(m, 'D1')).toEqual({ ...deposit, absences })
    await expect(restoreDeposit(m, deposit)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('is for good after 30 days', async () => {
    const m = await campaignOfOne()
    await withdrawDeposit(m, await stored(m, 'D1'), because)
    await expect(restoreDeposit(later(m, 30.1), await stored(m, 'D1'))).rejects.toThrow('plus de 30 jours')
  })
})

describe('replacing a deposit', () => {
  it('is refused for what is not there, another académie, or a deposit that is replaced already', async () => {
    const m = await campaignOfOne()
    await addDeposit(m, 'D2', 'doc-2', ['Ouvrir les salles'])
    await expect(replaceable(m.records, 'EGN2020-NANTES-0009', null)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(replaceable(m.records, 'EGN2020-NANTES-D1', 'Corse')).rejects.toMatchObject({ kind: 'impossible' })
    expect((await replaceable(m.records, 'EGN2020-NANTES-D1', 'Nantes')).id).toBe('D1')
    await markReplacing(m, await stored(m, 'D2'), await stored(m, 'D1'))
    await expect(replaceable(m.records, 'EGN2020-NANTES-D1', null)).rejects.toThrow('EGN2020-NANTES-D2')
    await expect(markReplacing(m, await stored(m, 'D1'), await stored(m, 'D2'))).rejects.toThrow('Pour y revenir')
    await expect(markReplacing(m, await stored(m, 'D1'), await stored(m, 'D1'))).rejects.toThrow('lui-même')
  })
})

describe('a late deposit', () => {
  const deadline = '2020-10-09T21:59:59.999Z'

  it('is held, and told so once', async () => {
    const m = await campaignOfOne()
    const told = await receipt(m, 'D1', { deadline })
    const message =
      'Ce dépôt est arrivé 2 jours après la date limite du 9 octobre 2020 à 23 h 59. Il est enregistré et lu ; sa prise en compte dépend de la décision de la DNE, qui vous sera indiquée ici.'
    expect(told.split(message)).toHaveLength(2)
    expect(told).toContain("Aucun élément de ce dépôt n'est compté.")
  })

  it('is told nothing where it came in time', async () => {
    const m = await campaignOfOne()
    expect(await receipt(m, 'D1', { deadline: '2020-10-12T08:00:00.000Z' })).not.toContain('date limite')
  })
})
