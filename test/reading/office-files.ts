import { strToU8, zipSync } from 'fflate'
import type { Block, Cell, ListItem } from '../../lib/domain/document.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** A zip of text parts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** Links of a part, by id: `[type, target]`. */
export function links(targets: Readonly<Record<string, readonly [string, string]>>): string {
  const all = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships ${RELATIONSHIPS}>${all.join('')}</Relationships>`
}

/** A title as Word and PowerPoint keep it. */
export function coreTitle(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`
}

/** A Word document of this body. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
  return zipped({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': links({ r1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `${HEAD}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

/** An OpenDocument text of this body, with these automatic styles. */
export function odtOf(body: string, styles = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${HEAD}<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  })
}

/** A presentation of these shape trees, one a slide, listed in this order. */
export function pptxOf(slides: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = `xmlns:a="a" xmlns:p="p" xmlns:r="${OFFICE}"`
  const ids = slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="s${i}"/>`).join('')
  // The files' own numbers run backwards, so that only the list gives the order.
  const file = (i: number): string => `slides/slide${slides.length - i}.xml`
  const parts = slides.map((shapes, i) => [
    `ppt/${file(i)}`,
    `${HEAD}<p:sld ${names}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
  ])
  return zipped({
    'ppt/presentation.xml': `${HEAD}<p:presentation ${names}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': links(Object.fromEntries(slides.map((_, i) => [`s${i}`, ['slide', file(i)]]))),
    ...Object.fromEntries(parts),
    ...more,
  })
}

/**
 * Blocks as lines that a person reads at once: `# heading`, `text`, `**bold**`, `_italic_`, `- item` (`1. item`),
 * tables as `| cell | cell |` (header rows `|= … |`; a cell of several blocks parts them by ` / `; `<2×3>` are spans).
 */
export function sketch(blocks: readonly Block[]): string[] {
  return blocks.flatMap(lines)
}

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`]
    case 'paragraph':
      return [block.emphasis === 'bold' ? `**${block.text}**` : block.emphasis ? `_${block.text}_` : block.text]
    case 'list':
      return items(block.items, block.ordered ? '1.' : '-')
    case 'table':
      return block.rows.map((row) => `${row.header ? '|=' : '|'} ${row.cells.map(cellLine).join(' | ')} |`)
  }
}

function cellLine({ blocks, columnSpan, rowSpan }: Cell): string {
  const merged = columnSpan * rowSpan > 1 ? `<${columnSpan}×${rowSpan}> ` : ''
  return `${merged}${sketch(blocks).join(' / ')}`.trim()
}

function items(list: readonly ListItem[], mark: string): string[] {
  return list.flatMap((item) => [
    `${mark} ${item.text}`.trim(),
    ...items(item.children ?? [], mark).map((line) => `  ${line}`),
  ])
}
