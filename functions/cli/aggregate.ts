import { endOfDay } from '../../lib/domain/paris-clock.ts'
import { isPublished, type Publication } from '../../lib/domain/publication.ts'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { stoppedAt } from '../../lib/report/paris-time.ts'
import { count, fileSize, integer } from '../../lib/report/wording.ts'
import { loadCampaign } from '../../lib/service/load-campaign.ts'
import { publishRun } from '../../lib/service/publish-run.ts'
import { type RunOutcome, runSynthesis } from '../../lib/service/run-synthesis.ts'
import type { RunFile } from '../../lib/service/stored-files.ts'
import { dayStopped } from './day-stopped.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { ideasIn } from './ideas.ts'
import { inputWords } from './input-words.ts'
import { plain } from './plain.ts'
import { screenOn } from './screen.ts'
import { inStore, type StoreOptions } from './with-store.ts'

export interface AggregateOptions extends StoreOptions {
  readonly ifChanged?: boolean
  readonly dryRun?: boolean
  readonly publish?: boolean
  /** The day that the accounts are stopped at. */
  readonly at?: string
  readonly by?: string
  readonly quiet?: boolean
}

/** Makes a run of what was read, or had been at the end of a day, where something has changed since the last such one. */
export async function aggregate(options: AggregateOptions): Promise<number> {
  return inStore(options, async (store) => {
    const { services } = store
    const screen = screenOn(process.stderr, { quiet: options.quiet ?? false })
    await store.readAll()
    const asOf = options.at === undefined ? undefined : await dayStopped(services, options.at)
    const { records } = await loadCampaign(services, asOf === undefined ? undefined : endOfDay(asOf))
    if (![...records.values()].some(({ status }) => status === 'read'))
      throw new Failure("Aucun document n'a encore été lu : il n'y a rien à agréger.", EXIT.refused)
    const begun = performance.now()
    const publications = await services.records.publications(services.campaign.id)
    screen.progress('Agrégation')
    const outcome = await runSynthesis(services, {
      dryRun: options.dryRun ?? false,
      ...(asOf === undefined ? {} : { asOf }),
    })
    screen.done()
    process.stdout.write(plain(`${told(outcome, publications, options.dryRun ?? false)}\n`))
    if (options.dryRun) return EXIT.done
    const { number } = outcome.run
    if (options.publish) {
      const published = await publishRun(services, outcome.run, decidedBy(options))
      process.stdout.write(plain(`L'agrégation n° ${number} est ${published ? '' : 'déjà '}publiée.\n`))
    } else if (outcome.fresh) {
      process.stdout.write(
        plain(
          `Terminée en ${elapsed(performance.now() - begun)}, provisoire. Publier : synthese runs publish ${number}\n`,
        ),
      )
    }
    return EXIT.done
  })
}

const NONE = '0 : tout est retenu, retiré ou écarté. « synthese deposits » dit pourquoi.'

function told(
  { run, fresh, files, said }: RunOutcome,
  publications: ReadonlyMap<number, Publication>,
  dryRun: boolean,
): string {
  if (!fresh || !said)
    return `Rien de nouveau depuis l'agrégation n° ${run.number}${stoppedAt(run)}. Aucune agrégation créée.`
  const { synthesis, against } = said
  const state = isPublished(against ? publications.get(against.run.number) : undefined) ? 'publiée' : 'provisoire'
  const compared = against
    ? `n° ${against.run.number}${stoppedAt(against.run)} (${state})`
    : 'première agrégation : rien à quoi la comparer'
  const bytes = files.reduce((sum, f) => sum + f.bytes.length, 0)
  return [
    `Agrégation n° ${run.number}${stoppedAt(run)}${dryRun ? ' (essai)' : ''} – ${since(synthesis, against)}`,
    `[1/5] Éléments      ${synthesis.items.length === 0 ? NONE : integer(synthesis.items.length)}`,
    `[2/5] Regroupement  ${ideas(synthesis)}`,
    `[3/5] Fils          ${integer(synthesis.chains.length)}`,
    `[4/5] Comparaison   ${compared}`,
    dryRun
      ? "[5/5] Fichiers      aucun : rien n'est enregistré"
      : `[5/5] Fichiers      ${kindsOf(files)}  ${fileSize(bytes)}`,
  ].join('\n')
}

/** « 1 min 12 s ». */
function elapsed(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

const KINDS: Readonly<Record<string, RegExp>> = {
  html: /\.html$/,
  docx: /\.docx$/,
  xlsx: /\.xlsx$/,
  json: /^synthese-nationale\.json$/,
  csv: /\.csv$/,
}

/** « html×183 docx×8 xlsx json csv×7 ». */
function kindsOf(files: readonly RunFile[]): string {
  return Object.entries(KINDS)
    .map(([kind, pattern]) => [kind, files.filter(({ path }) => pattern.test(path)).length] as const)
    .flatMap(([kind, n]) => (n === 0 ? [] : [n === 1 ? kind : `${kind}×${n}`]))
    .join(' ')
}

/** « 3 dépôts nouveaux, 1 remplacé, 7 corrections depuis la n° 13 ». */
function since(synthesis: NationalSynthesis, against: NationalSynthesis | null): string {
  const what = inputWords(against, synthesis) || 'aucun dépôt nouveau'
  return against ? `${what} depuis la n° ${against.run.number}` : what
}

function ideas(synthesis: NationalSynthesis): string {
  const changed = (status: string) => synthesis.changes?.ideas.filter((i) => i.status === status).length ?? 0
  const parts = [
    changed('new') > 0 ? count(changed('new'), 'nouvelle') : '',
    changed('merged') > 0 ? count(changed('merged'), 'fusionnée') : '',
    changed('split') > 0 ? count(changed('split'), 'séparée') : '',
    changed('gone') > 0 ? count(changed('gone'), 'disparue') : '',
  ].filter(Boolean)
  const all = count(ideasIn(synthesis), 'idée')
  return parts.length > 0 ? `${all} (${parts.join(', ')})` : all
}
