import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, stem, tokens, wordsOf } from '../../lib/language/french.ts'

const written = (text: string) => tokens(text).map((t) => t.text)

describe('tokens', () => {
  it('parts elisions, whatever the apostrophe', () => {
    expect(written("L’élève qu'on n'oublie pas")).toEqual(['L', 'élève', 'qu', 'on', 'n', 'oublie', 'pas'])
  })
  it('keeps aujourd’hui and prefixed words whole, parts other compounds', () => {
    expect(written("aujourd'hui la co-éducation et l’e-mail, un savoir-faire")).toEqual([
      "aujourd'hui",
      'la',
      'co-éducation',
      'et',
      'l',
      'e-mail',
      'un',
      'savoir',
      'faire',
    ])
    expect(stem('co-éducation'.replace('-', ''))).toBe(tokens('co-éducation')[0]?.stem)
  })
  it('gives offsets in the text as given, composed or not', () => {
    const decomposed = 'Les équipes connectées'.normalize('NFD')
    for (const t of tokens(decomposed)) expect(decomposed.slice(t.start, t.end)).toBe(t.text)
    expect(tokens(decomposed).map((t) => t.stem)).toEqual(tokens('Les équipes connectées').map((t) => t.stem))
  })
  it('reads acronyms with dots, and codes', () => {
    expect(tokens('le R.G.P.D. et la 4G').map((t) => t.stem)).toEqual(['le', 'rgpd', 'et', 'la', '4g'])
  })
  it('never stops negations', () => {
    expect(
      tokens('ne pas sans n’est')
        .filter((t) => !t.stop)
        .map((t) => t.text),
    ).toEqual(['ne', 'pas', 'sans', 'n'])
  })
  it('finds nothing in nothing', () => {
    expect(tokens('')).toEqual([])
    expect(tokens(' … ▶ ; ')).toEqual([])
  })
})

describe('wordsOf', () => {
  it('gives the words of tokens, without their places', () => {
    const piece = fc.constantFrom(
      'l’école',
      "aujourd'hui",
      'co-éducation',
      'R.G.P.D.',
      '1,5',
      '4G',
      'e-mail,',
      '(site',
      '…',
      'à',
      ' ',
      '\u00a0',
      '.',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))),
        fc.constantFrom(' ', ''),
        (pieces, between) => {
          const text = pieces.join(between)
          const told = ({ stem, stop }: { stem: string; stop: boolean }) => [stem, stop]
          expect(wordsOf(text).map(told)).toEqual(tokens(text).map(told))
        },
      ),
    )
    expect(wordsOf('L’école et le R.G.P.D.').map((w) => w.text)).toEqual(['L', 'école', 'et', 'le', 'RGPD'])
  })
})

describe('stem', () => {
  const same = [
    ['formation', 'former', 'formé', 'FORMATIONS'],
    ['élève', 'élèves', 'ELEVES', 'Élèves'],
    ['connexion', 'connexions', 'connecter', 'connectivité'],
    ['accès', 'accéder', 'ACCES'],
    ['apprendre', 'apprentissages'],
    ['souverain', 'souveraineté'],
    ['hétérogène', 'hétérogénéité'],
    ['équipement', 'équipés', 'EQUIPEMENTS'],
    ['œuvre', 'oeuvres'],
  ]
  it.each(same)('brings %s and its family together', (...family) => {
    expect(new Set(family.map(stem)).size).toBe(1)
  })
  const apart = [
    ['formation', 'format'],
    ['forme', 'former'],
    ['équipe', 'équipement'],
    ['donnée', 'donner'],
    ['élève', 'élevé'],
    ['enseignant', 'enseignement'],
    ['collectif', 'collectivité'],
    ['information', 'informatique'],
    ['évaluation', 'évolution'],
    ['maintenance', 'maintien'],
    ['apprenant', 'apprentissage'],
    ['différence', 'différenciation'],
  ] as const
  it.each(apart)('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b))
  })
})

describe('normalise', () => {
  it('composes, straightens apostrophes, writes ligatures out, folds white space', () => {
    expect(normalise(' L’e\u0301cole\u00a0 au cœur ')).toBe("L'école au coeur")
  })
})
