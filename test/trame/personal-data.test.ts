import { expect, it } from 'vitest'
import { outline } from '../../lib/trame/outline.ts'
import { personalData } from '../../lib/trame/personal-data.ts'
import { h, p, table, ul } from './blocks.ts'

const messages = (...blocks: Parameters<typeof outline>[0]) => personalData(outline(blocks)).map((m) => m.message)

it('says what is masked by kind and place, never the words', () => {
  const [message = '', ...others] = messages(
    h(1, 'Contacts'),
    p('Écrire à camille.exemple@example.org ou à dane [at] example.org, 03 80 00 00 00.'),
    ul('Le 06 00 00 00 00'),
    h(1, 'Équipe : equipe@example.org'),
    table(['Nom', 'Adresse'], ['Camille', 'camille.exemple@example.org']),
  )
  expect(others).toEqual([])
  expect(message.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    '6 adresses ou numéros seront masqués dans les publications : 2 adresses électroniques (« Contacts », paragraphe 1), ' +
      '1 numéro de téléphone (« Contacts », paragraphe 1), 1 numéro de téléphone (« Contacts », paragraphe 2), ' +
      '1 adresse électronique, 1 adresse électronique (« Équipe : [adresse électronique masquée] », tableau 1).',
  )
  expect(message).not.toMatch(/camille|example|80 00/)
})

it('cuts a long list, and says nothing of what is not masked', () => {
  const [message = ''] = messages(...Array.from({ length: 12 }, () => p('Écrire à dane@example.org.')))
  expect(message).toMatch(/^12 adresses .*paragraphe.8\), et 4 autres endroits\.$/)
  expect(messages(p('Rentrée 2022-2023, 85 000 élèves, @dane'))).toEqual([])
})
