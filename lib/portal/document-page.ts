import { html } from 'hono/html'
import { type Item, typeNames } from '../domain/item.ts'
import type { Html } from '../report/html/page.ts'
import { FORMATS, kindNames } from '../report/labels.ts'
import { placeWords } from '../report/provenance.ts'
import { count, fileSize, fr } from '../report/wording.ts'
import type { DocumentText } from '../service/document-text.ts'
import { findQuote, quotable } from '../service/find-quote.ts'
import { extractedText, QUOTE_ID } from './extracted-text.ts'
import { localPage } from './local-page.ts'

/**
 * The page of a document: the way to the original, and the text that was read of it.
 * @param element the element that is looked for: its place and its row are written out, and its words marked
 */
export function documentPage(document: DocumentText, element: Item | null): Promise<string> {
  const { record, entry, deposits, blocks, items } = document
  const span =
    element &&
    findQuote(
      quotable(blocks),
      element,
      items.slice(
        0,
        items.findIndex((i) => i.id === element.id),
      ),
    )
  const about = [
    kindNames(record.kind).singular,
    FORMATS[record.format],
    ...(record.pages === null ? [] : [count(record.pages, 'page')]),
    count(items.length, 'élément lu', 'éléments lus'),
  ]
  const found = deposits.map((d, i) => html`${i > 0 ? ', ' : ''}<a href="/depots/${d.number}">${d.number}</a>`)
  return localPage(
    `${entry.file} – Document`,
    html`<h1>${entry.file}</h1>
<p>${about.join(' – ')}</p>
<p>${fr`Déposé dans : `}${found}</p>
${original(document, element)}${element ? sought(element, items, span !== null) : ''}<section aria-labelledby="texte"><h2 id="texte">Texte extrait</h2>
${blocks.length === 0 ? html`<p>Aucun texte n'a été lu dans ce document.</p>` : extractedText(blocks, span)}</section>`,
  )
}

/** A PDF opens at the page; other formats have no stable pages, so that the heading and the row say where to look. */
function original({ record, entry }: DocumentText, element: Item | null): Html {
  const page = record.format === 'pdf' ? element?.source.page : undefined
  const words = page === undefined ? "Ouvrir le document d'origine" : `Ouvrir le document d'origine à la page ${page}`
  return html`<p><a href="/documents/${record.id}/original${page === undefined ? '' : `#page=${page}`}">${words} (${FORMATS[record.format]}, ${fileSize(entry.bytes)})</a></p>
`
}

function sought(element: Item, items: readonly Item[], found: boolean): Html {
  const beside = items.filter((i) => i.row !== null && i.row === element.row && i.id !== element.id)
  const lines = [element, ...beside].map(
    ({ type, text }) => html`<div><dt>${typeNames(type).singular}</dt><dd>${fr`« ${text} »`}</dd></div>`,
  )
  return html`<section aria-labelledby="element"><h2 id="element">Élément ${element.id}</h2>
<p>${placeWords(element.source, element.type) || 'Place non connue dans le document'}. ${
    found
      ? html`<a href="#${QUOTE_ID}">Voir la citation dans le texte</a>`
      : "La citation n'est pas dans le texte extrait tel qu'il est lu aujourd'hui."
  }</p>
${beside.length > 0 ? html`<p>${fr`Dans la même ligne :`}</p>\n` : ''}<dl class="ligne">${lines}</dl></section>
`
}
