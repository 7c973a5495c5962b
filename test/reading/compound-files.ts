const SECTOR = 512

/**
 * A compound file as far as its directory goes: a header, one sector of content, then the directory with these streams,
 * all of which begin in that sector. Layout: [MS-CFB] 2.2 and 2.6.
 * @param content first bytes of the content
 */
export function compoundFile(streams: readonly string[], content: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30) // sectors of 2^9 bytes
  const body = Buffer.alloc(SECTOR)
  Buffer.from(content).copy(body)
  const directory = ['Root Entry', ...streams].map((name, index) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    entry.writeUInt8(index === 0 ? 5 : 2, 66)
    return entry
  })
  return Buffer.concat([header, body, ...directory, Buffer.alloc(SECTOR)])
}
