import { describe, expect, it } from 'vitest'
import { MAYBE_CUT } from '../../../lib/reading/pdf/cut-words.ts'
import { beginsInside } from '../../../lib/reading/pdf/goes-on.ts'
import { joinedLines, vocabularyOf } from '../../../lib/reading/pdf/words.ts'

const joined = (lines: readonly string[], others: readonly string[] = []) => joinedLines(lines, vocabularyOf(others))

describe('words cut at the end of a line', () => {
  it('joins a word that a narrow column cuts without a hyphen', () => {
    expect(joined([`Collectivit${MAYBE_CUT}`, 'és locales'])).toBe('Collectivités locales')
    expect(joined(['Conseils', `d’administr${MAYBE_CUT}`, 'ation'])).toBe('Conseils d’administration')
    expect(joined([`décisi${MAYBE_CUT}`, 'ons'])).toBe('décisions')
  })

  it('leaves two words apart, even where the margin is full', () => {
    expect(joined([`Temporalité${MAYBE_CUT}`, 'souhaitée'])).toBe('Temporalité souhaitée')
    expect(joined([`calendrier${MAYBE_CUT}`, 'tenu'])).toBe('calendrier tenu')
  })

  it('believes the rest of the document first', () => {
    expect(joined([`carto${MAYBE_CUT}`, 'graphie des'], ['une cartographie'])).toBe('cartographie des')
    expect(joined(['une for-', 'mation'], ['la formation'])).toBe('une formation')
    expect(joined(['à vingt-', 'deux heures, les grands-', 'parents'])).toBe('à vingt-deux heures, les grands-parents')
    expect(joined(['un accès peut-', 'être lent'])).toBe('un accès peut-être lent')
  })
})

describe('a text that begins inside a sentence', () => {
  it.each(['et les familles', "d'anticipation", '(dont 12 élus)', ', puis rien', "à l'école"])('%s', (text) => {
    expect(beginsInside(text)).toBe(true)
  })

  it.each(['n°4', 'a) Trombinoscope', 'Besoins', '2. Former'])('but not %s', (text) => {
    expect(beginsInside(text)).toBe(false)
  })
})
