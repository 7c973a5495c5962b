import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../lib/domain/document.ts'
import { readPdf } from '../../../lib/reading/pdf/read-pdf.ts'
import { pdfOf, type Sheet, tablesIn, textsOf } from './draw.ts'

const read = async (draw: (sheet: Sheet) => void) => (await readPdf(await pdfOf(draw))).blocks

/** Lines 13 points apart; those that begin with an asterisk are bold. */
function column(sheet: Sheet, x: number, y: number, lines: readonly string[]): void {
  lines.forEach((line, i) => {
    if (line) sheet.text(line.replace('*', ''), x, y + i * 13, { bold: line.startsWith('*') })
  })
}

describe('two columns without rules', () => {
  it('are texts where titles stand at different heights over the lists of each', async () => {
    const blocks = await read((sheet) => {
      column(sheet, 50, 60, ['- Ouvrir la salle le soir', '- Former les tuteurs', '- Relier les hameaux'])
      column(sheet, 320, 60, ['*Cibles', '- Dix salles ouvertes', '- Vingt tuteurs'])
    })
    expect(tablesIn(blocks)).toEqual([])
    expect(linesOf(blocks)).toEqual([
      'Ouvrir la salle le soir',
      'Former les tuteurs',
      'Relier les hameaux',
      'Cibles',
      'Dix salles ouvertes',
      'Vingt tuteurs',
    ])
  })

  it('are texts where a sentence goes on from the foot of one to the top of the other', async () => {
    const blocks = await read((sheet) => {
      column(sheet, 50, 60, ['- Pannes', '- Retards', '*Forces', '- Entraide', '- Les parents ont prêté des'])
      column(sheet, 320, 60, ['machines', '*Besoins', '- Du temps', '- Un atelier', '- Un lieu'])
    })
    expect(tablesIn(blocks)).toEqual([])
    expect(linesOf(blocks)).toContain('Les parents ont prêté des machines')
  })

  it('begin anew below a title of larger letters that stands in the first', async () => {
    const blocks = await read((sheet) => {
      for (const [i, title] of ['Objectif 1', 'Objectif 2'].entries()) {
        sheet.text(title, 50, 60 + i * 80, { size: 13, bold: true })
        column(sheet, 50, 76 + i * 80, [`- Levier ${i}`, `- Autre levier ${i}`])
        column(sheet, 320, 76 + i * 80, ['*Cible', `- Chiffre ${i}`])
      }
    })
    const order = ['Objectif 1', 'Levier 0', 'Autre levier 0', 'Cible', 'Chiffre 0', 'Objectif 2', 'Levier 1']
    expect(linesOf(blocks).slice(0, 7)).toEqual(order)
  })

  it('are a table where their titles stand in one row', async () => {
    const blocks = await read((sheet) => {
      column(sheet, 50, 60, ['*Irritants', '- Pannes', '', '- Retards'])
      column(sheet, 320, 60, ['*Besoins', '- Un technicien', '', '- Du temps'])
    })
    expect(textsOf(tablesIn(blocks)[0])).toEqual([
      [['Irritants'], ['Besoins']],
      [['• Pannes'], ['• Un technicien']],
      [['• Retards'], ['• Du temps']],
    ])
  })

  it('are a table whose rows, without any space between them, begin where a shorter cell ends above', async () => {
    const blocks = await read((sheet) => {
      const first = ['*Thème', 'Égal accès', 'pour tous', 'Gouvernance', 'Égal accès', 'pour tous', 'aux outils']
      column(sheet, 50, 60, first)
      column(sheet, 220, 60, ['*Irritants', 'Pannes de la', 'fibre', 'Deux chefs', 'Aucun poste', 'au foyer'])
      column(sheet, 390, 60, ['*Besoins', 'Une réserve', '', 'Un seul', 'Un prêt de', 'tablettes'])
    })
    expect(textsOf(tablesIn(blocks)[0]).map((row) => row.map((cell) => cell.join(' ')))).toEqual([
      ['Thème', 'Irritants', 'Besoins'],
      ['Égal accès pour tous', 'Pannes de la fibre', 'Une réserve'],
      ['Gouvernance', 'Deux chefs', 'Un seul'],
      ['Égal accès pour tous aux outils', 'Aucun poste au foyer', 'Un prêt de tablettes'],
    ])
  })

  it('are found behind a row that the page before began, written in some columns only', async () => {
    const pdf = await pdfOf(
      (sheet) => {
        column(sheet, 50, 60, ['*Thème', 'Égal accès'])
        column(sheet, 200, 60, ['*Quoi', 'Relier les hameaux et'])
        column(sheet, 350, 60, ['*Comment', 'Poser une antenne'])
        column(sheet, 480, 60, ['*Qui', 'Mairie'])
        sheet.text('Synthèse de la Creuse', 50, 815, { size: 8 })
        sheet.text('1', 290, 815, { size: 8 })
      },
      (sheet) => {
        column(sheet, 50, 60, ['', 'Gouvernance', '', 'Souverain'])
        column(sheet, 200, 60, ['les fermes', 'Décider vite', '', 'Réparer'])
        column(sheet, 350, 60, ['', 'Réunir les', 'maires', 'Ouvrir un atelier'])
        column(sheet, 480, 60, ['', 'Préfet', '', 'Lycée'])
        sheet.text('Synthèse de la Creuse', 50, 815, { size: 8 })
      },
    )
    const { blocks } = await readPdf(pdf)
    expect(blocks).toHaveLength(1)
    expect(textsOf(tablesIn(blocks)[0]).map((row) => row.map((cell) => cell.join(' ')))).toEqual([
      ['Thème', 'Quoi', 'Comment', 'Qui'],
      ['Égal accès', 'Relier les hameaux et les fermes', 'Poser une antenne', 'Mairie'],
      ['Gouvernance', 'Décider vite', 'Réunir les maires', 'Préfet'],
      ['Souverain', 'Réparer', 'Ouvrir un atelier', 'Lycée'],
    ])
  })
})
