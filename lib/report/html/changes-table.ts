import { html } from 'hono/html'
import type { ChangesContent } from '../content/changes.ts'
import type { Html } from './page.ts'
import { ideaPage } from './paths.ts'
import { table } from './table.ts'

/** Ideas that changed, with why; each leads to its page. `id` is unique on the page. */
export function changesTable(
  id: string,
  { caption, runs, lines, regrouped }: Pick<ChangesContent, 'caption' | 'runs' | 'lines' | 'regrouped'>,
): Html {
  if (lines.length === 0) return html`<p>Aucune idée n'a changé.</p>`
  const rows = lines.map(({ change, before, after, badge, causes, detail, page }) => {
    const words = `${change.idea} ${change.label}`
    const heading = page ? html`<a href="${ideaPage(change.idea)}">${words}</a>` : words
    return html`<tr><th scope="row">${heading}</th><td class="nombre">${before}</td><td class="nombre">${after}</td><td>${badge}</td><td>${causes}</td><td>${detail}</td></tr>
`
  })
  return html`${table(id, caption, ['Idée', ...runs, 'Écart', 'Cause', 'Détail'], rows)}${regrouped ? html`<p class="source">${regrouped}</p>\n` : ''}`
}
