import { scheduledRun } from './scheduled-run.ts'
import { basics, documentQueue, records, work } from './services-aws.ts'

const services = { ...basics(), records: records(), blobs: work(), queue: documentQueue() }

/** What has been read → a run, where there is something new. */
export const handler = async (): Promise<void> => {
  await scheduledRun(services)
}
