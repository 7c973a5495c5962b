import { describe, expect, it } from 'vitest'
import type { IdeaChange } from '../../lib/domain/changes.ts'
import { renderAll } from '../../lib/report/render.ts'
import { synthesisOf } from './build-synthesis.ts'
import { partsOf, sheetParts, sheetRows, wordRows } from './read-back.ts'
import { COMPARED, SAID, SAMPLE } from './sample-synthesis.ts'

const files = await renderAll(SAMPLE)
const word = partsOf(files, 'synthese-nationale.docx')
const excel = partsOf(files, 'synthese-nationale.xlsx')
const body = word['word/document.xml'] ?? ''
const values = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? '')

describe('the Word report', () => {
  it('has headings in order, a title, French, and repeated header rows', () => {
    const levels = values(body, /<w:pStyle w:val="Heading(\d)"\/>/g).map(Number)
    expect(levels.length).toBeGreaterThan(20)
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1)
    expect(word['word/styles.xml']).toContain('w:val="fr-FR"')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(body.match(/<w:tbl>/g)?.length ?? 0)
    expect(word['docProps/core.xml']).toContain(
      '<dc:title>Synthèse nationale – États généraux du numérique pour l&apos;éducation',
    )
  })

  it('numbers its chapters up to the annexes, and its tables in their order', () => {
    const textsOf = (style: string): string[] =>
      values(body, new RegExp(`<w:pStyle w:val="${style}"/>((?:(?!</w:p>).)*)`, 'g')).map((p) =>
        values(p, /<w:t [^>]*>([^<]*)/g).join(''),
      )
    const chapters = textsOf('Heading1')
    expect(chapters.slice(0, 3)).toEqual(
      ["1. L'essentiel", "2. Qui s'est exprimé", '3. Garantir un égal accès au numérique pour tous'].map((t) =>
        t.replaceAll("'", '&apos;'),
      ),
    )
    expect(chapters.at(-1)).toBe('Annexes')
    expect(textsOf('Heading2')).toContain('3.1 Irritants')
    expect(textsOf('Heading2')).toContain('A1. Documents comptés')
    const tables = textsOf('Caption').filter((t) => t.startsWith('Tableau'))
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.map((t) => Number.parseInt(t.slice('Tableau '.length), 10))).toEqual(tables.map((_, i) => i + 1))
    const essential = partsOf(files, 'essentiel.docx')['word/document.xml'] ?? ''
    expect(essential).not.toContain('Tableau 1')
  })

  it('asks nothing at opening: no dirty field, no update at opening', () => {
    expect(body).toContain('TOC \\h')
    expect(body).not.toMatch(/w:dirty="(true|1)"/)
    expect(word['word/settings.xml']).not.toContain('updateFields')
  })

  it('has links that lead to bookmarks, each of one name and number', () => {
    const names = values(body, /<w:bookmarkStart w:name="([^"]+)"/g)
    expect(names).toEqual([...new Set(names)])
    for (const anchor of values(body, /w:anchor="([^"]+)"/g)) expect(names).toContain(anchor)
    expect(values(body, /<w:bookmarkStart[^>]*w:id="(\d+)"/g)).toEqual(names.map((_, i) => String(i + 1)))
  })

  it('shades its tables of numbers, and writes the numbers', () => {
    expect(wordRows(word)).toContainEqual(['DANE', '0', '1', '0', '0', '0', '0', '1'])
    expect(body).toMatch(/w:fill="E3E3FD"[\s\S]{0,300}?<w:t[^>]*>1</)
    expect(body).toContain('<w:textDirection w:val="btLr"/>')
  })

  it('says what changed only where there is something to compare with', async () => {
    const compared = partsOf(await renderAll(COMPARED), 'synthese-nationale.docx')
    expect(body).not.toContain('Ce qui a changé')
    expect(body).not.toContain('Idées transversales')
    expect(
      wordRows(compared)
        .find((r) => r[0] === 'Matériel (irritant)')
        ?.slice(1),
    ).toEqual(['12', '9', '2', '0', '0', '12'])
    expect(wordRows(compared).find((r) => r[0] === 'Les échanges à distance')?.[2]).toContain('1 (Lille)')
    expect(wordRows(compared).find((r) => r[0] === 'K-0001')?.[1]).toBe('Thème → Gouvernance')
    expect(
      wordRows(compared)
        .find((r) => r[0]?.startsWith('TE-040'))
        ?.slice(1, 4),
    ).toEqual(['3', '0', 'Disparue'])
    const theme = partsOf(await renderAll(COMPARED), 'theme_travailler-ensemble.docx')
    expect(wordRows(theme).filter((r) => r[3] === 'Disparue')).toHaveLength(1)
  })

  it('is dated by the synthesis', () => {
    expect(word['docProps/core.xml']?.match(/2020-11-02T05:00:00Z/g)).toHaveLength(2)
  })
})

