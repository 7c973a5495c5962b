import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLocalTable } from '../../lib/store/local-table.ts'
import { synthese } from './command.ts'
import { synthesis } from './deposits.ts'

let cwd: string

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  await mkdir(join(cwd, 'vide'))
  await writeFile(join(cwd, 'fichier'), 'déjà là')
  await writeFile(join(cwd, 'faux.zip'), 'ceci n’est pas une archive')
  await writeFile(join(cwd, 'bon.docx'), await synthesis('Lille', 'Former les équipes'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

/** Arguments, exit code, and what standard error says. */
const WRONG: readonly (readonly [string, readonly string[], number, string])[] = [
  ['a path that does not exist', ['absent.zip'], 2, "« absent.zip » n'existe pas. Vérifiez le chemin."],
  ['an empty folder', ['vide'], 2, 'Le dossier « vide » ne contient aucun document.'],
  ['a file that is no zip', ['faux.zip'], 4, "Aucun document n'a pu être lu"],
  [
    'an output folder that is a file',
    ['bon.docx', '--out', 'fichier'],
    6,
    'Le dossier de sortie « fichier » ne peut pas être écrit.',
  ],
  ['an output folder under a file', ['bon.docx', '--out', 'fichier/out'], 6, 'ne peut pas être écrit.'],
  [
    'a store that is a file',
    ['bon.docx', '--store', 'fichier'],
    6,
    'Le dossier de travail « fichier » ne peut pas être écrit.',
  ],
  ['an unknown académie', ['bon.docx', '--academie', 'Nante'], 2, 'Vouliez-vous dire « Nantes » ?'],
  [
    'an unknown option',
    ['bon.docx', '--acadmie', 'Lille'],
    2,
    "L'option « --acadmie » n'existe pas. Vouliez-vous dire « --academie » ?",
  ],
  ['an option without its value', ['bon.docx', '--out'], 2, "L'option « --out » attend une valeur."],
  ['a command without its argument', ['receipt'], 2, 'Il manque un argument : numéro.'],
  ['a store where nothing is', ['deposits', '--store', 'rien'], 5, "rien n'y a été déposé"],
  ['reading a path that does not exist', ['read', 'absent'], 2, "« absent » n'existe pas."],
]

describe('what is wrong is said in one French sentence, with a code', () => {
  it.each(WRONG)('%s', async (_name, args, code, message) => {
    const ended = await synthese(args, { cwd })
    expect(ended.stderr).toContain(message)
    expect(ended.code).toBe(code)
    expect(ended.stderr).not.toMatch(/\n\s+at /)
  })

  it('no deposit beside the samples, whose store is named', async () => {
    const folder = await mkdtemp(join(cwd, 'exemples-'))
    await mkdir(join(folder, '.synthese', 'echantillons', 'blobs'), { recursive: true })
    const { code, stderr } = await synthese(['deposits'], { cwd: folder })
    expect(stderr).toContain(`--store (celui des exemples : ${join('.synthese', 'echantillons')}).`)
    expect(code).toBe(5)
  })

  it('a store that another process has open', async () => {
    const table = await openLocalTable(join(cwd, 'occupé', 'table'), 'synthese')
    try {
      const { code, stderr } = await synthese(['bon.docx', '--store', 'occupé'], { cwd })
      expect(stderr).toContain('Le dossier de travail « occupé » est utilisé par une autre commande.')
      expect(code).toBe(7)
    } finally {
      await table.close()
    }
  })

  it('speaks French in its help', async () => {
    const { code, stdout } = await synthese(['--help'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('Utilisation : synthese')
    expect(stdout).not.toMatch(/Usage|Options:|Arguments:|default:|display help/)
  })
})
