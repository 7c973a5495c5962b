import data from './data/timeframes.json' with { type: 'json' }

/** Classes of timeframes, in the order in which they are shown. */
export const TIMEFRAMES = ['short', 'medium', 'long', 'date', 'continuous', 'unspecified'] as const

export type Timeframe = (typeof TIMEFRAMES)[number]

interface TimeframeNames {
  readonly label: string
  /** Value in CSV files. */
  readonly csv: string
}

const NAMES: Readonly<Record<Timeframe, TimeframeNames>> = {
  short: { label: 'Court terme', csv: 'court' },
  medium: { label: 'Moyen terme', csv: 'moyen' },
  long: { label: 'Long terme', csv: 'long' },
  date: { label: 'Date ou année précise', csv: 'date' },
  continuous: { label: 'En continu', csv: 'continu' },
  unspecified: { label: 'Non précisé', csv: 'non_precise' },
}

/** French name of a class of timeframes, and its value in CSV files. */
export function timeframeNames(timeframe: Timeframe): TimeframeNames {
  return NAMES[timeframe]
}

const RULES = data.map((rule) => {
  const timeframe = TIMEFRAMES.find((t) => t === rule.class)
  if (!timeframe) throw new Error(`timeframes.json: no class « ${rule.class} »`)
  return { timeframe, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${rule.patterns.join('|')})(?![\\p{L}\\d])`, 'u') }
})

/** A year, or a month by its name, says when. */
const DATE =
  /(?<!\d)20[1-4]\d(?!\d)|(?<!\p{L})(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?!\p{L})/u

/**
 * Class of a timeframe as written. A date says more than the words around it (« dès la rentrée 2021 »); where several
 * terms are named, the nearest counts, since that is when something must begin.
 */
export function timeframeOf(written: string | undefined): Timeframe {
  const text = (written ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
  if (DATE.test(text)) return 'date'
  return RULES.find(({ pattern }) => pattern.test(text))?.timeframe ?? 'unspecified'
}
