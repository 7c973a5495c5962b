import { foldName } from '../../domain/academie.ts'
import type { ItemType } from '../../domain/item.ts'
import type { Chain, Idea, NationalSynthesis, SynthesisItem } from '../../domain/synthesis.ts'
import { BASES } from '../labels.ts'
import { compareText, fr, typographic } from '../wording.ts'

/** What the links between elements mean, wherever they are shown. */
export const LINK_NOTE = typographic(
  "« Même ligne » : les éléments figurent dans la même ligne d'un tableau ; la correspondance terme à terme n'est pas établie. « Lien déduit » : rapprochement calculé entre deux tableaux du même document.",
)

/** What is said around one need, in the rows where it stands. */
export interface NeedBlock {
  readonly need: Idea
  /** Ids of the chains that hold the need. */
  readonly chains: readonly string[]
  readonly lines: readonly NeedLine[]
}

export interface NeedLine {
  /** « Irritants dans les mêmes lignes », « Leviers proposés », « Acteurs »… */
  readonly title: string
  readonly said: readonly string[]
  /** Académies behind the line. */
  readonly academies: number
  /** « même ligne », « lien déduit »; « – » for the need itself. */
  readonly link: string
}

/** Said on each line at most: the others are in the workbook, sheet « Fils ». */
const SAID_AT_MOST = 6

const ROLES: readonly (readonly [ItemType, string])[] = [
  ['irritant', 'Irritants'],
  ['need', 'Besoin'],
  ['improvement', 'Leviers proposés'],
  ['action', 'Actions'],
]

interface Linked {
  readonly item: SynthesisItem
  readonly basis: Chain['links'][number]['basis']
}

function limited(said: readonly string[]): string[] {
  const more = said.length - SAID_AT_MOST
  return more > 0
    ? [...said.slice(0, SAID_AT_MOST), fr`et ${more} de plus dans le classeur, feuille « Fils »`]
    : [...said]
}

function linkWords(linked: readonly Linked[]): string {
  const bases = new Set(linked.map((l) => l.basis))
  return (['row', 'matched'] as const)
    .filter((b) => bases.has(b))
    .map((b) => BASES[b].label)
    .join(', ')
}

function academiesOf(items: readonly SynthesisItem[]): Set<string> {
  return new Set(items.map((i) => i.academie))
}

/** Texts with the académies that say them: « « Valoriser la formation » (Corse, Nantes) ». */
function saidByWhom(items: readonly SynthesisItem[]): string[] {
  const said = new Map<string, { text: string; academies: Set<string> }>()
  for (const item of items) {
    const entry = said.get(foldName(item.text)) ?? { text: item.text, academies: new Set() }
    entry.academies.add(item.academie)
    said.set(foldName(item.text), entry)
  }
  return [...said.values()]
    .sort((a, b) => b.academies.size - a.academies.size || compareText(a.text, b.text))
    .map(({ text, academies }) => fr`« ${text} » (${[...academies].sort(compareText).join(', ')})`)
}

/** Free words (actors, timeframes, indicators) as written, with how many académies write them where several do. */
function mentions(
  items: readonly SynthesisItem[],
  wordsOf: (item: SynthesisItem) => readonly string[],
): NeedLine | null {
  const found = new Map<string, { words: string; academies: Set<string> }>()
  const speaking = items.filter((item) => wordsOf(item).length > 0)
  for (const item of speaking)
    for (const words of wordsOf(item)) {
      const entry = found.get(foldName(words)) ?? { words, academies: new Set() }
      entry.academies.add(item.academie)
      found.set(foldName(words), entry)
    }
  if (found.size === 0) return null
  const said = [...found.values()]
    .sort((a, b) => b.academies.size - a.academies.size || compareText(a.words, b.words))
    .map(({ words, academies }) => (academies.size > 1 ? fr`${words} (${academies.size} académies)` : words))
  return { title: '', said: limited(said), academies: academiesOf(speaking).size, link: "même ligne que l'action" }
}

function linesOf(need: Idea, chains: readonly Chain[], itemOf: ReadonlyMap<string, SynthesisItem>): NeedLine[] {
  const linked = (role: ItemType): Linked[] =>
    chains.flatMap((c) =>
      c.links.flatMap((link) => {
        const item = link.role === role ? itemOf.get(link.item) : undefined
        return item && (role !== 'need' || link.idea === need.id) ? [{ item, basis: link.basis }] : []
      }),
    )
  const roles = ROLES.map(([role, title]) => {
    const found = linked(role)
    const items = found.map((l) => l.item)
    const link = role === 'need' ? '–' : linkWords(found)
    return { title, said: limited(saidByWhom(items)), academies: academiesOf(items).size, link }
  })
  const actions = linked('action').map((l) => l.item)
  const details: readonly (readonly [string, (item: SynthesisItem) => readonly string[]])[] = [
    ['Acteurs', (i) => i.actors ?? []],
    ['Échéances', (i) => (i.timeframe ? [i.timeframe] : [])],
    ['Indicateurs', (i) => i.indicators ?? []],
  ]
  const extra = details.flatMap(([title, wordsOf]) => {
    const line = mentions(actions, wordsOf)
    return line ? [{ ...line, title }] : []
  })
  return [...roles.filter((l) => l.said.length > 0), ...extra]
}

/**
 * For each need, in the order given: the irritants, levers and actions found in the same rows, and who, when, measured
 * how. Needs whose rows say nothing else are left out.
 */
export function needToAction(needs: readonly Idea[], synthesis: NationalSynthesis): NeedBlock[] {
  const itemOf = new Map(synthesis.items.map((item) => [item.id, item]))
  return needs.flatMap((need) => {
    const chains = synthesis.chains.filter((c) => c.links.some((l) => l.role === 'need' && l.idea === need.id))
    const lines = linesOf(need, chains, itemOf)
    return lines.length > 1 ? [{ need, chains: chains.map((c) => c.id), lines }] : []
  })
}
