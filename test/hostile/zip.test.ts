import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DEPOSIT_LIMITS } from '../../lib/archive/limits.ts'
import { openZip } from '../../lib/archive/open-zip.ts'
import { type HandMadeFile, handMadeZip } from './hand-made-zip.ts'

const MB = 1024 * 1024
const GOOD: HandMadeFile = { name: 'good.docx', content: 'a good document' }

/** Codes of the archive, and of each file by its path; `ok` where it was opened without a problem. */
async function verdict(bytes: Uint8Array, limits = DEPOSIT_LIMITS) {
  const zip = await openZip(bytes, limits)
  const files: Record<string, string> = {}
  for await (const entry of zip.entries) files[entry.path] = entry.problems.map((p) => p.code).join() || 'ok'
  return { archive: zip.problems.map((p) => p.code).join(), files }
}

/** What becomes of one bad file, the good one beside it having been opened. */
async function beside(bad: HandMadeFile): Promise<string | undefined> {
  const { archive, files } = await verdict(handMadeZip([bad, GOOD]))
  expect(archive).toBe('')
  expect(files['good.docx']).toBe('ok')
  return Object.entries(files).find(([path]) => path !== 'good.docx')?.[1]
}

describe('one bad file costs itself alone', () => {
  it('inflates to more than it declares', async () => {
    const sixty = new Uint8Array(60 * MB)
    expect(await beside({ name: 'a.docx', content: sixty, declaredSize: 1_000 })).toBe('ENTREE_SUSPECTE')
  })

  it('inflates to less than it declares', async () => {
    expect(await beside({ name: 'a.docx', content: 'short', declaredSize: 50_000 })).toBe('ENTREE_SUSPECTE')
    expect(await beside({ name: 'a.docx', content: 'short', declaredSize: 50_000, stored: true })).toBe(
      'ENTREE_SUSPECTE',
    )
  })

  it('is a bomb that declares its size', async () => {
    expect(await beside({ name: 'a.docx', content: new Uint8Array(20 * MB) })).toBe('ENTREE_SUSPECTE')
  })

  it('declares terabytes', async () => {
    expect(await beside({ name: 'a.docx', content: 'x', declaredSize: 0xffff_fff0 })).toBe('ENTREE_SUSPECTE')
  })

  it.each([
    '../evil.docx',
    'a/../../evil.docx',
    '..\\evil.docx',
    '/etc/evil.docx',
    'C:\\evil.docx',
    'evil\0.docx',
    '..',
  ])('is called %j', async (name) => {
    expect(await beside({ name, content: 'x' })).toBe('ENTREE_SUSPECTE')
  })

  it('is encrypted', async () => {
    expect(await beside({ name: 'a.docx', content: 'x', flags: 1 })).toBe('CHIFFRE')
  })

  it('is packed by a method that is not inflated', async () => {
    expect(await beside({ name: 'a.docx', content: 'x', method: 14 })).toBe('FICHIER_ABIME')
  })

  it('has another checksum, a broken stream or no local header', async () => {
    expect(await beside({ name: 'a.docx', content: 'x', crc: 1 })).toBe('FICHIER_ABIME')
    expect(await beside({ name: 'a.docx', content: 'x', packed: Buffer.from([0xff, 0xff, 0xff]) })).toBe(
      'FICHIER_ABIME',
    )
    expect(await beside({ name: 'a.docx', content: 'x', packed: deflateRawSync('x').subarray(0, 1) })).toBe(
      'FICHIER_ABIME',
    )
    expect(await beside({ name: 'a.docx', content: 'x', offset: 0x7fff_0000 })).toBe('FICHIER_ABIME')
    expect(await beside({ name: 'a.docx', content: 'x', offset: 5 })).toBe('FICHIER_ABIME')
  })

  it('is larger than a file may be', async () => {
    const large = Buffer.alloc(2_000, 'ab')
    const { files } = await verdict(handMadeZip([{ name: 'a.docx', content: large }, GOOD]), {
      ...DEPOSIT_LIMITS,
      perFile: 1_000,
    })
    expect(files).toEqual({ 'a.docx': 'LIMITE_DEPASSEE', 'good.docx': 'ok' })
  })

  it('is empty', async () => {
    expect(await beside({ name: 'a.docx' })).toBe('VIDE')
  })

  it('shares its bytes with another: both are refused', async () => {
    const { files } = await verdict(
      handMadeZip([
        { name: 'kernel.docx', content: 'x'.repeat(500) },
        { name: 'quoting.docx', content: 'x'.repeat(500), offset: 0 },
        GOOD,
      ]),
    )
    expect(files).toEqual({ 'kernel.docx': 'ENTREE_SUSPECTE', 'quoting.docx': 'ENTREE_SUSPECTE', 'good.docx': 'ok' })
  })

  it('quotes the headers of those that follow', async () => {
    const inside = handMadeZip([{ name: 'inner.docx', content: 'quoted' }])
    const quoted = inside.subarray(0, inside.indexOf('PK\x01\x02', 'latin1'))
    const start = 30 + 'outer.bin'.length
    const { files } = await verdict(
      handMadeZip([
        { name: 'outer.bin', content: quoted, stored: true },
        {
          name: 'inner.docx',
          content: 'quoted',
          packed: new Uint8Array(),
          declaredPackedSize: deflateRawSync('quoted').length,
          offset: start,
        },
        GOOD,
      ]),
    )
    expect(files).toEqual({ 'outer.bin': 'ENTREE_SUSPECTE', 'inner.docx': 'ENTREE_SUSPECTE', 'good.docx': 'ok' })
  })
})

