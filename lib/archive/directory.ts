import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { decodeName } from './entry-name.ts'

/** One record of a zip's central directory. Sizes are what it declares: an upper bound to enforce, never a fact. */
export interface PackedFile {
  /** Decoded, NFC, `/` between folders; not checked. */
  readonly name: string
  readonly folder: boolean
  readonly encrypted: boolean
  readonly method: number
  readonly crc32: number
  readonly packedSize: number
  readonly size: number
  /** Where its packed bytes begin; null where its local header is not to be found. */
  readonly start: number | null
  /** Its bytes are also another file's: what a bomb does to be small, and no honest tool. */
  readonly overlaps: boolean
}

export type Directory =
  | { readonly files: readonly PackedFile[] }
  | { readonly defect: 'unreadable' | 'encrypted' | 'too-many' }

const HEADER_SIZE = 46 // of a central directory record, without its variable fields
const HEADER_SIGNATURE = 0x02014b50

/**
 * Reads the central directory of a zip, in its order, without inflating anything.
 * @param most how many records are looked at before giving up with `too-many`
 */
export async function readDirectory(bytes: Uint8Array, most: number): Promise<Directory> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    // One bad size or name must cost one file, not the archive: yauzl's own checks end the whole reading.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    const files: PackedFile[] = []
    for await (const entry of zip.eachEntry()) {
      if (files.length === most) return { defect: 'too-many' }
      files.push(await packedFile(zip, entry))
    }
    return hasMoreRecords(zip, buffer) ? { defect: 'unreadable' } : { files: withOverlaps(files) }
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes('strong encryption')
    return { defect: encrypted ? 'encrypted' : 'unreadable' }
  }
}

async function packedFile(zip: ZipFile, entry: Entry): Promise<PackedFile> {
  const name = decodeName({ bytes: entry.fileNameRaw, extraFields: entry.extraFields })
  return {
    name,
    folder: name.endsWith('/'),
    encrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    crc32: entry.crc32,
    packedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    start: await zip.readLocalFileHeaderPromise(entry, { minimal: true }).then(
      (header) => header.fileDataStart,
      () => null,
    ),
    overlaps: false,
  }
}

/** The end record counts fewer files than the directory holds: what lies beyond would go unseen and unsaid. */
function hasMoreRecords(zip: ZipFile, buffer: Buffer): boolean {
  const end = Number(zip.readEntryCursor) // typed as a boolean by mistake
  return end + HEADER_SIZE <= buffer.length && buffer.readUInt32LE(end) === HEADER_SIGNATURE
}

function withOverlaps(files: readonly PackedFile[]): PackedFile[] {
  const placed = files
    .flatMap((file, index) =>
      file.start === null ? [] : [{ index, start: file.start, end: file.start + file.packedSize }],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const overlapping = new Set<number>()
  let furthest = placed[0]
  for (const range of placed.slice(1)) {
    if (furthest && (range.start < furthest.end || range.start === furthest.start)) {
      overlapping.add(range.index).add(furthest.index)
    }
    if (!furthest || range.end > furthest.end) furthest = range
  }
  return files.map((file, index) => (overlapping.has(index) ? { ...file, overlaps: true } : file))
}
