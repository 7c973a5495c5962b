import { describe, expect, it } from 'vitest'
import { readOdt } from '../../lib/reading/odt.ts'
import { odtOf, sketch, zipped } from './office-files.ts'

const p = (inside: string, style = ''): string => `<text:p text:style-name="${style}">${inside}</text:p>`
const item = (inside: string): string => `<text:list-item>${inside}</text:list-item>`
const list = (inside: string, style = 'L'): string => `<text:list text:style-name="${style}">${inside}</text:list>`
const cell = (inside: string, attributes = ''): string => `<table:table-cell ${attributes}>${inside}</table:table-cell>`
const row = (inside: string): string => `<table:table-row>${inside}</table:table-row>`
const COVERED = '<table:covered-table-cell/>'
const style = (family: string, name: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`
const read = async (body: string, styles = ''): Promise<string[]> => sketch((await readOdt(odtOf(body, styles))).blocks)

describe('readOdt', () => {
  it('reads headings by outline level, and paragraphs by the style they come from', async () => {
    const styles = style('paragraph', 'P1', '', 'Heading_20_3')
    const body = [p('Restitution', 'Title'), '<text:h text:outline-level="2">Diagnostic</text:h>', p('RETEX', 'P1')]
    expect(await read(body.join(''), styles)).toEqual(['# Restitution', '## Diagnostic', '### RETEX'])
  })

  it('reads nested and numbered lists, empty items, and headings that are numbered as lists', async () => {
    const styles =
      '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
    const nested = list(item(p('Réseau') + list(item(p('Débit')) + item(p('')))) + item(list(item(p('seul')))))
    const numbered = list(item(p('un')) + item(p('deux') + p('suite')), 'N')
    const heading = list(item('<text:h text:outline-level="1">Plan</text:h>'), 'N')
    expect(await read(nested + numbered + heading, styles)).toEqual([
      '- Réseau',
      '  - Débit',
      '  -',
      '- seul',
      '1. un',
      '1. deux suite',
      '# Plan',
    ])
  })

  it('reads header rows, merged and repeated cells, lists and lines in cells', async () => {
    const table = [
      `<table:table-header-rows>${row(cell(p('Thème')) + cell(p('Irritants'), 'table:number-columns-spanned="2"') + COVERED)}</table:table-header-rows>`,
      row(cell(p('Accès'), 'table:number-rows-spanned="2"') + cell(list(item(p('a')) + item(p('b')))) + cell(p('▶ c'))),
      row(COVERED + cell(p('un<text:line-break/>deux'), 'table:number-columns-repeated="2"')),
    ]
    expect(await read(`<table:table>${table.join('')}</table:table>`)).toEqual([
      '|= Thème | <2×1> Irritants |',
      '| <1×2> Accès | - a / - b | - c |',
      '| un / deux | un / deux |',
    ])
  })

  it('does not follow a repetition meant to fill a sheet', async () => {
    const table = `<table:table>${row(cell(p('x'), 'table:number-columns-repeated="2000000000"'))}</table:table>`
    const { blocks } = await readOdt(odtOf(table))
    expect(blocks[0]?.kind === 'table' && blocks[0].rows[0]?.cells.length).toBe(100)
  })

  it('leaves out deletions, notes, comments and tables of contents; keeps insertions and text boxes', async () => {
    const body = [
      `<text:tracked-changes><text:changed-region><text:deletion>${p('ôté')}</text:deletion></text:changed-region></text:tracked-changes>`,
      `<text:table-of-content><text:index-body>${p('Sommaire')}</text:index-body></text:table-of-content>`,
      p('avant<text:change-start text:change-id="c"/> ajouté<text:change-end text:change-id="c"/><text:change/>'),
      p(
        `noté<text:note><text:note-body>${p('en bas')}</text:note-body></text:note><office:annotation>${p('?')}</office:annotation>`,
      ),
      p(`cadre<draw:frame><draw:text-box>${p('encadré')}</draw:text-box></draw:frame>`),
      `<text:section><draw:custom-shape>${p('forme')}</draw:custom-shape></text:section>`,
    ]
    expect(await read(body.join(''))).toEqual(['avant ajouté', 'noté', 'cadre', 'encadré', 'forme'])
  })

  it('tells emphasis of whole paragraphs through styles, and joins superscripts', async () => {
    const styles = [
      style('paragraph', 'P1', 'fo:font-weight="bold"'),
      style('paragraph', 'P2', '', 'P1'),
      style('text', 'T1', 'fo:font-style="italic"'),
      style('text', 'T2', 'fo:font-weight="normal"'),
      style('text', 'T3', 'style:text-position="super 58%"'),
    ].join('')
    const span = (text: string, name: string): string => `<text:span text:style-name="${name}">${text}</text:span>`
    const body = [
      p('gras', 'P2'),
      p(`gras${span(' sauf ici', 'T2')}`, 'P2'),
      p(span('penché', 'T1')),
      p(`le 1${span('er', 'T3')}<text:s text:c="3"/>degré<text:tab/>ici`),
    ]
    expect(await read(body.join(''), styles)).toEqual(['**gras**', 'gras sauf ici', '_penché_', 'le 1er degré ici'])
  })

  it('writes check boxes one way: form controls, field marks, glyphs', async () => {
    const form =
      '<office:forms><form:form><form:checkbox form:id="c1" form:label="A" form:current-state="checked"/></form:form></office:forms>'
    const mark =
      '<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="false"/></field:fieldmark>'
    const body = form + p('<draw:control draw:control="c1"/>') + p(`${mark} B`) + p('☑ C')
    expect(await read(body)).toEqual(['☒ A', '☐ B', '☒ C'])
  })

  it('takes the title of the file where it says something', async () => {
    const meta = (title: string) => ({
      'meta.xml': `<office:document-meta><office:meta><dc:title>${title}</dc:title></office:meta></office:document-meta>`,
    })
    expect((await readOdt(odtOf(p('x'), '', meta('Synthèse de bassin')))).title).toBe('Synthèse de bassin')
    expect((await readOdt(odtOf(p('x'), '', meta('Sans titre')))).title).toBeNull()
  })

  it('refuses a document without text, and throws on a zip that is none', async () => {
    expect(await readOdt(odtOf(p('')))).toMatchObject({ status: 'damaged', pages: null, problems: [{ code: 'VIDE' }] })
    await expect(readOdt(zipped({ 'content.xml': '<a/>' }))).rejects.toThrow('office:text')
  })
})
