import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeName, isSuspectName, isTechnical, pathOf } from '../../lib/archive/entry-name.ts'

const named = (bytes: Uint8Array, extraFields: { id: number; data: Uint8Array }[] = []) =>
  decodeName({ bytes, extraFields })
const NAME = "Réseaux/Synthèse_Orléans-Tours_où ça coûte, n°2 à l'été.docx"

function unicodePath(raw: Uint8Array, name: string): { id: number; data: Uint8Array } {
  const head = Buffer.alloc(5)
  head.writeUInt8(1, 0)
  head.writeUInt32LE(crc32(raw), 1)
  return { id: 0x7075, data: Buffer.concat([head, Buffer.from(name)]) }
}

describe('decodeName', () => {
  it.each(['utf8', 'cp850', 'cp437', 'win1252'])('gives a French name from %s without a flag', (encoding) => {
    expect(named(iconv.encode(NAME, encoding))).toBe(NAME)
  })

  it.each(['utf8', 'cp850', 'win1252'])('gives capitals with accents from %s', (encoding) => {
    expect(named(iconv.encode('À LIRE - ÉTAT ÊTRE ÇA OÙ.pdf', encoding))).toBe('À LIRE - ÉTAT ÊTRE ÇA OÙ.pdf')
  })

  it('gives the capitals that CP437 has', () => {
    expect(named(iconv.encode('ÉTAT ÇA', 'cp437'))).toBe('ÉTAT ÇA')
  })

  it('composes what macOS decomposes', () => {
    expect(named(Buffer.from(NAME.normalize('NFD')))).toBe(NAME)
  })

  it('prefers the Unicode path field where its checksum is that of the name', () => {
    const raw = Buffer.from('Synth?se.docx')
    expect(named(raw, [unicodePath(raw, 'Synthèse.docx')])).toBe('Synthèse.docx')
    expect(named(raw, [unicodePath(Buffer.from('another'), 'Synthèse.docx')])).toBe('Synth?se.docx')
    expect(named(raw, [{ id: 0x7075, data: Buffer.from([1, 2]) }])).toBe('Synth?se.docx')
  })

  it('turns the separators of Windows into folders', () => {
    expect(named(Buffer.from('Nantes\\Synthese.docx'))).toBe('Nantes/Synthese.docx')
  })
})

describe('isSuspectName', () => {
  it.each([
    '../evil.txt',
    'a/../../evil.txt',
    '/etc/passwd',
    'C:/Windows/evil.docx',
    'a\0.docx',
    'a\nb.docx',
    'a\u202Excod.exe',
    '',
    './',
    `${'x'.repeat(1001)}`,
  ])('refuses %j', (name) => {
    expect(isSuspectName(name)).toBe(true)
  })

  it.each(['Synthese..docx', '...docx', 'a//b.docx', './a.docx', 'À LIRE/Kit d’organisation – réunion.docx'])(
    'lets %j through',
    (name) => {
      expect(isSuspectName(name)).toBe(false)
    },
  )
})

describe('pathOf', () => {
  it('shows any name as a relative path', () => {
    expect(pathOf('./a//b.docx')).toBe('a/b.docx')
    expect(pathOf('C:/../../a\0.docx')).toBe('a\uFFFD.docx')
    expect(pathOf('/../')).toBe('')
  })
})

describe('isTechnical', () => {
  it.each([
    '__MACOSX/a/._b.docx',
    '.DS_Store',
    'a/.DS_Store',
    'Thumbs.db',
    'a/THUMBS.DB',
    'desktop.ini',
    '~$nthese.docx',
    'a/.~lock.Synthese.odt#',
    'a/._Synthese.docx',
    'a/Icon\r',
  ])('passes over %s', (path) => {
    expect(isTechnical(path)).toBe(true)
  })

  it.each(['Synthese.docx', 'MACOSX/a.docx', '~Synthese.docx', 'thumbs.db.docx'])('keeps %s', (path) => {
    expect(isTechnical(path)).toBe(false)
  })
})
