import { html } from 'hono/html'
import type { ChainLine, Said } from '../content/chain-lines.ts'
import type { Html } from './page.ts'
import { ideaPage } from './paths.ts'
import { numberCell, table } from './table.ts'

/**
 * What is said, each leading to the element that says it.
 * @param root the way from the page to the root of the report
 */
export function saidList(said: readonly Said[], root = ''): Html {
  return html`<ul>${said.map(({ words, item }) =>
    item ? html`<li><a href="${root}${ideaPage(item.idea)}#${item.id}">${words}</a></li>` : html`<li>${words}</li>`,
  )}</ul>`
}

/** What is said around an idea, role by role, with what joins it. */
export function chainTable(id: string, caption: string, lines: readonly ChainLine[], root = ''): Html {
  const rows = lines.map(
    (
      l,
    ) => html`<tr><th scope="row">${l.title}</th><td>${saidList(l.said, root)}</td>${numberCell(l.academies)}<td>${l.link}</td></tr>
`,
  )
  return table(id, caption, ['Rôle', 'Ce qui est dit', 'Académies', 'Lien'], rows)
}
