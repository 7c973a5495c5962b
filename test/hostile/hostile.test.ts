import { afterAll, describe, expect, it } from 'vitest'
import { READING_WORKER } from '../../functions/reading-worker-url.ts'
import { Isolate, READING_LIMITS } from '../../lib/reading/isolate.ts'
import type { Analysed } from '../../lib/service/analyse-document.ts'
import { docxOf } from '../reading/office-files.ts'
import { DOC_FILES } from './files/doc-files.ts'
import type { HostileFile } from './files/file.ts'
import { ODT_FILES } from './files/odt-files.ts'
import { PDF_FILES } from './files/pdf-files.ts'
import { SLIDE_FILES } from './files/slide-files.ts'
import { WORD_FILES } from './files/word-files.ts'

const MB = 1024 * 1024
/** What one document may add to the memory of the process. */
const MOST_ADDED = 512 * MB

/** The worker as built (npm test builds it first), two of them as in production. */
const readers = new Isolate<{ bytes: Uint8Array; document: string }, Analysed>(READING_WORKER, {
  ...READING_LIMITS,
  workers: 2,
})
const read = (bytes: Uint8Array) => readers.run({ bytes: new Uint8Array(bytes), document: 'any' })
const neighbour = docxOf('<w:p><w:r><w:t>Un réseau instable</w:t></w:r></w:p>')

afterAll(() => readers.close())

/** What a hostile file does, and the most memory that the process added meanwhile. */
async function outcomeOf(bytes: Uint8Array) {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  const [hostile, good] = await Promise.all([read(bytes), read(neighbour)])
  clearInterval(watch)
  return { hostile, good, added: most - before }
}

const FILES: readonly (readonly [string, readonly HostileFile[]])[] = [
  ['PDF', PDF_FILES],
  ['Word', WORD_FILES],
  ['OpenDocument', ODT_FILES],
  ['slides', SLIDE_FILES],
  ['Word 97', DOC_FILES],
]

describe.each(FILES)('%s', (_, files) => {
  it.each(files.map((file) => [file.name, file] as const))('%s', async (_, { make, ends }) => {
    const { hostile, good, added } = await outcomeOf(await make())
    if (hostile.ok) {
      const { status, problems } = hostile.value.analysis
      expect(ends).toContain(status)
      expect(status === 'read' || problems.length > 0).toBe(true)
    } else {
      expect(ends).toContain('ended')
      expect(hostile.reason).not.toBe('crash')
    }
    expect(good).toMatchObject({
      ok: true,
      value: { analysis: { status: 'read' }, blocks: [{ kind: 'paragraph', text: 'Un réseau instable' }] },
    })
    expect(added).toBeLessThan(MOST_ADDED)
  })
})
