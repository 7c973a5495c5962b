import { describe, expect, it } from 'vitest'
import messages from '../../lib/domain/data/messages.json' with { type: 'json' }
import { FILE, type MessageName, messageCodes, problem, withFile } from '../../lib/domain/problem.ts'

const NAMES = Object.keys(messages) as MessageName[]
/** A value for everything that any message asks for. */
const values = Object.fromEntries(
  NAMES.flatMap((n) => [...messages[n].message.matchAll(/\{(\w+)/g)].map((m) => [m[1] ?? '', '3'])),
)

describe('problems', () => {
  it.each(NAMES)('%s says what to do in French, with every value in its place', (name) => {
    const found = problem(name, values)
    expect(found.message).not.toMatch(/[{}|]/)
    expect(found.message).toMatch(/([.?]|Corriger|Voir la liste|garder les deux)$/)
    expect(found.code).toMatch(/^[A-Z_]+$/)
    expect(['refused', 'check', 'info']).toContain(found.level)
  })

  it('agrees in number, 0 and 1 being singular', () => {
    const said = (n: number) => problem('DONNEE_PERSONNELLE', { n, lieux: 'p. 2' }).message
    expect(said(0)).toBe('0 adresse ou numéro sera masqué dans les publications : p. 2.')
    expect(said(2)).toBe('2 adresses ou numéros seront masqués dans les publications : p. 2.')
  })

  it('are listed as people read them', () => {
    for (const { message } of messageCodes()) expect(message).not.toMatch(/\{\w+:|\|/)
    const personal = messageCodes().find(({ code }) => code === 'DONNEE_PERSONNELLE')
    expect(personal?.message).toBe('{n} adresses ou numéros seront masqués dans les publications : {lieux}.')
  })

  it('takes the name of the file last', () => {
    expect(withFile(problem('CHIFFRE', { fichier: FILE }), 'notes.pdf').message).toMatch(/^notes\.pdf est protégé/)
  })

  it('refuses a message whose values are missing', () => {
    expect(() => problem('TROP_DE_FICHIERS', { n: 501 })).toThrow('{m}')
  })

  it('lets only what may pass be tried again', () => {
    expect(NAMES.filter((n) => problem(n, values).transient).sort()).toEqual([
      'EN_ATTENTE',
      'LECTURE_EN_ECHEC',
      'REMPLACEMENT_EN_COURS',
    ])
  })
})
