import type { Block, ListItem } from '../../lib/domain/document.ts'
import { LINE_BREAK } from './model.ts'
import type { Look } from './write-docx.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(LINE_BREAK, '<br>')

const STYLES: Readonly<Record<Look, string>> = {
  columns: 'body{columns:2;column-gap:9mm}',
  borderless: 'td,th{border:0;background:none}',
}

/** A page of the blocks, for a browser to print. */
export function writeHtml(blocks: readonly Block[], looks: readonly Look[] = []): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>
@page{size:A4;margin:18mm}body{font:11pt/1.35 Arial,sans-serif}table{border-collapse:collapse;width:100%;margin:8px 0}
td,th{border:1px solid #444;padding:4px 6px;vertical-align:top;text-align:left}th{background:#e3e3fd}ul{margin:0;padding-left:1.1em}p{margin:2px 0}
${looks.map((l) => STYLES[l]).join('')}</style><body>${body(blocks)}</body></html>`
}

function list(items: readonly ListItem[]): string {
  return `<ul>${items.map((i) => `<li>${escaped(i.text)}${i.children ? list(i.children) : ''}</li>`).join('')}</ul>`
}

function body(blocks: readonly Block[]): string {
  return blocks
    .map((b) => {
      if (b.kind === 'heading') return `<h${b.level}>${escaped(b.text)}</h${b.level}>`
      if (b.kind === 'list') return list(b.items)
      if (b.kind === 'paragraph')
        return `<p>${b.emphasis === 'bold' ? `<b>${escaped(b.text)}</b>` : escaped(b.text)}</p>`
      const rows = b.rows.map((r) => {
        const tag = r.header ? 'th' : 'td'
        const cells = r.cells.map(
          (c) => `<${tag} colspan="${c.columnSpan}" rowspan="${c.rowSpan}">${body(c.blocks)}</${tag}>`,
        )
        return { header: r.header, html: `<tr>${cells.join('')}</tr>` }
      })
      const part = (header: boolean) =>
        rows
          .filter((r) => r.header === header)
          .map((r) => r.html)
          .join('')
      return `<table><thead>${part(true)}</thead><tbody>${part(false)}</tbody></table>`
    })
    .join('\n')
}
