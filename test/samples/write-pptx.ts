import { strToU8, zipSync } from 'fflate'
import type { Block, Table } from '../../lib/domain/document.ts'
import { FIXED_TIME } from './fixed-time.ts'

const A =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** A 16:9 slide, in English metric units. */
const [WIDTH, HEIGHT] = [12_192_000, 6_858_000]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A presentation of the blocks: a slide at each heading, tables as tables. Slides share one bare layout. */
export function writePptx(blocks: readonly Block[]): Uint8Array {
  const slides: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || slides.length === 0) slides.push([])
    slides.at(-1)?.push(block)
  }
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${TYPE}.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${TYPE}.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${TYPE}.slideLayout+xml"/>${slides.map((_, i) => `<Override PartName="/ppt/slides/slide${i + 1}.xml" ContentType="${TYPE}.slide+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${HEAD}<p:presentation ${A}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 2}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${WIDTH}" cy="${HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ...slides.map((_, i) => ['slide', `slides/slide${i + 1}.xml`] as const),
    ]),
    'ppt/slideMasters/slideMaster1.xml': `${HEAD}<p:sldMaster ${A}><p:cSld><p:spTree>${GROUP}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `${HEAD}<p:sldLayout ${A}><p:cSld name="Vide"><p:spTree>${GROUP}</p:spTree></p:cSld></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
  }
  slides.forEach((slide, i) => {
    files[`ppt/slides/slide${i + 1}.xml`] =
      `${HEAD}<p:sld ${A}><p:cSld><p:spTree>${GROUP}${shapes(slide)}</p:spTree></p:cSld></p:sld>`
    files[`ppt/slides/_rels/slide${i + 1}.xml.rels`] = relationships([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ])
  })
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: FIXED_TIME,
  })
}

const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

function relationships(targets: readonly (readonly [string, string])[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

function shapes(blocks: readonly Block[]): string {
  let y = 300_000
  return blocks
    .map((block, i) => {
      const top = y
      if (block.kind === 'table') {
        y += 400_000 * block.rows.length
        return frame(block, i + 2, top)
      }
      const title = block.kind === 'heading'
      y += title ? 700_000 : block.kind === 'list' ? 350_000 * block.items.length : 350_000
      const paragraphs = block.kind === 'list' ? block.items.map((item) => bullet(item.text)) : [paragraph(block.text)]
      return `<p:sp><p:nvSpPr><p:cNvPr id="${i + 2}" name="${title ? 'Titre' : 'Texte'} ${i + 2}"/><p:cNvSpPr/><p:nvPr>${title ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="500000" y="${top}"/><a:ext cx="11000000" cy="${y - top}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${paragraphs.join('')}</p:txBody></p:sp>`
    })
    .join('')
}

const paragraph = (text: string) => `<a:p><a:r><a:rPr lang="fr-FR" sz="1200"/><a:t>${escaped(text)}</a:t></a:r></a:p>`
const bullet = (text: string) =>
  `<a:p><a:pPr marL="200000" indent="-200000"><a:buChar char="▶"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="1200"/><a:t>${escaped(text)}</a:t></a:r></a:p>`

function frame(table: Table, id: number, top: number): string {
  const columns = Math.max(...table.rows.map((r) => r.cells.reduce((n, c) => n + c.columnSpan, 0)))
  const rows = table.rows.map((r) => {
    const cells = r.cells.map((c) => {
      const lines = c.blocks.flatMap((b) =>
        b.kind === 'list' ? b.items.map((i) => bullet(i.text)) : b.kind === 'table' ? [] : [paragraph(b.text)],
      )
      return `<a:tc><a:txBody><a:bodyPr/>${lines.join('') || '<a:p/>'}</a:txBody><a:tcPr/></a:tc>`
    })
    return `<a:tr h="370000">${cells.join('')}</a:tr>`
  })
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Tableau ${id}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="500000" y="${top}"/><a:ext cx="11000000" cy="${400_000 * table.rows.length}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${`<a:gridCol w="${Math.floor(11_000_000 / columns)}"/>`.repeat(columns)}</a:tblGrid>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}
