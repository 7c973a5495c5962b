import { expect, it } from 'vitest'
import { type Block, tableOf } from '../../lib/domain/document.ts'
import { createLocalSite } from '../../lib/portal/local-site.ts'
import { analysisKey, documentKey } from '../../lib/service/blob-keys.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { sampleItem, sampleRecord } from '../contract/samples.ts'
import { addDeposit, campaignOfOne } from '../service/campaign.ts'
import { type Memory, memory } from '../service/memory.ts'

function siteOf(m: Memory) {
  const site = createLocalSite(m, { calendar: async () => '', aggregate: async () => true })
  return async (path: string) => site.request(`http://localhost${path}`)
}

const cell = (...texts: readonly string[]) => ({ blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) })

/** A document whose second table says the same twice, once over two lines; its first says it too. */
const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 4, text: 'Diagnostic <des> irritants' },
  tableOf([{ cells: [cell('Trop de mots de passe')] }]),
  tableOf([
    { header: true, cells: [cell('Irritants'), cell('Besoins')] },
    { cells: [cell('Trop de mots de passe'), cell('Former')] },
    { cells: [cell('•', 'Trop de  mots', 'de passe & de comptes'), cell('Un seul point d’accès')] },
  ]),
]
const place = { table: 2, heading: 'Diagnostic <des> irritants' }
const ITEMS = [
  sampleItem({
    id: 'C-FIRST',
    type: 'irritant',
    text: 'Trop de mots de passe',
    row: 't2-r1',
    source: { ...place, row: 1 },
  }),
  sampleItem({
    id: 'C-SECOND',
    type: 'irritant',
    text: 'Trop de mots de passe',
    row: 't2-r2',
    source: { ...place, row: 2, page: 4 },
  }),
  sampleItem({ id: 'C-NEED', text: 'Un seul point d’accès', row: 't2-r2', source: { ...place, row: 2 } }),
]

async function siteOfDocument(format: 'docx' | 'pdf' = 'docx') {
  const m = memory()
  await addDeposit(m, 'D1', 'doc-1', [])
  await m.blobs.put(documentKey('doc-1'), Buffer.from('as deposited'))
  await m.blobs.put(analysisKey('A-doc-1'), Buffer.from(JSON.stringify(BLOCKS)))
  await m.records.putDocument(
    sampleRecord({ id: 'doc-1', analysis: 'A-doc-1', format, pages: format === 'pdf' ? 9 : null }),
    ITEMS,
  )
  return siteOf(m)
}

it('leads from an element of the report to its words in the document, and to the document', async () => {
  const m = await campaignOfOne()
  await m.blobs.put(documentKey('doc-1'), Buffer.from('as deposited'))
  const { files } = await runSynthesis(m)
  const path = files.find((f) => f.path.startsWith('idees/'))?.path ?? ''
  const ask = siteOf(m)
  const page = await (await ask(`/rapport/${path}`)).text()
  const [, link = ''] = /<a href="(\/elements\/C-[^"]+)">Voir C-\S+ dans son document<\/a>/.exec(page) ?? []
  const found = await ask(link)
  expect(found.status).toBe(302)
  const target = found.headers.get('Location') ?? ''
  expect(target).toMatch(/^\/documents\/doc-1\?element=C-doc-1-\d#citation$/)
  const document = await (await ask(target.replace(/#.*/, ''))).text()
  expect(document).toContain('<mark id="citation">')
  const [, original = ''] = /<a href="(\/documents\/[^"]+)">Ouvrir le document d.*?origine/.exec(document) ?? []
  expect(await (await ask(original)).text()).toBe('as deposited')
})

it('has no such link in the report that is written', async () => {
  const { files } = await runSynthesis(await campaignOfOne())
  for (const { path, bytes } of files.filter((f) => f.path.endsWith('.html')))
    expect(Buffer.from(bytes).toString('utf8'), path).not.toMatch(/href="\/(elements|documents)/)
})

it('writes out the heading and the row of an element, and marks its words in its own table and row', async () => {
  const ask = await siteOfDocument()
  const first = await (await ask('/documents/doc-1?element=C-FIRST')).text()
  expect(first.replaceAll('\u00a0', ' ')).toContain('« Diagnostic &lt;des&gt; irritants », tableau 2, ligne 1')
  expect(first.match(/<mark/g)).toHaveLength(1)
  expect(first.split('>Tableau 2<')[1]).toContain('<p><mark id="citation">Trop de mots de passe</mark></p>')
  const second = await (await ask('/documents/doc-1?element=C-SECOND')).text()
  expect(second).toContain('<p><mark id="citation">Trop de mots</mark></p>')
  expect(second).toContain('<p><mark>de passe</mark> &amp; de comptes</p>')
  expect(second).toMatch(/Dans la même ligne.*\n.*<dt>Besoin<\/dt><dd>«.Un seul point d’accès.»<\/dd>/)
  expect(await (await ask('/documents/doc-1')).text()).not.toContain('<mark')
})

it('opens a PDF at the page, and has any other format saved under its name', async () => {
  const pdf = await siteOfDocument('pdf')
  const page = await (await pdf('/documents/doc-1?element=C-SECOND')).text()
  expect(page).toContain('<a href="/documents/doc-1/original#page=4">')
  expect(page).toContain('à la page 4 (PDF, ')
  const shown = await pdf('/documents/doc-1/original')
  expect(shown.headers.get('Content-Type')).toBe('application/pdf')
  expect(shown.headers.get('Content-Disposition')).toBe("inline; filename*=UTF-8''Synthese_Nantes_doc-1.docx")
  const saved = await (await siteOfDocument())('/documents/doc-1/original')
  expect(saved.headers.get('Content-Type')).toBe('application/octet-stream')
  expect(saved.headers.get('Content-Disposition')).toMatch(/^attachment; /)
  expect(saved.headers.get('X-Content-Type-Options')).toBe('nosniff')
})

it.each(['/elements/C-NONE', '/documents/none', '/documents/none/original'])(
  'says that %s is no more',
  async (path) => {
    const answer = await (await siteOfDocument())(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<h1>Document introuvable</h1>')
  },
)
