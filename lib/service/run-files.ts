import type { RunRecord } from '../domain/run.ts'
import type { NationalSynthesis } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { MANIFEST } from '../report/manifest.ts'
import { OPEN_DATA } from '../report/numbered.ts'
import { synthesisOfRun } from './past-runs.ts'
import type { BlobStore } from './ports.ts'
import { Refusal } from './refusal.ts'
import { filesOf, type RunFile } from './stored-files.ts'

/** The formats of a run's files; `txt` is the corpus for textual analysis. */
export const REPORT_FORMATS = ['html', 'docx', 'xlsx', 'json', 'csv', 'txt'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Those that one theme may be had in alone: reports speak of all themes, and link from one to the other. */
export const THEME_FORMATS = ['json', 'csv'] as const satisfies readonly ReportFormat[]

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
  return filesOf(blobs, run, (path) => isInFormats(path, formats))
}

/** Is a file of one of these formats? All are where they are null. */
export function isInFormats(path: string, formats: readonly ReportFormat[] | null): boolean {
  return formats === null || formats.some((format) => isOf(format, path))
}

/**
 * What a run says of one theme, as data.
 * @param seen what is told of the whole run
 * @throws Refusal for tables of a run of a version that said less than they hold
 */
export async function filesOfTheme(
  { blobs }: { readonly blobs: BlobStore },
  run: RunRecord,
  theme: Theme | null,
  formats: readonly (typeof THEME_FORMATS)[number][],
  seen: (synthesis: NationalSynthesis) => NationalSynthesis = (whole) => whole,
): Promise<readonly RunFile[]> {
  const said = seen(await synthesisOfRun(blobs, run))
  const [{ reportContent }, { maskSynthesis }, { indexOf }, { renderJson }, { renderOpenData }] = await Promise.all([
    import('../report/content/report-content.ts'),
    import('../report/mask.ts'),
    import('../report/synthesis-index.ts'),
    import('../report/json.ts'),
    import('../report/open-data/render-open-data.ts'),
  ])
  if (formats.includes('csv') && !isWhole(said))
    throw new Refusal(
      'impossible',
      `L'agrégation n° ${run.number} est d'une version antérieure du logiciel (méthode ${run.method}) : les tables d'un thème seul ne peuvent pas en être tirées. Demandez-en le JSON avec --format json, ou tous les fichiers, tels qu'elle les a écrits, sans --theme.`,
    )
  const { synthesis: whole, masked } = maskSynthesis(said)
  const part = ofTheme(whole, theme)
  const bytes = (text: string) => new TextEncoder().encode(text)
  const open = formats.includes('csv') ? renderOpenData(reportContent(indexOf(whole), { masked }), indexOf(part)) : []
  return [
    ...(formats.includes('json') ? [{ path: 'synthese-nationale.json', bytes: bytes(renderJson(part)) }] : []),
    ...[...open].map(([name, text]) => ({ path: `${OPEN_DATA}${name}`, bytes: bytes(text) })),
  ]
}

/** Runs of the first versions gave each item one number for its confidence, and chose no quotes. */
export function isWhole({ items, themes }: NationalSynthesis): boolean {
  return (
    items.every(({ confidence }) => typeof confidence === 'object') &&
    themes.every(({ ideas }) => ideas.every(({ quotes }) => Array.isArray(quotes)))
  )
}

/** The synthesis with one chapter, its changes and the documents of its elements; coverage stays that of the campaign. */
export function ofTheme(synthesis: NationalSynthesis, theme: Theme | null): NationalSynthesis {
  const { changes } = synthesis
  const read = new Set(synthesis.items.flatMap((item) => (item.theme === theme ? [item.document] : [])))
  return {
    ...synthesis,
    themes: synthesis.themes.filter((chapter) => chapter.theme === theme),
    items: synthesis.items.filter((item) => item.theme === theme),
    chains: synthesis.chains.filter((chain) => chain.theme === theme),
    documents: synthesis.documents.filter((d) => d.counted && d.document !== null && read.has(d.document)),
    ...(changes ? { changes: { ...changes, ideas: changes.ideas.filter((c) => c.theme === theme) } } : {}),
  }
}
