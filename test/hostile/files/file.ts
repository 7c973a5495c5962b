import type { DocumentStatus } from '../../../lib/domain/document.ts'

/** A file that means harm, or that harm was done to. */
export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  /** How its analysis may end; `ended` where the worker may be ended for its time or memory. */
  readonly ends: readonly (DocumentStatus | 'ended')[]
}

/** A text many times over. */
export const times = (count: number, text: string | ((i: number) => string)): string =>
  typeof text === 'string' ? text.repeat(count) : Array.from({ length: count }, (_, i) => text(i)).join('')

/** An opening and its closing around a text, `depth` times. */
export const nested = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth)