describe('the workbook', () => {
  it('has its sheets, « Lisez-moi » first', () => {
    expect([...sheetParts(excel).keys()]).toEqual([
      'Lisez-moi',
      'Essentiel',
      'Idées',
      'Éléments',
      'Fils',
      'Propositions',
      'Académies × idées',
      'Documents',
      'Référentiels',
    ])
  })

  it('has a proposition once that an académie deposits in two documents, and names the other', async () => {
    const sheet = SAID.find((s) => s.type === 'proposal')
    if (!sheet) throw new Error('no proposition')
    const repeated = synthesisOf([...SAID, { ...sheet, extra: { ...sheet.extra, file: 'Restitution.docx' } }])
    const rows = sheetRows(partsOf(await renderAll(repeated), 'synthese-nationale.xlsx'), 'Propositions')
    expect(rows).toHaveLength(sheetRows(excel, 'Propositions').length)
    const at = rows[0]?.indexOf('Repris dans') ?? -1
    expect(rows.slice(1).map((r) => r[at])).toContain('Synthese_Corse.docx')
  })

  it('names the formats of documents in French', () => {
    const [header = [], ...rows] = sheetRows(excel, 'Documents')
    const formats = new Set(rows.map((r) => r[header.indexOf('Format')]))
    expect(formats).toContain('Word (.docx)')
    expect(formats).not.toContain('docx')
  })

  it('has a sheet of what crosses the themes where something does, its ideas in the order of the themes', async () => {
    const crossed = partsOf(await renderAll(COMPARED), 'synthese-nationale.xlsx')
    const [header = [], ...rows] = sheetRows(crossed, 'Idées transversales')
    expect(header.slice(0, 6)).toEqual([
      'Sujet',
      'Nature du sujet',
      'Thèmes du sujet',
      'Académies du sujet',
      'Thème',
      'Idée',
    ])
    expect(rows.map((r) => [r[0], r[1], r[4]])).toEqual(
      ['Égal accès', 'Travailler ensemble', 'Gouvernance'].map((theme) => ['Matériel', 'Irritant', theme]),
    )
    expect(sheetRows(crossed, 'Lisez-moi').map((r) => r[0])).toContain('Feuille Idées transversales')
    expect(sheetRows(excel, 'Lisez-moi').map((r) => r[0])).not.toContain('Feuille Idées transversales')
  })

  it('has a sheet of changes where there is something to compare with', async () => {
    const fresh = { ...COMPARED.changes?.ideas[0], status: 'new', before: null } as IdeaChange
    const changes = COMPARED.changes && { ...COMPARED.changes, ideas: [...COMPARED.changes.ideas, fresh] }
    const told = { ...COMPARED, ...(changes ? { changes } : {}), run: { ...COMPARED.run, number: 2 } }
    const compared = partsOf(await renderAll(told), 'synthese-nationale.xlsx')
    const [header = [], first = [], second = []] = sheetRows(compared, 'Évolutions')
    expect(first.slice(header.indexOf('Évolution'), header.indexOf('Cause') + 1)).toEqual([
      '+2 académies',
      '7',
      '9',
      '2',
      'nouveaux dépôts (+3), méthode (−1)',
    ])
    expect(second[header.indexOf('Écart')]).toBe('-3')
    expect(header.slice(-5)).toEqual(['n°\u00a01', 'n°\u00a02', 'Écart', 'Cause', 'Détail'])
    const last = sheetRows(compared, 'Évolutions').at(-1) ?? []
    expect(last.slice(header.indexOf('Évolution'), header.indexOf('Évolution') + 3)).toEqual(['Nouvelle', '–', '9'])
    const ideas = sheetRows(compared, 'Idées')
    expect(ideas.map((r) => r[ideas[0]?.indexOf('Évolution') ?? -1])).toContain('stable')
  })

  it('shows every text whole: columns fit those that are not wrapped, the header has the height of its titles', () => {
    const digest = SAMPLE.documents[0]?.document?.length ?? 0
    const documents = sheetParts(excel).get('Documents') ?? ''
    const widths = values(documents, /<col [^>]*width="(\d+)"/g).map(Number)
    expect(widths.at(-1)).toBe(digest + 2)
    for (const part of sheetParts(excel).values()) expect(part).toMatch(/<row r="1"[^>]* ht="\d+"/)
  })

  it('has no formula cell, and filters all its rows', () => {
    for (const [name, part] of sheetParts(excel)) {
      expect(part.replace(/<conditionalFormatting.*<\/conditionalFormatting>/s, '')).not.toContain('<f>')
      const rows = part.match(/<row /g)?.length ?? 0
      expect(values(part, /<autoFilter ref="A1:[A-Z]+(\d+)"/g), name).toEqual([String(rows)])
    }
  })

  it('has the parts of a sheet in the order that Excel asks for', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'conditionalFormatting',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]
    for (const part of sheetParts(excel).values()) {
      const children = values(part.replace(/^.*?<worksheet[^>]*>/s, ''), /<([a-zA-Z]+)[ >/]/g).filter((n) =>
        order.includes(n),
      )
      const ranks = children.map((n) => order.indexOf(n))
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    }
  })

  it('has links that lead to the row they name', () => {
    const ideas = sheetParts(excel).get('Idées') ?? ''
    const elements = sheetRows(excel, 'Éléments')
    const rows = sheetRows(excel, 'Idées')
    const links = [...ideas.matchAll(/<hyperlink ref="A(\d+)" location="&apos;Éléments&apos;!A(\d+)"\/>/g)]
    expect(links).toHaveLength(rows.length - 1)
    for (const [, from, to] of links) expect(elements[Number(to) - 1]?.[4]).toBe(rows[Number(from) - 1]?.[0])
  })

  it('keeps a text that looks like a formula as text, and tells silence from no mention', () => {
    expect(sheetRows(excel, 'Éléments').map((r) => r[16])).toContain('=HYPERLINK("http://exemple.fr";"a") | suite')
    const [header = [], ...rows] = sheetRows(excel, 'Académies × idées')
    const footprint = rows.find((r) => r[1]?.startsWith('L’empreinte')) ?? []
    expect([footprint[header.indexOf('Corse')], footprint[header.indexOf('Nice')]]).toEqual(['1', '–'])
    const half = rows.find((r) => r[1] === 'Manque de temps pour se former ensemble') ?? []
    expect(half[header.indexOf('Amiens')]).toBe('0')
  })
})
