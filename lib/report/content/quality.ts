import { count, fr, typographic } from '../wording.ts'

/** What an evaluation measured, by comparing a run with documents read by hand; shares in whole per cent. */
export interface MeasuredQuality {
  /** Version of the method that was evaluated. */
  readonly method: string
  /** Elements read by hand. */
  readonly sample: number
  /** Elements found again. */
  readonly found: number
  /** Elements found whose text and nature are exact. */
  readonly exact: number
  /** Elements whose theme is right. */
  readonly theme: number
  /** Pairs of elements rightly grouped. */
  readonly grouping: number
}

/** The paragraph « Qualité » of the method note: an evaluation speaks for its own method only. */
export function qualityWords(quality: MeasuredQuality | undefined, method: string): string {
  if (quality?.method !== method) return typographic('Qualité non mesurée pour cette version.')
  return fr`Mesurée sur un échantillon de ${count(quality.sample, 'élément relu', 'éléments relus')} à la main : éléments retrouvés ${quality.found} %, exacts ${quality.exact} %, thème juste ${quality.theme} %, bon regroupement ${quality.grouping} %.`
}
