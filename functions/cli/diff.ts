import type { IdeaChange, RunChanges } from '../../lib/domain/changes.ts'
import { isPublished } from '../../lib/domain/publication.ts'
import type { RunRecord } from '../../lib/domain/run.ts'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { badgeOf, causeWords, methodWarning, regroupedIn, signed } from '../../lib/report/content/changes.ts'
import { parisDate, stoppedAt } from '../../lib/report/paris-time.ts'
import { comparedBefore, registryOf, synthesisOfRun } from '../../lib/service/past-runs.ts'
import { rereadRun } from '../../lib/service/reread-run.ts'
import { compareRuns } from '../../lib/synthesis/compare.ts'
import { EXIT, Failure } from './exit.ts'
import { inputWords } from './input-words.ts'
import { themeNamed } from './named-values.ts'
import { plain } from './plain.ts'
import { runNumbered } from './runs.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface DiffOptions extends ListOptions {
  readonly theme?: string
}

/** Compares two runs: by default the last one with the last published before it, else with the one before it. */
export async function diff(
  before: string | undefined,
  after: string | undefined,
  options: DiffOptions,
): Promise<number> {
  const theme = options.theme === undefined ? undefined : themeNamed(options.theme)
  return inStore(options, async ({ services }) => {
    const { records, blobs, campaign } = services
    const later = await runNumbered(services, after)
    const earlier =
      before === undefined ? await comparedBefore(records, campaign.id, later) : await runNumbered(services, before)
    if (!earlier)
      throw new Failure(
        `L'agrégation n° ${later.number} est la première : il n'y a rien à quoi la comparer.`,
        EXIT.notFound,
      )
    if (earlier.number === later.number)
      throw new Failure(`Indiquez deux agrégations différentes : la n° ${later.number} ne change pas.`, EXIT.usage)
    const [was, is] = await Promise.all([synthesisOfRun(blobs, earlier), synthesisOfRun(blobs, later)])
    const reread = await rereadRun(services, was, { method: is.run.method, registry: await registryOf(blobs, later) })
    const { ideas: all, ...changes } = compareRuns(was, is, reread)
    const ideas = all.filter((change) => theme === undefined || change.theme === theme)
    const publications = await records.publications(campaign.id)
    const named = (run: RunRecord) => {
      const state = isPublished(publications.get(run.number)) ? 'publiée' : 'provisoire'
      return `n° ${run.number} (${state}, ${parisDate(run.at)}${stoppedAt(run)})`
    }
    const title = `De l'agrégation ${named(earlier)} à la ${named(later)}`
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ ...changes, ideas }, null, 2)}\n`
        : plain(`${[title, ...head(was, is, changes), ...body(ideas, was.run.method === is.run.method)].join('\n')}\n`),
    )
    return EXIT.done
  })
}

/** What is said before the ideas: the method, what the runs were made of, who came and who left. */
function head(was: NationalSynthesis, is: NationalSynthesis, { academies }: Pick<RunChanges, 'academies'>): string[] {
  const { joined, left } = academies
  const made = inputWords(was, is)
  return [
    methodWarning(was.run.method, is.run.method) ?? '',
    made === '' ? '' : `Entre les deux : ${made}`,
    joined.length > 0 ? `Académies nouvelles : ${joined.join(', ')}` : '',
    left.length > 0 ? `Académies qui ne s'expriment plus : ${left.join(', ')}` : '',
  ].filter(Boolean)
}

function body(ideas: readonly IdeaChange[], oneMethod: boolean): string[] {
  if (ideas.length === 0) return ['Aucune idée ne change.']
  const regrouped = regroupedIn(ideas, oneMethod)
  return [...ideas.flatMap((change) => lines(change, oneMethod)), ...(regrouped === null ? [] : [regrouped])]
}

/** An idea on one line, then each of its causes on one: their numbers add up to the difference. */
function lines(change: IdeaChange, oneMethod: boolean): string[] {
  const before = change.before === null ? '–' : change.before
  return [
    `${change.idea}  ${before} → ${change.after}  ${badgeOf(change)}  « ${change.label} »`,
    ...change.causes.map(
      ({ cause, academies, detail }) =>
        `    ${signed(academies)}  ${causeWords(cause, oneMethod)}${detail === '' ? '' : `  ${detail}`}`,
    ),
  ]
}
