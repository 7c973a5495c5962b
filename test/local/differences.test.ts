import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunChanges } from '../../lib/domain/changes.ts'
import type { Idea } from '../../lib/domain/synthesis.ts'
import { synthese } from './command.ts'
import { synthesis } from './deposits.ts'

const SHARED = 'Partager les ressources entre équipes'
const TRAINING = 'Former les équipes à la classe à distance'
const BEFORE = '2020-10-08T08:00:00Z'
const IN_TIME = '2020-10-09T08:00:00Z'
const LATE = '2020-10-12T08:00:00Z'

let cwd: string

/** Runs a command that must end well, and gives what it prints. */
async function run(now: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await synthese(args, { cwd, now })
  expect([0, 3], stderr).toContain(code)
  return stdout
}

const ideas = async (): Promise<Idea[]> => JSON.parse(await run(LATE, 'ideas', '--json'))
const changes = async (...pair: string[]): Promise<RunChanges> => JSON.parse(await run(LATE, 'diff', ...pair, '--json'))

/** Every cause that is told, once. */
const causesIn = ({ ideas }: RunChanges) => [...new Set(ideas.flatMap((i) => i.causes.map((c) => c.cause)))].sort()

/** A document has the same bytes in every archive: what is deposited again unchanged is the same. */
const written = new Map<string, Promise<Uint8Array>>()
function document(academie: string, need: string): Promise<Uint8Array> {
  const known = written.get(`${academie} ${need}`) ?? synthesis(academie, need)
  written.set(`${academie} ${need}`, known)
  return known
}