describe('zips inside zips', () => {
  const inner = handMadeZip([GOOD])

  it('are opened one level down and no further', async () => {
    const middle = handMadeZip([
      { name: 'inner.zip', content: inner },
      { name: 'b.docx', content: 'b' },
    ])
    const { files } = await verdict(handMadeZip([{ name: 'middle.zip', content: middle }]))
    expect(files).toEqual({ 'middle.zip/inner.zip': 'LIMITE_DEPASSEE', 'middle.zip/b.docx': 'ok' })
  })

  it('count towards the same limits, and cost themselves alone', async () => {
    const many = handMadeZip(Array.from({ length: 3 }, (_, i) => ({ name: `${i}.docx`, content: String(i) })))
    const outer = handMadeZip([{ name: 'many.zip', content: many }, GOOD])
    expect((await verdict(outer, { ...DEPOSIT_LIMITS, files: 4 })).files).toEqual({
      'many.zip': 'LIMITE_DEPASSEE',
      'good.docx': 'ok',
    })
    expect((await verdict(outer, { ...DEPOSIT_LIMITS, total: many.length + 16 })).files).toEqual({
      'many.zip': 'ARCHIVE_SUSPECTE',
      'good.docx': 'ok',
    })
  })

  it('that are broken, encrypted or empty say so on their own line', async () => {
    const { files } = await verdict(
      handMadeZip([
        { name: 'broken.zip', content: inner.subarray(0, 40) },
        { name: 'locked.zip', content: handMadeZip([{ ...GOOD, flags: 1 }]) },
        { name: 'empty.zip', content: handMadeZip([]) },
        GOOD,
      ]),
    )
    expect(files).toEqual({
      'broken.zip': 'ARCHIVE_SUSPECTE',
      'locked.zip/good.docx': 'CHIFFRE',
      'empty.zip': 'VIDE',
      'good.docx': 'ok',
    })
  })
})

describe('an archive is refused as a whole', () => {
  it('that is no zip', async () => {
    expect(await verdict(Buffer.from('a text renamed .zip'))).toEqual({ archive: 'ARCHIVE_SUSPECTE', files: {} })
    expect(await verdict(Buffer.from('PK\x03\x04'))).toEqual({ archive: 'ARCHIVE_SUSPECTE', files: {} })
  })

  it('that is cut short', async () => {
    const whole = handMadeZip([GOOD, { name: 'b.docx', content: 'b' }])
    for (const length of [whole.length - 1, whole.length - 22, whole.length - 60, 30]) {
      expect((await verdict(whole.subarray(0, length))).archive).toBe('ARCHIVE_SUSPECTE')
    }
  })

  it('whose directory counts more or fewer files than it holds', async () => {
    const files = [GOOD, { name: 'b.docx', content: 'b' }]
    expect((await verdict(handMadeZip(files, { count: 3 }))).archive).toBe('ARCHIVE_SUSPECTE')
    expect((await verdict(handMadeZip(files, { count: 1 }))).archive).toBe('ARCHIVE_SUSPECTE')
    expect((await verdict(handMadeZip(files, { directoryOffset: 3 }))).archive).toBe('ARCHIVE_SUSPECTE')
  })

  it('whose zip64 records make no sense', async () => {
    const plain = handMadeZip([GOOD])
    const locator = Buffer.alloc(20)
    locator.write('PK\x06\x07', 'latin1')
    locator.writeBigUInt64LE(0xffff_ffff_ffff_fff0n, 8)
    const nonsense = Buffer.concat([plain.subarray(0, -22), locator, plain.subarray(-22)])
    expect((await verdict(nonsense)).archive).toBe('ARCHIVE_SUSPECTE')
  })

  it('that holds more files than a receipt can say', async () => {
    const files = Array.from({ length: 501 }, (_, i) => ({ name: `${i}.docx`, content: 'x' }))
    const zip = await openZip(handMadeZip(files))
    expect(zip.problems.map((p) => p.message)).toEqual(["L'archive contient 501 fichiers (maximum 500)."])
    expect((await verdict(handMadeZip(files.slice(1)))).archive).toBe('')
  })

  it('whose directory goes on and on', async () => {
    const folders = Array.from({ length: DEPOSIT_LIMITS.records + 1 }, (_, i) => ({ name: `${i}/` }))
    expect((await verdict(handMadeZip(folders))).archive).toBe('LIMITE_DEPASSEE')
  })

  it('that would inflate to more than a deposit may', async () => {
    const files = [GOOD, { name: 'b.docx', content: 'b' }]
    expect(await verdict(handMadeZip(files), { ...DEPOSIT_LIMITS, total: 15 })).toEqual({
      archive: 'ARCHIVE_SUSPECTE',
      files: {},
    })
  })

  it('that is larger than an upload', async () => {
    expect((await verdict(handMadeZip([GOOD]), { ...DEPOSIT_LIMITS, packed: 100 })).archive).toBe('LIMITE_DEPASSEE')
  })

  it('of which every file is encrypted, each file being named', async () => {
    const locked = [GOOD, { name: 'b.docx', content: 'b' }].map((file) => ({ ...file, flags: 1 }))
    expect(await verdict(handMadeZip([...locked, { name: '.DS_Store', content: 'x' }]))).toEqual({
      archive: 'ARCHIVE_CHIFFREE',
      files: { 'good.docx': 'CHIFFRE', 'b.docx': 'CHIFFRE' },
    })
    expect((await verdict(handMadeZip([{ ...GOOD, flags: 0x41 }]))).archive).toBe('ARCHIVE_CHIFFREE')
  })
})
