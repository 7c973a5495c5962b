import { describe, expect, it } from 'vitest'
import { THEMES } from '../../lib/domain/theme.ts'
import { inferTheme } from '../../lib/themes/inferred.ts'
import statements from './data/clear-statements.json' with { type: 'json' }

describe('inferTheme', () => {
  it('gives the theme with the words that decided, as written', () => {
    const found = inferTheme('Aucun PLAN DE CONTINUITÉ en cas de fermeture')
    expect(found).toMatchObject({ theme: 'governance', runnerUp: null })
    expect(found.evidence).toContain('PLAN DE CONTINUITÉ')
    expect(found.level).not.toBe('low')
  })

  it('reads capitals without accents, and decomposed text', () => {
    expect(inferTheme('EQUIPEMENT DES FAMILLES').theme).toBe('equal-access')
    expect(inferTheme('Protéger les données personnelles des élèves'.normalize('NFD')).theme).toBe(
      'responsible-sovereign',
    )
  })

  it('declines where the words say nothing', () => {
    expect(inferTheme('Améliorer les outils')).toEqual({
      theme: null,
      confidence: 0,
      level: null,
      evidence: [],
      runnerUp: expect.anything(),
      close: false,
    })
    expect(inferTheme('')).toMatchObject({ theme: null, confidence: 0, runnerUp: null })
  })

  it('listens to the row where the statement alone says nothing', () => {
    expect(inferTheme('Améliorer les outils', ['Débit trop faible dans les écoles rurales']).theme).toBe('equal-access')
  })

  it('trusts own words more than the row', () => {
    expect(inferTheme('Appliquer le RGPD', ['Débit trop faible']).theme).toBe('responsible-sovereign')
  })

  it('hides a word inside a longer phrase', () => {
    expect(inferTheme('Les réseaux sociaux').evidence).toEqual(['réseaux sociaux'])
    expect(inferTheme('au cours de la journée').theme).toBeNull()
  })
})

// Four sets, each written before it was measured and then used to widen the lexicon: at first sight they scored .93, .64,
// .76 and .85 (macro-F1, same hand). So the bars below guard what was won; they do not say how a new statement fares.
describe('clear statements', () => {
  const answers = statements.map((s) => ({ truth: s.theme, ...inferTheme(s.text) }))
  const themed = answers.filter((a) => a.truth !== null)

  it('are told with a macro-F1 of at least .90', () => {
    const f1 = THEMES.map((theme) => {
      const right = answers.filter((a) => a.theme === theme && a.truth === theme).length
      const said = answers.filter((a) => a.theme === theme).length
      const wanted = answers.filter((a) => a.truth === theme).length
      return (2 * right) / (said + wanted)
    })
    expect(f1.reduce((a, b) => a + b) / THEMES.length).toBeGreaterThan(0.9)
  })

  it('are told at medium or better with precision .92 and coverage .75', () => {
    const sure = answers.filter((a) => a.level === 'medium' || a.level === 'high')
    expect(sure.filter((a) => a.theme === a.truth).length / sure.length).toBeGreaterThanOrEqual(0.92)
    expect(sure.length / themed.length).toBeGreaterThanOrEqual(0.75)
  })

  it('are not told at medium or better where they carry no theme', () => {
    const told = answers.filter((a) => a.truth === null && (a.level === 'medium' || a.level === 'high'))
    expect(told).toEqual([])
  })
})
