import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  for (const [name, bytes] of Object.entries(await twoDeposits())) await writeFile(join(cwd, name), bytes)
  await synthese(['EGN_Lille.zip', 'EGN_Dijon.zip', '--quiet'], { cwd })
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const LILLE = 'EGN2020-LILLE-0001'

describe('receipt', () => {
  it('is text, JSON or CSV on the screen', async () => {
    expect((await synthese(['receipt', LILLE], { cwd })).stdout).toContain(`RÉCÉPISSÉ DE DÉPÔT   ${LILLE}`)
    const json = await synthese(['receipt', LILLE, '--format', 'json'], { cwd })
    expect(JSON.parse(json.stdout)).toMatchObject({ number: LILLE })
    const csv = (await synthese(['receipt', LILLE, '--format', 'csv'], { cwd })).stdout.split('\r\n')
    expect(csv[0]).toBe('\ufeffdepot;fichier;niveau;nature;elements;themes;compte;code;message')
    expect(csv.filter((line) => line.startsWith(`${LILLE};Budget.xlsx;REFUSÉ;`))).toHaveLength(1)
  })

  it('is written to a file', async () => {
    const { code } = await synthese(['receipt', LILLE, '--format', 'docx', '--out', 'recus/lille.docx'], { cwd })
    expect(code).toBe(0)
    expect((await readFile(join(cwd, 'recus', 'lille.docx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    [['--format', 'pdf'], 2],
    [['--format', 'docx'], 2],
  ])('refuses %j', async (args, code) => {
    expect((await synthese(['receipt', LILLE, ...args], { cwd })).code).toBe(code)
  })
})

it('is found by the id that the files of a run have', async () => {
  const [line = ''] = (await readFile(join(cwd, 'out/donnees-ouvertes/documents.csv'), 'utf8'))
    .split('\r\n')
    .filter((l) => l.includes('Budget.xlsx'))
  const id = line.split(';')[3] ?? ''
  expect((await synthese(['receipt', id], { cwd })).stdout).toContain(`RÉCÉPISSÉ DE DÉPÔT   ${LILLE}`)
})

describe('deposits', () => {
  const listed = async (...args: string[]) => (await synthese(['deposits', ...args], { cwd })).stdout

  it('are kept to an académie, a state, a date', async () => {
    expect((await listed('--academie', 'lille')).match(/EGN2020-\w+/g)).toEqual(['EGN2020-LILLE'])
    expect((await listed('--state', 'lu avec réserves')).match(/EGN2020-\w+/g)).toEqual(['EGN2020-LILLE'])
    expect((await listed('--since', '2020-10-08')).split('\n')).toHaveLength(4)
    expect(await listed('--since', '2020-10-09')).toBe('Aucun dépôt ne correspond.\n')
    expect(JSON.parse(await listed('--academie', 'nantes', '--json'))).toEqual([])
    expect(JSON.parse(await listed('--academie', 'lille', '--json'))).toMatchObject([
      { state: 'read-with-reservations' },
    ])
  })

  it.each([
    ['--state', 'perdu'],
    ['--since', 'hier'],
    ['--academie', 'atlantide'],
  ])('refuse %s %s', async (...args) => expect((await synthese(['deposits', ...args], { cwd })).code).toBe(2))
})

describe('validate', () => {
  it.each(['elements', 'idees', 'idees-academies', 'fils', 'propositions', 'documents', 'evolutions'])(
    'finds our own %s valid',
    async (name) => {
      const { code, stdout } = await synthese(['validate', `out/donnees-ouvertes/${name}.csv`], { cwd })
      expect(stdout).toMatch(
        new RegExp(`^OK {10}out/donnees-ouvertes/${name}\\.csv : \\d+ lignes?, conforme à son schéma\n$`),
      )
      expect(code).toBe(0)
    },
  )

  it('says what is wrong, line by line', async () => {
    const text = await readFile(join(cwd, 'out/donnees-ouvertes/elements.csv'), 'utf8')
    await writeFile(join(cwd, 'faux.csv'), text.replaceAll('besoin', 'souhait'))
    const args = ['validate', 'faux.csv', '--schema', 'out/donnees-ouvertes/elements.schema.json']
    const { code, stdout } = await synthese(args, { cwd })
    expect(code).toBe(4)
    expect(stdout).toMatch(
      /^REFUSÉ {6}faux\.csv : \d+ erreurs sur 9 lignes\nligne \d+, \w+ : « souhait » n'est pas une valeur prévue\n/,
    )
  })

  it.each([
    [['rien.csv'], "« rien.csv » n'existe pas. Vérifiez le chemin."],
    [['faux.csv'], 'Le schéma de « faux.csv » n’est pas à côté (« faux.schema.json ») : indiquez-le avec --schema.'],
    [['faux.csv', '--schema', 'rien.json'], "« rien.json » n'existe pas. Vérifiez le chemin."],
    [['faux.csv', '--schema', 'faux.csv'], "« faux.csv » n'est pas un TableSchema que nous lisons."],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stderr } = await synthese(['validate', ...args], { cwd })
    expect(stderr).toBe(`ERREUR  ${message}\n`)
    expect(code).toBe(2)
  })
})
