import type { RunRecord } from '../domain/run.ts'
import type { NationalSynthesis } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { OPEN_DATA } from '../report/numbered.ts'
import { synthesisOfRun } from './past-runs.ts'
import type { BlobStore } from './ports.ts'
import { filesOf, type RunFile } from './stored-files.ts'

/** The formats of a run's files; `txt` is the corpus for textual analysis. */
export const REPORT_FORMATS = ['html', 'docx', 'xlsx', 'json', 'csv', 'txt'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Those that one theme may be had in alone: reports speak of all themes, and link from one to the other. */
export const THEME_FORMATS = ['json', 'csv'] as const satisfies readonly ReportFormat[]

/** Tells of all the files: it goes with all of them. */
const MANIFEST = 'manifest.json'

/** Is a file of this format? Open data are one folder, with their schemas and notice, and its archive. */
function isOf(format: ReportFormat, path: string): boolean {
  if (format === 'csv') return path.startsWith(OPEN_DATA) || path.endsWith('.zip')
  if (path.startsWith(OPEN_DATA) || path === MANIFEST) return false
  return format === 'html' ? /\.(html|css)$/.test(path) : path.endsWith(`.${format}`)
}

/** The files of a run exactly as it wrote them: all, or those of some formats. */
export async function filesInFormats(
  blobs: BlobStore,
  run: RunRecord,
  formats: readonly ReportFormat[] | null,
): Promise<readonly RunFile[]> {
  return filesOf(blobs, run, (path) => formats === null || formats.some((format) => isOf(format, path)))
}

/** What a run says of one theme, as data. */
export async function filesOfTheme(
  blobs: BlobStore,
  run: RunRecord,
  theme: Theme | null,
  formats: readonly (typeof THEME_FORMATS)[number][],
): Promise<readonly RunFile[]> {
  const [{ reportContent }, { maskSynthesis }, { indexOf }, { renderJson }, { renderOpenData }] = await Promise.all([
    import('../report/content/report-content.ts'),
    import('../report/mask.ts'),
    import('../report/synthesis-index.ts'),
    import('../report/json.ts'),
    import('../report/open-data/render-open-data.ts'),
  ])
  const { synthesis: whole, masked } = maskSynthesis(await synthesisOfRun(blobs, run))
  const part = ofTheme(whole, theme)
  const bytes = (text: string) => new TextEncoder().encode(text)
  const open = formats.includes('csv') ? renderOpenData(reportContent(indexOf(whole), { masked }), indexOf(part)) : []
  return [
    ...(formats.includes('json') ? [{ path: 'synthese-nationale.json', bytes: bytes(renderJson(part)) }] : []),
    ...[...open].map(([name, text]) => ({ path: `${OPEN_DATA}${name}`, bytes: bytes(text) })),
  ]
}

/** The synthesis with one chapter; documents and coverage stay those of the campaign. */
function ofTheme(synthesis: NationalSynthesis, theme: Theme | null): NationalSynthesis {
  return {
    ...synthesis,
    themes: synthesis.themes.filter((chapter) => chapter.theme === theme),
    items: synthesis.items.filter((item) => item.theme === theme),
    chains: synthesis.chains.filter((chain) => chain.theme === theme),
  }
}
