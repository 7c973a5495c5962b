import { foldName } from '../../domain/academie.ts'
import { actorsNamed } from '../../domain/actor.ts'
import type { ItemType } from '../../domain/item.ts'
import type { Chain, Idea, SynthesisItem } from '../../domain/synthesis.ts'
import { TIMEFRAMES, timeframeNames, timeframeOf } from '../../domain/timeframe.ts'
import { BASES } from '../labels.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { compareText, count, fr, typographic } from '../wording.ts'

/** What the links between elements mean, wherever they are shown. */
export const LINK_NOTE = typographic(
  "« Même ligne » : les éléments figurent dans la même ligne d'un tableau ; la correspondance terme à terme n'est pas établie. « Lien déduit » : rapprochement calculé entre deux tableaux du même document.",
)

/** One line of what stands around an idea, in the rows where it is. */
export interface ChainLine {
  /** « Irritants », « Leviers proposés », « Acteurs »… */
  readonly title: string
  readonly said: readonly Said[]
  /** Académies behind the line. */
  readonly academies: number
  /** « même ligne », « lien déduit »; « – » for the idea itself. */
  readonly link: string
}

/** What is said, with the element that says it where it is one. */
export interface Said {
  readonly words: string
  readonly item?: Pick<SynthesisItem, 'id' | 'idea'>
}

/** Said on each line at most: the others are in the workbook, sheet « Fils ». */
const SAID_AT_MOST = 6

const ROLES: readonly (readonly [ItemType, string])[] = [
  ['strength', 'Points forts'],
  ['irritant', 'Irritants'],
  ['need', 'Besoins'],
  ['improvement', 'Leviers proposés'],
  ['action', 'Actions'],
]

interface Linked {
  readonly item: SynthesisItem
  readonly basis: Chain['links'][number]['basis']
}

function limited(said: readonly Said[]): Said[] {
  const more = said.length - SAID_AT_MOST
  return more > 0
    ? [...said.slice(0, SAID_AT_MOST), { words: fr`et ${more} de plus dans le classeur, feuille « Fils »` }]
    : [...said]
}

function linkWords(linked: readonly Linked[]): string {
  const bases = new Set(linked.map((l) => l.basis))
  return (['row', 'matched'] as const)
    .filter((b) => bases.has(b))
    .map((b) => BASES[b].label)
    .join(', ')
}

/** Académies of some elements. */
export function academiesOf(items: readonly SynthesisItem[]): ReadonlySet<string> {
  return new Set(items.map((i) => i.academie))
}

/** Texts with the académies that say them: « « Valoriser la formation » (Corse, Nantes) ». */
export function saidByWhom(items: readonly SynthesisItem[]): Said[] {
  return gathered(items.map((item) => ({ words: item.text, academie: item.academie, item }))).map(
    ({ first: { words, item }, academies }) => ({
      words: fr`« ${words} » (${[...academies].sort(compareText).join(', ')})`,
      item,
    }),
  )
}

interface Spoken {
  readonly words: string
  readonly academie: string
}

interface Gathered<T extends Spoken> {
  readonly first: T
  readonly academies: ReadonlySet<string>
}

/** Words that differ by case, accents or spaces are one; those of the most académies first, then in alphabetical order. */
function gathered<T extends Spoken>(said: readonly T[]): Gathered<T>[] {
  const found = new Map<string, { folded: string; first: T; academies: Set<string> }>()
  for (const first of said) {
    const { words, academie } = first
    const folded = foldName(words)
    const entry = found.get(folded)
    if (entry) entry.academies.add(academie)
    else found.set(folded, { folded, first, academies: new Set([academie]) })
  }
  return [...found.values()].sort(
    (a, b) => b.academies.size - a.academies.size || (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0),
  )
}

/** Words that items share, with how many académies write them where several do. */
function mentions(
  items: readonly SynthesisItem[],
  wordsOf: (item: SynthesisItem) => readonly string[],
): Omit<ChainLine, 'title'> | null {
  const speaking = items.filter((item) => wordsOf(item).length > 0)
  if (speaking.length === 0) return null
  const said = gathered(
    speaking.flatMap((item) => wordsOf(item).map((words) => ({ words, academie: item.academie }))),
  ).map(({ first: { words }, academies }) => ({
    words: academies.size > 1 ? fr`${words} (${academies.size} académies)` : words,
  }))
  return { said: limited(said), academies: academiesOf(speaking).size, link: "même ligne que l'action" }
}

/** Actors by their name of the reference list; as written where it does not know them. */
function actorWords(item: SynthesisItem): string[] {
  return (item.actors ?? []).flatMap((written) => {
    const named = actorsNamed([written])
    return named.length > 0 ? named : [written]
  })
}

/**
 * Timeframes by class, with what is written: « Date ou année précise : 2 académies (« Rentrée 2022 ») ». Where one action
 * has a timeframe, those that have none are counted as « Non précisé ».
 */
function timeframeLine(items: readonly SynthesisItem[]): ChainLine | null {
  if (!items.some((i) => i.timeframe)) return null
  const said = TIMEFRAMES.flatMap((timeframe) => {
    const own = items.filter((i) => timeframeOf(i.timeframe) === timeframe)
    const n = academiesOf(own).size
    const written = [...new Set(own.flatMap((i) => i.timeframe || []))].sort(compareText).map((w) => fr`« ${w} »`)
    const examples = written.length === 0 ? '' : ` (${written.slice(0, 3).join(', ')})`
    return n === 0 ? [] : [{ words: fr`${timeframeNames(timeframe).label} : ${count(n, 'académie')}${examples}` }]
  })
  return { title: 'Échéances', said, academies: academiesOf(items).size, link: "même ligne que l'action" }
}

/** What is said around an idea, in the chains where it stands: by role, then who, when, and measured how. */
export function chainLines(idea: Idea, { chainsOf, itemOf }: SynthesisIndex): ChainLine[] {
  const chains = chainsOf.get(idea.id) ?? []
  const linked = (role: ItemType): Linked[] =>
    chains.flatMap((c) =>
      c.links.flatMap((link) => {
        const item = link.role === role ? itemOf.get(link.item) : undefined
        return item && (role !== idea.type || link.idea === idea.id) ? [{ item, basis: link.basis }] : []
      }),
    )
  const roles = ROLES.map(([role, title]) => {
    const found = linked(role)
    const items = found.map((l) => l.item)
    const link = role === idea.type ? '–' : linkWords(found)
    return { title, said: limited(saidByWhom(items)), academies: academiesOf(items).size, link }
  })
  const actions = linked('action').map((l) => l.item)
  const actors = mentions(actions, actorWords)
  const timeframes = timeframeLine(actions)
  const indicators = mentions(actions, (i) => i.indicators ?? [])
  return [
    ...roles.filter((l) => l.said.length > 0),
    ...(actors ? [{ ...actors, title: 'Acteurs' }] : []),
    ...(timeframes ? [timeframes] : []),
    ...(indicators ? [{ ...indicators, title: 'Indicateurs' }] : []),
  ]
}
