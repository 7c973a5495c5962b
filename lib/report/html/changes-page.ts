import { html } from 'hono/html'
import type { ChangesContent } from '../content/changes.ts'
import type { ReportContent } from '../content/report-content.ts'
import { changesTable } from './changes-table.ts'
import { historySection } from './history.ts'
import { layout } from './page.ts'
import { CHANGES } from './paths.ts'

/** « Ce qui a changé » since the compared run, and how the synthesis grew run by run. */
export function changesPage(report: ReportContent, content: ChangesContent): Promise<string> {
  const main = html`<h1>Ce qui a changé</h1>
<h2>${content.title}</h2>
${content.methodWarning ? html`<p class="prudence rouge">${content.methodWarning}</p>\n` : ''}${content.sentences.map((s) => html`<p>${s}</p>`)}
${changesTable('t-evolutions', content)}${historySection(content.growth, 'Au fil des agrégations')}`
  return layout(report, { file: CHANGES, title: 'Ce qui a changé', main })
}
