import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openZip, type ZipEntry } from '../../lib/archive/open-zip.ts'
import { sha256 } from '../../lib/domain/identity.ts'
import { handMadeZip } from '../hostile/hand-made-zip.ts'

async function opened(bytes: Uint8Array) {
  const zip = await openZip(bytes)
  const entries: ZipEntry[] = []
  for await (const entry of zip.entries) entries.push(entry)
  return { entries, ignored: zip.ignored, codes: zip.problems.map((p) => p.code), paths: entries.map((e) => e.path) }
}

describe('openZip', () => {
  it('gives the files in the order of the archive, with folders, bytes and hash', async () => {
    const { entries, codes } = await opened(
      handMadeZip([
        { name: 'Réseau/' },
        { name: 'Réseau/Synthèse.docx', content: 'une synthèse' },
        { name: 'a.pdf', content: '%PDF', stored: true },
      ]),
    )
    expect(codes).toEqual([])
    expect(entries).toEqual([
      {
        rank: 0,
        path: 'Réseau/Synthèse.docx',
        file: 'Synthèse.docx',
        bytes: Buffer.from('une synthèse'),
        sha256: sha256('une synthèse'),
        size: 13,
        problems: [],
      },
      {
        rank: 1,
        path: 'a.pdf',
        file: 'a.pdf',
        bytes: Buffer.from('%PDF'),
        sha256: sha256('%PDF'),
        size: 4,
        problems: [],
      },
    ])
  })

  it('passes over technical files and says which', async () => {
    const { paths, ignored } = await opened(
      handMadeZip([
        { name: 'a/.DS_Store', content: 'x' },
        { name: '__MACOSX/a/._b.docx', content: 'x' },
        { name: 'a/b.docx', content: 'x' },
      ]),
    )
    expect(paths).toEqual(['a/b.docx'])
    expect(ignored).toEqual(['a/.DS_Store', '__MACOSX/a/._b.docx'])
  })

  it('says of the same bytes met again that they are a duplicate, and of which file', async () => {
    const { entries } = await opened(
      handMadeZip([
        { name: 'a/Synthese.docx', content: 'same' },
        { name: 'Copie.docx', content: 'same' },
        { name: 'b/Synthese.docx', content: 'same' },
      ]),
    )
    expect(entries.map((e) => e.problems.map((p) => [p.status, p.message]))).toEqual([
      [],
      [['duplicate', expect.stringContaining('Copie.docx est identique, octet pour octet, au fichier Synthese.docx')]],
      [
        [
          'duplicate',
          expect.stringContaining('Synthese.docx est identique, octet pour octet, au fichier a/Synthese.docx'),
        ],
      ],
    ])
  })

  it('opens a zip in a zip, under its own path, with ranks and duplicates in common', async () => {
    const inner = handMadeZip([
      { name: 'Vendée/Synthese.docx', content: 'a' },
      { name: 'Thumbs.db', content: 'x' },
      { name: 'b.docx', content: 'first' },
    ])
    const { entries, ignored } = await opened(
      handMadeZip([
        { name: 'first.docx', content: 'first' },
        { name: 'Dépôts/inner.zip', content: inner },
        { name: 'last.docx', content: 'c' },
      ]),
    )
    expect(entries.map((e) => [e.rank, e.path, e.problems.map((p) => p.code)])).toEqual([
      [0, 'first.docx', []],
      [1, 'Dépôts/inner.zip/Vendée/Synthese.docx', []],
      [2, 'Dépôts/inner.zip/b.docx', ['DOUBLON_IDENTIQUE']],
      [3, 'last.docx', []],
    ])
    expect(ignored).toEqual(['Dépôts/inner.zip/Thumbs.db'])
  })

  it('leaves documents closed that are zips themselves', async () => {
    const docx = handMadeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    ])
    const odt = handMadeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }])
    const { paths } = await opened(
      handMadeZip([
        { name: 'a.docx', content: docx },
        { name: 'b.odt', content: odt },
      ]),
    )
    expect(paths).toEqual(['a.docx', 'b.odt'])
  })

  it('says of an empty archive, or one of technical files alone, that it is empty', async () => {
    expect((await opened(handMadeZip([]))).codes).toEqual(['VIDE'])
    expect((await opened(handMadeZip([{ name: 'a/' }, { name: 'a/.DS_Store', content: 'x' }]))).codes).toEqual(['VIDE'])
    expect((await opened(new Uint8Array())).codes).toEqual(['VIDE'])
  })
})

const corpus = process.env.CORPUS_DIR
interface Expected {
  readonly entries: readonly { readonly name: string; readonly action: 'read' | 'ignore'; readonly source?: string }[]
}

describe.runIf(corpus && existsSync(join(corpus, 'zips')))('the archives of the corpus', () => {
  const folder = corpus ?? ''
  const expected: Record<string, Expected> =
    corpus && existsSync(join(corpus, 'zips'))
      ? JSON.parse(readFileSync(join(folder, 'zips/EXPECTED.json'), 'utf8'))
      : {}

  it.each(Object.entries(expected))('%s: names, bytes, technical files', async (name, { entries }) => {
    const zip = await opened(readFileSync(join(folder, 'zips', name)))
    const read = entries.filter((e) => e.action === 'read')
    expect(zip.paths).toEqual(read.map((e) => e.name.normalize('NFC')))
    expect(zip.entries.map((e) => e.sha256)).toEqual(
      read.map((e) => sha256(readFileSync(join(folder, e.source ?? '')))),
    )
    expect(zip.ignored).toEqual(entries.filter((e) => e.action === 'ignore').map((e) => e.name.normalize('NFC')))
  })
})
