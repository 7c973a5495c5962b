import { describe, expect, it } from 'vitest'
import { declaredThemes, NO_NUMBERING, numberingContext, themeOfHeading } from '../../lib/themes/declared.ts'
import { themesInOrder } from '../../lib/themes/theme-names.ts'

const PREAMBLE = [
  '#1 GARANTIR UN ÉGAL ACCÈS AU NUMÉRIQUE POUR TOUS',
  'Comment garantir l’équité numérique territoriale ?',
  '#2 TRAVAILLER ENSEMBLE AUTREMENT',
  '#3 METTRE EN PLACE DE NOUVELLES FORMES DE GOUVERNANCES ET DE NOUVEAUX OUTILS D’ANTICIPATION',
  '#4 FAVORISER LE DÉVELOPPEMENT D’UN NUMÉRIQUE RESPONSABLE ET SOUVERAIN',
  '#5 ENSEIGNER ET APPRENDRE AVEC LE NUMÉRIQUE',
]
const GUIDANCE =
  'La thématique parmi les 5 : (1) Garantir un égal accès au numérique pour tous, (2) Enseigner et apprendre avec le numérique, (3) Travailler ensemble autrement, (4) Favoriser le développement d’un numérique responsable et souverain, (5) Mettre en place de nouvelles formes de gouvernance et de nouveaux outils d’anticipation.'
const one = numberingContext(PREAMBLE)
const two = numberingContext([...PREAMBLE, GUIDANCE])
const themes = (label: string, context = NO_NUMBERING) => declaredThemes(label, context)?.themes ?? null
const announced = (label: string, context = NO_NUMBERING) => declaredThemes(label, context, 'announced')?.themes ?? null

describe('a label in words', () => {
  it.each([
    ['equal-access', 'Garantir un égal accès au numérique pour tous'],
    ['equal-access', 'EGAL ACCES'],
    ['equal-access', 'Réduire la fracture numérique'],
    ['equal-access', 'Ega lacces'],
    ['equal-access', 'N° 1 (EAL ACCÈS)'],
    ['equal-access', 'Garantir un égal accés au numérqiue pour tout'],
    ['working-together', 'Travailer ensembles autrement'],
    ['working-together', 'Travailler autrement'],
    ['working-together', 'Trav. ens. autrement'],
    ['governance', 'Gouvernance'],
    ['governance', 'GOUVERNACE'],
    ['governance', 'Gouv. et anticip.'],
    ['governance', 'Nouvelles formes de gouvernance'],
    ['responsible-sovereign', 'Responsable et souverain'],
    ['responsible-sovereign', 'Numérique responsable'],
    ['responsible-sovereign', 'souveraineté'],
    ['responsible-sovereign', 'un num. responsable & souverain'],
    ['teaching-learning', 'ENSEIGNER / APPRENDRE'],
    ['teaching-learning', 'Enseigner et apprendre avec le numerique'.normalize('NFD')],
  ])('says %s: « %s »', (theme, label) => {
    expect(themes(label)).toEqual([theme])
    expect(announced(label)).toEqual([theme])
  })

  it('may name two themes', () => {
    expect(themes('Travailler ensemble autrement / Gouvernance')).toEqual(['working-together', 'governance'])
  })

  it.each([
    'RETEX',
    'RETEX 1',
    '1',
    'Irritants',
    'Responsable',
    'Thématique concernée (parmi les 5)',
    'Toutes les thématiques',
    'Synthèse des besoins',
    '1. Retour d’expérience',
    'Participants : 39',
    'Acteurs mobilisés',
    'Fiche défi n° 1',
    GUIDANCE,
    'Atelier 2',
    'Former les enseignants à travailler ensemble',
    'Une gouvernance partagée avec les élus et les usagers',
    'La gouvernance des projets dans nos établissements',
    'Équipes pédagogiques, éducatives administratives du premier degré',
    '',
  ])('is not about a theme: « %s »', (label) => {
    expect(themeOfHeading(label, one)).toBeNull()
  })

  it('takes short words only where a theme is announced', () => {
    expect(announced('Pédagogie')).toEqual(['teaching-learning'])
    expect(themes('Pédagogie')).toBeNull()
  })

  it('finds the name in a longer heading or title', () => {
    expect(themes('Synthèse de l’atelier 2 : Travailler ensemble autrement')).toEqual(['working-together'])
    expect(themes('Restitution de l’atelier « Égal accès » – académie de Lyon, 12 octobre 2020')).toEqual([
      'equal-access',
    ])
    expect(themes('Thème 3 : gouvernance – collège du Parc')).toEqual(['governance'])
  })
})

