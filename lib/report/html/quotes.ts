import { html } from 'hono/html'
import type { Quote } from '../content/quotes.ts'
import { fr } from '../wording.ts'
import type { Html } from './page.ts'

/** A verbatim with its line of provenance, whose last word is the id; `extra` stands under it. */
export function quote(q: Quote, extra: Html | '' = ''): Html {
  return html`<figure class="citation"><blockquote><p>${fr`« ${q.text} »`}</p></blockquote><figcaption><p class="source">${q.provenance.slice(0, -q.item.length)}<span class="numero">${q.item}</span></p>${extra}</figcaption></figure>
`
}
