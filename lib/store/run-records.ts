import type { Publication } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import type { RegisteredIdea } from '../domain/synthesis.ts'
import type { Records } from '../service/ports.ts'
import { fitting } from './item-size.ts'
import { counterKey, ideaKey, ideasPath, publicationKey, publicationsPath, runKey, runsPath } from './keys.ts'
import { everything, newAttempt, type Table } from './table.ts'

type RunRecords = Pick<
  Records,
  'next' | 'createRun' | 'latestRun' | 'run' | 'runs' | 'putPublication' | 'publications' | 'putIdeas' | 'ideas'
>

/** Counters, runs with their publications, and the registry of ideas. */
export function runRecords(table: Table): RunRecords {
  const runs = (campaign: string, limit?: number): Promise<RunRecord[]> =>
    everything<RunRecord>(table, runsPath(campaign), { descending: true, ...(limit === undefined ? {} : { limit }) })

  return {
    next: (counter) => table.increment(counterKey(counter)),

    createRun: (run) =>
      table.replace({ ...runKey(run.campaign, run.number), attempt: newAttempt(), data: fitting(run) }, null),

    async latestRun(campaign) {
      const [newest] = await runs(campaign, 1)
      if (newest?.asOf === undefined) return newest ?? null
      return (await runs(campaign)).find((run) => run.asOf === undefined) ?? null
    },

    run: async (campaign, number) => (await table.get<RunRecord>(runKey(campaign, number)))?.data ?? null,

    runs: (campaign) => runs(campaign),

    putPublication: (publication) =>
      table.write([{ put: { ...publicationKey(publication.campaign, publication.run), data: publication } }]),

    publications: async (campaign) => {
      const found = await everything<Publication>(table, publicationsPath(campaign))
      return new Map(found.map((publication) => [publication.run, publication]))
    },

    putIdeas: (campaign, ideas) =>
      table.write(ideas.map((idea) => ({ put: { ...ideaKey(campaign, idea.id), data: fitting(idea) } }))),

    ideas: (campaign) => everything<RegisteredIdea>(table, ideasPath(campaign)),
  }
}
