import { describe, expect, it } from 'vitest'
import { OFFICE_LIMITS } from '../../lib/archive/limits.ts'
import { officeParts, openPackage } from '../../lib/archive/office-parts.ts'
import { handMadeZip } from '../hostile/hand-made-zip.ts'

const text = (bytes: Uint8Array | null | undefined) => bytes && new TextDecoder().decode(bytes)

describe('officeParts', () => {
  it('gives every part by name, folders aside', async () => {
    const { parts, problem } = await officeParts(
      handMadeZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'Pictures/' },
        { name: 'content.xml', content: '<text>été</text>' },
      ]),
    )
    expect(problem).toBeNull()
    expect([...parts.keys()]).toEqual(['mimetype', 'content.xml'])
    expect(text(parts.get('content.xml'))).toBe('<text>été</text>')
  })

  it('opens a package without inflating it, part by part', async () => {
    const opened = await openPackage(handMadeZip([{ name: 'word/document.xml', content: '<w/>' }]))
    if ('problem' in opened) throw new Error(opened.problem.message)
    expect(opened.package.names).toEqual(['word/document.xml'])
    expect(text(await opened.package.part('word/document.xml', 4))).toBe('<w/>')
    expect(await opened.package.part('word/document.xml', 3)).toBeNull()
    expect(await opened.package.part('word/other.xml', 4)).toBeNull()
  })

  it('refuses a document that declares more than the limit, before inflating it', async () => {
    const half = OFFICE_LIMITS.total / 2 + 1
    const packed = new Uint8Array(half / 100)
    const { parts, problem } = await officeParts(
      handMadeZip([
        { name: 'a.xml', declaredSize: half, packed },
        { name: 'b.xml', declaredSize: half, packed },
      ]),
    )
    expect(parts.size).toBe(0)
    expect(problem?.status).toBe('too-large')
  })

  it('refuses a part that inflates to more than it declares', async () => {
    const { problem } = await officeParts(
      handMadeZip([{ name: 'word/document.xml', content: 'x'.repeat(100_000), declaredSize: 1_000 }]),
    )
    expect(problem?.code).toBe('FICHIER_ABIME')
  })

  it('lets an honest blank bitmap through, that deflates a thousand times', async () => {
    const { parts, problem } = await officeParts(
      handMadeZip([{ name: 'word/media/image1.bmp', content: new Uint8Array(5_000_000) }]),
    )
    expect(problem).toBeNull()
    expect(parts.get('word/media/image1.bmp')).toHaveLength(5_000_000)
  })

  it('says of bytes that are no zip that they are damaged', async () => {
    expect((await officeParts(Buffer.from('PK\x03\x04 and no more'))).problem?.code).toBe('FICHIER_ABIME')
  })
})
