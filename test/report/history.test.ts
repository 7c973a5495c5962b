import { describe, expect, it } from 'vitest'
import { ideaHistory, runsHistory } from '../../lib/report/content/history.ts'
import { renderAll } from '../../lib/report/render.ts'
import { htmlRows, textOf } from './read-back.ts'
import { idea, sampleAfter } from './sample-history.ts'

describe('the history of an idea', () => {
  it('tells each run from its first, and who decided what', () => {
    const { history: _, ...first } = sampleAfter(3)
    expect(ideaHistory('TE-998', first)).toBeNull()
    const history = ideaHistory(idea, sampleAfter(3))
    expect(history?.rows.map((r) => [r.run, r.academies, r.items, r.event])).toEqual([
      ['n°\u00a02', 5, 8, 'Nouvelle'],
      ['n°\u00a03', 5, 8, ''],
      ['n°\u00a04', 9, 14, `Fusion de ${idea} et TE-907`],
    ])
    expect(history?.decisions).toEqual([
      "Renommée «\u00a0Outils\u00a0», par DNE le 11 octobre 2020, annulée à l'agrégation n°\u00a03.",
      `Fusion de ${idea} avec TE-907, par DNE le 30 octobre 2020\u00a0: Même idée.`,
      'Rattachée à la proposition officielle n°\u00a012, par DNE le 30 octobre 2020\u00a0: Même objet.',
    ])
    expect(history?.sentence).toBeNull()
  })

  it('says of an idea that is gone which one its elements joined', () => {
    const gone = sampleAfter(3)
    expect(ideaHistory('TE-040', gone)?.rows.at(-1)?.event).toBe('Disparue')
    const joined = { ...gone, redirects: { 'TE-040': idea } }
    expect(ideaHistory('TE-040', joined)?.rows.at(-1)?.event).toBe(`Réunie à ${idea}`)
  })

  it('is said in a sentence from four runs on, and holds twelve at most', () => {
    expect(ideaHistory(idea, sampleAfter(4))?.sentence).toBe(
      'De 5 à 9 académies et de 8 à 14 éléments, entre le 12 octobre 2020 et le 2 novembre 2020.',
    )
    const many = ideaHistory(idea, sampleAfter(20))
    expect(many?.rows).toHaveLength(12)
    expect(many?.caption).toBe('Les 12 dernières agrégations')
    expect(runsHistory(sampleAfter(2))).toBeNull()
    expect(runsHistory(sampleAfter(3))?.rows).toHaveLength(4)
  })

  it('stands on its page: a table, and a line where there are runs enough', async () => {
    const few = await renderAll(sampleAfter(3))
    const page = textOf(few, `idees/${idea}.html`)
    expect(page).toContain('<h2 id="s-histoire">Histoire</h2>')
    expect(page).not.toContain('<svg')
    expect(htmlRows(page).filter((row) => row[0]?.startsWith('n°'))).toHaveLength(3)
    const drawn = textOf(await renderAll(sampleAfter(4)), `idees/${idea}.html`)
    expect(drawn).toContain('<svg role="img" aria-labelledby="d-histoire"')
    expect(drawn).toContain('Académies\u00a0: 9')
    expect(drawn.match(/<polyline/g)).toHaveLength(2)
    expect(drawn.match(/stroke-dasharray/g)).toHaveLength(1)
  })

  it('keeps the page of an idea that is gone, with its last run', async () => {
    const files = await renderAll(sampleAfter(3))
    const gone = textOf(files, 'idees/TE-040.html')
    expect(gone).toContain('Une salle par étage')
    expect(gone).toContain(
      'pour la dernière fois dans l&#39;agrégation n°\u00a03\u00a0: besoin, thème «\u00a0Travailler ensemble\u00a0», 1 académie (Lyon).',
    )
    expect(htmlRows(gone).at(-1)?.at(-1)).toBe('Disparue')
    expect(textOf(files, 'idees/TE-041.html')).toContain('Intitulé non conservé')
    expect(textOf(files, 'evolutions.html')).toContain('<a href="idees/TE-040.html">')
    expect(textOf(files, 'evolutions.html')).toContain('Au fil des agrégations')
    expect(textOf(files, 'idees/TE-907.html')).toContain('a été fusionnée')
  })
})
