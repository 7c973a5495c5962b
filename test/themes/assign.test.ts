import { describe, expect, it } from 'vitest'
import { assignTheme } from '../../lib/themes/assign.ts'

const declared = { theme: 'governance', confidence: 0.98, evidence: 'GOUVERNANCE' } as const

describe('assignTheme', () => {
  it('takes what the document declares, whatever the wording', () => {
    expect(assignTheme({ text: 'Appliquer le RGPD', declared }).assigned).toEqual({
      theme: 'governance',
      themeSource: 'declared',
      confidence: 0.98,
      evidence: ['GOUVERNANCE'],
    })
  })
  it('infers otherwise, the row beside', () => {
    expect(assignTheme({ text: 'Améliorer cela', siblings: ['Appliquer le RGPD'] }).assigned).toMatchObject({
      theme: 'responsible-sovereign',
      themeSource: 'inferred',
      evidence: ['RGPD'],
    })
  })
  it('declines without words', () => {
    expect(assignTheme({ text: 'Améliorer cela' }).assigned).toEqual({
      theme: null,
      themeSource: 'inferred',
      confidence: 0,
      evidence: [],
    })
  })
})
