import { foldName } from '../domain/academie.ts'
import { type ItemType, type Place, typeNames } from '../domain/item.ts'
import { academieOf, fr, sentence } from './wording.ts'

/** What a line of provenance is made of: a member of an idea, or an item. */
export interface Located {
  readonly type: ItemType
  readonly academie: string
  readonly territory: string | null
  readonly file: string
  readonly source: Place
  readonly id: string
}

/** The place inside a document: « Diagnostic… », tableau 1, ligne 3, irritant 2, p. 4. Empty where nothing is known. */
export function placeWords(source: Place, type: ItemType): string {
  const rank = typeNames(type).singular.toLowerCase()
  return [
    source.heading === undefined ? null : fr`« ${source.heading} »`,
    source.table === undefined ? null : fr`tableau ${source.table}`,
    source.row === undefined ? null : fr`ligne ${source.row}`,
    source.paragraph === undefined || source.table !== undefined ? null : fr`paragraphe ${source.paragraph}`,
    source.bullet === undefined ? null : fr`${rank} ${source.bullet}`,
    source.page === undefined ? null : fr`p. ${source.page}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** « Académie de Nantes (Sarthe) », the territory where it is not the académie itself. */
export function voiceWords(academie: string, territory: string | null): string {
  const named = sentence(academieOf(academie))
  return territory === null || foldName(territory) === foldName(academie) ? named : `${named} (${territory})`
}

/** The line of provenance, the same in every file: who, in which document, where, and the element's id. */
export function provenance(located: Located): string {
  const place = placeWords(located.source, located.type)
  const document = place === '' ? located.file : `${located.file}, ${place}`
  return `${voiceWords(located.academie, located.territory)} – ${document} – ${located.id}`
}
