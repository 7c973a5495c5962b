import { foldName } from '../domain/academie.ts'
import type { RegisteredIdea } from '../domain/synthesis.ts'
import { type Theme, themeNames } from '../domain/theme.ts'
import type { GatheredIdea } from './ideas.ts'
import { byCodeUnit, groupBy } from './order.ts'

/** What the registry remembers of an idea: enough to know it again, small enough for one record. */
const REMEMBERED = 200

/**
 * Gives each idea its id, as in `TE-014`. An idea that shares items with one of an earlier run keeps that id: the
 * greatest overlap chooses first; then one that says the label of an idea that lost all its items. Any other takes the next number of its theme, in the order given; a number once given
 * is never used for anything else: an idea that is gone leads to the one that most of its items joined.
 * @returns the ids, in the order of the ideas, and the registry for the next run: every id ever given, sorted
 */
export function identify(
  ideas: readonly GatheredIdea[],
  registry: readonly RegisteredIdea[],
): { ids: string[]; registry: RegisteredIdea[] } {
  const members = ideas.map(rememberedMembers)
  const kept = keptIds(ideas, members, registry)
  keepByLabel(ideas, registry, kept)
  const numbers = lastNumbers(registry)
  const ids = ideas.map((idea, i) => kept.get(i) ?? nextId(idea.theme, numbers))
  const remembered = new Map(registry.map((r) => [r.id, r]))
  ideas.forEach(({ theme, type, label }, i) => {
    const id = ids[i] ?? ''
    remembered.set(id, { id, theme, type, members: members[i] ?? [], label })
  })
  const living = new Set(ids)
  const gone = registry.filter((known) => !living.has(known.id))
  const holder = gone.length > 0 ? holders(ideas, ids) : new Map<string, string>()
  const led = gone.map((known) => redirected(known, holder))
  const sayer = led.some(isLost) ? sayers(ideas, ids) : new Map<string, string>()
  for (const known of led) remembered.set(known.id, isLost(known) ? ledByLabel(known, sayer) : known)
  return { ids, registry: [...remembered.values()].sort((a, b) => byId(a.id, b.id)) }
}

/**
 * A document that is replaced brings new items, even where it says the same: an idea of which no item is left lives on in
 * the first that says its label word for word.
 */
function keepByLabel(
  ideas: readonly GatheredIdea[],
  registry: readonly RegisteredIdea[],
  kept: Map<number, string>,
): void {
  const taken = new Set(kept.values())
  const gone = new Map<string, RegisteredIdea>()
  for (const known of [...registry].sort((a, b) => byId(b.id, a.id)))
    if (!taken.has(known.id) && known.label !== undefined && known.members.length > 0)
      gone.set(saying(known, known.label), known)
  if (gone.size === 0) return
  ideas.forEach((idea, i) => {
    if (kept.has(i)) return
    for (const { item } of idea.voices) {
      const key = saying(idea, item.text)
      const known = gone.get(key)
      if (!known) continue
      gone.delete(key)
      kept.set(i, known.id)
      return
    }
  })
}

/** By item, the id of the idea that holds it. */
function holders(ideas: readonly GatheredIdea[], ids: readonly string[]): Map<string, string> {
  return new Map(ideas.flatMap(({ voices }, i) => voices.map((voice) => [voice.item.id, ids[i] ?? ''])))
}

/** What is said in a theme by a type, case and accents aside. */
function saying({ theme, type }: Pick<GatheredIdea, 'theme' | 'type'>, text: string): string {
  return `${theme} ${type} ${foldName(text)}`
}

/** By what is said, the id of the idea in which it is. */
function sayers(ideas: readonly GatheredIdea[], ids: readonly string[]): Map<string, string> {
  return new Map(
    ideas.flatMap((idea, i) => idea.voices.map(({ item }) => [saying(idea, item.text), ids[i] ?? ''] as const)),
  )
}

