import { byCodeUnit } from './order.ts'
import { tellsOf, weighsMore } from './root-weight.ts'
import { isKnown, type Part, partOf, rootOf } from './statement.ts'

/** Terms of one root that are told apart: a bit each, of thirty. */
export const TERM_BITS = 30

/** What akin terms have in common, as some statements hold it. */
export interface Root {
  readonly name: string
  /** Statements that hold it. */
  seen: number
  /** Number of the last of them, -1 before any. */
  last: number
  part: Part
  known: boolean
  readonly terms: Term[]
  /** Place among the roots, the most telling first. */
  rank: number
}

export interface Term {
  readonly name: string
  readonly root: Root
  /** Tells it from the other terms of its root. */
  bit: number
}

/** The terms of some statements, by number, and what akin ones have in common. */
export class Vocabulary {
  /** By number. */
  readonly terms: Term[] = []
  readonly #numbers = new Map<string, number>()
  readonly #roots = new Map<string, Root>()

  /** The number of a term, which is a new one where it was not met before. */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? this.#found(name)
  }

  #found(name: string): number {
    const rootName = rootOf(name)
    const part = partOf(name)
    const met = this.#roots.get(rootName)
    const root = met ?? { name: rootName, seen: 0, last: -1, part, known: false, terms: [], rank: 0 }
    if (!met) this.#roots.set(rootName, root)
    const term = { name, root, bit: 0 }
    root.terms.push(term)
    root.known ||= isKnown(name)
    if (weighsMore(part, root.part)) root.part = part
    const number = this.terms.push(term) - 1
    this.#numbers.set(name, number)
    return number
  }

  /** Counts what a statement holds. @param statement its number: each is counted once, in ascending order */
  count(terms: readonly number[], statement: number): void {
    for (const number of terms) {
      const root = this.terms[number]?.root
      if (!root) continue
      if (root.last !== statement) root.seen++
      root.last = statement
    }
  }

  /** The roots, each with its rank: rare subjects, then rare frames, then what is said once and meets nothing. */
  ranked(): readonly Root[] {
    const order = ({ seen, part }: Root): number => (seen === 1 ? 2 : tellsOf(part) > 1 ? 0 : 1)
    const roots = [...this.#roots.values()].sort(
      (x, y) => order(x) - order(y) || x.seen - y.seen || byCodeUnit(x.name, y.name),
    )
    roots.forEach((root, rank) => {
      root.rank = rank
      root.terms
        .sort((a, b) => byCodeUnit(a.name, b.name))
        .forEach((term, i) => {
          term.bit = 1 << (i % TERM_BITS)
        })
    })
    return roots
  }

  /** Rank of the root of a term, once ranked; null where no statement holds it. */
  rankOf(term: string): number | null {
    return this.terms[this.#numbers.get(term) ?? -1]?.root.rank ?? null
  }
}
