import { randomUUID } from 'node:crypto'
import type { Academie } from '../domain/academie.ts'
import { type Deposit, type DepositorWords, wordsOf } from '../domain/deposit.ts'
import { depositId } from '../domain/identity.ts'
import type { Upload } from '../domain/upload.ts'
import { uploadKey } from './blob-keys.ts'
import type { BlobStore, UploadForm } from './ports.ts'
import type { Services } from './services.ts'

/** For an archive of 200 MB over a school's line, and no longer: whoever holds the form may send one. */
const EXPIRES_SECONDS = 600

export interface Announcement extends DepositorWords {
  readonly academie: Academie
  /** File name of the archive, NFC. */
  readonly name: string
  readonly bytes: number
  /** Of the archive, 64 hexadecimal digits, where the depositor knows it. */
  readonly sha256: string | null
}

/** How to send the archive, the deposit that it already is, or neither: the store takes nothing from browsers. */
export type Announced =
  | { readonly outcome: 'announced'; readonly upload: Upload; readonly form: UploadForm }
  | { readonly outcome: 'identical'; readonly deposit: Deposit }
  | { readonly outcome: 'no-uploads' }

/**
 * Announces a deposit: a form that takes this archive alone, for this académie, up to this size, for ten minutes. The
 * académie and the file's name go with the object, so that the archive is whose the form says, whatever else is lost.
 */
export async function announceUpload(
  services: Pick<Services, 'campaign' | 'records' | 'clock' | 'log'> & {
    readonly uploads: Pick<BlobStore, 'uploadForm'>
  },
  { academie, name, bytes, sha256, ...said }: Announcement,
): Promise<Announced> {
  const { campaign, records, clock, log, uploads } = services
  const deposit = sha256 === null ? null : await records.deposit(depositId(sha256, academie.name))
  if (deposit) return { outcome: 'identical', deposit }
  const id = randomUUID()
  const form = await uploads.uploadForm({
    key: uploadKey(id),
    contentType: 'application/zip',
    maxBytes: bytes,
    metadata: { academie: academie.code, 'file-name': encodeURIComponent(name) }, // metadata travel as headers: ASCII
    expiresSeconds: EXPIRES_SECONDS,
  })
  if (!form) return { outcome: 'no-uploads' }
  const upload: Upload = {
    id,
    campaign: campaign.id,
    academie: academie.name,
    name,
    bytes,
    announcedAt: clock.now().toISOString(),
    expiresAt: form.expiresAt,
    deposit: null,
    problem: null,
    ...wordsOf(said),
  }
  await records.putUpload(upload)
  log.info('deposit announced', { upload: id, academie: academie.code, bytes })
  return { outcome: 'announced', upload, form }
}
