import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaignWith } from '../../functions/cli/campaign-settings.ts'

let folder: string
const file = async (content: string) => {
  const config = join(folder, 'synthese.json')
  await writeFile(config, content)
  return config
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthese-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the settings of a campaign', () => {
  it.each([
    ['2020-10-10', '2020-10-10T21:59:59.999Z'],
    ['2020-11-30', '2020-11-30T22:59:59.999Z'],
    ['2020-10-25', '2020-10-25T22:59:59.999Z'],
    ['2020-10-10T12:00:00+02:00', '2020-10-10T10:00:00.000Z'],
  ])('read %s as an instant, a day being whole in Paris', async (deadline, instant) => {
    expect(await campaignWith({ deadline })).toMatchObject({ deadline: instant })
  })

  it('come from the file, the command line first, and leave what others keep there alone', async () => {
    const config = await file('{ "deadline": "2020-10-10", "late": "hold", "schedule": {} }')
    expect(await campaignWith({ config })).toMatchObject({ deadline: '2020-10-10T21:59:59.999Z', late: 'hold' })
    expect(await campaignWith({ config, late: 'accept' })).toMatchObject({ late: 'accept' })
    expect(await campaignWith({ config: await file('{ "themesOrder": "kit" }') })).toMatchObject({ themesOrder: 'kit' })
    expect(await campaignWith({ config: await file('{}') })).not.toHaveProperty('deadline')
  })

  it('name the campaign, by which its deposits are numbered, and whom to write to', async () => {
    expect(await campaignWith({})).toMatchObject({ id: 'egn-2020', prefix: 'EGN2020' })
    const config = await file('{ "campaign": "ecole-2026", "contact": "dne@example.org" }')
    expect(await campaignWith({ config })).toEqual({
      id: 'ecole-2026',
      title: 'ecole-2026',
      prefix: 'ECOLE2026',
      contact: 'dne@example.org',
    })
    expect(await campaignWith({ config, campaign: 'egn-2020' })).toMatchObject({ prefix: 'EGN2020' })
    await expect(campaignWith({ campaign: 'École' })).rejects.toMatchObject({ exit: 2 })
  })

  it('are refused in French where they cannot be understood', async () => {
    await expect(campaignWith({ deadline: 'demain' })).rejects.toThrow('La date limite « demain » n')
    await expect(campaignWith({ late: 'refuse' })).rejects.toMatchObject({ exit: 2 })
    await expect(campaignWith({ themesOrder: 'alphabétique' })).rejects.toThrow(
      "« alphabétique » n'est pas un ordre des thèmes : preamble (celui du préambule du modèle), retex (",
    )
    await expect(campaignWith({ config: await file('{ "dedline": "2020-10-10" }') })).rejects.toThrow(
      'vouliez-vous dire « deadline » ?',
    )
    await expect(campaignWith({ config: await file('non') })).rejects.toMatchObject({ exit: 6 })
  })
})
