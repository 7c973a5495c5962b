import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { campaignTitle } from '../labels.ts'
import { parisDateTime } from '../paris-time.ts'
import { fr } from '../wording.ts'
import { type ChapterContent, chapterContent } from './chapter.ts'
import { type CoverageContent, coverageContent } from './coverage.ts'
import { type EssentialContent, essentialContent } from './essential.ts'
import { type MethodParagraph, methodNote } from './method-note.ts'
import { type SetAsideContent, setAsideContent } from './set-aside.ts'

/** All that the HTML and Word reports say, before any layout: they cannot differ on a figure. */
export interface ReportContent {
  readonly title: string
  readonly campaign: string
  /** « Rapport provisoire – agrégation n° 14 du 2 novembre 2020 à 6 h 00 – méthode 2.2 ». */
  readonly banner: string
  /** « Agrégation n° 14 – provisoire ». */
  readonly run: string
  readonly essential: EssentialContent
  readonly coverage: CoverageContent
  /** The five themes, then « Thème non déterminé » where it holds anything. */
  readonly chapters: readonly ChapterContent[]
  readonly setAside: SetAsideContent
  readonly method: readonly MethodParagraph[]
}

/**
 * Puts a synthesis into sentences and tables.
 * @param synthesis already masked (mask.ts)
 * @param masked how many masks it holds
 */
export function reportContent(synthesis: NationalSynthesis, masked: number): ReportContent {
  const { run } = synthesis
  const state = run.status === 'published' ? 'publié' : 'provisoire'
  return {
    title: 'Synthèse nationale',
    campaign: campaignTitle(synthesis.campaign),
    banner: fr`Rapport ${state} – agrégation n° ${run.number} du ${parisDateTime(synthesis.generatedAt)} – méthode ${run.method}`,
    run: fr`agrégation n° ${run.number} – ${state}`,
    essential: essentialContent(synthesis),
    coverage: coverageContent(synthesis),
    chapters: synthesis.themes
      .filter((t) => t.theme !== null || t.items > 0)
      .map((chapter) => chapterContent(chapter, synthesis)),
    setAside: setAsideContent(synthesis),
    method: methodNote(synthesis, masked),
  }
}
