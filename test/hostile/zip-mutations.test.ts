import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeParts } from '../../lib/archive/office-parts.ts'
import { openZip } from '../../lib/archive/open-zip.ts'
import { handMadeZip } from './hand-made-zip.ts'

const GOOD = handMadeZip([
  { name: 'Synthèse.docx', content: 'x'.repeat(300) },
  { name: 'a/b.pdf', content: '%PDF-1.7', stored: true },
  { name: 'inner.zip', content: handMadeZip([{ name: 'c.odt', content: 'c' }]), stored: true },
])

const mutation = fc.record({
  at: fc.nat(GOOD.length - 1),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  how: fc.constantFrom('overwrite', 'insert', 'delete', 'cut'),
})

function mutated(mutations: readonly { at: number; bytes: Uint8Array; how: string }[]): Buffer {
  return mutations.reduce((zip, { at, bytes, how }) => {
    const rest =
      how === 'cut' ? [] : [how === 'delete' ? '' : bytes, zip.subarray(how === 'insert' ? at : at + bytes.length)]
    return Buffer.concat([zip.subarray(0, at), ...rest.map((part) => Buffer.from(part))])
  }, GOOD)
}

describe('a zip with bytes changed anywhere', () => {
  it('opens or says why not, file by file, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const zip = await openZip(mutated(mutations))
        let rank = 0
        for await (const entry of zip.entries) {
          expect(entry.rank).toBe(rank++)
          expect(entry.path).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|^\/|\p{Cc}/u)
          if (entry.bytes === null) expect(entry.problems).not.toEqual([])
        }
        if (rank === 0) expect(zip.problems).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('gives parts of a document, or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const { parts, problem } = await officeParts(mutated(mutations))
        if (problem) expect(parts.size).toBe(0)
      }),
      { numRuns: 200 },
    )
  })
})
