import { describe, expect, it } from 'vitest'
import { renderAll } from '../../lib/report/render.ts'
import { synthesisOf } from './build-synthesis.ts'
import { htmlRows, textOf } from './read-back.ts'
import { FOLLOWED, fail, files, idsOf } from './sample-site.ts'
import { SAID, SAMPLE } from './sample-synthesis.ts'

const plain = await renderAll(SAMPLE)

describe('the report', () => {
  it('escapes what documents say', () => {
    const page = textOf(files, 'theme-governance.html')
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; « guillemets »')
    expect(page).not.toContain('<script')
  })

  it('says its denominators, and names who is missing and what is set aside', () => {
    const index = textOf(files, 'index.html')
    expect(index).toContain('13 sur 30')
    expect(index).toContain('Versailles')
    expect(textOf(files, 'annexes.html')).toContain('MODE_EMPLOI')
    const theme = textOf(files, 'theme-working-together.html')
    expect(theme).toContain('Irritants les plus partagés (sur 9 académies qui s&#39;expriment sur ce thème)')
    expect(theme).toContain('même ligne')
    expect(textOf(files, 'methode.html')).toContain('Qualité non mesurée pour cette version')
  })

  it('gives the measured quality of its own method, and of no other', async () => {
    const quality = { method: SAMPLE.run.method, sample: 400, found: 97, exact: 95, theme: 91, grouping: 88 }
    const measured = await renderAll(SAMPLE, { quality })
    expect(textOf(measured, 'methode.html')).toContain('400 éléments relus à la main')
    const older = await renderAll(SAMPLE, { quality: { ...quality, method: '0.9' } })
    expect(textOf(older, 'methode.html')).toContain('Qualité non mesurée pour cette version')
  })

  it('tells an académie whose documents are all set aside from one that sent nothing', async () => {
    const without = await renderAll(synthesisOf(SAID.filter((s) => s.academie !== 'Poitiers')))
    const page = textOf(without, 'participation.html')
    const [, unheard = '', missing = ''] =
      /dont aucun document n'est compté<\/h2>(.*?)<h2>Académies qui n'ont pas déposé<\/h2>(.*?)<h2>/s.exec(page) ?? []
    expect(unheard).toContain('<li>Poitiers</li>')
    expect(missing).toContain('<li>Versailles</li>')
    expect(missing).not.toContain('Poitiers')
  })

  it('marks an académie whose deposit came too late, and counts documents by format', async () => {
    const late = synthesisOf(SAID.filter((s) => s.academie !== 'Poitiers'))
    const documents = late.documents.map((d) =>
      d.academie === 'Poitiers' ? { ...d, setAside: { code: 'HORS_DELAI', message: 'Hors délai.' } } : d,
    )
    const page = textOf(await renderAll({ ...late, documents }), 'participation.html')
    expect(page).toContain('H\u00a0: a déposé hors délai, documents non comptés')
    expect(page).toMatch(/class="late"[^>]*\/><text[^>]*>Poit<\/text><text[^>]*>H</)
    expect(
      htmlRows(page)
        .slice(-2)
        .map((r) => r[0]),
    ).toEqual(['Word (.docx)', 'PDF'])
  })

  it('gives numbers that add up: documents, participants, timeframes', async () => {
    const { documents } = SAMPLE.coverage
    const index = textOf(files, 'index.html')
    expect(index).toContain(`dont ${documents.counted} comptés`)
    expect(index).toContain(`dont ${documents.read - documents.counted} lu`)
    expect(index).toMatch(/: \d+ académies sur \d+, \d+ éléments, \d+ idées<\/li>/)
    const participants = { total: 90, byCategory: { Chercheurs: 60 } }
    const more = await renderAll({ ...SAMPLE, coverage: { ...SAMPLE.coverage, participants } })
    expect(htmlRows(textOf(more, 'participation.html'))).toContainEqual(['Catégorie non précisée', '30'])
    const vague = SAMPLE.items.map((i) => (i.type === 'action' ? { ...i, timeframe: 'Formation initiale' } : i))
    const page = textOf(await renderAll({ ...SAMPLE, items: vague }), 'acteurs-et-echeances.html')
    expect(page).toMatch(/, 0 donne une échéance/)
  })

  it('leads from a figure to who says it, in which words, beside what', () => {
    const { idea } = SAMPLE.items[0] ?? fail()
    expect(textOf(files, 'theme-working-together.html')).toContain(`href="idees/${idea}.html"`)
    const page = textOf(files, `idees/${idea}.html`)
    expect(page).toContain('9 académies qui l&#39;expriment, sur 9')
    for (const item of SAMPLE.items.filter((i) => i.idea === idea))
      expect(idsOf(`idees/${idea}.html`)).toContain(item.id)
    expect(page).toContain('Besoin dans la même ligne')
    expect(page).toMatch(/<li><a href="\.\.\/idees\/TE-\d+\.html#C-[0-9A-Z]{10}">«/)
    expect(page).toContain('Dans la même ligne\u00a0: 1 point fort, 1 besoin')
    expect(page).toContain('<p class="cle">Travailler ensemble – Irritant – 9 académies sur 9')
  })

  it('counts actors under one name and timeframes by class', () => {
    const rows = htmlRows(textOf(files, 'acteurs-et-echeances.html'))
    expect(rows.find((r) => r[0] === 'DANE')).toEqual(['DANE', '0', '1', '0', '0', '0', '0', '1'])
    expect(rows.find((r) => r[0] === 'Date ou année précise')?.slice(1, 3)).toEqual(['1', '1'])
  })

  it('has a page of changes only where there is something to compare with', async () => {
    expect(plain.map((f) => f.path)).not.toContain('evolutions.html')
    const page = textOf(files, 'evolutions.html')
    expect(page).toContain('La méthode a changé entre les deux agrégations (0.9 → 1.0)')
    expect(page).toMatch(/<p>0 idée nouvelle, 1 renforcée, 0 en recul, 1 disparue, 1 issue d&#39;une fusion.*\.<\/p>/)
    const rows = htmlRows(page)
    expect(rows[1]?.slice(1)).toEqual([
      '7',
      '9',
      '+2 académies',
      'nouveaux dépôts (+3), méthode (−1)',
      'nouveaux dépôts\u00a0: Lyon, Nice, Lille',
    ])
    expect(rows[0]?.slice(1, 3)).toEqual(['n°\u00a01', 'n°\u00a05'])
    expect(rows[2]?.slice(1, 4)).toEqual(['3', '0', 'Disparue'])
    expect(rows[3]?.slice(1, 4)).toEqual(['5', '7', 'Fusion de TE-007 et TE-012, +2 académies'])
  })

  it('says the greatest changes on the first page and those of a theme in its chapter, each leading to its idea', () => {
    const { idea } = SAMPLE.items[0] ?? fail()
    expect(textOf(files, 'index.html')).toMatch(
      new RegExp(
        `<a href="idees/${idea}.html">${idea} «[^<]*</a> passe de 7 à 9 académies\u00a0: nouveaux dépôts \\(\\+3\\), méthode \\(−1\\)\\.`,
      ),
    )
    expect(textOf(files, 'index.html')).not.toContain('TE-040') // gone by the method alone: nobody changed their mind
    const theme = textOf(files, 'theme-working-together.html')
    expect(theme).toContain('id="s-evolutions">Depuis l&#39;agrégation n°\u00a01')
    expect(theme).toContain('<td>Disparue</td>')
    expect(textOf(files, 'theme-equal-access.html')).not.toContain('<td>Disparue</td>')
    expect(textOf(plain, 'theme-working-together.html')).not.toContain('s-evolutions')
  })

  it('calls a move of elements by one method a regrouping, and says that nobody changed their mind', async () => {
    const { changes } = FOLLOWED
    if (!changes) throw new Error('compared')
    const against = { ...changes.against, method: FOLLOWED.run.method }
    const page = textOf(await renderAll({ ...FOLLOWED, changes: { ...changes, against } }), 'evolutions.html')
    expect(page).toContain('nouveaux dépôts (+3), regroupement (−1)')
    expect(page).toContain('Ces écarts ne traduisent pas une évolution des avis.')
    expect(page).not.toContain('prudence rouge')
  })

  it('says of a theme that nobody speaks on it, or that few do', async () => {
    const without = await renderAll(synthesisOf(SAID.filter((s) => s.theme !== 'governance')))
    const silent = textOf(without, 'theme-governance.html')
    expect(silent).toContain('Aucune académie ne s&#39;est encore exprimée sur ce thème.')
    expect(silent).not.toContain('<table')
    const few = await renderAll(synthesisOf(SAID.filter((s) => s.academie === 'Corse')))
    expect(textOf(few, 'theme-working-together.html')).toContain('1 académie seulement s&#39;exprime sur ce thème.')
  })

  it('says of what has no theme that it has none', () => {
    const page = textOf(files, 'theme-undetermined.html')
    expect(page).toMatch(/\d+ éléments? de \d+ académies? n(&#39;a|&#39;ont) pas de thème déterminé/)
    expect(page).not.toContain('sur ce thème')
  })

  it('shows once a proposition that an académie deposits in two documents', async () => {
    const sheet = SAID.find((s) => s.type === 'proposal') ?? fail()
    const twice = await renderAll(
      synthesisOf([...SAID, { ...sheet, extra: { ...sheet.extra, file: 'Restitution.docx' } }]),
    )
    const page = textOf(twice, 'propositions-phares.html')
    expect(page.match(/<article/g)).toHaveLength(
      textOf(plain, 'propositions-phares.html').match(/<article/g)?.length ?? 0,
    )
    expect(page).toContain('<dt>Repris dans</dt>')
  })

  it('leads from the sentences that open a theme, and from each quote, to what is written', () => {
    const { idea } = SAMPLE.items[0] ?? fail()
    const theme = textOf(files, 'theme-working-together.html')
    expect(theme).toContain(`9 académies sur 9 citent d&#39;abord l&#39;irritant «\u00a0<a href="idees/${idea}.html">`)
    expect(theme).toMatch(new RegExp(`<a href="idees/${idea}.html#(C-[0-9A-Z]{10})">\\1</a>`))
  })

  it('shows the ideas that cross the themes, in the words of each, on a page that stands only where there are some', () => {
    expect(plain.map((f) => f.path)).not.toContain('idees-transversales.html')
    const page = textOf(files, 'idees-transversales.html')
    expect(htmlRows(page)[1]?.slice(1)).toEqual(['12', '9', '2', '0', '0', '12'])
    expect([...page.matchAll(/<li>([^<]+)<ul>/g)].map((m) => m[1])).toEqual([
      'Égal accès',
      'Travailler ensemble',
      'Gouvernance',
    ])
    expect(textOf(files, 'index.html')).toContain('Matériel, dans 3 thèmes, 12 académies\u00a0: d&#39;abord <a')
  })

  it('shows contrasts, orphans, repeats, corrections and where merged ideas went', () => {
    const theme = textOf(files, 'theme-working-together.html')
    expect(theme).toContain('Sujets contrastés')
    expect(theme).toContain('1 action sans besoin ni levier rapproché')
    expect(textOf(files, `idees/${SAMPLE.items[0]?.idea}.html`)).toContain(
      'Repris dans 2 documents\u00a0: aussi Synthese_Somme.docx',
    )
    expect(htmlRows(textOf(files, 'annexes.html')).at(-3)).toEqual([
      'K-0001',
      'Thème → Gouvernance',
      '1 élément',
      'Le document le dit en page de garde',
      'DNE, le 30 octobre 2020',
    ])
    expect(textOf(files, 'idees/TE-907.html')).toContain(`href="${SAMPLE.items[0]?.idea}.html"`)
  })

  it('gives each quote its line of provenance', () => {
    expect(textOf(files, 'theme-working-together.html')).toMatch(
      /Académie d&#39;Amiens – Synthese_Amiens\.docx, «\u00a0Diagnostic des points forts et irritants\u00a0», tableau 1, ligne 1, irritant 1 – <span class="numero"><a [^>]*>C-[0-9A-Z]{10}/,
    )
  })
})
