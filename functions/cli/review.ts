import { createInterface } from 'node:readline/promises'
import { stands } from '../../lib/domain/correction.ts'
import { typeNames } from '../../lib/domain/item.ts'
import type { NationalSynthesis, SynthesisItem } from '../../lib/domain/synthesis.ts'
import { THEMES, type Theme, themeNames } from '../../lib/domain/theme.ts'
import { CAUSES, confidenceLines } from '../../lib/report/content/confidence.ts'
import { provenance } from '../../lib/report/provenance.ts'
import { indexOf, type SynthesisIndex } from '../../lib/report/synthesis-index.ts'
import { count } from '../../lib/report/wording.ts'
import { correctItems } from '../../lib/service/correct-items.ts'
import { decideIdeas, lastSynthesis } from '../../lib/service/decide-ideas.ts'
import { Refusal } from '../../lib/service/refusal.ts'
import type { Services } from '../../lib/service/services.ts'
import { told } from './correct.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { plain } from './plain.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface ReviewOptions extends ListOptions {
  readonly kind?: string
  readonly limit: string
  readonly by?: string
}

type Cause = (typeof CAUSES)[number]['cause']
type Ask = (question: string) => Promise<string>

const REASON = 'revue'

/** What is to be checked in the last run: on a terminal one by one, with the answers recorded; elsewhere as a list. */
export async function review(options: ReviewOptions): Promise<number> {
  const kind = CAUSES.find(({ cause }) => cause === options.kind)?.cause
  if (options.kind !== undefined && kind === undefined)
    throw new Failure(`« ${options.kind} » n'est pas un motif : theme, reading, grouping.`, EXIT.usage)
  if (!/^[1-9]\d{0,4}$/.test(options.limit))
    throw new Failure('« --limit » attend un nombre entier, 1 ou plus.', EXIT.usage)
  return inStore(options, async ({ services }) => {
    const synthesis = await lastSynthesis(services)
    const corrections = (await services.records.corrections(services.campaign.id)).filter(stands)
    const done = new Set(corrections.flatMap(({ items }) => items.map(({ id }) => id)))
    const all = toReview(synthesis, kind).filter(({ id }) => !done.has(id))
    const queue = all.slice(0, Number(options.limit))
    if (options.json) process.stdout.write(`${JSON.stringify(queue, null, 2)}\n`)
    else if (queue.length === 0) process.stdout.write('Rien à vérifier.\n')
    else if (process.stdin.isTTY && process.stdout.isTTY) await atTerminal(services, queue, indexOf(synthesis), options)
    else process.stdout.write(plain(listed(queue, all.length, indexOf(synthesis))))
    return EXIT.done
  })
}

/** The elements to check, those whose idea most académies share first, then the least sure. */
export function toReview(synthesis: NationalSynthesis, kind?: Cause): readonly SynthesisItem[] {
  const shared = new Map(synthesis.themes.flatMap((t) => t.ideas.map((i) => [i.id, i.counts.academies] as const)))
  const effect = (item: SynthesisItem) => shared.get(item.idea) ?? 0
  return synthesis.items
    .filter(({ confidence }) => CAUSES.some(({ cause }) => (kind ?? cause) === cause && confidence[cause] === 'low'))
    .sort((a, b) => effect(b) - effect(a) || a.confidence.value - b.confidence.value || (a.id < b.id ? -1 : 1))
}

function listed(queue: readonly SynthesisItem[], all: number, index: SynthesisIndex): string {
  const corrections = 'Corriger : synthese correct ÉLÉMENT --theme THÈME, --type NATURE ou --exclude'
  const more = all - queue.length
  return `${[
    ...queue.map((item) => `${card(item, index)}\n`),
    ...(more > 0 ? [`… et ${count(more, 'autre')} (--limit)`] : []),
    corrections,
  ].join('\n')}\n`
}

/** An element, where it was read, and what is doubted. */
function card(item: SynthesisItem, index: SynthesisIndex): string {
  const doubts = confidenceLines(item, index).filter(({ level }) => level === 'low')
  const { singular } = typeNames(item.type)
  return [
    `« ${item.text} »`,
    `   ${provenance(item)}`,
    `   ${singular}, ${themeNames(item.theme).short}, ${item.idea} « ${index.ideaOf.get(item.idea)?.idea.label ?? ''} »`,
    ...doubts.map(({ label, word, sentence }) => `   ${label} (${word.toLowerCase()}) : ${sentence}`),
  ].join('\n')
}

const ANSWERS = [
  ...THEMES.map((theme, i) => `${i + 1} ${themeNames(theme).short}`),
  '0 aucun de ces thèmes',
  'e exclure',
  's séparer de son idée',
  'Entrée laisser',
  'q quitter',
].join(', ')

async function atTerminal(
  services: Services,
  queue: readonly SynthesisItem[],
  index: SynthesisIndex,
  options: ReviewOptions,
): Promise<void> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const say = (text: string) => process.stdout.write(plain(`${text}\n`))
    await reviewAll(services, queue, index, { by: decidedBy(options), ask: (q) => prompt.question(plain(q)), say })
  } finally {
    prompt.close()
  }
}

export interface Reviewer {
  readonly by: string
  readonly ask: Ask
  readonly say: (text: string) => void
}

/** Asks of each element until the reviewer leaves, and records what they answer. */
export async function reviewAll(
  services: Services,
  queue: readonly SynthesisItem[],
  index: SynthesisIndex,
  { by, ask, say }: Reviewer,
): Promise<void> {
  let decided = 0
  for (const [i, item] of queue.entries()) {
    say(`\n${i + 1} sur ${queue.length}\n${card(item, index)}`)
    const answer = await answered(ask)
    if (answer === 'q') break
    if (answer === '') continue
    try {
      say(await record(services, item, answer, by))
      decided++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(error.message) // the next one may still be answered
    }
  }
  say(`${count(decided, 'décision enregistrée', 'décisions enregistrées')}. Prise en compte à la prochaine agrégation.`)
}

async function answered(ask: Ask): Promise<string> {
  const answer = (await ask(`${ANSWERS} : `)).trim().toLowerCase()
  return /^[0-5eqs]?$/.test(answer) ? answer : answered(ask)
}

async function record(services: Services, item: SynthesisItem, answer: string, by: string): Promise<string> {
  if (answer === 's') {
    const decision = await decideIdeas(
      services,
      { act: 'split', idea: item.idea, items: [item.id] },
      { by, reason: REASON },
    )
    return `L'élément est séparé de ${item.idea}. Annuler : synthese ideas undo ${decision.id}`
  }
  const theme: Theme | null = THEMES[Number(answer) - 1] ?? null
  const change =
    answer === 'e' ? ({ field: 'exclude', value: true } as const) : ({ field: 'theme', value: theme } as const)
  const recorded = await correctItems(services, { target: item.id, change, reason: REASON, by })
  return `${told(recorded)} Annuler : synthese correct --undo ${recorded.correction.id}`
}
