import { html } from 'hono/html'
import type { ReportContent } from '../content/report-content.ts'
import type { TransversalContent } from '../content/transversal.ts'
import { count, fr } from '../wording.ts'
import { heat } from './heat.ts'
import { layout } from './page.ts'
import { ideaPage, TRANSVERSAL } from './paths.ts'

/** « Idées transversales »: what several themes say, and in which words each says it. */
export function transversalPage(report: ReportContent, content: TransversalContent): Promise<string> {
  const main = html`<h1>Idées transversales</h1>
<p>${content.sentence}</p>
${heat('t-transversal', content.table)}<h2>Dans les mots de chaque thème</h2>
${content.lines.map(
  (l) => html`<h3>${l.subject}</h3>
<p>${l.kind}, ${l.figure}</p>
<ul>${l.themes.map(
    ({ theme, ideas }) =>
      html`<li>${theme}<ul>${ideas.map((i) => html`<li><a href="${ideaPage(i.id)}">${i.id} ${i.label}</a>${fr` – ${count(i.academies, 'académie')}`}</li>`)}</ul></li>`,
  )}</ul>
`,
)}`
  return layout(report, { file: TRANSVERSAL, title: 'Idées transversales', main })
}
