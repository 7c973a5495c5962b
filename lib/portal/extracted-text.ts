import { html } from 'hono/html'
import type { Block, ListItem, Table } from '../domain/document.ts'
import type { Html } from '../report/html/page.ts'
import { type Span, wordsIn } from '../service/find-quote.ts'

/** Where the quote is, for links. */
export const QUOTE_ID = 'citation'

/** A line of text as markup. */
type Write = (line: string) => Html | string

/** The text that was read of a document: its headings, lists and tables, with the words of a quote marked. */
export function extractedText(blocks: readonly Block[], span: Span | null): Html[] {
  const marked = span ? marking(span) : plain
  let tables = 0
  return blocks.map((block) => {
    if (block.kind !== 'table') return blockOf(block, span?.table === null ? marked : plain)
    tables++
    const write = span?.table === null || span?.table === tables ? marked : plain
    const id = `tableau-${tables}`
    return html`<div class="defile" role="region" aria-labelledby="${id}" tabindex="0">${tableOf(block, write, html`<caption id="${id}">Tableau ${tables}</caption>`)}</div>
`
  })
}

const plain: Write = (line) => line

/** Marks what stands between the two ends of a quote, which may go over several lines: they are read in their order. */
function marking({ start, end }: Span): Write {
  let at = 0
  let begun = false
  return (line) => {
    const words = wordsIn(line)
    if (words === '') return line
    const [from, to] = [Math.max(0, start - at), Math.min(words.length, end - at)]
    at += words.length + 1
    if (from >= to) return line
    const said = words.slice(from, to)
    const mark = begun ? html`<mark>${said}</mark>` : html`<mark id="${QUOTE_ID}">${said}</mark>`
    begun = true
    return html`${words.slice(0, from)}${mark}${words.slice(to)}`
  }
}

function blockOf(block: Block, write: Write): Html {
  if (block.kind === 'table') return tableOf(block, write, html`<caption>Tableau dans une case</caption>`)
  if (block.kind === 'list') return listOf(block.items, block.ordered, write)
  // A document skips levels, and a page must not.
  return block.kind === 'heading' ? html`<h3>${write(block.text)}</h3>\n` : html`<p>${write(block.text)}</p>\n`
}

function listOf(items: readonly ListItem[], ordered: boolean, write: Write): Html {
  const lines = items.map(
    ({ text, children = [] }) =>
      html`<li>${write(text)}${children.length > 0 ? listOf(children, ordered, write) : ''}</li>`,
  )
  return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`
}

function tableOf({ rows }: Table, write: Write, caption: Html): Html {
  const lines = rows.map(
    ({ header, cells }) => html`<tr>${cells.map(({ blocks, columnSpan, rowSpan }) => {
      const within = blocks.map((block) =>
        block.kind === 'heading' ? html`<p>${write(block.text)}</p>` : blockOf(block, write),
      )
      return header
        ? html`<th scope="col" colspan="${columnSpan}" rowspan="${rowSpan}">${within}</th>`
        : html`<td colspan="${columnSpan}" rowspan="${rowSpan}">${within}</td>`
    })}</tr>
`,
  )
  return html`<table>${caption}<tbody>${lines}</tbody></table>`
}
