import { describe, expect, it } from 'vitest'
import { isMasked, maskedIn, maskSynthesis, maskText } from '../../lib/report/mask.ts'
import { renderAll } from '../../lib/report/render.ts'
import { synthesisOf } from './build-synthesis.ts'
import { partsOf } from './read-back.ts'
import { SAID, SAMPLE } from './sample-synthesis.ts'

const NUMBER = '[numéro masqué]'
const ADDRESS = '[adresse électronique masquée]'

describe('masking', () => {
  it.each([
    ['Joindre le 01 23 45 67 89.', `Joindre le ${NUMBER}.`],
    ['Tél. 01.23.45.67.89', `Tél. ${NUMBER}`],
    ['Tél. 01-23-45-67-89', `Tél. ${NUMBER}`],
    ['0123456789 ou 06\u00a012\u00a034\u00a056\u00a078', `${NUMBER} ou ${NUMBER}`],
    ['+33 (0)1 23 45 67 89', NUMBER],
    ['+33123456789', NUMBER],
    ['0033 1 23 45 67 89', NUMBER],
    ['+262 262 12 34 56', NUMBER],
    ['Écrire à jeanne.martin@ac-exemple.fr, merci', `Écrire à ${ADDRESS}, merci`],
    ['jeanne.martin [at] ac-exemple.fr', ADDRESS],
    ['<ce.0440001a@ac-exemple.fr>', `<${ADDRESS}>`],
  ])('%s', (text, masked) => {
    expect(maskText(text).text).toBe(masked)
    expect(isMasked(masked)).toBe(true)
  })

  it.each([
    'Rentrée 2022, plan 2019-2020',
    'RNE 0440001A, 0440002B',
    'UAI 0440001 0440002',
    '85 000 parents, 1 200 000 euros',
    'du 01/02/2020-03/02/2020',
    '@dane sur le réseau',
    'sha256:a0123456789b',
    'Les niveaux 01 2 3 4 5 6 7 8 9',
  ])('leaves « %s »', (text) => {
    expect(maskText(text)).toEqual({ text, masked: 0 })
  })

  it('says the kind of what it masks, not of what was masked before', () => {
    expect(maskedIn(`a@b.fr, c [at] d.fr, 01 23 45 67 89, ${NUMBER}`)).toEqual(['address', 'address', 'number'])
    expect(maskedIn('rien')).toEqual([])
  })

  it('takes time in proportion to the text', () => {
    const text = 'a'.repeat(200_000)
    expect(maskText(text).masked).toBe(0)
  })

  it('counts each mask once and keeps ids', () => {
    const { synthesis, masked } = maskSynthesis(SAMPLE)
    expect(masked).toBe(3)
    expect(synthesis.items.map((i) => i.id)).toEqual(SAMPLE.items.map((i) => i.id))
    expect(synthesis.run).toEqual(SAMPLE.run)
  })

  it('is done in every file, names of files and persons included', async () => {
    const named = synthesisOf([
      ...SAID,
      {
        theme: 'governance',
        type: 'action',
        idea: 'call',
        academie: 'Nice',
        text: 'Appeler le rectorat',
        row: 't9-r1',
        extra: {
          file: 'Synthese_paul.durand@ac-exemple.fr.docx',
          actors: ['paul.durand@ac-exemple.fr'],
          timeframe: 'au 06 12 34 56 78',
          evidence: ['07 12 34 56 78'],
        },
      },
    ])
    const files = await renderAll(named)
    const texts = files.flatMap((f) =>
      /\.(docx|xlsx)$/.test(f.path) ? Object.values(partsOf(files, f.path)) : [new TextDecoder().decode(f.bytes)],
    )
    for (const text of texts) {
      expect(text).not.toMatch(/jeanne\.martin|paul\.durand|ac-exemple\.fr/)
      expect(text).not.toMatch(/12 34 56/)
      expect(text).not.toMatch(/Prénom Nom/)
    }
    expect(texts.filter((t) => t.includes(ADDRESS)).length).toBeGreaterThan(5)
  })
})