describe('a number', () => {
  it.each([
    'N° 2',
    'N°2',
    'n° 2',
    'Nº 2',
    'n°2',
    'No 2',
    'num. 2',
    '#2',
    '(2)',
    'Thème 2',
    'Thématique 2',
    'THEMATIQUE N°2',
    'Thématique n° 2',
    'Thème II',
  ])('is read in « %s »', (label) => {
    expect(declaredThemes(label, one)).toMatchObject({ themes: ['working-together'], by: 'order', number: 2 })
  })

  it.each(['2', '2.', '2 -', 'Axe 2', 'Atelier 2', 'T2'])('is read in « %s » where a theme is announced', (label) => {
    expect(announced(label, one)).toEqual(['working-together'])
    expect(themes(label, one)).toBeNull()
  })

  it('may be two', () => {
    expect(announced('N° 1 et 4', one)).toEqual(['equal-access', 'responsible-sovereign'])
  })

  it('is undecided where the lists of the document disagree, settled where they agree', () => {
    expect(declaredThemes('N° 2', two)).toMatchObject({ themes: [], by: 'undecided', number: 2, confidence: 0 })
    expect(declaredThemes('N° 4', two)).toMatchObject({ themes: ['responsible-sovereign'], by: 'order' })
  })

  it('is undecided where nothing is printed', () => {
    expect(declaredThemes('N° 1', NO_NUMBERING)).toMatchObject({ themes: [], by: 'undecided' })
  })

  it('follows the labels of the document itself, and the list that they fit', () => {
    const context = numberingContext([...PREAMBLE, GUIDANCE, 'THEMATIQUE N°2 : Travailler ensemble autrement'])
    expect(declaredThemes('N° 2', context)).toMatchObject({ themes: ['working-together'], by: 'labels' })
    expect(declaredThemes('N° 3', context)).toMatchObject({ themes: ['governance'], by: 'order' })
  })

  it('follows the one known order that labels fit where the document prints none', () => {
    const context = numberingContext(['N° 2 (Travailler autrement)', 'N° 3 (Gouvernance)'])
    expect(declaredThemes('N° 5', context)).toMatchObject({ themes: ['teaching-learning'], by: 'known-order' })
  })

  it('follows the order of the campaign only where the document leaves it open', () => {
    const campaign = themesInOrder('retex')
    const settled = (lines: readonly string[]) => declaredThemes('N° 5', { ...numberingContext(lines), campaign })
    expect(settled([])).toMatchObject({ themes: ['governance'], by: 'campaign', confidence: 0.65 })
    expect(settled(['N° 2 (Travailler autrement)', 'N° 3 (Gouvernance)'])).toMatchObject({ by: 'known-order' })
    expect(settled(['N° 2 (Travailler autrement)'])).toMatchObject({ by: 'undecided' }) // two orders fit, its own does not
    expect(settled([...PREAMBLE, GUIDANCE])).toMatchObject({ by: 'undecided' })
    expect(settled(PREAMBLE)).toMatchObject({ themes: ['teaching-learning'], by: 'order' })
  })

  it('follows the title where the lists leave it open', () => {
    const context = numberingContext([...PREAMBLE, GUIDANCE], 'teaching-learning')
    expect(declaredThemes('N° 2', context)).toMatchObject({ themes: ['teaching-learning'], by: 'title' })
  })

  it('loses to words, and the contradiction is told', () => {
    expect(declaredThemes('N° 2 (Travailler autrement)', two)).toMatchObject({
      themes: ['working-together'],
      by: 'words',
      number: 2,
      evidence: 'N° 2 (Travailler autrement)',
      contradiction: { number: 2, other: 'teaching-learning' },
    })
    expect(declaredThemes('N° 2 (Travailler autrement)', one)?.contradiction).toBeNull()
  })
})

describe('numberingContext', () => {
  it('reads a list in one line and a list over several', () => {
    expect(two.orders.map((o) => [...o.values()].map((n) => n.theme))).toEqual([
      ['equal-access', 'teaching-learning', 'working-together', 'responsible-sovereign', 'governance'],
      ['equal-access', 'working-together', 'governance', 'responsible-sovereign', 'teaching-learning'],
    ])
    expect(two.labels).toEqual([])
  })
  it('does not take numbered chapters for themes', () => {
    expect(numberingContext(['1. Retour d’expérience', '2. Projections', '3. Plan d’action'])).toEqual(NO_NUMBERING)
  })
})
