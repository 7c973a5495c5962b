import { DEPOSIT_LIMITS } from '../archive/limits.ts'
import { academieNamed } from '../domain/academie.ts'
import { wordsOf } from '../domain/deposit.ts'
import { problem } from '../domain/problem.ts'
import { uploadOf } from './blob-keys.ts'
import type { BlobStore, Uploads } from './ports.ts'
import { receiveDeposit } from './receive-deposit.ts'
import type { Services } from './services.ts'

export type UploadServices = Services & { readonly uploads: Pick<BlobStore, 'get'> & Uploads }

/** An object that the store tells of. */
export interface UploadedObject {
  readonly key: string
  /** Its size, as the store says. */
  readonly bytes: number
}

/**
 * Receives the deposit that an uploaded archive is. Told of the same archive twice, it is one deposit. Its académie and
 * name are those that the form pinned; an archive that an operator put there by hand may have none.
 * @throws Error for what is transient: the store, the queue
 */
export async function receiveUpload(services: UploadServices, { key, bytes }: UploadedObject): Promise<void> {
  const { records, uploads, log } = services
  const id = uploadOf(key)
  const upload = id === null ? null : await records.upload(id)
  const metadata = await uploads.metadata(key)
  const name = metadata?.['file-name'] ? decodeURIComponent(metadata['file-name']) : (key.split('/').at(-1) ?? key)
  // Before it is downloaded: the form bounds the size, but not what is put there by hand.
  if (bytes > DEPOSIT_LIMITS.packed) {
    log.warn('upload refused', { key, bytes })
    const most = Math.floor(DEPOSIT_LIMITS.packed / 1024 / 1024)
    const tooLarge = problem('FICHIER_TROP_GRAND', { fichier: name, t: most })
    if (upload) await records.putUpload({ ...upload, problem: tooLarge })
    return
  }
  const archive = metadata && (await uploads.get(key))
  if (!archive) {
    log.warn('upload is gone', { key }) // deleted since: there is nothing to try again
    return
  }
  const academie = metadata.academie ? (academieNamed(metadata.academie)?.name ?? null) : null
  const content = { form: 'zip', bytes: archive } as const
  const { deposit } = await receiveDeposit(services, { name, academie, content, ...(upload ? wordsOf(upload) : {}) })
  if (upload) await records.putUpload({ ...upload, deposit: deposit.id })
}
