import type { Campaign } from '../domain/campaign.ts'
import type { BlobStore, Clock, DocumentMessage, Log, Queue, Records } from './ports.ts'

/** What the use cases work with: built once by a door, for a laptop or for AWS. A use case takes only what it needs. */
export interface Services {
  readonly campaign: Campaign
  readonly records: Records
  readonly blobs: BlobStore
  readonly queue: Queue<DocumentMessage>
  readonly clock: Clock
  readonly log: Log
}
