import type { Block, Format, Reading } from '../domain/document.ts'
import { linesOf } from '../domain/document.ts'
import { FILE, type Problem, problem } from '../domain/problem.ts'
import { gatherBullets } from './typed-bullets.ts'

/** A document that was read: its typed bullets gathered into lists; refused as empty where it holds no text. */
export function readAs(
  format: Format,
  raw: readonly Block[],
  about: { title: string | null; pages: number | null },
): Reading {
  const blocks = gatherBullets(raw)
  if (linesOf(blocks).every((line) => line === '')) return refusedAs(format, problem('VIDE', { fichier: FILE }))
  return { format, status: 'read', ...about, blocks, problems: [] }
}

/** A document that cannot be read, and why. */
export function refusedAs(format: Format, reason: Problem): Reading {
  return { format, status: reason.status ?? 'damaged', pages: null, title: null, blocks: [], problems: [reason] }
}
