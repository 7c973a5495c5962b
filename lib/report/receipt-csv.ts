import { stringify } from 'csv-stringify/sync'
import { kindNames } from './labels.ts'
import { harmless } from './open-data/table.ts'
import type { Receipt, ReceiptFile } from './receipt.ts'
import { levelOf } from './receipt-text.ts'

const HEADER = ['depot', 'fichier', 'niveau', 'nature', 'elements', 'themes', 'compte', 'code', 'message']

/** The receipt as CSV for French spreadsheets: a line for each message of each file, and for each file without one. */
export function receiptCsv({ number, files, problems }: Receipt): string {
  const rows = [
    ...problems.map(({ code, message }) => [number, '', '', '', '', '', '', code, message]),
    ...files.flatMap((file) => lines(number, file)),
  ]
  const cells = rows.map((row) => row.map(harmless))
  return stringify([HEADER, ...cells], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}

function lines(number: string, file: ReceiptFile): string[][] {
  const { path, kind, items, themes, counted, problems } = file
  const told = [number, path, levelOf(file), kindNames(kind).csv, String(items), String(themes), String(counted)]
  return problems.length === 0 ? [[...told, '', '']] : problems.map(({ code, message }) => [...told, code, message])
}
