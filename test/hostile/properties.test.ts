import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type ListItem, linesOf, type Reading, tableOf } from '../../lib/domain/document.ts'
import { readDocument } from '../../lib/reading/read-document.ts'
import { understand } from '../../lib/trame/understand.ts'

/** Words that mean something to the template, among words that do not. */
const words = fc.constantFrom(
  ...'Irritants|Besoins|Axes d’amélioration|Points forts|Thème 2|Gouvernance|Quoi|Comment|Qui|Quand|Académie de Nantes|néant|RAS|…|;|▶|1.|•|Le débit est faible|Former les équipes|à compléter|Fiche défi|Feuille de route|ab@ac-nantes.fr|\u0000|𝒳|e\u0301|Noël'.split(
    '|',
  ),
)
const text = fc.oneof(
  fc.array(words, { maxLength: 5 }).map((some) => some.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const span = fc.constantFrom(1, 1, 1, 2, 3, 0, -1, 1_000_000)
const item: fc.Arbitrary<ListItem> = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc.record(
    { text, children: fc.array(tie('item'), { maxLength: 2, depthIdentifier: 'list' }) },
    { requiredKeys: ['text'] },
  ),
})).item
const plain: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 9 }), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(item, { maxLength: 4 }) }),
)
const cell = fc.record({ blocks: fc.array(plain, { maxLength: 3 }), columnSpan: span, rowSpan: span })
const row = fc.record({ header: fc.boolean(), cells: fc.array(cell, { maxLength: 5 }) })
const block: fc.Arbitrary<Block> = fc.oneof(plain, fc.array(row, { maxLength: 5 }).map(tableOf))
const readings = fc
  .array(block, { maxLength: 10 })
  .map((blocks): Reading => ({ format: 'docx', status: 'read', pages: null, title: null, blocks, problems: [] }))

describe('understanding', () => {
  it('makes consistent items of any blocks', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const { items, lines } = understand(reading, 'document')
        expect(new Set(items.map((i) => i.id)).size).toBe(items.length)
        for (const { text, theme, confidence } of items) {
          expect(text).not.toBe('')
          expect(text).toBe(text.trim())
          expect(theme === null ? confidence : confidence > 0 && confidence <= 1).toBe(theme === null ? 0 : true)
        }
        expect(lines.total).toBe(linesOf(reading.blocks).length)
        const { total, ...parts } = lines
        expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(total)
      }),
      { numRuns: 150 },
    )
  })
})

const SAMPLES = new URL('../samples/documents/', import.meta.url)
const samples = readdirSync(SAMPLES)
  .filter((name) => /\.(docx|odt|pptx|pdf)$/.test(name))
  .map((name) => [name, new Uint8Array(readFileSync(new URL(name, SAMPLES)))] as const)

describe('reading', () => {
  it.each(samples)('ends with a status and a reason, whatever happens to %s', async (_, good) => {
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) })
    const damage = fc.record({ changes: fc.array(change, { maxLength: 20 }), length: fc.nat(good.length) })
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ({ changes, length }, cut) => {
        const bytes = good.slice(0, cut ? length : good.length)
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
        const reading = await readDocument(bytes)
        expect(reading.status === 'read' || reading.format === 'zip' || reading.problems.length > 0).toBe(true)
        expect(reading.status === 'read' || reading.blocks.length === 0).toBe(true)
        understand(reading, 'document')
      }),
      { numRuns: 12 },
    )
  })
})
