import { NO_ATTRIBUTION } from '../../lib/domain/analysis.ts'
import type { MetDocument } from '../../lib/report/analysis-line.ts'
import { type DepositedFile, openContent } from '../../lib/service/deposit-content.ts'
import { inspectFile } from '../../lib/service/inspect-file.ts'
import { attributionOfNames } from '../../lib/trame/territory.ts'
import type { Source } from './sources.ts'

/** A document met on the way, with its bytes where it is worth reading. */
export interface Met {
  readonly document: MetDocument
  readonly bytes: Uint8Array | null
}

/**
 * Walks the documents of one path. In a zip every file is one; in a folder those of no known kind are passed over.
 * @param passedOver told of these
 */
export async function* documentsIn(source: Source, passedOver: (path: string) => void): AsyncGenerator<Met> {
  const archive = source.kind === 'zip' ? source.name : null
  const opened = await openContent(await source.load(), source.name)
  let met = 0
  for await (const file of opened.files) {
    met++
    const document = await meet(file, source, archive)
    const unknown = document.problems.some((p) => p.code === 'TYPE_INCONNU')
    if (source.kind === 'folder' && unknown) passedOver(file.path)
    else yield { document, bytes: document.problems.some((p) => p.status !== undefined) ? null : file.bytes }
  }
  // An archive that cannot be opened is told of in one line, as if it were a document.
  const [refusal] = opened.problems
  if (met === 0 && refusal)
    yield {
      document: {
        archive,
        path: source.name,
        file: source.name,
        sha256: null,
        named: NO_ATTRIBUTION,
        problems: [refusal],
        format: 'zip',
      },
      bytes: null,
    }
}

async function meet(file: DepositedFile, source: Source, archive: string | null): Promise<MetDocument> {
  // Loose files are each read, whatever another one holds.
  const known = file.problems.filter((p) => archive !== null || p.status !== 'duplicate')
  const told = file.bytes ? await inspectFile(file.file, file.bytes) : null
  const folders = file.path.split('/').slice(0, -1).reverse()
  return {
    archive,
    path: file.path,
    file: file.file,
    sha256: file.sha256,
    named: attributionOfNames([file.file, ...folders, source.name]),
    problems: known.length > 0 ? known : (told?.problems ?? []),
    format: told?.format ?? 'other',
  }
}
