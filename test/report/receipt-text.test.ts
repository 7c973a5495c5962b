import { describe, expect, it } from 'vitest'
import { problem } from '../../lib/domain/problem.ts'
import type { Receipt, ReceiptFile } from '../../lib/report/receipt.ts'
import { stateOf } from '../../lib/report/receipt.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'

const file = (name: string, change: Partial<ReceiptFile> = {}): ReceiptFile => ({
  path: name,
  file: name,
  outcome: 'read',
  kind: 'synthesis',
  counted: true,
  items: 74,
  themes: 3,
  problems: [],
  ...change,
})

const refused = (name: string, code: 'CHIFFRE' | 'FICHIER_ABIME') =>
  file(name, {
    outcome: 'refused',
    kind: 'other',
    counted: false,
    items: 0,
    themes: 0,
    problems: [problem(code, { fichier: name })],
  })

const deduced = file('Synthese_72.docx', {
  problems: [problem('ACADEMIE_DEDUITE', { fichier: 'Synthese_72.docx', academie: 'Nantes', indices: '"Vendée"' })],
})

const kit = file('Kit.docx', {
  outcome: 'no-content',
  kind: 'kit',
  counted: false,
  items: 0,
  themes: 0,
  problems: [problem('MODE_EMPLOI', { fichier: 'Kit.docx' })],
})

const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  number: 'EGN2020-NANTES-0003',
  receivedAt: '2020-10-08T12:32:00.000Z',
  academie: 'Nantes',
  name: 'EGN_Nantes.zip',
  form: 'zip',
  bytes: 12_400_000,
  sha256: `9f2c${'0'.repeat(58)}e1`,
  withdrawn: false,
  problems: [],
  files: [
    file('Synthese_44.docx', { items: 88, themes: 5 }),
    deduced,
    kit,
    refused('a.pdf', 'CHIFFRE'),
    refused('b.docx', 'CHIFFRE'),
  ],
  ignored: ['.DS_Store'],
  understood: [
    { theme: 'equal-access', counts: { irritant: 12, strength: 9, need: 11, improvement: 10, action: 8, proposal: 2 } },
    { theme: null, counts: { irritant: 110 } },
  ],
  participants: 143,
  territories: ['Nantes', 'Sarthe'],
  counted: 162,
  run: { number: 1, at: '2020-10-09T04:00:00.000Z' },
  ...change,
})

describe('the receipt as text', () => {
  it('names the run that takes the deposit in, else says when it comes', () => {
    expect(receiptText(receipt())).toContain(
      "4. Et maintenant ? Vos éléments sont pris en compte dans l'agrégation n° 1 du 9 octobre 2020 à 6 h 00.\n",
    )
    expect(receiptText(receipt({ run: null, nextRun: '2020-10-09T04:00:00.000Z' }))).toContain(
      "4. Et maintenant ? Vos éléments seront pris en compte dans l'agrégation du 9 octobre 2020 à 6 h 00.\n",
    )
  })

  it('says that there is nothing to do', () => {
    const text = receiptText(receipt({ files: [file('a.docx')], ignored: [], run: null }))
    expect(text).toContain('État : LU – 1 fichier : 1 lu\n')
    expect(text).toContain('1. Ce que vous avez à faire : rien\n')
    expect(text).toContain('Vos éléments seront pris en compte dans la prochaine agrégation.')
  })

  it('of what was withdrawn promises nothing', () => {
    const text = receiptText(receipt({ withdrawn: true, files: [], understood: [], counted: 0, ignored: [] }))
    expect(text).toMatch(
      /3\. Fichier par fichier : retirés avec le dépôt\n4\. Et maintenant \? Aucun élément de ce dépôt n'est compté\.\n$/,
    )
  })

  it('says why an archive was refused', () => {
    const text = receiptText(
      receipt({ files: [], understood: [], counted: 0, problems: [problem('ARCHIVE_CHIFFREE')] }),
    )
    expect(text).toContain('État : REFUSÉ – aucun fichier lu\n')
    expect(text).toContain("   • L'archive est protégée par un mot de passe")
    expect(text).toContain("Aucun élément de ce dépôt n'est compté.")
  })
})

describe('the state of a deposit', () => {
  it('is refused only where no file could be kept', () => {
    const state = (files: ReceiptFile[]) => stateOf(receipt({ files }))
    expect(state([refused('a.pdf', 'CHIFFRE')])).toBe('refused')
    expect(state([refused('a.pdf', 'CHIFFRE'), kit])).toBe('read-with-reservations')
    expect(state([deduced])).toBe('read-with-reservations')
    expect(state([kit, file('a.docx')])).toBe('read')
    expect(state([file('a.docx', { outcome: 'waiting' }), refused('b.pdf', 'CHIFFRE')])).toBe('waiting')
  })
})
