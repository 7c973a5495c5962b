import { describe, expect, it } from 'vitest'
import { type Block, linesOf, tableOf } from '../../lib/domain/document.ts'

const p = (text: string): Block => ({ kind: 'paragraph', text })

describe('tables on a grid', () => {
  it('gives each cell the column that the spans above leave it', () => {
    const table = tableOf([
      {
        cells: [
          { blocks: [p('a')], rowSpan: 2 },
          { blocks: [p('b')], columnSpan: 2 },
        ],
      },
      { cells: [{ blocks: [p('c')] }, { blocks: [p('d')] }] },
      { cells: [{ blocks: [p('e')] }, { blocks: [p('f')], rowSpan: 9 }] },
    ])
    const columns = table.rows.map((r) => r.cells.map((c) => [linesOf(c.blocks)[0], c.column, c.rowSpan]))
    expect(columns).toEqual([
      [
        ['a', 0, 2],
        ['b', 1, 1],
      ],
      [
        ['c', 1, 1],
        ['d', 2, 1],
      ],
      [
        ['e', 0, 1],
        ['f', 1, 1],
      ],
    ])
  })

  it('lists the lines of nested lists and cells in reading order', () => {
    const nested: Block = {
      kind: 'list',
      ordered: false,
      items: [{ text: 'un', children: [{ text: 'deux' }] }, { text: 'trois' }],
    }
    expect(linesOf([p('zéro'), nested, tableOf([{ cells: [{ blocks: [p('quatre'), nested] }] }])])).toEqual([
      'zéro',
      'un',
      'deux',
      'trois',
      'quatre',
      'un',
      'deux',
      'trois',
    ])
  })
})
