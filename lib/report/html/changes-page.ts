import { html } from 'hono/html'
import type { ChangesContent } from '../content/changes.ts'
import type { HistoryContent } from '../content/history.ts'
import type { ReportContent } from '../content/report-content.ts'
import { historySection } from './history.ts'
import { layout } from './page.ts'
import { CHANGES, ideaPage } from './paths.ts'
import { table } from './table.ts'

/**
 * « Ce qui a changé » since the compared run, and how the synthesis grew run by run.
 * @param known true of an idea that has a page
 */
export function changesPage(
  report: ReportContent,
  content: ChangesContent,
  runs: HistoryContent | null,
  known: (idea: string) => boolean,
): Promise<string> {
  const rows = content.lines.map(({ change, before, after, badge, causes, detail }) => {
    const words = `${change.idea} ${change.label}`
    const heading = known(change.idea) ? html`<a href="${ideaPage(change.idea)}">${words}</a>` : words
    return html`<tr><th scope="row">${heading}</th><td class="nombre">${before}</td><td class="nombre">${after}</td><td>${badge}</td><td>${causes}</td><td>${detail}</td></tr>
`
  })
  const main = html`<h1>Ce qui a changé</h1>
<h2>${content.title}</h2>
${content.methodWarning ? html`<p class="prudence rouge">${content.methodWarning}</p>\n` : ''}${content.sentences.map((s) => html`<p>${s}</p>`)}
${
  rows.length === 0
    ? html`<p>Aucune idée n'a changé.</p>`
    : table('t-evolutions', content.caption, ['Idée', 'Avant', 'Après', 'Écart', 'Causes', 'Détail'], rows)
}${historySection(runs, 'Au fil des agrégations')}`
  return layout(report, { file: CHANGES, title: 'Ce qui a changé', main })
}
