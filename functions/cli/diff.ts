import type { IdeaChange, RunChanges } from '../../lib/domain/changes.ts'
import { badgeOf, causeNames, signed } from '../../lib/report/content/changes.ts'
import { comparedBefore, synthesisOfRun } from '../../lib/service/past-runs.ts'
import { compareRuns } from '../../lib/synthesis/compare.ts'
import { EXIT, Failure } from './exit.ts'
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
    const later = await runNumbered(services, after)
    const earlier =
      before === undefined
        ? await comparedBefore(services.records, services.campaign.id, later.number)
        : await runNumbered(services, before)
    if (!earlier)
      throw new Failure(
        `L'agrégation n° ${later.number} est la première : il n'y a rien à quoi la comparer.`,
        EXIT.notFound,
      )
    const [was, is] = await Promise.all([earlier, later].map((run) => synthesisOfRun(services.blobs, run)))
    if (!was || !is) throw new Error('two runs are compared')
    const changes = compareRuns(was, is)
    const ideas = changes.ideas.filter((change) => theme === undefined || change.theme === theme)
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ ...changes, ideas }, null, 2)}\n`
        : plain(text({ ...changes, ideas }, later.number, was.run.method !== is.run.method)),
    )
    return EXIT.done
  })
}

function text({ against, academies, ideas }: RunChanges, number: number, otherMethod: boolean): string {
  const { joined, left } = academies
  const head = [
    `De l'agrégation n° ${against.number} à la n° ${number}`,
    ...(otherMethod
      ? [
          'La méthode a changé entre les deux agrégations : les écarts marqués « méthode » ne traduisent pas une évolution des avis.',
        ]
      : []),
    ...(joined.length > 0 ? [`Académies nouvelles : ${joined.join(', ')}`] : []),
    ...(left.length > 0 ? [`Académies qui ne s'expriment plus : ${left.join(', ')}`] : []),
  ]
  if (ideas.length === 0) return `${[...head, 'Aucune idée ne change.'].join('\n')}\n`
  return `${[...head, ...ideas.flatMap(lines)].join('\n')}\n`
}

/** An idea on one line, then each of its causes on one: their numbers add up to the difference. */
function lines(change: IdeaChange): string[] {
  const before = change.before === null ? '–' : change.before
  return [
    `${change.idea}  ${before} → ${change.after}  ${badgeOf(change)}  « ${change.label} »`,
    ...change.causes.map(
      ({ cause, academies, detail }) =>
        `    ${signed(academies)}  ${causeNames(cause).label}${detail === '' ? '' : `  ${detail}`}`,
    ),
  ]
}
