import { describe, expect, it } from 'vitest'
import { callerOf, mayDeposit, mayRead } from '../../lib/portal/access.ts'

const rolesOf = (claims: object) => [...(callerOf({ sub: 'u', ...claims })?.roles ?? [])]
const academiesOf = (academies: unknown) => [
  ...(callerOf({ sub: 'u', groups: ['deposant'], academies })?.academies ?? []),
]

describe('claims of a token', () => {
  it('give roles as an array, as API Gateway writes arrays, or between commas', () => {
    expect(rolesOf({ groups: ['analyste', 'deposant'] })).toEqual(['analyste', 'deposant'])
    expect(rolesOf({ 'cognito:groups': '[analyste deposant]' })).toEqual(['analyste', 'deposant'])
    expect(rolesOf({ 'cognito:groups': '[deposant]' })).toEqual(['deposant'])
    expect(rolesOf({ groups: 'analyste, deposant' })).toEqual(['analyste', 'deposant'])
    expect(rolesOf({ roles: 'operateur' })).toEqual(['operateur'])
  })

  it('give académies by code or name, in the same ways', () => {
    expect(academiesOf('[nantes la-reunion]')).toEqual(['Nantes', 'La Réunion'])
    expect(academiesOf('Nantes,La Réunion')).toEqual(['Nantes', 'La Réunion'])
    expect(academiesOf(['Aix-Marseille'])).toEqual(['Aix-Marseille'])
    expect([...(callerOf({ sub: 'u', groups: 'deposant', 'custom:academies': 'corse' })?.academies ?? [])]).toEqual([
      'Corse',
    ])
  })

  it('give a name, in the ways of issuers and of ProConnect', () => {
    const nameOf = (claims: object) => callerOf({ sub: 'u', groups: 'deposant', ...claims })?.name
    expect(nameOf({ name: 'Camille Exemple' })).toBe('Camille Exemple')
    expect(nameOf({ given_name: 'Camille', family_name: 'Exemple' })).toBe('Camille Exemple')
    expect(nameOf({ given_name: 'Camille', usual_name: 'Exemple', organizational_unit: 'DRANE' })).toBe(
      'Camille Exemple, DRANE',
    )
    expect(nameOf({ name: 7, organizational_unit: 'DRANE' })).toBeNull()
  })

  it('that are not understood give nothing', () => {
    for (const claims of [undefined, null, 'deposant', {}, { sub: 'u' }, { groups: ['deposant'] }]) {
      expect(callerOf(claims)).toBeNull()
    }
    for (const groups of ['admin', 'Deposant', '[deposants]', '', '[]', 7, { deposant: true }])
      expect(callerOf({ sub: 'u', groups })).toBeNull()
    expect(callerOf({ sub: '', groups: ['deposant'] })).toBeNull()
    expect(academiesOf('Atlantide,*')).toEqual([])
    expect(academiesOf({ nantes: true })).toEqual([])
  })
})

describe('a caller', () => {
  const caller = (groups: string, academies = '') => {
    const found = callerOf({ sub: 'u', groups, academies })
    if (!found) throw new Error('nobody')
    return found
  }

  it('who deposits sees and deposits for académies of their own', () => {
    const deposant = caller('deposant', 'nantes')
    expect([mayRead(deposant, 'Nantes'), mayDeposit(deposant, 'Nantes')]).toEqual([true, true])
    expect([mayRead(deposant, 'Rennes'), mayDeposit(deposant, 'Rennes')]).toEqual([false, false])
    expect(mayRead(deposant, null)).toBe(false)
    expect(mayRead(caller('deposant'), 'Nantes')).toBe(false)
  })

  it('who analyses sees all and deposits nothing', () => {
    const analyste = caller('analyste', 'nantes')
    expect([mayRead(analyste, 'Rennes'), mayRead(analyste, null)]).toEqual([true, true])
    expect(mayDeposit(analyste, 'Nantes')).toBe(false)
  })

  it('who operates sees all and deposits for any', () => {
    const operateur = caller('operateur')
    expect([mayRead(operateur, null), mayDeposit(operateur, 'Rennes')]).toEqual([true, true])
  })
})
