import { describe, expect, it } from 'vitest'
import { inputChanges } from '../../lib/synthesis/input-changes.ts'
import { runOf, said } from './runs.ts'

const nantes = { voices: [said('C-1', 'Nantes')] }
const before = runOf({ a: nantes }).synthesis

describe('what two runs were made of', () => {
  it('counts the last of a chain of replacements, new where nothing of it was there', () => {
    const after = runOf({
      a: nantes,
      b: { voices: [said('C-2', 'Corse')], replacedBy: 'D-d' },
      c: { voices: [said('C-3', 'Corse')], replacedBy: 'D-d' },
      d: { voices: [said('C-4', 'Corse')], deposit: 'D-d' },
    }).synthesis
    expect(inputChanges(before, after)).toMatchObject({ newDeposits: 1, replaced: 0, withdrawn: 0 })
  })

  it('counts a replacement once, however many it took', () => {
    const after = runOf({
      a: { ...nantes, replacedBy: 'D-c' },
      b: { voices: [said('C-2', 'Nantes')], replacedBy: 'D-c' },
      c: { voices: [said('C-3', 'Nantes')], deposit: 'D-c' },
    }).synthesis
    expect(inputChanges(before, after)).toMatchObject({ newDeposits: 0, replaced: 1, withdrawn: 0 })
  })

  it('does not count a deposit of which nothing was read', () => {
    const after = runOf({ a: nantes, b: { voices: [said('C-2', 'Corse')], setAside: 'VIDE' } }).synthesis
    expect(inputChanges(before, after)).toMatchObject({ newDeposits: 0, replaced: 0 })
  })

  it('tells those that are held', () => {
    const after = runOf({ a: nantes, b: { voices: [said('C-2', 'Corse')], setAside: 'HORS_DELAI' } }).synthesis
    expect(inputChanges(before, after)).toMatchObject({ newDeposits: 0, held: 1 })
  })
})
