import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../lib/domain/document.ts'
import { readPdf } from '../../../lib/reading/pdf/read-pdf.ts'
import { pdfOf, type Sheet } from './draw.ts'

/** Writes lines under one another, 13 points apart. */
function column(sheet: Sheet, x: number, y: number, lines: readonly string[]): void {
  lines.forEach((line, i) => {
    sheet.text(line, x, y + i * 13)
  })
}

const read = async (...drawings: ((sheet: Sheet) => void)[]) =>
  linesOf((await readPdf(await pdfOf(...drawings))).blocks)

describe('running text', () => {
  it('joins wrapped lines and parts paragraphs by white space and by lines left short', async () => {
    const lines = await read((sheet) => {
      column(sheet, 50, 60, [
        'Les participants ont souligné que la période avait révélé des écarts entre les territoires, et que',
        'la formation devait être pensée dans la durée.',
        'Un second paragraphe commence ici, car la ligne du dessus avait de la place pour son premier mot.',
      ])
      column(sheet, 50, 112, ['Un troisième, plus bas.'])
    })
    expect(lines).toEqual([
      'Les participants ont souligné que la période avait révélé des écarts entre les territoires, et que la formation devait être pensée dans la durée.',
      'Un second paragraphe commence ici, car la ligne du dessus avait de la place pour son premier mot.',
      'Un troisième, plus bas.',
    ])
  })

  it('parts lines that are all short: the margin of a page that wraps no line is not where the longest ends', async () => {
    const short = [
      'Contact : atelier@ecole.example',
      'Thème : Travailler ensemble',
      'Ce qui bloque',
      'Besoin 1 : un calendrier visible de tous',
      'Levier 1 : un automate',
    ]
    expect(await read((sheet) => column(sheet, 72, 60, short))).toEqual(short)
  })

  it('joins the lines of a narrow text that wraps', async () => {
    const lines = await read((sheet) =>
      column(sheet, 72, 60, [
        'Les équipes demandent un calendrier',
        "visible de tous, qu'un agent tient",
        'à jour chaque lundi.',
      ]),
    )
    expect(lines).toHaveLength(1)
  })

  it('parts labelled lines even where the first reaches the margin, but no label inside a sentence', async () => {
    const resume =
      'Résumé de la mesure : installer dans trois refuges une salle connectée où des classes viennent toute une semaine.'
    const lines = await read((sheet) => {
      column(sheet, 50, 60, [resume, 'Territoire concerné : le massif'])
      column(sheet, 50, 140, [
        'Constat : les équipes, qui changent chaque année, découvrent seules un espace numérique nommé par la',
        'Région : la plate-forme.',
      ])
    })
    expect(lines).toEqual([
      resume,
      'Territoire concerné : le massif',
      'Constat : les équipes, qui changent chaque année, découvrent seules un espace numérique nommé par la Région : la plate-forme.',
    ])
  })

  it('makes cut words whole and keeps real hyphens', async () => {
    const [text] = await read((sheet) =>
      column(sheet, 50, 60, [
        'La formation des équipes est une question de moyens et aussi de temps, et cette for-',
        'mation se fait peut-être mieux en petit groupe ; elle se fait aussi, dit-on ici, peut-',
        'être mieux encore à distance, sur la plate-forme.',
      ]),
    )
    expect(text).toContain('cette formation se fait')
    expect(text).toContain('dit-on ici, peut-être mieux encore')
  })

  it('keeps raised letters in their word', async () => {
    const lines = await read((sheet) => {
      sheet.text('Le 1', 50, 60)
      sheet.text('er', 69.5, 56, { size: 6 })
      sheet.text('degré et le second', 80, 60)
    })
    expect(lines).toEqual(['Le 1er degré et le second'])
  })

  it('joins letters set one by one, and keeps the words they make apart', async () => {
    const [text] = await read((sheet) => {
      ;[...'POINTS FORTS'].forEach((letter, i) => {
        if (letter !== ' ') sheet.text(letter, 50 + i * 16, 60)
      })
    })
    expect(text).toBe('POINTS FORTS')
  })

  it('joins letters spaced one by one', async () => {
    expect(await read((sheet) => sheet.text('I R R I T A N T S', 50, 60))).toEqual(['IRRITANTS'])
  })

  it('reads two columns one after the other', async () => {
    const left = [
      'Le premier texte occupe la colonne de',
      'gauche et descend ligne après ligne',
      "jusqu'à sa fin tout en bas de la page.",
    ]
    const right = [
      'Le second texte occupe la colonne de',
      'droite et ne doit pas être mélangé au',
      'premier, même ligne contre ligne ici.',
    ]
    const lines = await read((sheet) => {
      sheet.text('Un titre qui court au-dessus des deux colonnes de texte de cette page', 50, 40, {
        bold: true,
        size: 14,
      })
      column(sheet, 50, 80, left)
      column(sheet, 310, 80, right)
    })
    expect(lines.slice(1)).toEqual([left.join(' '), right.join(' ')])
  })

  it('goes on with a sentence over the page', async () => {
    const lines = await read(
      (sheet) =>
        column(sheet, 50, 700, [
          'Une phrase commencée au bas de la première page va jusqu’au bout de la ligne et'.replace('’', "'"),
        ]),
      (sheet) => column(sheet, 50, 60, ['continue sur la suivante.']),
    )
    expect(lines).toHaveLength(1)
  })
})

