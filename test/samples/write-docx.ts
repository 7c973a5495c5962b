import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, ListItem } from '../../lib/domain/document.ts'
import { LINE_BREAK } from './model.ts'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** How a document is laid out beyond its blocks: text in two columns, tables without borders. */
export type Look = 'columns' | 'borderless'

/** A Word document of the blocks. */
export async function writeDocx(blocks: readonly Block[], looks: readonly Look[] = []): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'puces',
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: '•',
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [
      {
        ...(looks.includes('columns') ? { properties: { column: { count: 2, space: 500 } } } : {}),
        children: elements(blocks, looks.includes('borderless')),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function listParagraphs(items: readonly ListItem[], level: number): Paragraph[] {
  return items.flatMap((i) => [
    new Paragraph({ text: i.text, numbering: { reference: 'puces', level } }),
    ...listParagraphs(i.children ?? [], level + 1),
  ])
}

function elements(blocks: readonly Block[], borderless = false): (Paragraph | Table)[] {
  return blocks.flatMap((b): (Paragraph | Table)[] => {
    if (b.kind === 'heading')
      return [new Paragraph({ text: b.text, heading: HEADINGS[b.level - 1] ?? HeadingLevel.HEADING_4 })]
    if (b.kind === 'list') return listParagraphs(b.items, 0)
    if (b.kind === 'table')
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          ...(borderless ? { borders: TableBorders.NONE } : {}),
          rows: b.rows.map(
            (r) =>
              new TableRow({
                tableHeader: r.header,
                children: r.cells.map(
                  (c) =>
                    new TableCell({
                      columnSpan: c.columnSpan,
                      rowSpan: c.rowSpan,
                      children: c.blocks.length > 0 ? elements(c.blocks) : [new Paragraph('')],
                    }),
                ),
              }),
          ),
        }),
        new Paragraph(''),
      ]
    return [
      new Paragraph({
        children: b.text.split(LINE_BREAK).map(
          (text, i) =>
            new TextRun({
              text,
              bold: b.emphasis === 'bold',
              italics: b.emphasis === 'italic',
              ...(i > 0 ? { break: 1 } : {}),
            }),
        ),
      }),
    ]
  })
}
