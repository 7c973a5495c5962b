import { html } from 'hono/html'
import type { ChangesContent } from '../content/changes.ts'
import type { ReportContent } from '../content/report-content.ts'
import { layout } from './page.ts'
import { CHANGES, ideaPage } from './paths.ts'
import { table } from './table.ts'

/** « Ce qui a changé » since the compared run. */
export function changesPage(report: ReportContent, content: ChangesContent): Promise<string> {
  const known = new Set(report.chapters.flatMap((c) => c.ideas.map((i) => i.id)))
  const rows = content.lines.map(({ change, before, after, badge, causes, detail }) => {
    const words = `${change.idea} ${change.label}`
    const heading = known.has(change.idea) ? html`<a href="${ideaPage(change.idea)}">${words}</a>` : words
    return html`<tr><th scope="row">${heading}</th><td class="nombre">${before}</td><td class="nombre">${after}</td><td>${badge}</td><td>${causes}</td><td>${detail}</td></tr>
`
  })
  const main = html`<h1>Ce qui a changé</h1>
<h2>${content.title}</h2>
${content.methodWarning ? html`<p class="prudence">${content.methodWarning}</p>\n` : ''}${content.sentences.map((s) => html`<p>${s}</p>`)}
${
  rows.length === 0
    ? html`<p>Aucune idée n'a changé.</p>`
    : table('t-evolutions', content.caption, ['Idée', 'Avant', 'Après', 'Écart', 'Causes', 'Détail'], rows)
}`
  return layout(report, { file: CHANGES, title: 'Ce qui a changé', main })
}
