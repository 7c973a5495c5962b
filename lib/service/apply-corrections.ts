import type { AppliedCorrection } from '../domain/applied.ts'
import {
  type CorrectedItem,
  type Correction,
  type CorrectionChange,
  MASKED_PASSAGE,
  textKey,
} from '../domain/correction.ts'
import type { Item } from '../domain/item.ts'
import type { Voice } from '../domain/synthesis.ts'

export interface Corrected {
  /** In the order given, without those excluded. */
  readonly voices: readonly Voice[]
  /** One for each correction, in the order given. */
  readonly applied: readonly AppliedCorrection[]
}

/**
 * Applies corrections to what was read, which is not changed itself: of two on the same field, the later counts. A
 * correction finds its items by their place; where its document counts no more, by the same text of the same type in
 * the same académie. The académies of whole documents are settled before (corrected-academies.ts).
 * @param corrections in force, in the order of their ids
 */
export function applyCorrections(voices: readonly Voice[], corrections: readonly Correction[]): Corrected {
  const find = finder(voices)
  const corrected = new Map<number, Voice | null>()
  const applied = corrections.map((correction): AppliedCorrection => {
    const changed: string[] = []
    for (const index of find(correction)) {
      const voice = corrected.has(index) ? corrected.get(index) : voices[index]
      const next = voice && changedVoice(voice, correction)
      if (next === undefined || next === voice || voice === undefined) continue
      corrected.set(index, next)
      if (voice) changed.push(voice.item.id)
    }
    const { id, field, scope, reason, by, at } = correction
    return { id, field, scope, value: correctedTo(correction), reason, by, at, items: changed.sort() }
  })
  return { voices: voices.flatMap((voice, i) => (corrected.has(i) ? (corrected.get(i) ?? []) : voice)), applied }
}

function correctedTo(correction: CorrectionChange): string {
  if (correction.field === 'exclude' || correction.field === 'mask') return ''
  return correction.value ?? ''
}

/** The voice as corrected, the same object where nothing changes, null where it is excluded. */
function changedVoice(voice: Voice, correction: Correction): Voice | null {
  const { item } = voice
  switch (correction.field) {
    case 'exclude':
      return null
    case 'theme':
      return { ...voice, item: { ...item, theme: correction.value, themeSource: 'corrected', confidence: 1 } }
    case 'type':
      return { ...voice, item: { ...item, type: correction.value } }
    case 'mask': {
      const masked = maskItem(item, correction.value)
      return JSON.stringify(masked) === JSON.stringify(item) ? voice : { ...voice, item: masked }
    }
    case 'academie':
      return voice.academie === correction.value ? { ...voice } : voice // settled with its document: told as applied
  }
}

/** Every text of an item without a span, ids aside. */
function maskItem(item: Item, span: string): Item {
  const hide = (text: string) => text.replaceAll(span, MASKED_PASSAGE)
  const { improvement, actors, timeframe, indicators, sheet, source } = item
  return {
    ...item,
    text: hide(item.text),
    evidence: item.evidence.map(hide),
    source: source.heading === undefined ? source : { ...source, heading: hide(source.heading) },
    ...(improvement === undefined ? {} : { improvement: hide(improvement) }),
    ...(actors === undefined ? {} : { actors: actors.map(hide) }),
    ...(timeframe === undefined ? {} : { timeframe: hide(timeframe) }),
    ...(indicators === undefined ? {} : { indicators: indicators.map(hide) }),
    ...(sheet === undefined
      ? {}
      : { sheet: Object.fromEntries(Object.entries(sheet).map(([name, value]) => [name, hide(value)])) }),
  }
}

/** Finds the voices that a correction speaks of, as indices, from what was read: corrections never hide one another's items. */
function finder(voices: readonly Voice[]): (correction: Correction) => readonly number[] {
  const byDocument = indexBy(voices, (v) => v.document)
  let byAcademie: Map<string, number[]> | undefined
  const at = (index: number) => voices[index]?.item
  const keys: string[] = []
  const keyAt = (index: number, { type, text }: Item): string => {
    const known = keys[index] ?? `${type} ${textKey(text)}`
    keys[index] = known
    return known
  }
  return (correction) => {
    const own = byDocument.get(correction.document) ?? []
    const placed = own.filter((i) => isPlaced(at(i), correction))
    if (placed.length > 0) return placed
    byAcademie ??= indexBy(voices, (v) => v.academie)
    // Read again, its document may place the text elsewhere; replaced, another document of the académie holds it.
    const academie = correction.field === 'academie' ? correction.value : correction.academie
    const candidates = own.length > 0 ? own : (byAcademie.get(academie ?? '') ?? [])
    if (correction.field === 'mask') return candidates
    const known = new Map(correction.items.map((item) => [`${item.type} ${item.text}`, item]))
    return candidates.filter((i) => {
      const item = at(i)
      const same = item && known.get(keyAt(i, item))
      return item !== undefined && same !== undefined && isSameReading(item, same, correction)
    })
  }
}

/** A theme was corrected because it was read so: another document that was read otherwise is not spoken of. */
function isSameReading(item: Item, corrected: CorrectedItem, { field }: Correction): boolean {
  return field !== 'theme' || item.theme === corrected.theme
}

function isPlaced(item: Item | undefined, { scope, target, row, table }: Correction): boolean {
  if (item === undefined) return false
  if (scope === 'item') return item.id === target
  if (scope === 'row') return row !== null && item.row === row
  if (scope === 'table') return table !== null && item.source.table === table
  return true
}

function indexBy(voices: readonly Voice[], keyOf: (voice: Voice) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  voices.forEach((voice, index) => {
    const group = groups.get(keyOf(voice))
    if (group) group.push(index)
    else groups.set(keyOf(voice), [index])
  })
  return groups
}
