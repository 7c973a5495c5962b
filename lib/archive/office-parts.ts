import { FILE, type MessageName, type Problem, problem } from '../domain/problem.ts'
import { type PackedFile, readDirectory } from './directory.ts'
import { contentOf, type Defect, declaredDefect } from './inflate.ts'
import { OFFICE_LIMITS } from './limits.ts'

/** A DOCX, PPTX, ODT… opened but not inflated: the names of its parts, and their bytes one by one. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** The bytes of a part; null where there is none of this name, it has more bytes than `most`, or it cannot be read. */
  part(name: string, most: number): Promise<Uint8Array | null>
}

export type OpenedPackage = { readonly package: OfficePackage } | { readonly problem: Problem }

/** Problems of a document, where the archive's own words (« Recréez l'archive… ») would mislead. */
const MESSAGES: Readonly<Record<Defect | 'unreadable' | 'too-many', MessageName>> = {
  encrypted: 'CHIFFRE',
  suspect: 'FICHIER_ABIME',
  damaged: 'FICHIER_ABIME',
  unreadable: 'FICHIER_ABIME',
  'too-large': 'TROP_LONG_A_LIRE',
  'too-many': 'TROP_LONG_A_LIRE',
}

const problemOf = (defect: keyof typeof MESSAGES): Problem => problem(MESSAGES[defect], { fichier: FILE })

/** Opens the zip that an office document is, when the sizes it declares are within `OFFICE_LIMITS`. Inflates nothing. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  const opened = await openParts(bytes)
  if ('problem' in opened) return opened
  const byName = new Map(opened.files.map((file) => [file.name, file]))
  return {
    package: {
      names: [...byName.keys()],
      async part(name, most) {
        const file = byName.get(name)
        const content = file && (await contentOf(bytes, file, { ...OFFICE_LIMITS, perFile: most }))
        return content && 'bytes' in content ? content.bytes : null
      },
    },
  }
}

/**
 * All the parts of an office document (DOCX, PPTX, ODT) by name, images included, inflated within `OFFICE_LIMITS`:
 * what it holds has then really been counted, and a library without limits may be given the same bytes.
 * @returns no parts and a problem about `FILE` where one part is encrypted, damaged or too large
 */
export async function officeParts(
  bytes: Uint8Array,
): Promise<{ readonly parts: Map<string, Uint8Array>; readonly problem: Problem | null }> {
  const opened = await openParts(bytes)
  if ('problem' in opened) return { parts: new Map(), problem: opened.problem }
  const parts = new Map<string, Uint8Array>()
  for (const file of opened.files) {
    const content = await contentOf(bytes, file, OFFICE_LIMITS)
    if ('defect' in content) return { parts: new Map(), problem: problemOf(content.defect) }
    parts.set(file.name, content.bytes)
  }
  return { parts, problem: null }
}

async function openParts(bytes: Uint8Array): Promise<{ files: readonly PackedFile[] } | { problem: Problem }> {
  const directory = await readDirectory(bytes, OFFICE_LIMITS.records)
  if ('defect' in directory) return { problem: problemOf(directory.defect) }
  const files = directory.files.filter((file) => !file.folder)
  const defect = files.map((file) => declaredDefect(file, OFFICE_LIMITS)).find((found) => found !== null)
  if (defect) return { problem: problemOf(defect === 'suspect' ? 'too-large' : defect) }
  const total = files.reduce((sum, file) => sum + file.size, 0)
  return total > OFFICE_LIMITS.total ? { problem: problemOf('too-large') } : { files }
}
