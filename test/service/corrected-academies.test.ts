import { describe, expect, it } from 'vitest'
import type { Deposit, Entry, ReadDeposit } from '../../lib/domain/deposit.ts'
import { correctedAcademies } from '../../lib/service/corrected-academies.ts'
import { sampleCorrection } from '../contract/samples.ts'

/** A deposit of some files, each with the document that it holds. */
const read = (id: string, files: Readonly<Record<string, string>>): ReadDeposit => ({
  deposit: { id } as Deposit,
  entries: Object.entries(files).map(([file, document]) => ({ file, document }) as Entry),
})
const given = sampleCorrection({ field: 'academie', value: 'Lille', scope: 'document', document: 'old' })
const academies = (old: ReadDeposit, next: ReadDeposit) =>
  correctedAcademies([given], [old, next], new Map([[old.deposit.id, { reason: 'replaced', by: next.deposit }]]))

describe('the académie that a person gave to a document', () => {
  it('goes to the file of the same name in the deposit that replaces its own', () => {
    const found = academies(
      read('D-1', { 'a.docx': 'old', 'b.docx': 'b' }),
      read('D-2', { 'a.docx': 'new', 'c.docx': 'c' }),
    )
    expect([found.get('new'), found.get('c')]).toEqual(['Lille', undefined])
  })

  it('goes to the only file, whatever its name, where each deposit has one', () => {
    expect(academies(read('D-1', { 'a.docx': 'old' }), read('D-2', { 'a-v2.docx': 'new' })).get('new')).toBe('Lille')
  })

  it('goes to none where nothing tells which', () => {
    expect(
      academies(read('D-1', { 'a.docx': 'old' }), read('D-2', { 'b.docx': 'b', 'c.docx': 'c' })).get('b'),
    ).toBeUndefined()
  })
})
