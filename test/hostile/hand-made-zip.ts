import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a zip made by hand. What is not given is what an honest tool would write. */
export interface HandMadeFile {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  readonly stored?: boolean
  /** Packed bytes as they are, instead of the deflated content. */
  readonly packed?: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly declaredSize?: number
  readonly declaredPackedSize?: number
  readonly crc?: number
  readonly extra?: Uint8Array
  /** Offset of the local header that the directory gives; another file's, for overlaps. */
  readonly offset?: number
}

export interface EndRecord {
  readonly count?: number
  readonly directoryOffset?: number
  readonly comment?: string
}

const bytesOf = (value: Uint8Array | string): Buffer =>
  typeof value === 'string' ? Buffer.from(value) : Buffer.from(value)

/** A zip with whatever lies are asked for: no library writes those. Layout: APPNOTE 4.3. */
export function handMadeZip(files: readonly HandMadeFile[], end: EndRecord = {}): Buffer {
  const locals: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = bytesOf(file.name)
    const content = bytesOf(file.content ?? '')
    const method = file.method ?? (file.stored ? 0 : 8)
    const packed = file.packed ? Buffer.from(file.packed) : method === 8 ? deflateRawSync(content) : content
    const extra = bytesOf(file.extra ?? '')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(file.flags ?? 0, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(file.crc ?? crc32(content), 10)
    common.writeUInt32LE(file.declaredPackedSize ?? packed.length, 14)
    common.writeUInt32LE(file.declaredSize ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    common.writeUInt16LE(extra.length, 24)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, extra, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(file.offset ?? offset, 10)
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name, extra]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(records)
  const comment = Buffer.from(end.comment ?? '')
  const last = Buffer.alloc(22)
  last.write('PK\x05\x06', 'latin1')
  last.writeUInt16LE(end.count ?? files.length, 8)
  last.writeUInt16LE(end.count ?? files.length, 10)
  last.writeUInt32LE(directory.length, 12)
  last.writeUInt32LE(end.directoryOffset ?? offset, 16)
  last.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, directory, last, comment])
}
