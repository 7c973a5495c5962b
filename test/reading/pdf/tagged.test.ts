import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../lib/reading/pdf/read-pdf.ts'
import { tablesIn, textsOf } from './draw.ts'

/** Printed by a browser: a structure tree, no rules, drawn bullets, empty cells left out of the tree. */
const tagged = new Uint8Array(readFileSync(new URL('fixtures/tagged.pdf', import.meta.url)))

describe('a tagged PDF', () => {
  it('gives its tables by its structure tree, each cell in its column', async () => {
    const { blocks } = await readPdf(tagged)
    const [table] = tablesIn(blocks)
    expect(blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'Lettre du bassin', page: 1 })
    expect(table?.rows.map((r) => r.header)).toEqual([true, false, false, false])
    expect(table?.rows.map((r) => r.cells.map((c) => c.column))).toEqual([
      [0, 1, 2],
      [0, 1],
      [0, 2],
      [0, 1, 2],
    ])
    expect(textsOf(table)[3]).toEqual([
      ['Souverain'],
      ['• Comptes en trop grand nombre pour les plus jeunes élèves des écoles', '• Mots de passe'],
      ['• Logiciels libres installés partout, et une salle ouverte le soir aux familles qui le demandent', '• Charte'],
    ])
  })
})
