import { typeNames } from '../../domain/item.ts'
import { themeNames } from '../../domain/theme.ts'
import { academiesOutOf } from '../quantities.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { fr, integer } from '../wording.ts'

/** An idea that an analyst linked to an official proposition. */
export interface OfficialLine {
  /** Number of the proposition. */
  readonly official: string
  readonly idea: string
  readonly label: string
  readonly type: string
  readonly theme: string
  readonly academies: string
}

/** « Proposition officielle n° 12 ». */
export function officialWords(official: string): string {
  return fr`Proposition officielle n° ${integer(Number(official))}`
}

/** Ideas linked to official propositions, by number; of one number, in the order of the synthesis. */
export function officialLines({ ideas }: SynthesisIndex): OfficialLine[] {
  return ideas
    .flatMap(({ idea, chapter }) =>
      idea.officialRef
        ? {
            official: idea.officialRef,
            idea: idea.id,
            label: idea.label,
            type: typeNames(idea.type).singular,
            theme: themeNames(chapter.theme).short,
            academies: academiesOutOf(idea.counts.academies, idea.counts.of),
          }
        : [],
    )
    .sort((a, b) => Number(a.official) - Number(b.official))
}
