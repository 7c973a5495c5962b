import { foldName } from '../../lib/domain/academie.ts'
import { parisDateTime } from '../../lib/report/paris-time.ts'
import { count } from '../../lib/report/wording.ts'
import { dismissIncident, type Incident, incidentsOf, STEPS, type Step } from '../../lib/service/incidents.ts'
import type { Services } from '../../lib/service/services.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { plain } from './plain.ts'
import { inStore, type ListOptions, type StoreOptions } from './with-store.ts'

export interface FailuresOptions extends ListOptions {
  readonly all?: boolean
  readonly step?: string
}

export interface DismissOptions extends StoreOptions {
  readonly reason: string
  readonly by?: string
}

const STATES: Readonly<Record<Incident['state'], string>> = { failed: 'en échec', waiting: 'en attente' }

const STEP_WORDS: Readonly<Record<Step, string>> = {
  reception: 'réception',
  reading: 'lecture',
  aggregation: 'agrégation',
}

const print = (text: string) => process.stdout.write(plain(`${text}\n`))

/** `failures list`: what could not be read and what waits; what is dismissed too with `--all`; of one step with `--step`. */
export async function listFailures(options: FailuresOptions): Promise<number> {
  const wanted = options.step === undefined ? null : stepSaid(options.step)
  return inStore(options, async ({ services }) => {
    const found = (await incidentsOf(services)).filter(
      ({ step, dismissed }) => (wanted === null || step === wanted) && (options.all || dismissed === null),
    )
    if (options.json) print(JSON.stringify(found, null, 2))
    else if (found.length > 0) print(found.map(line).join('\n'))
    else
      print(
        `Aucun incident ouvert${wanted === null ? '' : ` à l'étape ${STEP_WORDS[wanted]}`}. Dernière vérification : ${parisDateTime(services.clock.now().toISOString())}.`,
      )
    return EXIT.done
  })
}

/** @throws Failure that gives the words */
function stepSaid(given: string): Step {
  const said = foldName(given)
  const found = STEPS.find((step) => step === said || foldName(STEP_WORDS[step]) === said)
  if (found) return found
  const words = STEPS.map((step) => `${step} (${STEP_WORDS[step]})`)
  throw new Failure(`« ${given} » n'est pas une étape : ${words.join(', ')}.`, EXIT.usage)
}

function line({ reference, step, state, deposit, file, message, dismissed }: Incident): string {
  const ignored = dismissed ? `  (ignoré par ${dismissed.by} : ${dismissed.reason})` : ''
  return `${reference}  ${STEP_WORDS[step]} ${STATES[state]}  ${deposit}  ${file}  ${message}${ignored}`
}

/** `failures show`. */
export async function showFailure(reference: string, options: ListOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const incident = await incidentNumbered(services, reference)
    const { step, state, deposit, academie, since, file, document, message, dismissed } = incident
    const lines = [
      `Référence   ${incident.reference}`,
      `Étape       ${STEP_WORDS[step]}, ${STATES[state]}`,
      `Dépôt       ${deposit} du ${parisDateTime(since)} (${academie ?? 'académie à préciser'})`,
      `Fichier     ${file}`,
      `Empreinte   ${document}`,
      `Message     ${message}`,
      ...(dismissed
        ? [`Ignoré      le ${parisDateTime(dismissed.at)} par ${dismissed.by} : ${dismissed.reason}`]
        : [`À faire     synthese failures retry ${incident.reference}`]),
    ]
    print(options.json ? JSON.stringify(incident, null, 2) : lines.join('\n'))
    return EXIT.done
  })
}

/** `failures retry`: reads one again, or all that are not dismissed. */
export async function retryFailures(reference: string | undefined, options: ListOptions): Promise<number> {
  return inStore(options, async ({ services, settled }) => {
    const chosen = reference
      ? [await incidentNumbered(services, reference)]
      : (await incidentsOf(services)).filter(({ dismissed }) => dismissed === null)
    await services.queue.send(chosen.map(({ document, file }) => ({ document, file })))
    await settled()
    const documents = new Set(chosen.map(({ document }) => document))
    const left = (await incidentsOf(services)).filter(({ document }) => documents.has(document))
    if (options.json) print(JSON.stringify({ retried: chosen.length, left }, null, 2))
    else if (chosen.length === 0) print('Aucun incident ouvert : rien à relancer.')
    else
      print(
        [
          `${count(chosen.length, 'document relancé', 'documents relancés')}, ${count(left.length, 'encore en échec', 'encore en échec')}.`,
          ...left.map(line),
        ].join('\n'),
      )
    return left.length > 0 ? EXIT.reservations : EXIT.done
  })
}

/** `failures dismiss`: nobody looks at it any more, for a reason. */
export async function dismissFailure(reference: string, options: DismissOptions): Promise<number> {
  if (options.reason.trim() === '') throw new Failure('Dites pourquoi avec --reason.', EXIT.usage)
  return inStore(options, async ({ services }) => {
    const incident = await incidentNumbered(services, reference)
    await dismissIncident(services, incident, { by: decidedBy(options), reason: options.reason })
    print(`L'incident ${incident.reference} est ignoré. Le relancer : synthese failures retry ${incident.reference}`)
    return EXIT.done
  })
}

async function incidentNumbered(services: Services, reference: string): Promise<Incident> {
  const found = (await incidentsOf(services)).find((i) => i.reference === reference.toUpperCase())
  if (found) return found
  throw new Failure(
    `Aucun incident ouvert n'a la référence ${reference}. « synthese failures list » donne la liste.`,
    EXIT.notFound,
  )
}
