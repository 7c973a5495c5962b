import { html } from 'hono/html'
import { type HeatTable, SHADE_NOTE, stepOf } from '../content/heat-table.ts'
import { integer } from '../wording.ts'
import type { Html } from './page.ts'
import { ideaPage } from './paths.ts'

function cell(value: number | null, table: HeatTable): Html {
  if (value === null)
    return html`<td class="absent"><span aria-hidden="true">–</span><span class="lu">ne s'exprime pas</span></td>`
  return html`<td class="p${stepOf(value, table)}">${integer(value)}</td>`
}

/** A shaded table: every number is written, so that nothing is said by colour alone. `id` is unique on the page. */
export function heat(id: string, table: HeatTable): Html {
  return html`<div class="defile" role="region" aria-labelledby="${id}" tabindex="0"><table class="chaleur">
<caption id="${id}">${table.caption}</caption>
<thead><tr><th scope="col">${table.title}</th>${table.columns.map((c) => html`<th scope="col" class="debout"><span>${c}</span></th>`)}</tr></thead>
<tbody>
${table.rows.map(
  (
    row,
  ) => html`<tr><th scope="row">${row.idea ? html`<a href="${ideaPage(row.idea)}">${row.label}</a>` : row.label}</th>${row.cells.map((c) => cell(c, table))}</tr>
`,
)}</tbody></table></div>
<p class="source">${table.legend} ${SHADE_NOTE}</p>
`
}
