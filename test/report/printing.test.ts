import { expect, it } from 'vitest'
import { printingOf } from '../../lib/report/excel/printing.ts'
import { renderAll } from '../../lib/report/render.ts'
import { partsOf, sheetParts } from './read-back.ts'
import { COMPARED } from './sample-synthesis.ts'

/** Characters of a page in landscape at full size, by paper. */
const ON_PAGE = { 9: 149, 8: 216 }

it.each([
  [[30, 110], { paper: 9, wide: 1 }],
  [[20, 200], { paper: 8, wide: 1 }],
  [[14, 100, 200], { paper: 8, wide: 2 }],
  [[], { paper: 9, wide: 1 }],
])('prints columns of %j characters on the paper that they ask for', (widths, printing) => {
  expect(printingOf(widths.map((width) => ({ title: '', width })))).toEqual(printing)
})

it('prints every sheet in letters of 7 points or more, its header and its first column on each page', async () => {
  const parts = partsOf(await renderAll(COMPARED), 'synthese-nationale.xlsx')
  const titles = [...(parts['xl/workbook.xml'] ?? '').matchAll(/Print_Titles"[^>]*>([^<]*)</g)].map((m) => m[1] ?? '')
  const sheets = [...sheetParts(parts)]
  for (const [i, [name, xml]] of sheets.entries()) {
    const setup = /<pageSetup paperSize="(8|9)" fitToWidth="(\d+)" fitToHeight="0"/.exec(xml)
    const [paper, wide] = [Number(setup?.[1]) as 8 | 9, Number(setup?.[2])]
    const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map((m) => Number(m[1]))
    const total = widths.reduce((sum, w) => sum + w, 0) + (wide - 1) * (widths[0] ?? 0)
    expect((10 * ON_PAGE[paper] * wide) / total, name).toBeGreaterThanOrEqual(7)
    expect(titles[i]).toMatch(wide > 1 ? /!\$A:\$A,.*!\$1:\$1$/ : /!\$1:\$1$/)
  }
  expect(sheets.find(([name]) => name === 'Éléments')?.[1]).toContain('paperSize="8" fitToWidth="2"')
})
