import { Document, type FileChild, HeadingLevel, Packer, Paragraph } from 'docx'
import { ITEM_TYPES } from '../domain/item.ts'
import { themeNames } from '../domain/theme.ts'
import { kindNames } from './labels.ts'
import { pinnedZip } from './pinned-zip.ts'
import type { Receipt } from './receipt.ts'
import { NEXT, receiptNext } from './receipt-next.ts'
import { tasksOf } from './receipt-tasks.ts'
import { levelOf, RECEIPT_COLUMNS, receiptContext, receiptHead } from './receipt-text.ts'
import { bullet, paragraph, run } from './word/blocks.ts'
import { STYLES } from './word/styles.ts'
import { table } from './word/table.ts'

const MARGIN = 1134 // 2 cm, in twentieths of a point
const PAGE = {
  size: { width: 11906, height: 16838 }, // A4
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
}

type Level = (typeof HeadingLevel)['HEADING_1' | 'HEADING_2']

const heading = (text: string, level: Level = HeadingLevel.HEADING_2) =>
  new Paragraph({ heading: level, children: [run(text)] })

/** The receipt as a Word document, which says what its text says. The same receipt gives the same bytes. */
export async function receiptWord(receipt: Receipt): Promise<Uint8Array> {
  const [title = '', ...about] = receiptHead(receipt)
  const tasks = tasksOf(receipt)
  const document = new Document({
    title: `Récépissé ${receipt.number}`,
    creator: 'Synthèse nationale',
    lastModifiedBy: 'Synthèse nationale',
    styles: STYLES,
    sections: [
      {
        properties: { page: PAGE },
        children: [
          heading(title.replace(/ {2,}/, ' '), HeadingLevel.HEADING_1),
          ...about.map((text) => paragraph(text)),
          heading('1. Ce que vous avez à faire'),
          ...(tasks.length === 0 ? [paragraph('Rien.')] : tasks.map(({ text }) => bullet(text))),
          heading('2. Ce qui a été compris'),
          ...understood(receipt),
          heading('3. Fichier par fichier'),
          ...files(receipt),
          heading(NEXT),
          ...receiptNext(receipt).map((text) => paragraph(text.replace(NEXT, '').trim())),
        ],
      },
    ],
  })
  const date = `${receipt.receivedAt.slice(0, 19)}Z`
  return pinnedZip(await Packer.toBuffer(document), receipt.receivedAt, (path, xml) =>
    path === 'docProps/core.xml' ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`) : xml,
  )
}

function understood(receipt: Receipt): FileChild[] {
  const { understood: themes } = receipt
  if (themes.length === 0) return [paragraph('Aucun élément.')]
  const context = receiptContext(receipt)
  const columns = [
    { title: 'Thème', width: 25 },
    ...ITEM_TYPES.map((type) => ({ title: RECEIPT_COLUMNS[type], width: type === 'proposal' ? 15 : 12 })),
  ]
  return [
    table(
      columns,
      themes.map(({ theme, counts }) => [themeNames(theme).short, ...ITEM_TYPES.map((type) => counts[type] ?? 0)]),
    ),
    ...(context === '' ? [] : [paragraph(context)]),
  ]
}

function files({ files: all, problems, ignored }: Receipt): FileChild[] {
  const columns = [
    { title: 'État', width: 14 },
    { title: 'Fichier', width: 25 },
    { title: 'Nature', width: 14 },
    { title: 'Éléments', width: 13 },
    { title: 'Ce que nous en disons', width: 34 },
  ]
  const rows = all.map((file) => [
    levelOf(file),
    file.path,
    kindNames(file.kind).singular,
    file.items,
    file.problems.map(({ message }) => message),
  ])
  return [
    ...problems.map(({ message }) => paragraph(message)),
    ...(rows.length > 0 ? [table(columns, rows)] : []),
    ...(ignored.length > 0
      ? [paragraph(`Fichiers techniques ignorés (${ignored.length}) : ${ignored.join(', ')}`)]
      : []),
  ]
}
