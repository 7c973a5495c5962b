import { describe, expect, it } from 'vitest'
import { renderAll } from '../../lib/report/render.ts'
import type { TableSchema } from '../../lib/report/table-schema.ts'
import { synthesisOf } from './build-synthesis.ts'
import { partsOf, sheetParts, sheetRows } from './read-back.ts'
import { SAID, SAMPLE } from './sample-synthesis.ts'

const files = await renderAll(SAMPLE)
const excel = partsOf(files, 'synthese-nationale.xlsx')

describe('a sheet of the workbook', () => {
  it('has in columns of their own what a proposition counts, as numbers where it wrote nothing else', async () => {
    const sheet = { title: 'Un réseau', territory: '01', schools: '300', students: '45\u202f000', parents: 'toutes' }
    const said = SAID.map((s) => (s.type === 'proposal' ? { ...s, extra: { sheet } } : s))
    const parts = partsOf(await renderAll(synthesisOf(said)), 'synthese-nationale.xlsx')
    const [header = [], row = []] = sheetRows(parts, 'Propositions')
    expect(header.join(' · ')).toBe(
      'Titre · Résumé · Thème · Académie · Territoire · Effort · Échéance · Moyens financiers · Moyens humains · Moyens juridiques · Difficultés · Établissements · Élèves · Parents · Enseignants · Pérennisation · Source · Repris dans',
    )
    const cells = ['Territoire', 'Établissements', 'Élèves', 'Parents'].map((title) => row[header.indexOf(title)])
    expect(cells).toEqual(['01', '300', '45000', 'toutes'])
    const sheetXml = sheetParts(parts).get('Propositions') ?? ''
    expect([...sheetXml.matchAll(/<c r="([A-Z]+)2"(?![^>]* t=)[^>]*><v>/g)].map((m) => m[1])).toEqual(['L', 'M'])
  })

  it('has all the needs of a chain, and on the row of a need that one', async () => {
    const needs = ['Former les équipes', 'Prêter du matériel'].map(
      (text) => ({ type: 'need', idea: text, text }) as const,
    )
    const place = { theme: 'governance', academie: 'Corse', row: 't1-r1' } as const
    const said = [{ type: 'irritant', idea: 'a', text: 'Trop d’outils' } as const, ...needs].map((s) => ({
      ...place,
      ...s,
    }))
    const [header = [], ...rows] = sheetRows(
      partsOf(await renderAll(synthesisOf(said)), 'synthese-nationale.xlsx'),
      'Fils',
    )
    expect(rows.map((r) => r[header.indexOf('Besoin')])).toEqual([
      'Former les équipes | Prêter du matériel',
      'Former les équipes',
      'Prêter du matériel',
    ])
  })

  it('tells its date and status apart, under rubrics that each stand once', () => {
    const rows = sheetRows(excel, 'Lisez-moi')
    const of = (rubric: string) => rows.find((r) => r[0] === rubric)?.[1]
    expect([of('Date'), of('Statut')]).toEqual(['2 novembre 2020 à 6 h 00', 'Rapport provisoire'])
    const rubrics = rows.map((r) => r[0])
    expect(rubrics).toEqual([...new Set(rubrics)])
  })

  it('names every code of the data files', () => {
    const codes = new Set(sheetRows(excel, 'Référentiels').map((r) => r[1]))
    for (const { path, bytes } of files.filter((f) => f.path.endsWith('.schema.json'))) {
      const { fields } = JSON.parse(new TextDecoder().decode(bytes)) as TableSchema
      for (const { name, constraints } of fields)
        for (const code of constraints?.enum ?? []) expect(codes, `${path} ${name}`).toContain(code)
    }
    expect(sheetRows(excel, 'Référentiels')).toContainEqual(['Cause', 'methode', 'méthode ou regroupement'])
  })
})
