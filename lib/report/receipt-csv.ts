import { stringify } from 'csv-stringify/sync'
import type { ProblemLevel } from '../domain/problem.ts'
import { kindNames } from './labels.ts'
import { harmless } from './open-data/table.ts'
import type { Receipt, ReceiptFile } from './receipt.ts'
import { levelOf } from './receipt-text.ts'

const LEVELS: Readonly<Record<ProblemLevel, string>> = { refused: 'REFUSÉ', check: 'À VÉRIFIER', info: 'INFO' }

const HEADER = ['depot', 'fichier', 'niveau', 'nature', 'elements', 'themes', 'compte', 'code', 'message']

/** The receipt as CSV for French spreadsheets: a line for each message, with its level, and for each file without one. */
export function receiptCsv({ number, files, problems }: Receipt): string {
  const rows = [
    ...problems.map(({ code, level, message }) => [number, '', LEVELS[level], '', '', '', '', code, message]),
    ...files.flatMap((file) => lines(number, file)),
  ]
  const cells = rows.map((row) => row.map(harmless))
  return stringify([HEADER, ...cells], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}

function lines(number: string, file: ReceiptFile): string[][] {
  const { path, kind, items, themes, counted, problems } = file
  const line = (level: string, code = '', message = '') => [
    ...[number, path, level, kindNames(kind).csv, String(items), String(themes), String(counted)],
    ...[code, message],
  ]
  if (problems.length === 0) return [line(levelOf(file))]
  return problems.map(({ code, level, message }) => line(LEVELS[level], code, message))
}
