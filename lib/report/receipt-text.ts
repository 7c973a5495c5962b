import { ITEM_TYPES, type ItemType } from '../domain/item.ts'
import { themeNames } from '../domain/theme.ts'
import { kindNames } from './labels.ts'
import { parisDateTime } from './paris-time.ts'
import { type FileOutcome, type Receipt, type ReceiptFile, type ReceiptState, stateOf } from './receipt.ts'
import { receiptNext } from './receipt-next.ts'
import { tasksOf } from './receipt-tasks.ts'
import { agree, count, fileSize, integer } from './wording.ts'

/** What is said of each state. */
export const STATES: Readonly<Record<ReceiptState, string>> = {
  waiting: 'EN COURS DE LECTURE',
  read: 'LU',
  'read-with-reservations': 'LU AVEC RÉSERVES',
  refused: 'REFUSÉ',
  withdrawn: 'RETIRÉ',
}

const OUTCOMES: readonly { readonly outcome: FileOutcome; readonly word: (n: number) => string }[] = [
  { outcome: 'read', word: (n) => agree(n, 'lu') },
  { outcome: 'no-content', word: () => 'sans contenu attendu' },
  { outcome: 'duplicate', word: () => 'en double' },
  { outcome: 'refused', word: (n) => agree(n, 'refusé') },
  { outcome: 'failed', word: () => 'en échec de notre fait' },
  { outcome: 'waiting', word: () => 'en attente de lecture' },
]

/** Types in the head of the table of what was understood. */
export const RECEIPT_COLUMNS: Readonly<Record<ItemType, string>> = {
  irritant: 'Irritants',
  strength: 'Points forts',
  need: 'Besoins',
  improvement: 'Axes',
  action: 'Actions',
  proposal: 'Propositions',
}

/** Width of the theme's name before the figures. */
const FIRST_COLUMN = 42

/** Deposits of a loose document are one file at the root; a folder has several, or files below it. */
const isDocument = ({ form, files, name }: Receipt) => form === 'loose' && files.length === 1 && files[0]?.path === name

/** The receipt as plain text: ordinary spaces only, so that it can be searched and quoted in an e-mail. Ends in a line feed. */
export function receiptText(receipt: Receipt): string {
  const lines = [
    ...receiptHead(receipt),
    '',
    ...tasks(receipt),
    ...understood(receipt),
    ...fileByFile(receipt),
    ...receiptNext(receipt),
  ]
  return `${lines.join('\n').replace(/[\u00a0\u202f]/g, ' ')}\n`
}

/** Number, when, whose, what, state: one line each. */
export function receiptHead(receipt: Receipt): string[] {
  const { number, receivedAt, by, message, academie, name, bytes, sha256 } = receipt
  const what = receipt.form === 'zip' ? 'Archive' : isDocument(receipt) ? 'Document' : 'Dossier'
  const print = `${sha256.slice(0, 4)}…${sha256.slice(-2)}`
  return [
    `RÉCÉPISSÉ DE DÉPÔT   ${number}`,
    `Déposé le ${parisDateTime(receivedAt)} (heure de Paris)${by ? ` par ${by}` : ''}`,
    `Académie : ${academie ?? 'à préciser'} · ${what} : ${name}, ${fileSize(bytes)} · Empreinte SHA-256 : ${print}`,
    `État : ${stateLine(receipt)}`,
    ...(message ? [`Message : ${message}`] : []),
    ...(receipt.notices ?? []),
    ...receipt.problems.filter((p) => p.level === 'info').map((p) => p.message),
  ]
}

/** « LU AVEC RÉSERVES – 9 fichiers : 6 lus, 1 sans contenu attendu, 2 refusés ». */
export function stateLine(receipt: Pick<Receipt, 'withdrawn' | 'problems' | 'files'>): string {
  const state = STATES[stateOf(receipt)]
  const { files } = receipt
  if (files.length === 0) return `${state} – aucun fichier lu`
  return `${state} – ${count(files.length, 'fichier')} : ${outcomes(files)}`
}

