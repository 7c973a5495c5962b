import { ACADEMIES as ALL_ACADEMIES } from '../domain/academie.ts'
import type { TransversalIdea } from '../domain/cross-reading.ts'
import type { ItemType } from '../domain/item.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import { canonicalTerms } from '../language/synonyms.ts'
import { leadingRoot, namedIn } from './contrast-subject.ts'
import words from './data/crossing.json' with { type: 'json' }
import { opposed, valueOrTerm } from './facets.ts'
import type { NamedIdea } from './named-idea.ts'
import { byCodeUnit } from './order.ts'
import { Scale, type Weighed } from './similarity.ts'
import { statementOf } from './statement.ts'

/** Themes in which an idea must stand to be said to cross them. */
const THEMES_CROSSED = 3
/** Académies that must say it: what one says in three themes is its own. */
const ACADEMIES = 2
/** Of each theme, the most shared ideas of each kind are compared. */
const COMPARED = 200

/** A need, the lever that meets it and the action that follows expect the same thing; what works and what hinders stand apart. */
const KINDS: readonly (readonly ItemType[])[] = [
  ['need', 'improvement', 'action', 'proposal'],
  ['irritant'],
  ['strength'],
]

/** Similarity from which two ideas say the same, as inside a theme (leaders.ts), where they name the same subject. */
const ALIKE = 0.25
/** Share of what an idea is about from which a subject is the one it is about, where it begins with it, and wherever it stands. */
const LEADING = 0.3
const MAIN = 0.45

/** Words that say how something is done (commun, généraliser), whatever it is: no subject that crosses themes. */
const MANNER = new Set(words.manner.flatMap((line) => line.split(' ').flatMap(canonicalTerms)).map(valueOrTerm))

/** The thirty académies, a bit each. */
const academieBit = new Map(ALL_ACADEMIES.map(({ name }, i) => [name, 1 << i]))

interface Candidate extends Placed {
  readonly theme: Theme
  readonly said: Weighed
  /** Roots that it names, and among them those that it is about. */
  readonly subjects: ReadonlySet<number>
  readonly main: ReadonlySet<number>
  /** A bit for its theme, and one for each académie: thousands of groups are counted. */
  readonly themeBit: number
  readonly academieBits: number
}

/**
 * Ideas that say the same in three themes or more: all name one subject, and are first about it or nearly identical. Each
 * is gathered around the idea that has most themes, then most académies, around it, so that no chain of likenesses leads
 * elsewhere.
 * @param byTheme the ideas of each theme, by académies within a type
 */
export function transversalIdeas(byTheme: ReadonlyMap<Theme | null, readonly NamedIdea[]>): TransversalIdea[] {
  return KINDS.flatMap((types) => crossing(candidatesOf(byTheme, types))).sort(byReach)
}

function candidatesOf(
  byTheme: ReadonlyMap<Theme | null, readonly NamedIdea[]>,
  types: readonly ItemType[],
): { candidates: readonly Candidate[]; scale: Scale } {
  const ideas = THEMES.flatMap((theme) =>
    types.flatMap((type) =>
      (byTheme.get(theme) ?? [])
        .filter(({ idea }) => idea.type === type)
        .slice(0, COMPARED)
        .map((named) => ({ named, theme })),
    ),
  ).sort(byWeight)
  const scale = new Scale(ideas.map(({ named }) => statementOf(wordsFor(named))))
  const manner = new Set([...MANNER].flatMap((term) => scale.rankOf(term) ?? []))
  const candidates = ideas.flatMap(({ named, theme }, i): Candidate | [] => {
    const said = scale.weighed[i]
    if (!said) return []
    const about = scale.rootsOf(said).filter((root) => scale.partOf(root) === 'subject')
    const total = about.reduce((sum, root) => sum + scale.weightOf(root), 0)
    const leading = leadingRoot(wordsFor(named), scale)
    const subjects = about.filter((root) => !manner.has(root))
    const main = subjects.filter((root) => scale.weightOf(root) >= (root === leading ? LEADING : MAIN) * total)
    return {
      named,
      theme,
      said,
      subjects: new Set(subjects),
      main: new Set(main),
      themeBit: 1 << THEMES.indexOf(theme),
      academieBits: named.idea.academies.reduce((bits, name) => bits | (academieBit.get(name) ?? 0), 0),
    }
  })
  return { candidates, scale }
}

interface Group {
  /** What all are about. */
  readonly root: number
  /** Rank of the candidate that the others are gathered around. */
  readonly rank: number
  readonly centre: Candidate
  readonly all: readonly Candidate[]
  readonly themes: number
  readonly academies: number
}

