import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/domain/identity.ts'
import { reportContent } from '../../lib/report/content/report-content.ts'
import { renderOpenData } from '../../lib/report/open-data/render-open-data.ts'
import { renderAll } from '../../lib/report/render.ts'
import { indexOf } from '../../lib/report/synthesis-index.ts'
import { type TableSchema, tableFaults } from '../../lib/report/table-schema.ts'
import { ofTheme } from '../../lib/service/run-files.ts'
import { synthesisOf } from './build-synthesis.ts'
import { csvRows, textOf } from './read-back.ts'
import { COMPARED, SAID, SAMPLE } from './sample-synthesis.ts'

const files = await renderAll(COMPARED)
const TABLES = ['elements', 'idees', 'idees-academies', 'fils', 'propositions', 'documents', 'evolutions']

const schemaOf = (name: string) => JSON.parse(textOf(files, `donnees-ouvertes/${name}.schema.json`)) as TableSchema
const tableOf = (name: string) => textOf(files, `donnees-ouvertes/${name}.csv`)

describe('open data', () => {
  it.each(TABLES)('%s.csv follows its schema', (name) => {
    const rows = csvRows(tableOf(name))
    expect(rows.length).toBeGreaterThan(1)
    expect(tableFaults(rows, schemaOf(name))).toEqual([])
  })

  it.each(TABLES)('%s.csv opens in a French spreadsheet: mark, semicolons, CRLF at each line', (name) => {
    const text = tableOf(name)
    expect(text.startsWith('\ufeffcampagne;agregation;')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('defuses formulas and keeps the separator of lists out of texts', () => {
    const texts = csvRows(tableOf('elements')).map((r) => r[18])
    expect(texts).toContain('\'=HYPERLINK("http://exemple.fr";"a") | suite')
    const action = csvRows(tableOf('elements')).find((r) => r[3] === 'action')
    expect(action?.slice(20, 25)).toEqual([
      'DAN|Rectorat',
      'DANE|Rectorat',
      'Rentrée 2021',
      'date',
      'Nombre de demi-journées tenues',
    ])
  })

  it('says what changed, cause by cause, and nothing where there is nothing to compare with', async () => {
    const rows = csvRows(tableOf('evolutions')).slice(1)
    for (const { idea, before, after } of COMPARED.changes?.ideas ?? []) {
      const own = rows.filter((r) => r[3] === idea)
      expect(own.reduce((sum, r) => sum + Number(r[13]), 0)).toBe(after - (before ?? 0))
    }
    const first = csvRows(textOf(await renderAll(SAMPLE), 'donnees-ouvertes/evolutions.csv'))
    expect(first).toHaveLength(1)
    expect(csvRows(tableOf('idees')).map((r) => r[13])).toContain('renforcee')
  })

  it('says which line of propositions repeats another, as the workbook folds it', async () => {
    const said = SAID.find((s) => s.type === 'proposal')
    if (!said) throw new Error('no proposition')
    const repeated = synthesisOf([...SAID, { ...said, extra: { ...said.extra, file: 'Restitution.docx' } }])
    const [header = [], ...rows] = csvRows(textOf(await renderAll(repeated), 'donnees-ouvertes/propositions.csv'))
    const [id, at] = [header.indexOf('id_element'), header.indexOf('reprise_de')]
    expect(rows.map((r) => r[at]).sort()).toEqual(['', rows.find((r) => r[at] === '')?.[id]])
  })

  it('has of a theme its changes and the documents of its elements, and no other', () => {
    const open = (theme: Parameters<typeof ofTheme>[1]) =>
      renderOpenData(reportContent(indexOf(COMPARED), { masked: 0 }), indexOf(ofTheme(COMPARED, theme)))
    const column = (theme: Parameters<typeof ofTheme>[1], name: string, key: string) => {
      const [header = [], ...rows] = csvRows(open(theme).get(name) ?? '')
      return rows.map((r) => r[header.indexOf(key)])
    }
    expect(column('governance', 'evolutions.csv', 'id_idee')).toEqual([])
    expect(column('working-together', 'evolutions.csv', 'theme')).toEqual(Array(4).fill('travailler_ensemble'))
    const read = COMPARED.items.flatMap((i) => (i.theme === 'governance' ? [i.file] : []))
    expect(column('governance', 'documents.csv', 'document').sort()).toEqual([...new Set(read)].sort())
  })

  it('says in its schemas what the values are', () => {
    const field = (table: string, name: string) => schemaOf(table).fields.find((f) => f.name === name)
    expect(field('elements', 'document')).toMatchObject({ title: 'Nom public', constraints: { required: true } })
    const kinds = ['synthese', 'fiche_defi', 'feuille_de_route', 'autre']
    expect(field('elements', 'nature_document')?.constraints?.enum).toEqual(kinds)
    expect(field('documents', 'nature_document')?.constraints?.enum).toEqual([...kinds, 'mode_emploi'])
    expect(field('evolutions', 'cause')).toMatchObject({ description: expect.stringContaining('un regroupement') })
    const carriage = expect.stringContaining('une tabulation ou un retour chariot')
    expect(field('elements', 'texte')).toMatchObject({ description: carriage })
    expect(textOf(files, 'donnees-ouvertes/LISEZMOI.txt')).toEqual(carriage)
  })

  it('describes every column in French, with an example that the column accepts', () => {
    for (const name of TABLES) {
      const schema = schemaOf(name)
      for (const field of schema.fields as readonly (TableSchema['fields'][number] & Record<string, string>)[]) {
        for (const key of ['title', 'description', 'example']) expect(field[key], `${name}.${field.name}`).toBeTruthy()
        expect(`${field.title} ${field.description}`, `${name}.${field.name}`).not.toMatch(/ [;:!?%»]|« /)
        const one = { fields: [field], missingValues: [''], primaryKey: [] }
        expect(tableFaults([[field.name], [field.example ?? '']], one), `${name}.${field.name}`).toEqual([])
      }
    }
  })

  it('is sorted by id', () => {
    const ids = csvRows(tableOf('elements'))
      .slice(1)
      .map((r) => r[2] ?? '')
    expect(ids).toEqual([...ids].sort())
    expect(ids).toHaveLength(SAMPLE.items.length)
  })

  it('describes its files, each with its digest', () => {
    const { resources, created } = JSON.parse(textOf(files, 'donnees-ouvertes/datapackage.json'))
    expect(created).toBe('2020-11-02T05:00:00Z')
    expect(resources.map((r: { path: string }) => r.path)).toEqual(TABLES.map((t) => `${t}.csv`))
    for (const { path, hash, dialect } of resources) {
      const bytes = files.find((f) => f.path === `donnees-ouvertes/${path}`)?.bytes ?? new Uint8Array()
      expect(hash).toBe(`sha256:${sha256(bytes)}`)
      expect(dialect.delimiter).toBe(';')
    }
  })
})

describe('a schema finds fault with', () => {
  const schema: TableSchema = {
    fields: [
      { name: 'id', type: 'string', constraints: { required: true, unique: true, pattern: '^[A-Z]+$' } },
      { name: 'n', type: 'integer', constraints: { minimum: 1, maximum: 9 } },
      { name: 'kind', type: 'string', constraints: { enum: ['a', 'b'], maxLength: 1 } },
      { name: 'sure', type: 'boolean' },
    ],
    missingValues: [''],
    primaryKey: ['id'],
  }
  const header = ['id', 'n', 'kind', 'sure']

  it('nothing in a valid table', () => {
    expect(tableFaults([header, ['A', '1', 'a', 'true'], ['B', '', '', '']], schema)).toEqual([])
  })

  it.each([
    ['another header', [['id', 'n']], 'en-tête'],
    ['a line of another length', [header, ['A', '1']], '2 valeurs'],
    ['a missing value', [header, ['', '1', 'a', 'true']], 'id : la valeur manque'],
    ['a pattern', [header, ['a1', '1', 'a', 'true']], "n'a pas la forme"],
    ['a word for a number', [header, ['A', 'un', 'a', 'true']], "n'est pas un nombre entier"],
    ['a number below', [header, ['A', '0', 'a', 'true']], 'inférieur à 1'],
    ['a number above', [header, ['A', '10', 'a', 'true']], 'supérieur à 9'],
    ['another value', [header, ['A', '1', 'c', 'true']], "n'est pas une valeur prévue"],
    ['a long text', [header, ['A', '1', 'ab', 'true']], 'dépasse 1 caractères'],
    ['another word than true or false', [header, ['A', '1', 'a', 'oui']], "n'est ni true ni false"],
    ['a value that stands twice', [header, ['A', '1', 'a', 'true'], ['A', '2', 'b', 'true']], '« A » figure deux fois'],
  ])('%s', (_, rows, fault) => {
    expect(tableFaults(rows, schema).join('\n')).toContain(fault)
  })

  it.each(['2020-13-01', '1er octobre', '2020-10-1'])('a day that is none: %s', (day) => {
    const dated: TableSchema = { fields: [{ name: 'le', type: 'date' }], missingValues: [''], primaryKey: ['le'] }
    expect(tableFaults([['le'], [day]], dated)).toEqual([expect.stringContaining("n'est pas une date")])
    expect(tableFaults([['le'], ['2020-10-01']], dated)).toEqual([])
  })
})
