import { isPublished } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import { filesNow } from '../service/files-now.ts'
import type { Services } from '../service/services.ts'
import { filesOf } from '../service/stored-files.ts'

/** Published runs whose files are kept at hand: the one that is read, and one to compare it with. */
const KEPT = 2

type Files = ReadonlyMap<string, Uint8Array>

/** Finds a file of a run as the run stands now, by its path in the output folder; null where there is none. */
export type CurrentFile = (run: RunRecord, isAsked: (path: string) => boolean) => Promise<Uint8Array | null>

/**
 * The files of runs, one at a time: as the run wrote them or, once it is published, as validated. The latter are rendered
 * once for each publication, however many ask for them meanwhile.
 */
export function currentFiles(services: Pick<Services, 'campaign' | 'records' | 'blobs'>): CurrentFile {
  const { records, blobs } = services
  const kept = new Map<string, Promise<Files>>()

  const rendered = (key: string, run: RunRecord): Promise<Files> => {
    const known = kept.get(key)
    const files = known ?? filesNow(services, run, null).then((all) => new Map(all.map((f) => [f.path, f.bytes])))
    kept.delete(key)
    kept.set(key, files) // the last to go
    for (const [oldest] of [...kept].slice(0, -KEPT)) kept.delete(oldest)
    if (!known) files.catch(() => kept.delete(key)) // whoever asks next tries again
    return files
  }

  return async (run, isAsked) => {
    const publication = (await records.publications(run.campaign)).get(run.number)
    if (!isPublished(publication)) return (await filesOf(blobs, run, isAsked))[0]?.bytes ?? null
    const files = await rendered(`${run.number} ${publication.at} ${publication.by}`, run)
    for (const [path, bytes] of files) if (isAsked(path)) return bytes
    return null
  }
}
