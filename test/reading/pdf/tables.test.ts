import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../lib/reading/pdf/read-pdf.ts'
import { pdfOf, ruled, type Sheet, tablesIn, textsOf } from './draw.ts'

const XS = [50, 170, 360, 545]
const HEADER = ['Thématique', 'Irritants', 'Points forts']

function header(sheet: Sheet, y = 62): void {
  HEADER.forEach((text, i) => {
    sheet.text(text, (XS[i] ?? 0) + 5, y, { bold: true })
  })
}

describe('tables with rules', () => {
  it('reads cells between stroked rules, bullets apart and wrapped lines joined', async () => {
    const pdf = await pdfOf((sheet) => {
      ruled(sheet, XS, [50, 70, 140])
      header(sheet)
      sheet.text('Gouvernance', 55, 85)
      sheet.text('- Débit trop faible dans les écoles', 175, 85)
      sheet.text('du plateau de Millevaches', 181, 98)
      sheet.text('- Pannes', 175, 111)
      sheet.text('Entraide ;', 365, 85)
      sheet.text('Prêt de tablettes', 365, 98)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    expect(table?.rows.map((r) => r.header)).toEqual([true, false])
    expect(textsOf(table)).toEqual([
      HEADER.map((h) => [h]),
      [
        ['Gouvernance'],
        ['• Débit trop faible dans les écoles du plateau de Millevaches', '• Pannes'],
        ['Entraide ;', 'Prêt de tablettes'],
      ],
    ])
  })

  it('reads rules drawn as thin filled rectangles, in pieces', async () => {
    const pdf = await pdfOf((sheet) => {
      for (const y of [50, 70, 100])
        for (let i = 0; i < 3; i++) sheet.fill(XS[i] ?? 0, y, (XS[i + 1] ?? 0) - (XS[i] ?? 0), 0.7)
      for (const x of XS) for (const y of [50, 70]) sheet.fill(x, y, 0.7, y === 50 ? 20 : 30)
      header(sheet)
      sheet.text('Souverain', 55, 85)
      sheet.text('RGPD mal compris', 175, 85)
      sheet.text('Charte', 365, 85)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    expect(textsOf(table)[1]).toEqual([['Souverain'], ['RGPD mal compris'], ['Charte']])
  })

  it('gives spans to cells whose inner rules are missing', async () => {
    const pdf = await pdfOf((sheet) => {
      for (const y of [50, 70, 130]) sheet.line(50, y, 545, y)
      sheet.line(170, 100, 545, 100) // the first column goes on over two rows
      sheet.line(50, 50, 50, 130)
      sheet.line(545, 50, 545, 130)
      sheet.line(170, 50, 170, 130)
      sheet.line(360, 70, 360, 130) // the header goes on over two columns
      sheet.text('Thème', 55, 64)
      sheet.text("Retour d'expérience", 175, 64)
      sheet.text('Égal accès', 55, 85)
      for (const [i, text] of ['Un', 'Deux', 'Trois', 'Quatre'].entries())
        sheet.text(text, i % 2 ? 365 : 175, i < 2 ? 85 : 115)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    const spans = table?.rows.map((r) => r.cells.map((c) => [c.column, c.columnSpan, c.rowSpan]))
    expect(spans).toEqual([
      [
        [0, 1, 1],
        [1, 2, 1],
      ],
      [
        [0, 1, 2],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
    expect(textsOf(table)[2]).toEqual([['Trois'], ['Quatre']])
  })

  it('reads a theme written upwards as the text of its cell', async () => {
    const pdf = await pdfOf((sheet) => {
      ruled(sheet, [50, 90, 545], [50, 150, 250])
      sheet.text('Travailler', 65, 145, { turn: 90 })
      sheet.text('ensemble', 78, 145, { turn: 90 })
      sheet.text('Manque de temps', 95, 65)
      sheet.text('Gouvernance', 65, 245, { turn: 90 })
      sheet.text('Décisions lointaines', 95, 165)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    expect(textsOf(table)).toEqual([
      [['Travailler', 'ensemble'].join(' ').split('|'), ['Manque de temps']],
      [['Gouvernance'], ['Décisions lointaines']],
    ])
  })

  it('keeps a table inside a cell in its cell', async () => {
    const pdf = await pdfOf((sheet) => {
      ruled(sheet, [50, 300, 545], [50, 200])
      sheet.text('Avant', 60, 65)
      ruled(sheet, [60, 150, 290], [80, 100, 120])
      sheet.text('a', 65, 94)
      sheet.text('b', 155, 94)
      sheet.text('Autre', 305, 65)
    })
    expect(textsOf(tablesIn((await readPdf(pdf)).blocks)[0])).toEqual([[['Avant', '[table]'], ['Autre']]])
  })

  it('takes a frame around text for no table', async () => {
    const { blocks } = await readPdf(
      await pdfOf((sheet) => {
        ruled(sheet, [50, 545], [50, 100])
        sheet.text('Un encadré', 60, 70)
      }),
    )
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: 'Un encadré' }])
  })
})

describe('tables without rules', () => {
  it('reads cells by their backgrounds, one row in two white', async () => {
    const pdf = await pdfOf((sheet) => {
      for (const y of [50, 110])
        for (let i = 0; i < 3; i++) sheet.fill(XS[i] ?? 0, y, (XS[i + 1] ?? 0) - (XS[i] ?? 0), 30, 0.9)
      header(sheet, 68)
      sheet.text('Égal accès', 55, 98)
      sheet.text('Pannes', 175, 98)
      sheet.text('Prêts', 365, 98)
      sheet.text('Souverain', 55, 128)
      sheet.text('RGPD', 175, 128)
      sheet.text('Charte', 365, 128)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    expect(textsOf(table).slice(1)).toEqual([
      [['Égal accès'], ['Pannes'], ['Prêts']],
      [['Souverain'], ['RGPD'], ['Charte']],
    ])
  })

  it('reads aligned columns, rows parted by white space', async () => {
    const pdf = await pdfOf((sheet) => {
      header(sheet)
      sheet.text('Égal accès', 55, 92)
      sheet.text('Débit trop faible dans', 175, 92)
      sheet.text('les écoles du plateau', 175, 104)
      sheet.text('Prêts', 365, 92)
      sheet.text('Souverain', 55, 134)
      sheet.text('RGPD mal compris', 175, 134)
      sheet.text('Charte signée', 365, 134)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    expect(textsOf(table)).toEqual([
      HEADER.map((h) => [h]),
      [['Égal accès'], ['Débit trop faible dans les écoles du plateau'], ['Prêts']],
      [['Souverain'], ['RGPD mal compris'], ['Charte signée']],
    ])
  })
})

describe('tables over several pages', () => {
  const first = (sheet: Sheet) => {
    ruled(sheet, XS, [700, 720, 800])
    header(sheet, 714)
    sheet.text('Enseigner et', 55, 735)
    sheet.text('apprendre', 55, 748)
    sheet.text('- Un premier irritant', 175, 735)
    sheet.text('- Un deuxième irritant coupé par la', 175, 748)
    sheet.text('- Une force', 365, 735)
  }

  it('drops the repeated header and joins the row and the bullet that the page cut', async () => {
    const pdf = await pdfOf(first, (sheet) => {
      ruled(sheet, XS, [50, 70, 110, 150])
      header(sheet, 64)
      sheet.text('avec le numérique', 55, 85)
      sheet.text('page elle-même', 181, 85)
      sheet.text('- Une autre force', 365, 85)
      sheet.text('Gouvernance', 55, 125)
      sheet.text('- Décisions lointaines', 175, 125)
      sheet.text('- Conseils', 365, 125)
    })
    const tables = tablesIn((await readPdf(pdf)).blocks)
    expect(tables).toHaveLength(1)
    expect(textsOf(tables[0])).toEqual([
      HEADER.map((h) => [h]),
      [
        ['Enseigner et apprendre avec le numérique'],
        ['• Un premier irritant', '• Un deuxième irritant coupé par la page elle-même'],
        ['• Une force', '• Une autre force'],
      ],
      [['Gouvernance'], ['• Décisions lointaines'], ['• Conseils']],
    ])
    expect(tables[0]?.rows.map((r) => r.page)).toEqual([1, 1, 2])
  })

  it('joins the rest of a cut row that no rule parts from the header repeated above it', async () => {
    const pdf = await pdfOf(first, (sheet) => {
      ruled(sheet, XS, [50, 100])
      header(sheet, 64)
      sheet.text('page elle-même', 181, 88)
    })
    const [table, ...others] = tablesIn((await readPdf(pdf)).blocks)
    expect(others).toEqual([])
    expect(textsOf(table)[1]?.[1]).toEqual([
      '• Un premier irritant',
      '• Un deuxième irritant coupé par la page elle-même',
    ])
  })

  it('keeps a new row at the top of a page, with or without repeated header', async () => {
    const pdf = await pdfOf(first, (sheet) => {
      ruled(sheet, XS, [50, 90])
      sheet.text('Gouvernance', 55, 65)
      sheet.text('- Décisions lointaines', 175, 65)
      sheet.text('- Conseils', 365, 65)
    })
    const [table] = tablesIn((await readPdf(pdf)).blocks)
    expect(textsOf(table)[2]).toEqual([['Gouvernance'], ['• Décisions lointaines'], ['• Conseils']])
  })

  it('keeps two tables with text between them apart', async () => {
    const pdf = await pdfOf(first, (sheet) => {
      sheet.text('Un autre tableau suit.', 50, 40)
      ruled(sheet, XS, [50, 90])
      sheet.text('Gouvernance', 55, 65)
      sheet.text('Décisions', 175, 65)
    })
    expect(tablesIn((await readPdf(pdf)).blocks)).toHaveLength(2)
  })
})