/** « 6 lus, 1 sans contenu attendu, 2 refusés ». */
export function outcomes(files: readonly Pick<ReceiptFile, 'outcome'>[]): string {
  return OUTCOMES.flatMap(({ outcome, word }) => {
    const n = files.filter((f) => f.outcome === outcome).length
    return n === 0 ? [] : [`${integer(n)} ${word(n)}`]
  }).join(', ')
}

function tasks(receipt: Receipt): string[] {
  const todo = tasksOf(receipt)
  const title = '1. Ce que vous avez à faire'
  if (todo.length === 0) return [`${title} : rien`]
  return [`${title} (${integer(todo.length)})`, ...todo.map((task) => `   • ${task.text}`)]
}

function understood(receipt: Receipt): string[] {
  const title = '2. Ce qui a été compris'
  if (receipt.understood.length === 0) return [`${title} : aucun élément`]
  const header = ITEM_TYPES.map((type) => RECEIPT_COLUMNS[type]).join(' ')
  const rows = receipt.understood.map(({ theme, counts }) => {
    const figures = ITEM_TYPES.map((type) => integer(counts[type] ?? 0).padStart(RECEIPT_COLUMNS[type].length)).join(
      ' ',
    )
    return `   ${themeNames(theme).short.padEnd(FIRST_COLUMN - 3)}${figures}`
  })
  const context = receiptContext(receipt)
  return [`${title.padEnd(FIRST_COLUMN)}${header}`, ...rows, ...(context === '' ? [] : [`   ${context}`])]
}

/** « Participants déclarés : 143 · Territoires : académie, Sarthe, Vendée »; empty where neither is known. */
export function receiptContext({ participants, territories, academie }: Receipt): string {
  const whole = territories.filter((t) => t === academie).map(() => 'académie')
  const named = [...whole, ...territories.filter((t) => t !== academie)]
  return [
    ...(participants > 0 ? [`Participants déclarés : ${integer(participants)}`] : []),
    ...(named.length > 0 ? [`Territoires : ${named.join(', ')}`] : []),
  ].join(' · ')
}

function fileByFile({ files, ignored, problems, withdrawn }: Receipt): string[] {
  if (withdrawn) return ['3. Fichier par fichier : retirés avec le dépôt']
  const lines = files.flatMap((file) => [
    `   ${fileLine(file)}`,
    ...file.problems.map((p) => `   ${' '.repeat(PREFIX_WIDTH)}${p.message}`),
  ])
  const passedOver =
    ignored.length > 0 ? [`   Fichiers techniques ignorés (${ignored.length}) : ${ignored.join(', ')}`] : []
  const none = files.length === 0 ? problems.map((p) => `   ${prefix('REFUSÉ')}${p.message}`) : []
  return ['3. Fichier par fichier', ...lines, ...none, ...passedOver]
}

const PREFIX_WIDTH = 12
const prefix = (word: string) => word.padEnd(PREFIX_WIDTH)

/** « À VÉRIFIER  Synthese_72.docx – Synthèse, 74 éléments, 3 thèmes »: the level is said by a word, never by colour alone. */
export function fileLine(file: ReceiptFile): string {
  const { path, kind, items, themes } = file
  const content = `${kindNames(kind).singular}, ${count(items, 'élément')}${themes > 0 ? `, ${count(themes, 'thème')}` : ''}`
  const read = file.outcome === 'read' || file.outcome === 'no-content'
  return `${prefix(levelOf(file))}${path}${read ? ` – ${content}` : ''}`
}

/** The word that says the level of a file. */
export function levelOf({ outcome, counted, problems }: ReceiptFile): string {
  if (outcome === 'refused') return 'REFUSÉ'
  if (outcome === 'failed') return 'ERREUR'
  if (outcome === 'waiting') return 'EN ATTENTE'
  if (problems.some((p) => p.level === 'check')) return 'À VÉRIFIER'
  return counted ? 'OK' : 'INFO'
}
