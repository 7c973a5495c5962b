import { expect, it } from 'vitest'
import { readCsv } from '../../lib/report/open-data/read-csv.ts'
import { renderAll } from '../../lib/report/render.ts'
import { htmlRows, partsOf, sheetRows, textOf, wordRows } from './read-back.ts'
import { COMPARED } from './sample-synthesis.ts'

const linked = COMPARED.themes.flatMap((t) => t.ideas).find((i) => i.officialRef === '12')
const label = `${linked?.id} ${linked?.label}`

it('says everywhere which official proposition an idea is linked to', async () => {
  const files = await renderAll(COMPARED)
  const [header = [], ...ideas] = sheetRows(partsOf(files, 'synthese-nationale.xlsx'), 'Idées')
  const references = ideas.map((row) => row[header.indexOf('Réf. officielle')])
  expect(references.filter(Boolean)).toEqual(['12'])
  expect(ideas[references.indexOf('12')]?.[0]).toBe(linked?.id)

  const csv = textOf(files, 'donnees-ouvertes/idees.csv')
  const [names = [], ...lines] = readCsv(csv) ?? []
  const found = lines.filter((line) => line[names.indexOf('reference_officielle')] !== '')
  expect(found.map((line) => line[names.indexOf('id_idee')])).toEqual([linked?.id])

  expect(textOf(files, `idees/${linked?.id}.html`)).toContain('Proposition officielle n°\u00a012.')
  const listed = htmlRows(textOf(files, 'propositions-phares.html')).find((row) => row[1] === label)
  expect(listed?.[0]).toBe('12')
  expect(wordRows(partsOf(files, 'synthese-nationale.docx'))).toContainEqual(listed)
  expect(textOf(files, 'annexes.html')).toContain('Proposition officielle n°\u00a012')
})