/** True of an idea that is gone and leads nowhere. */
function isLost({ redirect }: RegisteredIdea): boolean {
  return redirect === undefined
}

/** An idea that is gone, leading where its label is said; as it is where nobody says it. */
function ledByLabel(known: RegisteredIdea, sayer: ReadonlyMap<string, string>): RegisteredIdea {
  const heir = known.label === undefined ? undefined : sayer.get(saying(known, known.label))
  return heir === undefined ? known : { ...known, redirect: heir }
}

/** An idea that is gone, leading where most of the items it held are now; where it led if none is left. */
function redirected(known: RegisteredIdea, holder: ReadonlyMap<string, string>): RegisteredIdea {
  const heirs = [...groupBy(known.members, (member) => holder.get(member))].flatMap(([id, own]) =>
    id === undefined ? [] : [{ id, count: own.length }],
  )
  if (heirs.length === 0) return known
  const [heir] = heirs.sort((a, b) => b.count - a.count || byId(a.id, b.id))
  return heir ? { ...known, redirect: heir.id } : known
}

/** The next id of a theme, after all that were ever given. */
export function nextIdIn(registry: Iterable<RegisteredIdea>, theme: Theme | null): string {
  return nextId(theme, lastNumbers(registry))
}

/** The highest number given so far, by prefix. */
function lastNumbers(registry: Iterable<RegisteredIdea>): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const { id } of registry) {
    const prefix = prefixOf(id)
    numbers.set(prefix, Math.max(numbers.get(prefix) ?? 0, numberOf(id)))
  }
  return numbers
}

/** Order of ids: by prefix, then by number, which is never padded beyond three digits (`TE-999` before `TE-1000`). */
export function byId(a: string, b: string): number {
  if (a.length === b.length) return byCodeUnit(a, b) // the hyphen comes before any letter: prefixes first all the same
  return byCodeUnit(prefixOf(a), prefixOf(b)) || a.length - b.length
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

function numberOf(id: string): number {
  return Number(id.slice(id.indexOf('-') + 1))
}

function nextId(theme: Theme | null, numbers: Map<string, number>): string {
  const { prefix } = themeNames(theme)
  const number = (numbers.get(prefix) ?? 0) + 1
  numbers.set(prefix, number)
  return `${prefix}-${String(number).padStart(3, '0')}`
}

/** Ids of items are hashes: the lowest are a sample that any two runs draw alike. */
export function rememberedMembers(idea: GatheredIdea): string[] {
  return idea.voices
    .map((v) => v.item.id)
    .sort(byCodeUnit)
    .slice(0, REMEMBERED)
}

function keptIds(
  ideas: readonly GatheredIdea[],
  members: readonly (readonly string[])[],
  registry: readonly RegisteredIdea[],
): Map<number, string> {
  const holders = new Map<string, RegisteredIdea[]>()
  for (const known of registry)
    for (const member of known.members) {
      const list = holders.get(member)
      if (list) list.push(known)
      else holders.set(member, [known])
    }
  const claims = ideas.flatMap(({ theme, type }, idea) => {
    const shared = new Map<RegisteredIdea, number>()
    for (const member of members[idea] ?? [])
      for (const known of holders.get(member) ?? [])
        if (known.theme === theme && known.type === type) shared.set(known, (shared.get(known) ?? 0) + 1)
    const size = members[idea]?.length ?? 0
    return [...shared].map(([known, n]) => ({
      idea,
      id: known.id,
      overlap: n / (size + known.members.length - n),
    }))
  })
  claims.sort((a, b) => b.overlap - a.overlap || byId(a.id, b.id) || a.idea - b.idea)
  const kept = new Map<number, string>()
  const taken = new Set<string>()
  for (const { idea, id } of claims) {
    if (kept.has(idea) || taken.has(id)) continue
    kept.set(idea, id)
    taken.add(id)
  }
  return kept
}
