import { html } from 'hono/html'
import type { Figure } from '../content/figure.ts'
import type { Html } from './page.ts'

/** Key figures, as a list of terms. */
export function figures(list: readonly Figure[]): Html {
  return html`<dl class="chiffres">${list.map((f) => html`<div><dt>${f.label}</dt><dd>${f.value}${f.note ? html` <small>${f.note}</small>` : ''}</dd></div>`)}</dl>
`
}