function crossing({ candidates, scale }: { candidates: readonly Candidate[]; scale: Scale }): TransversalIdea[] {
  const queue = gathered(candidates, scale)
  const taken = new Set<Candidate>()
  const found: TransversalIdea[] = []
  for (;;) {
    const best = queue.shift()
    if (!best) return found
    const left = best.all.filter((c) => !taken.has(c))
    if (left.length === best.all.length) {
      found.push(transversalOf(best, scale))
      for (const one of left) taken.add(one)
    } else if (!taken.has(best.centre)) {
      const smaller = groupOf(best.root, best.rank, best.centre, left)
      if (smaller) queue.splice(placeOf(smaller, queue), 0, smaller)
    }
  }
}

function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Null where it does not cross the themes. */
function groupOf(root: number, rank: number, centre: Candidate, all: readonly Candidate[]): Group | null {
  const themes = bitsIn(all.reduce((bits, c) => bits | c.themeBit, 0))
  if (themes < THEMES_CROSSED) return null
  const academies = bitsIn(all.reduce((bits, c) => bits | c.academieBits, 0))
  return academies < ACADEMIES ? null : { root, rank, centre, all, themes, academies }
}

/** Most themes first, then most académies, then fewest ideas: the closer they are. */
function byExtent(a: Group, b: Group): number {
  return b.themes - a.themes || b.academies - a.academies || a.all.length - b.all.length || a.rank - b.rank
}

/** Where a group stands in a queue in order. */
function placeOf(group: Group, queue: readonly Group[]): number {
  let [from, to] = [0, queue.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = queue[middle]
    if (other && byExtent(other, group) <= 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Around each idea, by each subject that it is about, those that are about it too or say nearly the same of it. */
function gathered(candidates: readonly Candidate[], scale: Scale): Group[] {
  const bySubject = new Map<number, Candidate[]>()
  for (const one of candidates)
    for (const root of one.subjects) {
      const naming = bySubject.get(root)
      if (naming) naming.push(one)
      else bySubject.set(root, [one])
    }
  return candidates
    .flatMap((centre, rank) =>
      [...centre.main].flatMap((root) => {
        const naming = bySubject.get(root) ?? []
        if (bitsIn(naming.reduce((bits, c) => bits | c.themeBit, 0)) < THEMES_CROSSED) return []
        const around = naming.filter((other) => other !== centre && joins(centre, other, root, scale))
        return groupOf(root, rank, centre, [centre, ...around]) ?? []
      }),
    )
    .sort(byExtent)
}

function joins(centre: Candidate, other: Candidate, root: number, scale: Scale): boolean {
  return (
    !opposed(centre.said.facets, other.said.facets) &&
    scale.sharesTerm(centre.said, other.said, root) &&
    (other.main.has(root) || scale.similarity(centre.said, other.said) >= ALIKE)
  )
}

/** Named by its most shared idea; of equals, by the one that the others are gathered around. */
function transversalOf({ root, centre, all }: Group, scale: Scale): TransversalIdea {
  const gathered = [...all].sort(
    (a, b) => byShare(a, b) || Number(b === centre) - Number(a === centre) || byCodeUnit(a.named.id, b.named.id),
  )
  const { named } = gathered[0] ?? centre
  return {
    subject: namedIn(wordsFor(named), root, scale),
    label: named.idea.label,
    type: named.idea.type,
    ideas: gathered.map((one) => one.named.id),
    themes: THEMES.filter((theme) => gathered.some((one) => one.theme === theme)),
    academies: [...new Set(gathered.flatMap((one) => one.named.idea.academies))].sort(byCodeUnit),
  }
}

const KIND_OF = new Map(KINDS.flatMap((types, rank) => types.map((type) => [type, rank] as const)))

/** Most themes first, then most académies, then what is expected before what hinders and what works. */
function byReach(a: TransversalIdea, b: TransversalIdea): number {
  return (
    b.themes.length - a.themes.length ||
    b.academies.length - a.academies.length ||
    (KIND_OF.get(a.type) ?? 0) - (KIND_OF.get(b.type) ?? 0) ||
    byCodeUnit(a.label, b.label) ||
    byCodeUnit(a.ideas[0] ?? '', b.ideas[0] ?? '')
  )
}

/** What stands for an idea when it is compared: its most central verbatim. */
function wordsFor({ idea }: NamedIdea): string {
  return idea.voices[0]?.item.text ?? ''
}

interface Placed {
  readonly named: NamedIdea
}

function byShare({ named: a }: Placed, { named: b }: Placed): number {
  return b.idea.academies.length - a.idea.academies.length || b.idea.items - a.idea.items
}

function byWeight(a: Placed, b: Placed): number {
  return byShare(a, b) || byCodeUnit(a.named.id, b.named.id)
}
