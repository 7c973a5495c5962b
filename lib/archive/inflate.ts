import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import type { PackedFile } from './directory.ts'
import type { ArchiveLimits } from './limits.ts'

const inflate = promisify(inflateRaw)

const STORED = 0
const DEFLATED = 8

export type Defect = 'encrypted' | 'suspect' | 'too-large' | 'damaged'

export type Content = { readonly bytes: Uint8Array } | { readonly defect: Defect }

/** What the declared sizes alone forbid, before a byte is inflated; null where nothing does. */
export function declaredDefect(file: PackedFile, limits: ArchiveLimits): Defect | null {
  if (file.encrypted) return 'encrypted'
  if (file.overlaps) return 'suspect'
  if (file.size > limits.ratioFloor && file.size > file.packedSize * limits.ratio) return 'suspect'
  if (file.size > limits.perFile) return 'too-large'
  return null
}

/**
 * The bytes of one file of a zip. Inflating stops at the size that the directory declares, and another size than that
 * one is suspect: so the declared sizes, once they are within the limits, bound what is really inflated.
 */
export async function contentOf(archive: Uint8Array, file: PackedFile, limits: ArchiveLimits): Promise<Content> {
  const declared = declaredDefect(file, limits)
  if (declared) return { defect: declared }
  if (file.start === null) return { defect: 'damaged' }
  const packed = archive.subarray(file.start, file.start + file.packedSize)
  if (file.method !== STORED && file.method !== DEFLATED) return { defect: 'damaged' }
  try {
    // A copy, since a view would keep the whole archive in memory, and be sent with it to a worker.
    const bytes =
      file.method === STORED ? Buffer.from(packed) : await inflate(packed, { maxOutputLength: file.size + 1 })
    if (bytes.length !== file.size) return { defect: 'suspect' }
    return crc32(bytes) === file.crc32 ? { bytes } : { defect: 'damaged' }
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { defect: tooLong ? 'suspect' : 'damaged' }
  }
}
