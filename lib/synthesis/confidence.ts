import { type ItemConfidence, levelOf, type ReadingDoubt, type ThemeDoubt } from '../domain/confidence.ts'
import type { Item } from '../domain/item.ts'
import { AT_THE_CORE, type Grouping } from './grouping.ts'

/** The text was read where the template puts it. */
const RECOGNISED = 98

const READING: Readonly<Record<ReadingDoubt, number>> = {
  'carried-columns': 85,
  'aligned-columns': 85,
  'outside-table': 80,
  'broken-row': 60,
  'mixed-columns': 60,
  'worded-type': 60,
}

/** The most that a theme is worth which the document declares less than plainly. */
const DECLARED: Readonly<Record<ThemeDoubt, number>> = {
  'contradicted-number': 87,
  'number-alone': 87,
  'title-only': 87,
  'several-themes': 60,
}
/** A number alone, however doubtful, was read in a list that people follow. */
const LEAST_DECLARED: Readonly<Partial<Record<ThemeDoubt, number>>> = { 'number-alone': 68, 'title-only': 68 }
/** An inferred theme is never of the highest level, which is that of a theme written in the row or its heading. */
const MOST_INFERRED = 87
/** Where a second theme is close. */
const MOST_CLOSE = 67

/** Values from 0 to 100. */
const PERCENTS = 101
/** The same few are true of all items: each is made once. */
const known = new Map<number, ItemConfidence>()

/** The confidence in an item: three causes apart, the lowest of which gives the value. */
export function confidenceIn(item: Item, grouping: Grouping = { value: AT_THE_CORE }): ItemConfidence {
  const reading = item.doubts?.reading ? READING[item.doubts.reading] : RECOGNISED
  const theme = themeValue(item)
  const key = (reading * PERCENTS + theme) * PERCENTS + grouping.value // a million strings would be made to be looked up
  let confidence = known.get(key)
  if (!confidence) {
    confidence = {
      reading: levelOf(reading),
      theme: levelOf(theme),
      grouping: levelOf(grouping.value),
      value: Math.min(reading, theme, grouping.value),
    }
    known.set(key, confidence)
  }
  if (grouping.near === undefined) return confidence
  return { near: grouping.near, ...confidence } // the copy last: V8 takes twenty times as long to add a key to one
}

function themeValue({ theme, themeSource, confidence, doubts }: Item): number {
  if (theme === null) return 0
  const value = Math.round(100 * confidence)
  if (themeSource === 'inferred') return Math.min(doubts?.runnerUp ? MOST_CLOSE : MOST_INFERRED, value)
  const doubt = themeSource === 'declared' ? doubts?.theme : undefined
  return doubt ? Math.max(LEAST_DECLARED[doubt] ?? 0, Math.min(DECLARED[doubt], value)) : value
}
