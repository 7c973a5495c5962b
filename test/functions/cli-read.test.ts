import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnalysisLine } from '../../lib/report/analysis-line.ts'
import { synthese } from '../local/command.ts'
import { synthesis } from '../local/deposits.ts'
import { zipOf } from '../service/zip-of.ts'

let cwd: string

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  const lens = await synthesis('Lille', 'Partager les ressources entre équipes')
  const douai = await synthesis('Lille', 'Former les équipes à la classe à distance')
  await writeFile(
    join(cwd, 'EGN_Lille.zip'),
    zipOf({
      'Bassins/Synthese_Lille_Lens.docx': lens,
      'Copie/Synthese_Lille_Lens.docx': lens,
      'Budget.xlsx': 'rien',
      '.DS_Store': 'x',
      'Interne.zip': zipOf({ 'Synthese_Lille_Douai.docx': douai }),
    }),
  )
  await mkdir(join(cwd, 'Dossier', 'Nord'), { recursive: true })
  await writeFile(join(cwd, 'Dossier', 'Nord', 'b.docx'), lens)
  await writeFile(join(cwd, 'Dossier', 'a.docx'), lens)
  await writeFile(join(cwd, 'Dossier', 'notes.txt'), 'rien')
  await writeFile(join(cwd, 'faux.zip'), 'ceci n’est pas une archive')
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

async function lines(...paths: string[]) {
  const { code, stdout, stderr } = await synthese(['read', '--json', ...paths], { cwd })
  return {
    code,
    stderr,
    lines: stdout
      .split('\n')
      .slice(0, -1)
      .map((l): AnalysisLine => JSON.parse(l)),
  }
}

describe('reading without storing', () => {
  it('prints one line per document of a zip, also for those it could not read', async () => {
    const read = await lines('EGN_Lille.zip')
    expect(read.code).toBe(1)
    expect(read.lines.map((l) => [l.archive, l.path, l.file, l.status, l.kind, l.academie, l.problem?.code])).toEqual([
      [
        'EGN_Lille.zip',
        'Bassins/Synthese_Lille_Lens.docx',
        'Synthese_Lille_Lens.docx',
        'read',
        'synthesis',
        'Lille',
        undefined,
      ],
      [
        'EGN_Lille.zip',
        'Copie/Synthese_Lille_Lens.docx',
        'Synthese_Lille_Lens.docx',
        'duplicate',
        'other',
        null,
        'DOUBLON_IDENTIQUE',
      ],
      ['EGN_Lille.zip', 'Budget.xlsx', 'Budget.xlsx', 'unsupported', 'other', null, 'TYPE_INCONNU'],
      [
        'EGN_Lille.zip',
        'Interne.zip/Synthese_Lille_Douai.docx',
        'Synthese_Lille_Douai.docx',
        'read',
        'synthesis',
        'Lille',
        undefined,
      ],
    ])
    const [first] = read.lines
    expect(first).toMatchObject({ format: 'docx', territory: 'Lille', participants: { total: 12 } })
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(first?.items.map((i) => i.type)).toEqual(['irritant', 'need', 'improvement'])
  })

  it('reads each file of a folder, in the order of their paths, and passes over what is no document', async () => {
    const read = await lines('Dossier')
    expect(read.code).toBe(0)
    expect(read.stderr).toContain('notes.txt')
    expect(read.lines.map((l) => [l.archive, l.path, l.status, l.problem?.code])).toEqual([
      [null, 'Nord/b.docx', 'read', undefined],
      [null, 'a.docx', 'read', 'DOUBLON_CONTENU'],
    ])
  })

  it('says of an archive that cannot be opened that it cannot', async () => {
    const read = await lines('faux.zip')
    expect(read.code).toBe(1)
    expect(read.lines).toMatchObject([{ file: 'faux.zip', format: 'zip', status: 'damaged', kind: 'other', items: [] }])
  })

  it('shows people a table, and why', async () => {
    const { stdout } = await synthese(['read', 'Dossier'], { cwd })
    expect(stdout).toMatch(/^Fichier +Nature +Académie +Éléments +Thèmes +État\n/)
    expect(stdout).toMatch(/^a\.docx +Synthèse +Lille +3 +Travailler ensemble +lu$/m)
    const explained = await synthese(['read', '--explain', join('Dossier', 'a.docx')], { cwd })
    expect(explained.code).toBe(0)
    expect(explained.stdout).toContain('Académie     Lille')
    expect(explained.stdout).toContain('Éléments     3  (irritant 1, besoin 1,')
  })

  it('needs at least one path', async () => {
    const { code, stderr } = await synthese(['read', '--json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('Il manque un argument : chemins.')
  })
})
