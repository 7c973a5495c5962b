import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { FIXED_TIME } from '../samples/fixed-time.ts'
import { chromium, office, withWorkFolder } from '../samples/render.ts'
import { writeDocx } from '../samples/write-docx.ts'
import { writeHtml } from '../samples/write-html.ts'
import { writePptx } from '../samples/write-pptx.ts'
import { LAYOUTS, MADE } from './layouts.ts'

/**
 * `npm run layouts [name…]`: renders the documents of written/ in their formats, all or those whose name begins so.
 * Needs LibreOffice (`soffice`) for ODT, DOC and its PDF, and Chromium.
 */
const asked = process.argv.slice(2)
const wanted = LAYOUTS.filter((l) => asked.length === 0 || asked.some((a) => l.name.startsWith(a)))

await withWorkFolder(async (work) => {
  mkdirSync(MADE, { recursive: true })
  const docx = new Map<string, Uint8Array>()
  const pptx = new Map<string, Uint8Array>()
  for (const { name, blocks, looks } of wanted) {
    docx.set(name, zipSync(unzipSync(await writeDocx(blocks, looks)), { mtime: FIXED_TIME }))
    pptx.set(name, writePptx(blocks))
  }
  const named = (files: ReadonlyMap<string, Uint8Array>, format: string) =>
    new Map([...files].filter(([name]) => wanted.some((l) => l.name === name && l.formats.includes(format))))
  const write = (format: string, files: ReadonlyMap<string, Uint8Array>) => {
    for (const [name, bytes] of files) writeFileSync(join(MADE, `${name}.${format}`), bytes)
    console.log(format, files.size)
  }
  write('docx', named(docx, 'docx'))
  write('pptx', named(pptx, 'pptx'))
  write('odt', office(named(docx, 'odt'), 'docx', 'odt', work))
  write('doc', office(named(docx, 'doc'), 'docx', 'doc', work))
  write('writer.pdf', office(named(docx, 'writer.pdf'), 'docx', 'pdf', work))
  write('impress.pdf', office(named(pptx, 'impress.pdf'), 'pptx', 'pdf', work))
  const printed = wanted.filter((l) => l.formats.includes('chromium.pdf'))
  write('chromium.pdf', new Map(printed.map((l) => [l.name, chromium(writeHtml(l.blocks, l.looks), work)])))
})
