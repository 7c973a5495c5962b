const ENTRY_SIZE = 128
const NAME_BYTES = 64
const STORAGE_OR_STREAM = new Set([1, 2, 5])

/** Bytes begin as a compound file: what Word, Excel and PowerPoint wrote until 2003 ([MS-CFB] 2.2). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
}

/**
 * The streams and storages of a compound file by name, with the place where the bytes of each begin. Every possible place
 * of a directory entry is looked at, instead of following chains that a hostile file may turn into loops ([MS-CFB] 2.6).
 */
export function compoundDirectory(bytes: Uint8Array): ReadonlyMap<string, number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, number>()
  if (file.length < 4 * ENTRY_SIZE) return found
  const sectorSize = 1 << Math.min(file.readUInt16LE(30), 12)
  for (let at = 0; at + ENTRY_SIZE <= file.length; at += ENTRY_SIZE) {
    const nameLength = file.readUInt16LE(at + NAME_BYTES)
    if (nameLength < 4 || nameLength > NAME_BYTES || nameLength % 2 !== 0) continue
    if (!STORAGE_OR_STREAM.has(file.readUInt8(at + NAME_BYTES + 2)) || file.readUInt16LE(at + nameLength - 2) !== 0)
      continue
    const name = file.toString('utf16le', at, at + nameLength - 2)
    if (!found.has(name)) found.set(name, (file.readUInt32LE(at + 116) + 1) * sectorSize)
  }
  return found
}
