import { readFileSync } from 'node:fs'
import type { HostileFile } from './file.ts'

const small = () => readFileSync(new URL('../../reading/fixtures/small.doc', import.meta.url))

/** The small good file with some 32-bit numbers changed; places are bytes from its beginning. */
function changed(numbers: Readonly<Record<number, number>>): Uint8Array {
  const file = Buffer.from(small())
  for (const [at, value] of Object.entries(numbers)) file.writeInt32LE(value | 0, Number(at))
  return file
}

/** First sector of the table of chains, in bytes. */
const table = () => (small().readInt32LE(76) + 1) * 512
/** The header of the text (FIB), in bytes: where the stream WordDocument begins. */
const header = () => {
  const file = small()
  for (let at = 512; at < file.length; at += 512) if (file.readUInt16LE(at) === 0xa5ec) return at
  throw new Error('no FIB')
}

const ends = ['damaged', 'read'] as const

export const DOC_FILES: readonly HostileFile[] = [
  { name: 'a chain of sectors that bites its tail', make: () => changed({ [table()]: 0, [table() + 4]: 1 }), ends },
  {
    name: 'chains that all lead to the first',
    make: () => changed(Object.fromEntries(Array.from({ length: 128 }, (_, i) => [table() + 4 * i, 0]))),
    ends,
  },
  { name: 'a directory that is the table of chains', make: () => changed({ 48: small().readInt32LE(76) }), ends },
  { name: 'four billion sectors of tables', make: () => changed({ 44: -1, 64: -1, 72: -1 }), ends },
  { name: 'tables chained to themselves', make: () => changed({ 68: 0, 72: 3 }), ends },
  { name: 'sectors of 2^31 bytes', make: () => changed({ 30: 31 }), ends },
  {
    name: 'two billion letters of text',
    make: () => changed({ [header() + 0x4c]: 2 ** 31 - 1, [header() + 0x50]: 2 ** 31 - 1 }),
    ends,
  },
  { name: 'minus two billion letters of text', make: () => changed({ [header() + 0x4c]: -(2 ** 31) }), ends },
  {
    name: 'pieces of text at the end of the world',
    make: () => changed({ [header() + 0x1a2]: 2 ** 30, [header() + 0x1a6]: 2 ** 30 }),
    ends,
  },
  {
    name: 'properties at the end of the world',
    make: () => changed({ [header() + 0x102]: 2 ** 30, [header() + 0x106]: 2 ** 31 - 1 }),
    ends,
  },
  { name: 'properties of two billion pages', make: () => changed({ [header() + 0xfe]: 2 ** 31 - 1 }), ends },
  { name: 'an end cut off', make: () => small().subarray(0, small().length >> 1), ends: ['damaged', 'unsupported'] },
  { name: 'nothing but a header', make: () => small().subarray(0, 512), ends: ['unsupported', 'damaged'] },
]
