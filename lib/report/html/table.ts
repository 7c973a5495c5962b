import { html } from 'hono/html'
import { integer } from '../wording.ts'
import type { Html } from './page.ts'

/** A table that scrolls in its own region, named by its caption. `id` is unique on the page. */
export function table(id: string, caption: string, headings: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="defile" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">${caption}</caption>
<thead><tr>${headings.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`
}

/**
 * A figure with a bar under it: text first, so that nothing is said by the drawing alone.
 * @param value from 0 to `of`
 */
export function barCell(value: number, of: number): Html {
  const width = of === 0 ? 0 : Math.round((100 * value) / of)
  return html`<td class="barre"><span>${integer(value)}</span><i class="l${width}"></i></td>`
}

/** A plain cell with a whole number. */
export function numberCell(value: number): Html {
  return html`<td class="nombre">${integer(value)}</td>`
}
