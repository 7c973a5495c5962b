import type { NationalSynthesis } from '../domain/synthesis.ts'
import { reportContent } from './content/report-content.ts'
import type { Download } from './html/index-page.ts'
import { renderHtml } from './html/render-html.ts'
import { renderJson } from './json.ts'
import { maskSynthesis } from './mask.ts'

/** A file of the report. */
export interface RenderedFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function file(path: string, content: string | Uint8Array): RenderedFile {
  const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)]
  if (mediaType === undefined) throw new Error(`no media type for ${path}`)
  return { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, mediaType }
}

/**
 * Every file of a run, from its synthesis alone: the same synthesis gives the same bytes at any time on any machine.
 * E-mail addresses and telephone numbers are masked first, so that no file can hold one.
 */
export async function renderAll(synthesis: NationalSynthesis): Promise<RenderedFile[]> {
  const { synthesis: masked, masked: masks } = maskSynthesis(synthesis)
  const content = reportContent(masked, masks)
  const data = [file('synthese-nationale.json', renderJson(masked))]
  const downloads: Download[] = data.map(({ path, bytes }) => ({
    path,
    title: 'Synthèse nationale',
    format: 'JSON',
    bytes: bytes.length,
  }))
  const pages = [...(await renderHtml(content, downloads))].map(([path, text]) => file(path, text))
  return [...pages, ...data]
}
