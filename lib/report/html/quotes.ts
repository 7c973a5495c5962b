import { html } from 'hono/html'
import type { Quote } from '../content/quotes.ts'
import { fr } from '../wording.ts'
import type { Html } from './page.ts'

/**
 * A verbatim with its line of provenance, whose last word is the id.
 * @param page the page of its idea, where the id leads to the element with all that is known of it
 * @param extra stands under it
 */
export function quote(
  q: Quote,
  { page, extra = '' }: { readonly page?: string; readonly extra?: Html | '' } = {},
): Html {
  const id = page === undefined ? q.item : html`<a href="${page}#${q.item}">${q.item}</a>`
  return html`<figure class="citation"><blockquote><p>${fr`« ${q.text} »`}</p></blockquote><figcaption><p class="source">${q.provenance.slice(0, -q.item.length)}<span class="numero">${id}</span></p>${extra}</figcaption></figure>
`
}
