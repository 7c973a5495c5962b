import type { IdeaDecision } from '../../lib/domain/idea-decision.ts'
import { typeNames } from '../../lib/domain/item.ts'
import type { Idea, NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { count } from '../../lib/report/wording.ts'
import { decideIdeas, type IdeaRequest, lastSynthesis, undoDecision } from '../../lib/service/decide-ideas.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { themeNamed, typeNamed } from './named-values.ts'
import { plain } from './plain.ts'
import { inStore, type ListOptions, type StoreOptions } from './with-store.ts'

export interface IdeasOptions extends ListOptions {
  readonly theme?: string
  readonly type?: string
  readonly minAcademies?: string
}

export interface DecisionOptions extends StoreOptions {
  readonly reason: string
  readonly by?: string
}

/** Lists the ideas of the last run, in its order. */
export async function listIdeas(options: IdeasOptions): Promise<number> {
  const theme = options.theme === undefined ? undefined : themeNamed(options.theme)
  const type = options.type === undefined ? undefined : typeNamed(options.type)
  const least = Number(options.minAcademies ?? 1)
  if (!Number.isInteger(least) || least < 1)
    throw new Failure('« --min-academies » attend un nombre entier, 1 ou plus.', EXIT.usage)
  return inStore(options, async ({ services }) => {
    const { themes, run } = await lastSynthesis(services)
    const ideas = themes
      .filter((chapter) => theme === undefined || chapter.theme === theme)
      .flatMap((chapter) => chapter.ideas)
      .filter((idea) => (type === undefined || idea.type === type) && idea.counts.academies >= least)
    const lines = ideas.length > 0 ? ideas.map(line) : [`Aucune idée de l'agrégation n° ${run.number} ne correspond.`]
    process.stdout.write(options.json ? `${JSON.stringify(ideas, null, 2)}\n` : plain(`${lines.join('\n')}\n`))
    return EXIT.done
  })
}

function line({ id, type, label, labelSource, officialRef, counts }: Idea): string {
  const reviewed = labelSource === 'reviewed' ? '  (nom revu)' : ''
  const official = officialRef ? `  (proposition officielle n° ${officialRef})` : ''
  const shared = `${count(counts.academies, 'académie')} sur ${counts.of}`
  return [
    id,
    shared,
    count(counts.items, 'élément'),
    typeNames(type).singular,
    `« ${label} »${reviewed}${official}`,
  ].join('  ')
}

/** Names an idea. */
export function rename(idea: string, label: string, options: DecisionOptions): Promise<number> {
  return decide({ act: 'rename', idea, label }, options, (d) =>
    d.act === 'rename' ? `${d.idea} s'appelle désormais « ${d.label} ».` : '',
  )
}

/** Joins an idea to another. */
export function merge(idea: string, into: string, options: DecisionOptions): Promise<number> {
  return decide({ act: 'merge', idea, into }, options, (d) => (d.act === 'merge' ? `${d.idea} rejoint ${d.into}.` : ''))
}

/** Makes a new idea of some items of another. */
export function split(idea: string, items: readonly string[], options: DecisionOptions): Promise<number> {
  return decide({ act: 'split', idea, items: items.map((id) => id.toUpperCase()) }, options, (d) =>
    d.act === 'split'
      ? `${count(d.items.length, 'élément')} de ${d.idea} ${d.items.length > 1 ? 'font' : 'fait'} une nouvelle idée.`
      : '',
  )
}

export interface LinkOptions extends DecisionOptions {
  readonly official?: string
}

/** Links an idea to an official proposition, by its number. */
export function link(idea: string, options: LinkOptions): Promise<number> {
  const { official } = options
  if (official === undefined)
    throw new Failure('Indiquez le numéro de la proposition officielle, comme --official 12.', EXIT.usage)
  return decide({ act: 'link', idea, official }, options, (d) =>
    d.act === 'link' ? `${d.idea} est rattachée à la proposition officielle n° ${d.official}.` : '',
  )
}

/** Takes a decision back. */
export async function undo(id: string, options: Pick<DecisionOptions, 'by'> & StoreOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const undone = await undoDecision(services, id, decidedBy(options))
    process.stdout.write(`La décision ${undone.id} est annulée. Prise en compte à la prochaine agrégation.\n`)
    return EXIT.done
  })
}

async function decide(
  request: IdeaRequest,
  options: DecisionOptions,
  told: (decision: IdeaDecision) => string,
): Promise<number> {
  return inStore(options, async ({ services }) => {
    const decision = await decideIdeas(services, request, { by: decidedBy(options), reason: options.reason })
    process.stdout.write(
      plain(
        `${told(decision)}\nPrise en compte à la prochaine agrégation. Annuler : synthese ideas undo ${decision.id}\n`,
      ),
    )
    return EXIT.done
  })
}

/** How many ideas a synthesis holds. */
export const ideasIn = ({ themes }: NationalSynthesis): number => themes.reduce((n, t) => n + t.ideas.length, 0)
