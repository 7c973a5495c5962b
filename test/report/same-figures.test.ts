import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_TYPES, typeNames } from '../../lib/domain/item.ts'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { THEMES } from '../../lib/domain/theme.ts'
import { CAUSES, LEVELS } from '../../lib/report/content/confidence.ts'
import { parisDay, parisSerial } from '../../lib/report/paris-time.ts'
import { type RenderedFile, renderAll } from '../../lib/report/render.ts'
import { type TableSchema, tableFaults } from '../../lib/report/table-schema.ts'
import { type Said, synthesisOf } from './build-synthesis.ts'
import { csvRows, htmlRows, partsOf, sheetRows, textOf, wordRows } from './read-back.ts'
import { COMPARED, SAMPLE } from './sample-synthesis.ts'

const ON_PAPER = 10

function record(rows: readonly (readonly string[])[], key: string, value: string): Record<string, string> | undefined {
  const [header = [], ...lines] = rows
  const line = lines.find((l) => l[header.indexOf(key)] === value)
  return line && Object.fromEntries(header.map((name, i) => [name, line[i] ?? '']))
}

async function expectSameFigures(synthesis: NationalSynthesis): Promise<void> {
  const files = await renderAll(synthesis)
  const json = JSON.parse(textOf(files, 'synthese-nationale.json')) as NationalSynthesis
  expect(json.inputs).toEqual(synthesis.inputs)
  const workbook = sheetRows(partsOf(files, 'synthese-nationale.xlsx'), 'Idées')
  const csv = csvRows(textOf(files, 'donnees-ouvertes/idees.csv'))
  const byAcademie = csvRows(textOf(files, 'donnees-ouvertes/idees-academies.csv'))
  const word = wordRows(partsOf(files, 'synthese-nationale.docx'))
  for (const chapter of json.themes) {
    if (chapter.ideas.length === 0) continue
    const page = htmlRows(themePage(files, chapter.theme))
    for (const idea of chapter.ideas.filter((i) => i.counts.academies > 1 && i.type !== 'proposal').slice(0, 5)) {
      const label = `${idea.id} ${idea.label}`
      const shaded = [page, word].map((rows) => rows.find((r) => r[0] === label && isShaded(r))?.slice(1) ?? [])
      for (const cells of shaded) expect(sum(cells.map((c) => Number(c) || 0))).toBe(idea.counts.academies)
      expect(shaded[0]?.map((c) => c.replace("–ne s'exprime pas", '–'))).toEqual(shaded[1])
    }
    expect(sum(chapter.ideas.map((i) => byAcademie.filter((r) => r[2] === i.id).length))).toBe(
      sum(chapter.ideas.map((i) => i.counts.academies)),
    )
    const listed = page.filter((r) => r.length === 5 && r[1] !== undefined && !isShaded(r)).map((r) => r[4])
    expect(listed).toEqual(expect.arrayContaining(chapter.ideas.map((i) => i.academies.join(', '))))
    for (const idea of chapter.ideas) {
      const { academies, items, of } = idea.counts
      const label = `${idea.id} ${idea.label}`
      const inWorkbook = record(workbook, 'Idée', idea.id)
      expect([inWorkbook?.Académies, inWorkbook?.Sur, inWorkbook?.Éléments]).toEqual([academies, of, items].map(String))
      expect(inWorkbook?.Confiance).toBe(String(idea.confidence))
      const quoted = idea.quotes[0] ?? inWorkbook?.['Source 1']?.split(' – ').at(-1) // the last is the element's id
      const first = idea.members.find((m) => m.item === quoted)
      expect(inWorkbook?.['Citation 1']).toBe(first?.text)
      expect(inWorkbook?.['Noms des académies']).toBe(idea.academies.join(' | '))
      const inCsv = record(csv, 'id_idee', idea.id)
      expect([inCsv?.nb_academies, inCsv?.nb_academies_theme, inCsv?.nb_elements]).toEqual(
        [academies, of, items].map(String),
      )
      const own = htmlRows(textOf(files, `idees/${idea.id}.html`)).filter((r) => idea.academies.includes(r[0] ?? ''))
      expect(own.map((r) => r[0]).sort()).toEqual([...idea.academies].sort())
      expect(own.reduce((sum, r) => sum + Number(r[2]), 0)).toBe(idea.members.length)
      const ranked = chapter.ideas.filter((i) => i.type === idea.type).indexOf(idea) < ON_PAPER
      if (idea.type === 'proposal' || !ranked) continue
      expect(page.find((r) => r.length === 4 && r[1] === label)?.slice(2)).toEqual([academies, items].map(String))
      expect(word.find((r) => r.length === 4 && r[1] === label)?.slice(2)).toEqual([academies, items].map(String))
    }
  }
  for (const { path } of files.filter((f) => f.path.endsWith('.csv'))) {
    const schema = JSON.parse(textOf(files, path.replace(/csv$/, 'schema.json'))) as TableSchema
    expect(tableFaults(csvRows(textOf(files, path)), schema), path).toEqual([])
  }
  const documents = sheetRows(partsOf(files, 'synthese-nationale.xlsx'), 'Documents')
  const documentsCsv = csvRows(textOf(files, 'donnees-ouvertes/documents.csv'))
  for (const [i, { file, receivedAt, late }] of json.documents.entries()) {
    const [sheet, csv] = [record(documents, 'Nom', file), record(documentsCsv, 'rang', String(i + 1))]
    expect(Number(sheet?.['Déposé le'])).toBeCloseTo(parisSerial(receivedAt), 6)
    expect(csv?.depose_le).toBe(parisDay(receivedAt))
    expect([sheet?.['Hors délai'], csv?.hors_delai]).toEqual(late ? ['oui', 'true'] : ['non', 'false'])
  }
  const elements = sheetRows(partsOf(files, 'synthese-nationale.xlsx'), 'Éléments')
  const elementsCsv = csvRows(textOf(files, 'donnees-ouvertes/elements.csv'))
  for (const { id, confidence, idea } of json.items) {
    const [sheet, csv] = [record(elements, 'Élément', id), record(elementsCsv, 'id_element', id)]
    const words = CAUSES.map(({ cause }) => LEVELS[confidence[cause]])
    expect([sheet?.Confiance, csv?.confiance]).toEqual(Array(2).fill(String(confidence.value)))
    expect(CAUSES.map(({ label }) => sheet?.[`Confiance : ${label.toLowerCase()}`])).toEqual(words.map((w) => w.label))
    expect(CAUSES.map((c) => csv?.[`confiance_${c.csv}`])).toEqual(words.map((w) => w.csv))
    expect(csv?.motif_confiance).toBe(sheet?.Motif ?? '')
    const page = textOf(files, `idees/${idea}.html`).split(`id="${id}"`)[1]?.split('</li>')[0] ?? ''
    for (const [i, { label }] of CAUSES.entries())
      expect(page).toContain(`<dt>${label}\u00a0: ${words[i]?.label.toLowerCase()}</dt>`)
  }
  expect(elementsCsv).toHaveLength(json.items.length + 1)
  expect(elements).toHaveLength(json.items.length + 1)
}

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0)

