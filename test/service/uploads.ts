import { uploadKey } from '../../lib/service/blob-keys.ts'
import type { BlobStore, UploadRequest } from '../../lib/service/ports.ts'
import type { UploadServices } from '../../lib/service/receive-upload.ts'
import { type Memory, memory } from './memory.ts'

export interface UploadMemory extends Memory, Omit<UploadServices, keyof Memory> {
  readonly uploads: UploadServices['uploads'] & Pick<BlobStore, 'uploadForm'>
  /** Forms that were signed. */
  readonly signed: UploadRequest[]
  /** An archive as a browser sends it, with the metadata of its form. */
  readonly send: (key: string, bytes: Uint8Array, metadata?: Readonly<Record<string, string>>) => void
}

/** Services that forget, with a place for uploads. */
export function uploadMemory(): UploadMemory {
  const services = memory()
  const objects = new Map<string, { readonly bytes: Uint8Array; readonly metadata: Readonly<Record<string, string>> }>()
  const signed: UploadRequest[] = []
  return {
    ...services,
    signed,
    send: (key, bytes, metadata = {}) => objects.set(key, { bytes, metadata }),
    uploads: {
      get: async (key) => objects.get(key)?.bytes ?? null,
      metadata: async (key) => objects.get(key)?.metadata ?? null,
      async uploadForm(request) {
        signed.push(request)
        const expiresAt = new Date(services.clock.now().getTime() + request.expiresSeconds * 1000).toISOString()
        return { method: 'POST', url: 'https://uploads.example', fields: { key: request.key }, expiresAt }
      },
    },
  }
}

export const ID = '0b9cbb5e-6e6c-4a52-9f0e-3a8d2f6f1c11'
export const KEY = uploadKey(ID)
