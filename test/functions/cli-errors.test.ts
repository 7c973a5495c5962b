import { describe, expect, it } from 'vitest'
import { chosenAcademie } from '../../functions/cli/chosen-academie.ts'
import { EXIT, Failure } from '../../functions/cli/exit.ts'
import { explain } from '../../functions/cli/explain-error.ts'
import { RunConflict } from '../../lib/service/run-synthesis.ts'
import { StoreInUse, StoreUnusable } from '../../lib/store/local-table.ts'

const system = (code: string, path = '/a/b') => Object.assign(new Error(`${code}: in English`), { code, path })

describe('an error becomes one French sentence and a code', () => {
  it.each([
    [new Failure('Déjà dit.', EXIT.usage), EXIT.usage, 'Déjà dit.'],
    [system('ENOSPC'), EXIT.unreachable, 'Le disque est plein.'],
    [system('EACCES'), EXIT.rights, "L'accès à « /a/b » est refusé."],
    [system('EPERM'), EXIT.rights, "L'accès à « /a/b » est refusé."],
    [system('EROFS'), EXIT.rights, '« /a/b » est en lecture seule.'],
    [system('ENOENT'), EXIT.usage, "« /a/b » n'existe pas."],
    [new StoreInUse('/s/table'), EXIT.conflict, '« /s » est utilisé par une autre commande'],
    [new StoreUnusable('/s/table', { cause: system('ENOSPC') }), EXIT.unreachable, 'Le disque est plein.'],
    [new StoreUnusable('/s/table', { cause: system('EACCES') }), EXIT.rights, '« /s » ne peut pas être écrit'],
    [new StoreUnusable('/s/table', { cause: new Error('Corruption: bad block') }), EXIT.unreachable, 'est endommagé'],
    [new RunConflict('run 3 exists'), EXIT.conflict, 'Une autre agrégation'],
  ])('%s', async (error, exit, message) => {
    const explained = await explain(error)
    expect(explained.exit).toBe(exit)
    expect(explained.message).toContain(message)
    expect(explained.message).not.toMatch(/\n|in English/)
  })

  it('gives a reference to what nobody foresaw, and shows none of it', async () => {
    const { exit, message, reference } = await explain(new TypeError('x is not a function'))
    expect(exit).toBe(EXIT.unexpected)
    expect(reference).toMatch(/^[0-9A-Z]{6}$/)
    expect(message).toContain(`(référence ${reference})`)
    expect(message).not.toContain('function')
  })
})

describe('--academie', () => {
  it('takes names, codes and former names', () => {
    expect(chosenAcademie(undefined)).toBeNull()
    expect(['nantes', 'la-reunion', 'Académie de Lille', 'caen'].map(chosenAcademie)).toEqual([
      'Nantes',
      'La Réunion',
      'Lille',
      'Normandie',
    ])
  })

  it.each([
    ['Nante', 'Nantes'],
    ['clermont ferand', 'Clermont-Ferrand'],
    ['orleans', 'Orléans-Tours'],
  ])('suggests the nearest name for %s', (given, nearest) => {
    expect(() => chosenAcademie(given)).toThrow(`Vouliez-vous dire « ${nearest} » ?`)
  })
})
