import { campaignTitle } from '../labels.ts'
import { parisDate, parisDateTime, stoppedAt } from '../paris-time.ts'
import { academiesOutOf } from '../quantities.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { fr } from '../wording.ts'
import { type ActorsContent, actorsContent } from './actors.ts'
import { type AnnexesContent, annexesContent } from './annexes.ts'
import { type ChangesContent, changesContent } from './changes.ts'
import { type ChapterContent, chapterContent } from './chapter.ts'
import { type CoverageContent, coverageContent } from './coverage.ts'
import { type EssentialContent, essentialContent } from './essential.ts'
import { type MethodParagraph, methodNote } from './method-note.ts'
import { type OfficialLine, officialLines } from './official.ts'
import type { ReportContext } from './report-context.ts'
import { type TransversalContent, transversalContent } from './transversal.ts'

/** All that the HTML and Word reports say, before any layout: they cannot differ on a figure. */
export interface ReportContent {
  readonly title: string
  readonly campaign: string
  /** « Rapport provisoire – agrégation n° 14 du 2 novembre 2020 à 6 h 00 – méthode 2.2 – 24 académies sur 30 ». */
  readonly banner: string
  /** « Rapport provisoire », « Rapport validé le 3 novembre 2020 par DNE ». */
  readonly status: string
  /** « agrégation n° 14 – provisoire ». */
  readonly run: string
  /** « Contact : … »; null where nobody said whom to write to. */
  readonly contact: string | null
  readonly essential: EssentialContent
  readonly coverage: CoverageContent
  /** The five themes, then « Thème non déterminé » where it holds anything. */
  readonly chapters: readonly ChapterContent[]
  /** Null where no idea crosses the themes. */
  readonly transversal: TransversalContent | null
  /** Ideas linked to official propositions. */
  readonly official: readonly OfficialLine[]
  readonly actors: ActorsContent
  /** Null for a run that is compared with nothing. */
  readonly changes: ChangesContent | null
  readonly method: readonly MethodParagraph[]
  readonly annexes: AnnexesContent
}

/**
 * Puts a synthesis into sentences and tables.
 * @param index of the synthesis already masked (mask.ts)
 */
export function reportContent(index: SynthesisIndex, context: ReportContext): ReportContent {
  const { synthesis } = index
  const { coverage, run } = synthesis
  const { validated } = context
  const by = validated?.by === undefined ? '' : ` par ${validated.by}`
  const status = fr`Rapport ${validated ? fr`validé le ${parisDate(validated.at)}${by}` : 'provisoire'}`
  return {
    title: 'Synthèse nationale',
    campaign: campaignTitle(synthesis.campaign),
    banner: fr`${status} – agrégation n° ${run.number} du ${parisDateTime(synthesis.generatedAt)}${stoppedAt(run)} – méthode ${run.method} – ${academiesOutOf(coverage.academies.length, coverage.academiesExpected)}`,
    status,
    run: fr`agrégation n° ${run.number}${stoppedAt(run)} – ${validated ? 'publiée' : 'provisoire'}`,
    contact: context.contact === undefined ? null : fr`Contact : ${context.contact}`,
    essential: essentialContent(index),
    coverage: coverageContent(synthesis),
    chapters: synthesis.themes
      .filter((t) => t.theme !== null || t.items > 0)
      .map((chapter) => chapterContent(chapter, index)),
    transversal: transversalContent(index),
    official: officialLines(index),
    actors: actorsContent(synthesis),
    changes: changesContent(synthesis),
    method: methodNote(synthesis, context),
    annexes: annexesContent(index),
  }
}
