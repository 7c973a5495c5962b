import type { ThemeChapter } from '../../domain/synthesis.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'

/** Caption of the table of contrasts. */
export const CONTRASTS = 'Sujets vus comme un point fort par les uns, comme un irritant par les autres'

/** One subject, seen as a strength here and as an irritant there. */
export interface ContrastLine {
  readonly subject: string
  readonly strength: ContrastSide
  readonly irritant: ContrastSide
}

export interface ContrastSide {
  readonly idea: string
  readonly label: string
  readonly academies: readonly string[]
}

/** « Sujets contrastés » of a theme. */
export function contrastLines(chapter: ThemeChapter, { ideaOf }: SynthesisIndex): ContrastLine[] {
  const side = (id: string, academies: readonly string[]): ContrastSide => ({
    idea: id,
    label: ideaOf.get(id)?.idea.label ?? '',
    academies,
  })
  return (chapter.contrasts ?? []).map((c) => ({
    subject: c.subject,
    strength: side(c.strengthIdea, c.academiesStrength),
    irritant: side(c.irritantIdea, c.academiesIrritant),
  }))
}
