import { describe, expect, it } from 'vitest'
import { linesOf } from '../../lib/domain/document.ts'
import { readPptx } from '../../lib/reading/pptx.ts'
import { coreTitle, links, pptxOf, sketch, zipped } from './office-files.ts'

const p = (text: string, properties = '', look = ''): string =>
  `<a:p>${properties}<a:r><a:rPr ${look}/><a:t>${text}</a:t></a:r></a:p>`
const bullet = (level = 0): string => `<a:pPr lvl="${level}"><a:buChar char="•"/></a:pPr>`
const at = (x: number, y: number): string => `<a:off x="${x}" y="${y}"/><a:ext cx="10" cy="10"/>`
const sp = (body: string, x = 0, y = 0, mark = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr/><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${at(x, y)}</a:xfrm></p:spPr><p:txBody>${body}</p:txBody></p:sp>`
const ph = (type: string, idx = ''): string => `<p:ph type="${type}"${idx && ` idx="${idx}"`}/>`
const tc = (body: string, attributes = ''): string => `<a:tc ${attributes}><a:txBody>${body}</a:txBody></a:tc>`
const table = (rows: string[], properties = ''): string =>
  `<p:graphicFrame><p:xfrm>${at(0, 50)}</p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr ${properties}/>${rows.map((r) => `<a:tr>${r}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
const read = async (...slides: string[]): Promise<string[]> => sketch((await readPptx(pptxOf(slides))).blocks)

describe('readPptx', () => {
  it('reads slides in the order of the show, title first, without numbers, footers, dates and hidden shapes', async () => {
    const footers = ['sldNum', 'ftr', 'dt'].map((type) => sp(p(type), 0, 90, ph(type))).join('')
    const hidden = sp(p('caché')).replace('<p:cNvPr/>', '<p:cNvPr hidden="1"/>')
    const first = sp(p('texte'), 0, 5) + sp(p('Diagnostic'), 0, 40, ph('title')) + footers + hidden
    const reading = await readPptx(pptxOf([first, sp(p('Fin'), 0, 0, ph('ctrTitle'))]))
    expect(reading).toMatchObject({ format: 'pptx', status: 'read', pages: 2, title: null })
    expect(reading.blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Diagnostic', page: 1 },
      { kind: 'paragraph', text: 'texte', page: 1 },
      { kind: 'heading', level: 1, text: 'Fin', page: 2 },
    ])
  })

  it('reads shapes top to bottom, left to right, groups as one', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm>${at(0, 20)}</a:xfrm></p:grpSpPr>${sp(p('d'), 0, 900)}${sp(p('c'), 0, 800)}</p:grpSp>`
    expect(await read(sp(p('e'), 0, 40) + group + sp(p('b'), 20, 0) + sp(p('a'), 0, 0))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ])
  })

  it('reads bullets and levels, numbers, breaks and emphasis', async () => {
    const number = '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>'
    const body = [
      p('Réseau', bullet()),
      p('Débit', bullet(1)),
      p('Prêt', bullet()),
      p('un', number),
      p('gras', '', 'b="1"'),
      '<a:p><a:r><a:t>le 1</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>er</a:t></a:r><a:br/><a:r><a:t>mars</a:t></a:r></a:p>',
      p('▶ tapé'),
    ]
    expect(await read(sp(body.join('')))).toEqual([
      '- Réseau',
      '  - Débit',
      '- Prêt',
      '1. un',
      '**gras**',
      'le 1er mars',
      '- tapé',
    ])
  })

  it('takes bullets and places from the layout and the master', async () => {
    const list = (inside: string) => `<a:lstStyle><a:lvl1pPr>${inside}</a:lvl1pPr></a:lstStyle>`
    const unplaced = (mark: string, text: string) => sp(p(text), 0, 0, mark).replace(/<a:xfrm>.*?<\/a:xfrm>/, '')
    const slide = unplaced(ph('body', '2'), 'droite') + unplaced(ph('body', '1'), 'gauche') + sp(p('libre'), 0, 60)
    const layout = sp(p(''), 0, 20, ph('body', '1')) + sp(list('<a:buNone/>'), 20, 20, ph('body', '2'))
    const reading = await readPptx(
      pptxOf([slide], {
        'ppt/slides/_rels/slide1.xml.rels': links({ r1: ['slideLayout', '../slideLayouts/l.xml'] }),
        'ppt/slideLayouts/l.xml': `<p:sldLayout><p:cSld><p:spTree>${layout}</p:spTree></p:cSld></p:sldLayout>`,
        'ppt/slideLayouts/_rels/l.xml.rels': links({ r1: ['slideMaster', '/ppt/slideMasters/m.xml'] }),
        'ppt/slideMasters/m.xml':
          '<p:sldMaster><p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr></p:bodyStyle></p:txStyles></p:sldMaster>',
      }),
    )
    expect(sketch(reading.blocks)).toEqual(['- gauche', 'droite', 'libre'])
  })

  it('gives bullets to body placeholders where no part says otherwise', async () => {
    const none = '<a:pPr><a:buNone/></a:pPr>'
    expect(await read(sp(p('item') + p('texte', none), 0, 0, ph('body')))).toEqual(['- item', 'texte'])
  })

  it('reads tables with merged cells and header rows, empty bullets kept; a table cut by a slide stays cut', async () => {
    const head = tc(p('Thème')) + tc(p('Irritants'), 'gridSpan="2"') + tc('', 'hMerge="1"')
    const filled = tc(p('Accès'), 'rowSpan="2"') + tc(p('a', bullet()) + p('b', bullet())) + tc(p('c'))
    const under = tc('', 'vMerge="1"') + tc(`<a:p>${bullet()}</a:p>`) + tc('<a:p/>')
    const reading = await readPptx(pptxOf([table([head, filled, under], 'firstRow="1"'), table([head])]))
    expect(sketch(reading.blocks)).toEqual([
      '|= Thème | <2×1> Irritants |',
      '| <1×2> Accès | - a / - b | c |',
      '| - |  |',
      '| Thème | <2×1> Irritants |',
    ])
    expect(reading.blocks.map((b) => b.kind === 'table' && b.rows[0]?.page)).toEqual([1, 2])
  })

  it('reads diagrams, and one side only of alternative content', async () => {
    const choice = `<mc:AlternateContent><mc:Choice>${sp(p('une fois'))}</mc:Choice><mc:Fallback>${sp(p('une fois'))}</mc:Fallback></mc:AlternateContent>`
    const frame = `<p:graphicFrame><p:xfrm>${at(0, 30)}</p:xfrm><a:graphic><a:graphicData><dgm:relIds r:dm="d1"/></a:graphicData></a:graphic></p:graphicFrame>`
    const reading = await readPptx(
      pptxOf([choice + frame], {
        'ppt/slides/_rels/slide1.xml.rels': links({ d1: ['diagramData', '../diagrams/data1.xml'] }),
        'ppt/diagrams/data1.xml': `<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t>${p('étape')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
      }),
    )
    expect(sketch(reading.blocks)).toEqual(['une fois', 'étape'])
  })

  it('takes the title of the file where it says something', async () => {
    const titled = (title: string) => readPptx(pptxOf([sp(p('x'))], { 'docProps/core.xml': coreTitle(title) }))
    expect((await titled('Restitution')).title).toBe('Restitution')
    expect((await titled('Présentation PowerPoint')).title).toBeNull()
  })

  it('refuses a show without text, and throws on a zip that is none', async () => {
    const empty = await readPptx(pptxOf([sp('')]))
    expect(empty).toMatchObject({ status: 'damaged', problems: [{ code: 'VIDE' }] })
    expect(linesOf(empty.blocks)).toEqual([])
    await expect(readPptx(zipped({ 'a.xml': '<a/>' }))).rejects.toThrow('p:presentation')
  })
})