describe('headings, lists, furniture', () => {
  it('ranks headings by size, then short bold lines', async () => {
    const { blocks } = await readPdf(
      await pdfOf((sheet) => {
        sheet.text('Synthèse', 50, 60, { size: 20, bold: true })
        sheet.text('Diagnostic', 50, 100, { size: 14 })
        sheet.text('Irritants', 50, 130, { bold: true })
        column(sheet, 50, 150, [
          'Le débit est trop faible dans les écoles du plateau, disent les enseignants des deux degrés.',
        ])
      }),
    )
    expect(blocks.map((b) => (b.kind === 'heading' ? b.level : b.kind))).toEqual([1, 2, 3, 'paragraph'])
  })

  it('keeps a heading apart from the one of the next rank right below it, and one that wraps whole', async () => {
    const { blocks } = await readPdf(
      await pdfOf((sheet) => {
        sheet.text("Favoriser le développement d'un numérique responsable et souverain pour", 50, 60, {
          size: 13,
          bold: true,
        })
        sheet.text('tous les élèves des écoles de toutes les vallées et de toutes les gares de métro', 50, 76, {
          size: 13,
          bold: true,
        })
        sheet.text('Constats', 50, 92, { size: 12, bold: true })
        column(sheet, 50, 110, [
          "Le débit est trop faible dans les écoles du plateau, disent les enseignants des deux degrés, qu'ils",
          "y soient ou non, et cela ne changera pas avant que la fibre n'y monte, ce que personne n'annonce.",
        ])
      }),
    )
    expect(blocks.map((b) => (b.kind === 'heading' ? [b.level, b.text.slice(-8)] : b.kind))).toEqual([
      [1, 'de métro'],
      [2, 'Constats'],
      'paragraph',
    ])
  })

  it('makes lists of written, private-use and drawn bullets, nested by indentation', async () => {
    const { blocks } = await readPdf(
      await pdfOf((sheet) => {
        sheet.text('• Premier', 50, 60)
        sheet.text('- Sous-point', 70, 73)
        sheet.dot(54, 83)
        sheet.text('Deuxième', 62, 86)
      }),
    )
    expect(blocks).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          { text: 'Premier', page: 1, children: [{ text: 'Sous-point', page: 1 }] },
          { text: 'Deuxième', page: 1 },
        ],
      },
    ])
  })

  it('makes ordered lists of numbers that follow one another, and keeps the numbers of headings', async () => {
    const { blocks } = await readPdf(
      await pdfOf((sheet) => {
        sheet.text('1. Diagnostic', 50, 60, { size: 14, bold: true })
        column(sheet, 50, 90, ['1. Former les équipes', '2. Prêter des tablettes'])
        sheet.text('2. Projections', 50, 140, { size: 14, bold: true })
      }),
    )
    expect(blocks).toMatchObject([
      { kind: 'heading', text: '1. Diagnostic' },
      { kind: 'list', ordered: true, items: [{ text: 'Former les équipes' }, { text: 'Prêter des tablettes' }] },
      { kind: 'heading', text: '2. Projections' },
    ])
  })

  it('leaves out headers, footers and page numbers that come back', async () => {
    const page = (n: number) => (sheet: Sheet) => {
      sheet.text('Académie de Limoges - synthèse', 50, 30, { size: 8 })
      sheet.text(`Le contenu de la page numéro ${'x'.repeat(n)}.`, 50, 100)
      sheet.text(`Limoges | ${n}`, 480, 820, { size: 8 })
    }
    expect(await read(page(1), page(2), page(3))).toEqual([
      'Le contenu de la page numéro x.',
      'Le contenu de la page numéro xx.',
      'Le contenu de la page numéro xxx.',
    ])
  })

  it('marks paragraphs wholly in bold or italics', async () => {
    const { blocks } = await readPdf(
      await pdfOf((sheet) => {
        sheet.text('Une phrase en gras qui se termine par un point.', 50, 60, { bold: true })
        sheet.text('Une consigne en italique.', 50, 100, { italic: true })
      }),
    )
    expect(blocks).toMatchObject([{ emphasis: 'bold' }, { emphasis: 'italic' }])
  })
})
