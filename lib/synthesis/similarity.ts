import { foldName } from '../domain/academie.ts'
import { canonicalTerms } from '../language/synonyms.ts'
import generic from './data/generic-words.json' with { type: 'json' }
import { type Facets, facetsOf, valueOrTerm } from './facets.ts'
import { byCodeUnit } from './order.ts'

/** What comparison keeps of a text. */
export interface Statement {
  /** Texts of the same key say the same thing in the same words, order and small words aside. */
  readonly key: string
  /** Distinct canonical terms, in code point order. */
  readonly terms: readonly string[]
  readonly facets: Facets
}

/** A statement on a scale: its roots as ranks, the most telling first. */
export interface Weighed {
  readonly key: string
  /** Rank of each root on this scale, ascending: rare subjects, then rare frames, then what is said once and meets nothing. */
  readonly roots: readonly number[]
  /** Number of the term that stands for each root. */
  readonly terms: readonly number[]
  /** Sum of the weights. */
  readonly total: number
  readonly facets: Facets
}

/** Words that frame a statement (who, where, lack, mettre en place) weigh little, and alone make no two statements the same. */
const FRAME_WEIGHT = 0.4
const genericTerms = new Set(generic.flatMap((line) => line.split(' ').flatMap(canonicalTerms)))
const frames = (term: string): boolean => term.startsWith(':') || genericTerms.has(term)

/** A word of one statement in thirty is rare; how much rarer says nothing more of what is meant. */
const RARE = 30

/** Terms that share their beginning are akin (autonomie, autonomes), and count in part. */
const ROOT_LENGTH = 5
const AKIN = 0.7
const rootOf = (term: string): string => (/[:-]/.test(term) ? term : term.slice(0, ROOT_LENGTH))

/** Reads what comparison keeps of a text. */
export function statementOf(text: string): Statement {
  const terms = [...new Set(canonicalTerms(text).map(valueOrTerm))].sort(byCodeUnit)
  const facets = facetsOf(text)
  return { key: terms.length > 0 ? `${terms.join(' ')} ${facets}` : `= ${foldName(text)}`, terms, facets }
}

/**
 * Weighs statements against one another: the rarer a root among them, the heavier. Similarity is a weighted Jaccard
 * index, soft in that akin terms count in part: 0 (no subject in common) to 1 (the same terms).
 */
export class Scale {
  readonly #ranks = new Map<string, number>()
  readonly #terms = new Map<string, number>()
  readonly #weights: number[] = []
  /** By root: it says what a statement is about. */
  readonly #subjects: boolean[] = []

  /** @param statements all that will be weighed, each once */
  constructor(statements: Iterable<Statement>) {
    let count = 0
    const frequency = new Map<string, number>()
    const subjects = new Set<string>()
    for (const { terms } of statements) {
      count++
      for (const root of new Set(terms.map(rootOf))) frequency.set(root, (frequency.get(root) ?? 0) + 1)
      for (const term of terms) if (!frames(term)) subjects.add(rootOf(term))
    }
    const kind = (root: string, seen: number): number => (seen === 1 ? 2 : subjects.has(root) ? 0 : 1)
    const byPromise = [...frequency].sort(
      ([a, seenA], [b, seenB]) => kind(a, seenA) - kind(b, seenB) || seenA - seenB || byCodeUnit(a, b),
    )
    byPromise.forEach(([root, seen], rank) => {
      const rarity = Math.log(1 + Math.min(count / seen, RARE))
      this.#ranks.set(root, rank)
      this.#weights.push(subjects.has(root) ? rarity : rarity * FRAME_WEIGHT)
      this.#subjects.push(subjects.has(root))
    })
  }

  /** A statement on this scale. */
  weigh(statement: Statement): Weighed {
    const termOf = new Map<number, number>()
    for (const term of statement.terms) {
      const rank = this.#ranks.get(rootOf(term))
      if (rank !== undefined && !termOf.has(rank)) termOf.set(rank, this.#numberOf(term))
    }
    const roots = [...termOf.keys()].sort((a, b) => a - b)
    const total = roots.reduce((sum, root) => sum + this.weightOf(root), 0)
    return {
      key: statement.key,
      roots,
      terms: roots.map((root) => termOf.get(root) ?? 0),
      total,
      facets: statement.facets,
    }
  }

  /** Weight of a root, by its rank. */
  weightOf(root: number): number {
    return this.#weights[root] ?? 0
  }

  /** Of two statements of this scale, 0 to 1; the same both ways. */
  similarity(a: Weighed, b: Weighed): number {
    let shared = 0
    let subject = false
    for (let i = 0, j = 0; i < a.roots.length && j < b.roots.length; ) {
      const x = a.roots[i] ?? 0
      const y = b.roots[j] ?? 0
      if (x === y) {
        shared += this.weightOf(x) * (a.terms[i] === b.terms[j] ? 1 : AKIN)
        subject ||= this.#subjects[x] ?? false
      }
      if (x <= y) i++
      if (y <= x) j++
    }
    return subject ? shared / (a.total + b.total - shared) : 0
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    this.#terms.set(term, this.#terms.size)
    return this.#terms.size - 1
  }
}