/** A row of a shaded table: a label, then numbers and silences only. */
function isShaded([, ...cells]: readonly string[]): boolean {
  return cells.every((c) => /^(\d+|–.*)$/.test(c))
}

function themePage(files: readonly RenderedFile[], theme: string | null): string {
  return textOf(files, `theme-${theme ?? 'undetermined'}.html`)
}

const said: fc.Arbitrary<Said> = fc
  .record({
    theme: fc.constantFrom(...THEMES, null),
    type: fc.constantFrom(...ITEM_TYPES),
    idea: fc.constantFrom('a', 'b', 'c'),
    academie: fc.constantFrom('Amiens', 'Corse', 'La Réunion', 'Nantes'),
    words: fc.stringMatching(/^[a-zéà '"<>&;|=-]{1,40}[a-z]$/),
    row: fc.constantFrom('t1-r1', 't1-r2', undefined),
    kind: fc.constantFrom('synthesis', 'roadmap'),
  })
  .map(({ words, row, kind, ...rest }) => ({
    ...rest,
    text: `${typeNames(rest.type).singular} ${words}`.replace(/\s+/g, ' '),
    ...(row ? { row } : {}),
    extra: { kind },
  }))

describe('the same figures in every file', () => {
  it('on the sample', () => expectSameFigures(SAMPLE))

  it('of what crosses the themes', async () => {
    const files = await renderAll(COMPARED)
    const [crossing] = COMPARED.transversal ?? []
    const figure = `dans ${crossing?.themes.length} thèmes, ${crossing?.academies.length} académies`
    expect(textOf(files, 'index.html')).toContain(figure)
    expect(textOf(files, 'idees-transversales.html')).toContain(figure)
    for (const path of ['synthese-nationale.docx', 'essentiel.docx'])
      expect(partsOf(files, path)['word/document.xml']).toContain(figure)
    const row = (rows: readonly (readonly string[])[]) =>
      rows.find((r) => r[0] === `${crossing?.subject} (irritant)` && isShaded(r))?.slice(1)
    const inHtml = row(htmlRows(textOf(files, 'idees-transversales.html')))
    expect(inHtml?.at(-1)).toBe(String(crossing?.academies.length))
    expect(row(wordRows(partsOf(files, 'synthese-nationale.docx')))).toEqual(inHtml)
  })

  it('whatever the académies say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 40 }), (statements) =>
        expectSameFigures(synthesisOf(statements)),
      ),
      { numRuns: 12 },
    )
  })
})
