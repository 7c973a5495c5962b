import { html } from 'hono/html'
import type { ReportContent } from '../content/report-content.ts'
import { layout } from './page.ts'
import { METHOD } from './paths.ts'

/** The method note, with the figures of the run. */
export function methodPage(content: ReportContent): Promise<string> {
  const main = html`<h1>Méthode et limites</h1>
${content.method.map(
  (p) => html`<h2>${p.title}</h2>
<p>${p.text}</p>
`,
)}`
  return layout(content, { file: METHOD, title: 'Méthode et limites', main })
}
