import type { SynthesisItem } from '../../domain/synthesis.ts'

/** Below this confidence, a theme read from the wording alone must be checked by a person. */
const SURE_ENOUGH = 0.68

/** Whether a person should check the theme of an element: it was deduced, and with little to go by. */
export function toCheck(item: Pick<SynthesisItem, 'theme' | 'themeSource' | 'confidence'>): boolean {
  return item.theme !== null && item.themeSource === 'inferred' && item.confidence < SURE_ENOUGH
}
