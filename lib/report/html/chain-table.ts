import { html } from 'hono/html'
import type { ChainLine } from '../content/chain-lines.ts'
import type { Html } from './page.ts'
import { numberCell, table } from './table.ts'

/** What is said around an idea, role by role, with what joins it. */
export function chainTable(id: string, caption: string, lines: readonly ChainLine[]): Html {
  const rows = lines.map(
    (
      l,
    ) => html`<tr><th scope="row">${l.title}</th><td><ul>${l.said.map((s) => html`<li>${s}</li>`)}</ul></td>${numberCell(l.academies)}<td>${l.link}</td></tr>
`,
  )
  return table(id, caption, ['Rôle', 'Ce qui est dit', 'Académies', 'Lien'], rows)
}
