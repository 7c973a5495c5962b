import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../lib/domain/document.ts'
import { readDoc } from '../../lib/reading/doc.ts'
import { readDocx } from '../../lib/reading/docx.ts'
import { readOdt } from '../../lib/reading/odt.ts'
import { readPptx } from '../../lib/reading/pptx.ts'
import { docxOf, odtOf, pptxOf } from './office-files.ts'

const DOCX =
  '<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
const ODT =
  '<text:p>a</text:p><table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></table:table-cell></table:table-row></table:table>'
const PPTX =
  '<p:sp><p:nvSpPr><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="1" y="1"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p></p:txBody></p:sp>'
const DOC = new Uint8Array(readFileSync(new URL('fixtures/small.doc', import.meta.url)))

type Reader = (bytes: Uint8Array) => Promise<Reading>

const READERS: readonly [string, Reader, Uint8Array][] = [
  ['docx', readDocx, docxOf(DOCX)],
  ['odt', readOdt, odtOf(ODT)],
  ['pptx', readPptx, pptxOf([PPTX])],
  ['doc', readDoc, DOC],
]

const XML: readonly [string, Reader, string, (xml: string) => Uint8Array][] = [
  ['docx', readDocx, DOCX, docxOf],
  ['odt', readOdt, ODT, odtOf],
  ['pptx', readPptx, PPTX, (xml) => pptxOf([xml])],
]

/** A document is read, refused with a problem, or the reader throws an error: nothing else may happen. */
async function endsWell(read: Reader, bytes: Uint8Array): Promise<void> {
  const outcome = await read(bytes).catch((error: unknown) => error)
  if (outcome instanceof Error) return
  const { status, problems } = outcome as Reading
  expect(status === 'read').toBe(problems.length === 0)
}

describe('damaged documents', () => {
  it.each(READERS)('%s: bytes changed anywhere', async (_, read, good) => {
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = good.slice()
        for (const { at, byte } of changes) bytes[at] = byte
        await endsWell(read, bytes)
      }),
      { numRuns: 60 },
    )
  })

  it.each(READERS)('%s: cut short', async (_, read, good) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length), async (length) => endsWell(read, good.slice(0, length))),
      { numRuns: 30 },
    )
  })

  it.each(XML)('%s: markup changed', async (_, read, xml, build) => {
    const piece = fc.constantFrom('<', '>', '/', '"', '&', '9999999999', '-1', '<p>', '</', '\u0000', '')
    const change = fc.record({ at: fc.nat(xml.length), length: fc.nat(20), piece })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let text = xml
        for (const { at, length, piece } of changes) text = text.slice(0, at) + piece + text.slice(at + length)
        await endsWell(read, build(text))
      }),
      { numRuns: 60 },
    )
  })
})
