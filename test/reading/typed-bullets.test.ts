import { describe, expect, it } from 'vitest'
import type { Block } from '../../lib/domain/document.ts'
import { tableOf } from '../../lib/domain/document.ts'
import { bulletOf, gatherBullets } from '../../lib/reading/typed-bullets.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

describe('bulletOf', () => {
  it.each([
    ['▶ Former les enseignants', 'Former les enseignants'],
    ['•Former', 'Former'],
    ['- Former', 'Former'],
    ['-Former', 'Former'],
    ['– Former', 'Former'],
    ['* Former', 'Former'],
    ['o Former', 'Former'],
    ['Ø Former', 'Former'],
    ['✓ Former', 'Former'],
    ['-> Former', 'Former'],
    ['=> Former', 'Former'],
    ['\uF0B7 Former', 'Former'],
    ['\uF07DFormer', 'Former'],
    ['- « Former »', '« Former »'],
    ['- 25 tablettes prêtées', '25 tablettes prêtées'],
    ['▶', ''],
    ['-', ''],
  ])('%j is a bullet', (line, text) => {
    expect(bulletOf(line)?.text).toBe(text)
  })

  it.each([
    'Former - accompagner',
    '-5 % de papier',
    '§ 3 du projet',
    'or, argent',
    'Øre',
    '*Former',
    '☐ Présentiel',
    '+ de formation',
    '',
  ])('%j is none', (line) => {
    expect(bulletOf(line)).toBeNull()
  })
})

describe('gatherBullets', () => {
  it('makes one list of successive typed bullets and keeps the empty ones', () => {
    expect(gatherBullets(['Irritants', '▶ Débit', '▶', '- Prêt', 'Fin'].map(paragraph))).toEqual([
      paragraph('Irritants'),
      { kind: 'list', ordered: false, items: [{ text: 'Débit' }, { text: '' }, { text: 'Prêt' }] },
      paragraph('Fin'),
    ])
  })

  it('starts another list after a paragraph, and keeps the pages', () => {
    const blocks: Block[] = [{ kind: 'paragraph', text: '• a', page: 2 }, paragraph('milieu'), paragraph('• b')]
    expect(gatherBullets(blocks)).toEqual([
      { kind: 'list', ordered: false, items: [{ text: 'a', page: 2 }] },
      paragraph('milieu'),
      { kind: 'list', ordered: false, items: [{ text: 'b' }] },
    ])
  })

  it('parts a line where its glyph comes again, never at a dash', () => {
    expect(gatherBullets([paragraph('▶ Débit ▶ Prêt'), paragraph('- Débit - Prêt')])).toEqual([
      { kind: 'list', ordered: false, items: [{ text: 'Débit' }, { text: 'Prêt' }, { text: 'Débit - Prêt' }] },
    ])
  })

  it('works inside cells, and takes glyphs off the items of real lists', () => {
    const list: Block = { kind: 'list', ordered: false, items: [{ text: '▶ a', children: [{ text: '• b' }] }] }
    expect(gatherBullets([tableOf([{ cells: [{ blocks: [paragraph('• x')] }, { blocks: [list] }] }])])).toEqual([
      tableOf([
        {
          cells: [
            { blocks: [{ kind: 'list', ordered: false, items: [{ text: 'x' }] }] },
            { blocks: [{ kind: 'list', ordered: false, items: [{ text: 'a', children: [{ text: 'b' }] }] }] },
          ],
        },
      ]),
    ])
  })
})
