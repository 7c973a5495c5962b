import { expect, it } from 'vitest'
import { EXIT, Failure } from '../../functions/cli/exit.ts'
import { explained } from '../../functions/cli/explain-aws.ts'

const named = (name: string) => Object.assign(new Error('in English'), { name })
const coded = (code: string) => Object.assign(new Error('in English'), { code })

it.each([
  [named('CredentialsProviderError'), EXIT.rights, 'AWS refuse cette opération.'],
  [named('AccessDeniedException'), EXIT.rights, 'AWS refuse cette opération.'],
  [named('NoSuchBucket'), EXIT.rights, "n'existe pas sur AWS."],
  [named('ResourceNotFoundException'), EXIT.rights, 'Vérifiez TABLE_NAME'],
  [coded('ENOTFOUND'), EXIT.unreachable, 'AWS ne répond pas.'],
])('says what to do about %s', (error, exit, message) => {
  const failure = explained(error)
  expect(failure).toBeInstanceOf(Failure)
  expect(failure).toMatchObject({ exit, message: expect.stringContaining(message) })
})

it('leaves any other error as it is', () => {
  const other = new TypeError('x')
  expect(explained(other)).toBe(other)
  expect(explained('x')).toBe('x')
})
