import type { Block } from '../../../lib/domain/document.ts'
import { diagnostic, introduction, needs, p } from '../../samples/model.ts'
import { writeDocx } from '../../samples/write-docx.ts'

/** A theme that the documents declare. */
export const TOGETHER = 'Travailler ensemble autrement'

export interface Workshop {
  /** What stands beside « Nom de la Région académique »; no introduction without it. */
  readonly region?: string
  /** Themes as written in the cells, one a row of the diagnostic. */
  readonly themes?: readonly string[]
  /** Irritants of the diagnostic, one a row; each row has a strength of its own. */
  readonly irritants?: readonly string[]
  /** Blocks before the table. */
  readonly before?: readonly Block[]
  /** Paragraphs after the table. */
  readonly after?: readonly string[]
}

const IRRITANTS = ['Les réunions entre niveaux ne tombent jamais à la même heure']

/** The blocks of a workshop's synthesis: two elements a row, an irritant and a strength. */
export function workshopBlocks(about: Workshop = {}): Block[] {
  const { region, irritants = IRRITANTS, themes = [TOGETHER], before = [], after = [] } = about
  const rows = irritants.map((irritant, i) => ({
    theme: themes[i] ?? themes.at(-1) ?? '',
    irritants: [irritant],
    strengths: [`Constat partagé : ${irritant.toLowerCase()}, et chacun le dit`],
  }))
  return [
    ...(region === undefined ? [] : introduction(region, '5 octobre 2020', [['Enseignants', 12]])),
    ...before,
    ...diagnostic(rows, 'bullets'),
    ...after.map((text) => p(text)),
  ]
}

/** The same as a Word document. */
export function workshop(about: Workshop = {}): Promise<Uint8Array> {
  return writeDocx(workshopBlocks(about))
}

/** The two tables of the template with nothing filled in. */
export function blankTemplate(): Promise<Uint8Array> {
  const empty = { theme: '', irritants: [], strengths: [], needs: [], improvements: [] }
  return writeDocx([...diagnostic([empty], 'bullets'), ...needs([empty], 'bullets')])
}

/** A table of the template in which some cells of a row are left empty. */
export function gaps(): Promise<Uint8Array> {
  const row = (need: string) => ({ theme: TOGETHER, irritants: [], needs: [need], improvements: [] })
  const whole = {
    theme: TOGETHER,
    irritants: ['Trop peu de temps commun'],
    needs: ['Un créneau partagé par les équipes'],
    improvements: ['Libérer une demi-journée par mois'],
  }
  const rows = [row('Des tableaux blancs partagés'), row('Un annuaire des référents'), whole]
  return writeDocx([...introduction('Académie de Dijon', '5 octobre 2020', []), ...needs(rows, 'bullets')])
}

/** A document of paragraphs alone. */
export function plain(...texts: readonly string[]): Promise<Uint8Array> {
  return writeDocx(texts.map((text) => p(text)))
}

/** A list of the five themes, as the template prints it, in this order. */
export function themeList(...themes: readonly string[]): Block {
  return p(`Les cinq thématiques : ${themes.map((theme, i) => `(${i + 1}) ${theme}`).join(', ')}`)
}
