import { expect, it } from 'vitest'
import { problem } from '../../lib/domain/problem.ts'
import type { Receipt } from '../../lib/report/receipt.ts'
import { receiptCsv } from '../../lib/report/receipt-csv.ts'
import { receiptWord } from '../../lib/report/receipt-word.ts'
import { csvRows, partsOf } from './read-back.ts'

const RECEIPT: Receipt = {
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
    {
      path: '=somme.docx',
      file: '=somme.docx',
      outcome: 'read',
      kind: 'synthesis',
      counted: true,
      items: 74,
      themes: 3,
      problems: [],
    },
    {
      path: 'Secret.docx',
      file: 'Secret.docx',
      outcome: 'refused',
      kind: 'other',
      counted: false,
      items: 0,
      themes: 0,
      problems: [problem('CHIFFRE', { fichier: 'Secret.docx' })],
    },
  ],
  ignored: ['.DS_Store'],
  understood: [{ theme: 'governance', counts: { need: 74 } }],
  participants: 12,
  territories: [],
  counted: 74,
  run: null,
}

it('has a line of CSV for each file, none of them a formula', () => {
  const [header = [], ...rows] = csvRows(receiptCsv(RECEIPT))
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)])
  expect(column('fichier')).toEqual(["'=somme.docx", 'Secret.docx'])
  expect(column('niveau')).toEqual(['OK', 'REFUSÉ'])
  expect(column('elements')).toEqual(['74', '0'])
  expect(column('code')).toEqual(['', 'CHIFFRE'])
})

it('says in Word what its text says, in the same bytes each time', async () => {
  const bytes = await receiptWord(RECEIPT)
  expect(Buffer.from(await receiptWord(RECEIPT)).equals(Buffer.from(bytes))).toBe(true)
  const file = { path: 'recepisse.docx', bytes, mediaType: '' }
  const text = (partsOf([file], 'recepisse.docx')['word/document.xml'] ?? '').replace(/<[^>]+>/g, '|')
  for (const said of [
    'EGN2020-NANTES-0003',
    'LU AVEC RÉSERVES',
    'Secret.docx',
    '=somme.docx',
    'Gouvernance',
    '.DS_Store',
  ])
    expect(text).toContain(said)
  expect(text).toContain('Vos éléments seront pris en compte dans la prochaine agrégation.')
})
