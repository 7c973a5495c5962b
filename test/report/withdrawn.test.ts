import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { SYNTHESIS_SCHEMA } from '../../lib/report/json-schema/synthesis-schema.ts'
import { parisSerial } from '../../lib/report/paris-time.ts'
import { renderAll } from '../../lib/report/render.ts'
import { htmlRows, partsOf, sheetParts, sheetRows, textOf, wordRows } from './read-back.ts'
import { SAMPLE } from './sample-synthesis.ts'

const WITHDRAWN: NationalSynthesis = {
  ...SAMPLE,
  withdrawn: [
    {
      deposit: 'D7',
      file: 'EGN_Reims.zip',
      academie: 'Reims',
      files: 3,
      receivedAt: '2020-10-07T22:30:00Z',
      at: '2020-10-09T08:00:00Z',
      reason: 'Déposé par erreur, écrire à jean.dupont@ac-reims.fr',
    },
  ],
}
const REASON = 'Déposé par erreur, écrire à [adresse électronique masquée]'
const TOLD = ['EGN_Reims.zip', 'Reims', '3', '8 octobre 2020', '9 octobre 2020', REASON]

const files = await renderAll(WITHDRAWN)
const annexes = textOf(files, 'annexes.html')

describe('a deposit that was withdrawn', () => {
  it('stands in annex A2 with its date and its reason, the same on the page, on paper and in the workbook', () => {
    expect(annexes.split('id="a2"')[1]?.split('id="a3"')[0]).toContain('<h3>Dépôts retirés</h3>')
    expect(htmlRows(annexes)).toContainEqual(TOLD)
    expect(wordRows(partsOf(files, 'synthese-nationale.docx'))).toContainEqual(TOLD)
    const [withdrawn] = WITHDRAWN.withdrawn ?? []
    const serials = [withdrawn?.receivedAt, withdrawn?.at].map((at) => String(parisSerial(at ?? '')))
    expect(sheetRows(partsOf(files, 'synthese-nationale.xlsx'), 'Dépôts retirés')[1]).toEqual([
      ...['D7', 'Reims', 'EGN_Reims.zip', '3', ...serials, REASON],
    ])
  })

  it('is told by the data and their schema', () => {
    const json: unknown = JSON.parse(textOf(files, 'synthese-nationale.json'))
    expect(z.fromJSONSchema(JSON.parse(textOf(files, 'schema.json'))).safeParse(json).success).toBe(true)
    expect(SYNTHESIS_SCHEMA.parse(WITHDRAWN)).toEqual(WITHDRAWN)
  })

  it('is no document received, and its académie is not said to have sent nothing', () => {
    const json = JSON.parse(textOf(files, 'synthese-nationale.json')) as NationalSynthesis
    expect(json.coverage.documents).toEqual(SAMPLE.coverage.documents)
    const coverage = textOf(files, 'participation.html')
    const [unheard, missing] = coverage.split("<h2>Académies qui n'ont pas déposé</h2>")
    expect(unheard?.split("aucun document n'est compté")[1]).toContain('<li>Reims</li>')
    expect(missing).not.toContain('<li>Reims</li>')
  })

  it('is not spoken of where there is none', async () => {
    const without = await renderAll(SAMPLE)
    expect(textOf(without, 'annexes.html')).not.toContain('Dépôts retirés')
    expect(sheetParts(partsOf(without, 'synthese-nationale.xlsx')).has('Dépôts retirés')).toBe(false)
  })
})
