import { describe, expect, it } from 'vitest'
import type { Block } from '../../lib/domain/document.ts'
import { tableOf } from '../../lib/domain/document.ts'
import { gatherBullets } from '../../lib/reading/typed-bullets.ts'
import { gatherNumbers } from '../../lib/reading/typed-numbers.ts'
import { sketch } from './office-files.ts'

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }))

describe('gatherNumbers', () => {
  it.each([
    [['1. Débit', '2. Prêt']],
    [['1) Débit', '2) Prêt']],
    [['(1) Débit', '(2) Prêt']],
    [['1/ Débit', '2/ Prêt']],
    [['1 - Débit', '2 - Prêt']],
    [['a) Débit', 'b) Prêt']],
  ])('%j is a list', (texts) => {
    expect(sketch(gatherNumbers(paragraphs(...texts)))).toEqual(['1. Débit', '1. Prêt'])
  })

  it.each([
    [['1. Débit']],
    [['2. Débit', '3. Prêt']],
    [['1.5 million', '2.5 millions']],
    [['12/10 à Nantes', '13/10 à Laval']],
    [['2020 : Débit', '2021 : Prêt']],
  ])('%j is none', (texts) => {
    expect(sketch(gatherNumbers(paragraphs(...texts)))).toEqual(texts)
  })

  it('keeps pages, and what stands around', () => {
    const [a, b] = paragraphs('1. Débit', '2. Prêt').map((block): Block => ({ ...block, page: 3 }) as Block)
    const all = [...paragraphs('Avant'), ...(a && b ? [a, b] : []), ...paragraphs('Après')]
    expect(gatherNumbers(all)[1]).toEqual({
      kind: 'list',
      ordered: true,
      items: [
        { text: 'Débit', page: 3 },
        { text: 'Prêt', page: 3 },
      ],
    })
    expect(sketch(gatherNumbers(all))).toEqual(['Avant', '1. Débit', '1. Prêt', 'Après'])
  })

  it('is for cells: numbers of headings stay in running text', () => {
    const lines = paragraphs('1. Accès', '2. Usages')
    const blocks = gatherBullets([...lines, tableOf([{ cells: [{ blocks: lines }] }])])
    expect(sketch(blocks)).toEqual(['1. Accès', '2. Usages', '| 1. Accès / 1. Usages |'])
    expect(blocks[2]?.kind === 'table' && blocks[2].rows[0]?.cells[0]?.blocks[0]?.kind).toBe('list')
  })
})
