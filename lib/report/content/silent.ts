import { academieNamed } from '../../domain/academie.ts'
import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { agree, compareText, fr } from '../wording.ts'

/** Académies of which nothing is counted, in alphabetical order. */
export interface Silent {
  /** Nothing came from them. */
  readonly absent: readonly string[]
  /** They deposited: all of it came late, is set aside or was withdrawn. */
  readonly uncounted: readonly string[]
}

/** The académies that the synthesis does not hear, told apart by whether they deposited. */
export function silentAcademies({
  coverage,
  documents,
  withdrawn = [],
}: Pick<NationalSynthesis, 'coverage' | 'documents' | 'withdrawn'>): Silent {
  const nameOf = (name: string): string => academieNamed(name)?.name ?? name
  const deposited = new Set(
    [...documents, ...withdrawn].flatMap((d) => (d.academie === null ? [] : nameOf(d.academie))),
  )
  const silent = [...coverage.missing].sort(compareText)
  return {
    absent: silent.filter((name) => !deposited.has(nameOf(name))),
    uncounted: silent.filter((name) => deposited.has(nameOf(name))),
  }
}

/** « Manquent : Nice, Reims. », or that nobody is missing; then who deposited and is not counted. */
export function silenceSentence({ absent, uncounted }: Silent): string {
  const missing =
    absent.length === 0
      ? 'Toutes les académies attendues ont déposé.'
      : fr`${agree(absent.length, 'Manque', 'Manquent')} : ${absent.join(', ')}.`
  if (uncounted.length === 0) return missing
  return fr`${missing} ${agree(uncounted.length, 'A déposé, sans être comptée', 'Ont déposé, sans être comptées')} : ${uncounted.join(', ')}.`
}
