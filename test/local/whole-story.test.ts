import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { filesUnder, synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

let cwd: string
let undisturbed: Map<string, string>
const zips = ['EGN_Lille.zip', 'EGN_Dijon.zip']

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  for (const [name, bytes] of Object.entries(await twoDeposits())) await writeFile(join(cwd, name), bytes)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const synthesisIn = async (out: string): Promise<NationalSynthesis> =>
  JSON.parse(await readFile(join(cwd, out, 'synthese-nationale.json'), 'utf8'))

describe('the whole job', () => {
  it('receives, reads, consolidates, writes the files and the receipts, and ends', async () => {
    const { code, stdout } = await synthese(zips, { cwd })
    expect(code).toBe(0)
    undisturbed = await filesUnder(join(cwd, 'out'))
    const expected = [
      ...['index.html', 'synthese-nationale.docx', 'synthese-nationale.json', 'synthese-nationale.xlsx'],
      ...['runs/n1/synthese-nationale_n1_2020-10-08.docx', 'runs/n1/rapport/index.html', 'runs/n1/manifest.json'],
      'runs/n1/donnees-ouvertes_n1.zip',
    ]
    expect([...undisturbed.keys()]).toEqual(expect.arrayContaining(expected))
    expect(stdout).toContain(
      'RÉCÉPISSÉ DE DÉPÔT   EGN2020-LILLE-0001\nDéposé le 8 octobre 2020 à 14 h 32 (heure de Paris)',
    )
    expect(stdout).toContain('État : LU AVEC RÉSERVES – 3 fichiers : 2 lus, 1 refusé')
    expect(stdout).toContain('   • Budget.xlsx (.xlsx) n')
    expect(stdout).toContain('Agrégation n° 1 terminée')
    const receipt = Buffer.from(undisturbed.get('recepisses/EGN2020-DIJON-0001.txt') ?? '', 'base64').toString()
    expect(stdout).toContain(receipt)
    expect((await synthesisIn('out')).inputs).toEqual({
      deposits: 2,
      documents: 4,
      documentsRead: 3,
      academies: 2,
      items: 9,
    })
  })

  it('reads nothing again and counts nothing twice: the files are the same', async () => {
    const { code, stdout, stderr } = await synthese([...zips].reverse(), { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain("Rien de nouveau depuis l'agrégation n° 1.")
    expect(stderr).not.toContain('Lecture')
    expect(await filesUnder(join(cwd, 'out'))).toEqual(undisturbed)
  })

  it.each([1, 2, 3, 5])(
    'goes on after a kill at line %i of its progress, to the same files',
    async (killAfterLines) => {
      const args = [...zips, '--store', `store-${killAfterLines}`, '--out', `out-${killAfterLines}`]
      expect((await synthese(args, { cwd, killAfterLines })).code).toBeNull()
      expect((await synthese(args, { cwd })).code).toBe(0)
      expect(await filesUnder(join(cwd, `out-${killAfterLines}`))).toEqual(undisturbed)
    },
  )

  it('says what is saved when it is interrupted', async () => {
    const args = [...zips, '--store', 'store-int', '--out', 'out-int']
    const { code, stderr } = await synthese(args, { cwd, killAfterLines: 1, signal: 'SIGINT' })
    expect(code).toBe(130)
    expect(stderr).toMatch(/Interrompu\. \d fichiers? sur \d .* ; relancez la même commande pour reprendre\./)
  })

  it('adds a deposit to a run, and the ideas shared keep their ids', async () => {
    const before = await synthesisIn('out')
    await mkdir(join(cwd, 'Reims'), { recursive: true })
    await copyFile(join(cwd, 'EGN_Dijon.zip'), join(cwd, 'Reims', 'copie.zip'))
    const { code, stdout } = await synthese(['Reims', '--academie', 'reims', '--out', 'out-more'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('EGN2020-REIMS-0001')
    expect(stdout).toContain("a déjà été déposé par l'académie de Dijon. À qui appartient-il ?")
    const after = await synthesisIn('out-more')
    expect(after.run).toMatchObject({ number: 2, previous: 1 })
    expect(after.inputs.items).toBe(before.inputs.items)
    const ids = ({ themes }: NationalSynthesis) => themes.flatMap((t) => t.ideas.map((i) => i.id))
    expect(ids(after)).toEqual(ids(before))
  })

  it('lists deposits, prints a receipt, deletes', async () => {
    expect((await synthese(['deposits'], { cwd })).stdout).toMatch(/^EGN2020-DIJON-0001 .* EGN_Dijon\.zip .* LU/m)
    expect((await synthese(['receipt', 'egn2020-lille-0001'], { cwd })).stdout).toContain(
      'RÉCÉPISSÉ DE DÉPÔT   EGN2020-LILLE-0001',
    )
    expect((await synthese(['delete', 'EGN2020-REIMS-0001'], { cwd })).code).toBe(2)
    expect((await synthese(['delete', 'EGN2020-REIMS-0001', '--yes'], { cwd })).stdout).toContain('est supprimé')
    expect((await synthese(['receipt', 'EGN2020-REIMS-0001'], { cwd })).code).toBe(5)
    expect((await synthese(['delete', '--all', '--yes'], { cwd })).code).toBe(0)
    expect((await synthese(['deposits'], { cwd })).code).toBe(5)
  })
})
