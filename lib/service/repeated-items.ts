import { foldName } from '../domain/academie.ts'
import type { Item } from '../domain/item.ts'
import { type Problem, problem } from '../domain/problem.ts'

/** A document with its items, under the name that its depositor knows. */
export interface ItemsOf {
  readonly document: string
  readonly file: string
  readonly items: readonly Item[]
}

/**
 * Items that a document repeats from another of the same académie (a département's synthesis copied into its académie's):
 * the académie is counted once. Texts are compared folded, within a type.
 * @param all documents of the same académie, itself among them, in a fixed order: of two, the later says it
 * @returns one message for each document that it repeats
 */
export function repeatedItems(own: ItemsOf, all: readonly ItemsOf[]): Problem[] {
  const before = all.slice(
    0,
    Math.max(
      0,
      all.findIndex((d) => d.document === own.document),
    ),
  )
  return before.flatMap((other) => {
    const said = new Set(other.items.map(keyOf))
    const n = own.items.filter((item) => said.has(keyOf(item))).length
    return n > 0 ? [problem('REPRISE', { fichier: own.file, autre: other.file, n })] : []
  })
}

const keyOf = ({ type, text }: Item) => `${type} ${foldName(text)}`
