import {
  CORRECTION_SCOPES,
  type Correction,
  type CorrectionChange,
  type CorrectionScope,
  stands,
} from '../../lib/domain/correction.ts'
import { typeNames } from '../../lib/domain/item.ts'
import { themeNames } from '../../lib/domain/theme.ts'
import { parisDate } from '../../lib/report/paris-time.ts'
import { count } from '../../lib/report/wording.ts'
import { appliedCorrections } from '../../lib/service/applied-corrections.ts'
import { correctItems, type RecordedCorrection, undoCorrection } from '../../lib/service/correct-items.ts'
import { loadCampaign } from '../../lib/service/load-campaign.ts'
import type { Services } from '../../lib/service/services.ts'
import { chosenAcademie } from './chosen-academie.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { themeNamed, typeNamed } from './named-values.ts'
import { plain } from './plain.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface CorrectOptions extends ListOptions {
  readonly theme?: string
  readonly type?: string
  readonly academie?: string
  readonly exclude?: boolean
  readonly mask?: string
  readonly scope?: string
  readonly undo?: string
  readonly list?: boolean
  readonly reason: string
  readonly by?: string
}

/** Corrects an item, undoes a correction, or lists them. */
export async function correct(target: string | undefined, options: CorrectOptions): Promise<number> {
  if (options.list) return inStore(options, ({ services }) => list(services, options.json ?? false))
  const { undo } = options
  if (undo !== undefined)
    return inStore(options, async ({ services }) => {
      const undone = await undoCorrection(services, undo, decidedBy(options))
      process.stdout.write(`La correction ${undone.id} est annulée. Prise en compte à la prochaine agrégation.\n`)
      return EXIT.done
    })
  if (target === undefined)
    throw new Failure('Indiquez un élément, comme C-7K2P4M0QXA, ou une correction à annuler avec --undo.', EXIT.usage)
  const change = changeIn(options)
  const scope = scopeNamed(options.scope)
  return inStore(options, async ({ services }) => {
    const recorded = await correctItems(services, {
      target: target.toUpperCase(),
      change,
      ...(scope === undefined ? {} : { scope }),
      reason: options.reason,
      by: decidedBy(options),
    })
    process.stdout.write(
      options.json
        ? `${JSON.stringify(recorded.correction, null, 2)}\n`
        : plain(
            `${told(recorded)}\nPrise en compte à la prochaine agrégation. Annuler : synthese correct --undo ${recorded.correction.id}\n`,
          ),
    )
    return EXIT.done
  })
}

/** @throws Failure unless exactly one thing is to be changed */
function changeIn({ theme, type, academie, exclude, mask }: CorrectOptions): CorrectionChange {
  const changes: CorrectionChange[] = []
  const named = chosenAcademie(academie)
  if (theme !== undefined) changes.push({ field: 'theme', value: themeNamed(theme) })
  if (type !== undefined) changes.push({ field: 'type', value: typeNamed(type) })
  if (named !== null) changes.push({ field: 'academie', value: named })
  if (exclude) changes.push({ field: 'exclude', value: true })
  if (mask !== undefined && mask.trim() !== '') changes.push({ field: 'mask', value: mask })
  const [change] = changes
  if (change && changes.length === 1) return change
  throw new Failure(
    'Indiquez une correction, et une seule : --theme, --type, --academie, --exclude ou --mask.',
    EXIT.usage,
  )
}

function scopeNamed(given: string | undefined): CorrectionScope | undefined {
  const found = CORRECTION_SCOPES.find((scope) => scope === given)
  if (given === undefined || found) return found
  throw new Failure(`« ${given} » n'est pas une portée : ${CORRECTION_SCOPES.join(', ')}.`, EXIT.usage)
}

/** « 7 éléments passent de « Travailler ensemble » à « Enseigner et apprendre ». » */
export function told({ correction, items, academie }: RecordedCorrection): string {
  const many = items.length > 1
  const elements = count(items.length, 'élément')
  const pass = (from: readonly string[], to: string) =>
    `${elements} ${many ? 'passent' : 'passe'} de « ${[...new Set(from)].join(' », « ')} » à « ${to} ».`
  switch (correction.field) {
    case 'theme': {
      const { short } = themeNames(correction.value)
      return pass(
        items.map((i) => themeNames(i.theme).short),
        short,
      )
    }
    case 'type':
      return pass(
        items.map((i) => typeNames(i.type).singular),
        typeNames(correction.value).singular,
      )
    case 'academie':
      return pass([academie ?? 'à préciser'], correction.value)
    case 'exclude':
      return `${elements} ne ${many ? 'seront plus comptés' : 'sera plus compté'}.`
    case 'mask':
      return `Un passage de ${elements} sera masqué dans toutes les publications.`
  }
}

async function list(services: Services, json: boolean): Promise<number> {
  const corrections = await services.records.corrections(services.campaign.id)
  const touched = new Map(
    (await appliedCorrections(services.records, await loadCampaign(services))).map((c) => [c.id, c.items.length]),
  )
  process.stdout.write(
    json
      ? `${JSON.stringify(
          corrections.map((c) => ({ ...c, orphan: stands(c) && touched.get(c.id) === 0 })),
          null,
          2,
        )}\n`
      : plain(corrections.map((c) => `${line(c, touched.get(c.id) ?? 0)}\n`).join('') || 'Aucune correction.\n'),
  )
  return EXIT.done
}

function line(correction: Correction, items: number): string {
  const { id, field, target, scope, by, at, reason } = correction
  const state = !stands(correction) ? 'annulée' : items === 0 ? 'correction orpheline' : count(items, 'élément')
  const value = field === 'theme' || field === 'type' || field === 'academie' ? ` ${correction.value ?? 'aucun'}` : ''
  return [id, `${field}${value}`, `${target} (${scope})`, state, `${by}, ${parisDate(at)}`, reason]
    .filter(Boolean)
    .join('  ')
}
