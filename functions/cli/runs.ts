import { isPublished } from '../../lib/domain/publication.ts'
import type { RunRecord } from '../../lib/domain/run.ts'
import { parisDate, parisDateTime, stoppedAt } from '../../lib/report/paris-time.ts'
import { count } from '../../lib/report/wording.ts'
import { publishRun, unpublishRun } from '../../lib/service/publish-run.ts'
import type { Services } from '../../lib/service/services.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { plain } from './plain.ts'
import { inStore, type ListOptions, type StoreOptions } from './with-store.ts'

export interface PublishOptions extends StoreOptions {
  readonly by?: string
}

/** Lists the runs, newest first, with what is published. */
export async function listRuns(options: ListOptions): Promise<number> {
  return inStore(options, async ({ services: { records, campaign } }) => {
    const [runs, publications] = await Promise.all([records.runs(campaign.id), records.publications(campaign.id)])
    const lines = runs.map((run) => {
      const { number, at, method, files } = run
      const publication = publications.get(number)
      const state = isPublished(publication)
        ? `publiée le ${parisDate(publication.at)} par ${publication.by}`
        : 'provisoire'
      return `n° ${number}  ${parisDateTime(at)}${stoppedAt(run)}  méthode ${method}  ${count(files.count, 'fichier')}  ${state}`
    })
    const told = runs.map((run) => ({ ...run, publication: publications.get(run.number) ?? null }))
    process.stdout.write(
      options.json
        ? `${JSON.stringify(told, null, 2)}\n`
        : plain(`${lines.length > 0 ? lines.join('\n') : 'Aucune agrégation.'}\n`),
    )
    return EXIT.done
  })
}

/** Publishes a run. */
export async function publish(number: string, options: PublishOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const run = await runNumbered(services, number)
    if (!(await publishRun(services, run, decidedBy(options))))
      throw new Failure(`L'agrégation n° ${run.number} est déjà publiée.`, EXIT.conflict)
    process.stdout.write(
      plain(
        `L'agrégation n° ${run.number} est publiée. Le rapport validé s'écrit avec : synthese report --run ${run.number}\n`,
      ),
    )
    return EXIT.done
  })
}

/** Takes the publication of a run back. */
export async function unpublish(number: string, options: PublishOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const run = await runNumbered(services, number)
    if (!(await unpublishRun(services, run, decidedBy(options))))
      throw new Failure(`L'agrégation n° ${run.number} n'est pas publiée.`, EXIT.conflict)
    process.stdout.write(plain(`L'agrégation n° ${run.number} n'est plus publiée.\n`))
    return EXIT.done
  })
}

/**
 * A run by its number, or the last one, those that are stopped at an earlier day aside.
 * @throws Failure where there is none
 */
export async function runNumbered({ records, campaign }: Services, given?: string): Promise<RunRecord> {
  const [newest] = await records.runs(campaign.id)
  if (!newest) throw new Failure("Il n'y a pas encore d'agrégation : lancez « synthese aggregate ».", EXIT.notFound)
  if (given === undefined) return (await records.latestRun(campaign.id)) ?? newest
  if (!/^\d{1,8}$/.test(given)) throw new Failure(`« ${given} » n'est pas le numéro d'une agrégation.`, EXIT.usage)
  const run = await records.run(campaign.id, Number(given))
  if (run) return run
  throw new Failure(`L'agrégation n° ${given} n'existe pas. La dernière est la n° ${newest.number}.`, EXIT.notFound)
}
