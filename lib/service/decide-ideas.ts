import { stands, textKey } from '../domain/correction.ts'
import type { IdeaAct, IdeaDecision } from '../domain/idea-decision.ts'
import type { Idea, NationalSynthesis } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { synthesisOfRun } from './past-runs.ts'
import { Refusal } from './refusal.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'campaign' | 'records' | 'blobs' | 'clock' | 'log'>

/** What is asked of the ideas of the last run; items by their ids. */
export type IdeaRequest =
  | Extract<IdeaAct, { readonly act: 'rename' | 'merge' | 'link' }>
  | { readonly act: 'split'; readonly idea: string; readonly items: readonly string[] }

export interface Because {
  readonly by: string
  readonly reason: string
}

/** An idea of the last run, with its theme. */
export interface PlacedIdea {
  readonly idea: Idea
  readonly theme: Theme | null
}

/**
 * What the last run says, for whoever decides on its ideas.
 * @throws Refusal where there is no run yet
 */
export async function lastSynthesis({ campaign, records, blobs }: Needs): Promise<NationalSynthesis> {
  const run = await records.latestRun(campaign.id)
  if (!run) throw new Refusal('not-found', "Il n'y a pas encore d'agrégation : lancez « synthese aggregate ».")
  return synthesisOfRun(blobs, run)
}

/**
 * Records a decision on ideas; it is applied by the next run, and by all that follow.
 * @throws Refusal where the ideas or items are not in the last run, or cannot be so merged or split
 */
export async function decideIdeas(
  services: Needs,
  request: IdeaRequest,
  { by, reason }: Because,
): Promise<IdeaDecision> {
  const { campaign, records, clock, log } = services
  const act = checked(await lastSynthesis(services), request)
  const number = await records.next(`decisions#${campaign.id}`)
  const at = clock.now().toISOString()
  const decision: IdeaDecision = {
    ...act,
    id: `G-${String(number).padStart(4, '0')}`,
    campaign: campaign.id,
    reason,
    by,
    at,
  }
  await records.putDecision(decision)
  log.info('decision on ideas recorded', { decision: decision.id, act: act.act })
  return decision
}

/**
 * Takes a decision back: the next run does without it.
 * @throws Refusal where there is none, or where it was undone before
 */
export async function undoDecision(
  { campaign, records, clock, log }: Needs,
  id: string,
  by: string,
): Promise<IdeaDecision> {
  const known = (await records.decisions(campaign.id)).find((d) => d.id === id.toUpperCase())
  if (!known) throw new Refusal('not-found', `La décision ${id} n'existe pas.`)
  if (!stands(known)) throw new Refusal('conflict', `La décision ${known.id} est déjà annulée.`)
  const undone: IdeaDecision = { ...known, undoneAt: clock.now().toISOString(), undoneBy: by }
  await records.putDecision(undone)
  log.info('decision on ideas undone', { decision: undone.id })
  return undone
}

/**
 * An idea of a synthesis; an id that was merged leads to where it went.
 * @throws Refusal where there is none
 */
export function ideaNamed({ themes, redirects, run }: NationalSynthesis, id: string): PlacedIdea {
  const wanted = redirects?.[id.toUpperCase()] ?? id.toUpperCase()
  for (const { theme, ideas } of themes) for (const idea of ideas) if (idea.id === wanted) return { idea, theme }
  throw new Refusal('not-found', `L'idée ${id} n'existe pas dans l'agrégation n° ${run.number}.`)
}

function checked(synthesis: NationalSynthesis, request: IdeaRequest): IdeaAct {
  const { idea, theme } = ideaNamed(synthesis, request.idea)
  if (request.act === 'rename') {
    if (request.label.trim() === '') throw new Refusal('impossible', 'Le nouveau nom est vide.')
    return { act: 'rename', idea: idea.id, label: request.label.trim() }
  }
  if (request.act === 'link') {
    const official = request.official.trim()
    if (!/^[1-9]\d{0,2}$/.test(official))
      throw new Refusal('impossible', `« ${official} » n'est pas le numéro d'une proposition officielle, comme 12.`)
    return { act: 'link', idea: idea.id, official }
  }
  if (request.act === 'merge') {
    const into = ideaNamed(synthesis, request.into)
    if (into.idea.id === idea.id)
      throw new Refusal('impossible', `${request.idea} et ${request.into} sont déjà une seule idée.`)
    if (into.theme !== theme || into.idea.type !== idea.type)
      throw new Refusal(
        'impossible',
        `${idea.id} et ${into.idea.id} ne sont pas du même thème et du même type : corrigez d'abord leurs éléments.`,
      )
    return { act: 'merge', idea: idea.id, into: into.idea.id }
  }
  const members = new Map(idea.members.map((m) => [m.item, m]))
  const items = [...new Set(request.items)].map((id) => {
    const member = members.get(id)
    if (!member) throw new Refusal('not-found', `L'élément ${id} n'est pas dans l'idée ${idea.id}.`)
    return { id, text: textKey(member.text) }
  })
  if (items.length === 0 || items.length === members.size)
    throw new Refusal(
      'impossible',
      `Indiquez une partie des ${members.size} éléments de ${idea.id} : les autres y restent.`,
    )
  return { act: 'split', idea: idea.id, items }
}