async function archive(name: string, academie: string, needs: readonly string[]): Promise<void> {
  const files = await Promise.all(
    needs.map(async (need, i) => [`Synthese_${academie}_${i + 1}.docx`, await document(academie, need)] as const),
  )
  await writeFile(join(cwd, name), zipSync(Object.fromEntries(files), { mtime: '2020-10-08T00:00:00Z' }))
}

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  await writeFile(join(cwd, 'synthese.json'), JSON.stringify({ deadline: '2020-10-10', late: 'hold' }))
  await archive('Lille.zip', 'Lille', [SHARED, TRAINING])
  await archive('Lille_v2.zip', 'Lille', [SHARED, 'Rénover les salles informatiques du bassin'])
  await archive('Dijon.zip', 'Dijon', [SHARED])
  await archive('Reims.zip', 'Reims', [SHARED])
  await archive('Nantes.zip', 'Nantes', [TRAINING])
  await archive('Lyon.zip', 'Lyon', [SHARED])
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe('two runs, one deposit replaced, one withdrawn, one corrected, one late', () => {
  it('publishes a first run', async () => {
    await run(BEFORE, 'deposit', 'Lille.zip', 'Dijon.zip', 'Reims.zip', 'Nantes.zip')
    const told = await run(BEFORE, 'aggregate', '--publish', '--by', 'DNE')
    expect(told).toMatch(/^Agrégation n° 1 – 4 dépôts nouveaux\n\[1\/5\] Éléments {6}15\n/)
    expect(told).toContain("L'agrégation n° 1 est publiée.")
    expect((await synthese(['diff'], { cwd })).code).toBe(5)
  })

  it('takes in what changes, and says so', async () => {
    const replaced = await run(IN_TIME, 'deposit', 'Lille_v2.zip', '--replace', 'EGN2020-LILLE-0001')
    expect(replaced).toContain('Le dépôt 0002 remplace le 0001. 1 fichier inchangé, 1 modifié.')
    const withdrawn = await run(
      IN_TIME,
      'withdraw',
      'EGN2020-REIMS-0001',
      '--yes',
      '--by',
      'Reims',
      '--reason',
      'erreur',
    )
    expect(withdrawn).toBe(
      'Le dépôt EGN2020-REIMS-0001 est retiré. Ses 3 éléments ne seront plus comptés.\n' +
        "Prise en compte à la prochaine agrégation. Rétablir, jusqu'au 8 novembre 2020 : synthese restore EGN2020-REIMS-0001\n",
    )
    const need = (await ideas()).find((i) => i.type === 'need' && i.label === TRAINING)
    const item = need?.members.find((m) => m.academie === 'Nantes')?.item ?? ''
    const reason = ['--reason', 'tableau mal titré', '--by', 'DNE']
    expect(await run(IN_TIME, 'correct', item, '--theme', 'teaching-learning', '--scope', 'table', ...reason)).toBe(
      '3 éléments passent de « Travailler ensemble » à « Enseigner et apprendre ».\n' +
        'Prise en compte à la prochaine agrégation. Annuler : synthese correct --undo K-0001\n',
    )
    expect(await run(LATE, 'deposit', 'Lyon.zip')).toContain(
      'Ce dépôt est arrivé 1 jour après la date limite du 10 octobre 2020 à 23 h 59. Il est enregistré et lu ; sa prise en compte dépend de la décision de la DNE, qui vous sera indiquée ici.',
    )
    expect(await run(LATE, 'aggregate', '--if-changed')).toContain(
      'Agrégation n° 2 – 1 dépôt remplacé, 1 retiré, 1 retenu hors délai, 1 correction depuis la n° 1\n',
    )
  })

  it('prints the differences and their causes, which add up', async () => {
    const told = await run(LATE, 'diff')
    expect(told).toMatch(
      /^De l'agrégation n° 1 \(publiée, 8 octobre 2020\) à la n° 2 \(provisoire, 12 octobre 2020\)\nEntre les deux : 1 dépôt remplacé, 1 retiré, 1 retenu hors délai, 1 correction\nAcadémies qui ne s'expriment plus : Reims\n/,
    )
    expect(told).toMatch(new RegExp(`TE-\\d+  3 → 2  −1 académie  « ${SHARED} »\\n    −1  dépôts retirés  Reims\\n`))
    expect(told).toMatch(
      new RegExp(
        `TE-\\d+  2 → 0  Disparue  « ${TRAINING} »\\n    −1  dépôts remplacés  Lille ; nouvelle version du dépôt, l'élément n'y figure plus\\n    −1  corrections  Nantes ; thème corrigé par DNE le 9 octobre 2020\\n`,
      ),
    )
    expect(told).toMatch(/EN-\d+ {2}– → 1 {2}Nouvelle .*\n {4}\+1 {2}corrections {2}Nantes/)
    expect(told).toMatch(/TE-\d+ {2}– → 1 {2}Nouvelle {2}« Rénover .*\n {4}\+1 {2}dépôts remplacés {2}Lille/)
    const compared = await changes()
    for (const { before, after, causes } of compared.ideas)
      expect(causes.reduce((sum, c) => sum + c.academies, 0)).toBe(after - (before ?? 0))
    expect(causesIn(compared)).toEqual(['correction', 'replaced-deposit', 'withdrawn'])
    expect(compared.academies).toEqual({ joined: [], left: ['Reims'] })
  })

  it('counts the late deposit once the settings accept it, and says who decided', async () => {
    await writeFile(join(cwd, 'synthese.json'), JSON.stringify({ deadline: '2020-10-10', late: 'accept' }))
    expect(await run(LATE, 'receipt', 'EGN2020-LYON-0001')).toContain('il sera pris en compte.')
    await run(LATE, 'aggregate')
    const told = await run(LATE, 'diff', '2', '3')
    expect(told).toContain('\nEntre les deux : 1 dépôt hors délai accepté\nAcadémies nouvelles : Lyon\n')
    expect(told).toMatch(
      new RegExp(`« ${SHARED} »\\n    \\+1  décision d.analyste  Lyon ; dépôt hors délai accepté\\n`),
    )
    const published = await run(LATE, 'diff') // by default with the last one that is published, not with the one before
    expect(published).toMatch(/^De l'agrégation n° 1 \(publiée, .*\) à la n° 3 \(provisoire, /)
    expect(await run(LATE, 'diff', '3', '1')).toMatch(/^De l'agrégation n° 3 .* à la n° 1 /)
  })

  it('applies what an analyst decides of ideas, and undoes it', async () => {
    const found = async (label: string) => (await ideas()).find((i) => i.label === label)?.id ?? ''
    const [shared, other] = [await found(SHARED), await found('Rénover les salles informatiques du bassin')]
    const why = ['--reason', 'même besoin', '--by', 'DNE']
    expect(await run(LATE, 'ideas', 'rename', shared, 'Mettre les ressources en commun', ...why)).toBe(
      `${shared} s'appelle désormais « Mettre les ressources en commun ».\nPrise en compte à la prochaine agrégation. Annuler : synthese ideas undo G-0001\n`,
    )
    expect(await run(LATE, 'ideas', 'merge', other, shared, ...why)).toContain(`${other} rejoint ${shared}.`)
    await run(LATE, 'aggregate')
    expect(await run(LATE, 'diff', '3', '4')).toContain(`${shared}  3 → 3  Fusion de ${shared} et ${other}`)
    const named = (await ideas()).find((i) => i.id === shared)
    expect(named).toMatchObject({ label: 'Mettre les ressources en commun', labelSource: 'reviewed' })
    expect(named?.members).toHaveLength(4)
    expect(await found('Rénover les salles informatiques du bassin')).toBe('')
  })

  it('links an idea to an official proposition, and undoes a merge', async () => {
    const shared = (await ideas()).find((i) => i.labelSource === 'reviewed')?.id ?? ''
    const why = ['--reason', 'même besoin', '--by', 'DNE']
    expect(await run(LATE, 'ideas', 'link', shared, '--official', '12', ...why)).toBe(
      `${shared} est rattachée à la proposition officielle n° 12.\nPrise en compte à la prochaine agrégation. Annuler : synthese ideas undo G-0003\n`,
    )
    await run(LATE, 'ideas', 'undo', 'G-0002', '--by', 'DNE')
    await run(LATE, 'correct', '--undo', 'K-0001', '--by', 'DNE')
    await run(LATE, 'aggregate')
    expect((await ideas()).some((i) => i.label === 'Rénover les salles informatiques du bassin')).toBe(true)
    expect((await ideas()).find((i) => i.id === shared)?.officialRef).toBe('12')
    expect(await run(LATE, 'ideas')).toContain('(nom revu)  (proposition officielle n° 12)')
    expect((await ideas()).filter((i) => i.id.startsWith('EN-'))).toEqual([])
  })

  it('publishes, takes back, restores, and refuses what cannot be', async () => {
    expect(await run(LATE, 'runs', 'publish', '5', '--by', 'DNE')).toContain("L'agrégation n° 5 est publiée.")
    expect(await run(LATE, 'runs', 'unpublish', '1', '--by', 'DNE')).toBe("L'agrégation n° 1 n'est plus publiée.\n")
    expect(await run(LATE, 'runs')).toMatch(/^n° 5 .*publiée le 12 octobre 2020 par DNE\n(?:.*provisoire\n){4}$/)
    expect(await run(LATE, 'restore', 'EGN2020-REIMS-0001')).toContain('3 éléments comptés')
    const refused: readonly (readonly [string[], number, string])[] = [
      [['runs', 'publish', '99'], 5, "L'agrégation n° 99 n'existe pas. La dernière est la n° 5."],
      [['runs', 'unpublish', '1'], 7, "L'agrégation n° 1 n'est pas publiée."],
      [['restore', 'EGN2020-REIMS-0001'], 7, "n'a pas été retiré."],
      [
        ['deposit', 'Lille.zip', '--replace', 'EGN2020-LILLE-0002'],
        7,
        'Pour y revenir, retirez le EGN2020-LILLE-0002.',
      ],
      [
        ['deposit', 'Dijon.zip', '--replace', 'EGN2020-LILLE-0001', '--academie', 'lille'],
        7,
        'est déjà remplacé par le',
      ],
      [['diff', '2', '2'], 2, 'Indiquez deux agrégations différentes : la n° 2 ne change pas.'],
      [['diff', '99'], 5, "L'agrégation n° 99 n'existe pas."],
      [['ideas', 'link', 'TE-001', '--reason', 'x'], 2, 'Indiquez le numéro de la proposition officielle'],
      [['correct', 'C-ABSENT', '--exclude'], 5, "L'élément C-ABSENT n'existe pas."],
      [['correct', '--undo', 'K-0001'], 7, 'La correction K-0001 est déjà annulée.'],
      [['ideas', 'merge', 'TE-999', 'TE-001'], 5, "L'idée TE-999 n'existe pas dans l'agrégation n° 5."],
    ]
    for (const [args, code, message] of refused) {
      const ended = await synthese(args, { cwd, now: LATE })
      expect(ended.stderr).toContain(message)
      expect(ended.code).toBe(code)
    }
  })
})
