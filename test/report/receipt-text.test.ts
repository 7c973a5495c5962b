import { describe, expect, it } from 'vitest'
import { problem } from '../../lib/domain/problem.ts'
import type { Receipt, ReceiptFile } from '../../lib/report/receipt.ts'
import { stateOf } from '../../lib/report/receipt.ts'
import { tasksOf } from '../../lib/report/receipt-tasks.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'

const file = (name: string, change: Partial<ReceiptFile> = {}): ReceiptFile => ({
  path: name,
  file: name,
  outcome: 'read',
  kind: 'synthesis',
  counted: true,
  items: 74,
  themes: 3,
  problems: [],
  ...change,
})

const refused = (name: string, code: 'CHIFFRE' | 'FICHIER_ABIME') =>
  file(name, {
    outcome: 'refused',
    kind: 'other',
    counted: false,
    items: 0,
    themes: 0,
    problems: [problem(code, { fichier: name })],
  })

const deduced = file('Synthese_72.docx', {
  problems: [problem('ACADEMIE_DEDUITE', { fichier: 'Synthese_72.docx', academie: 'Nantes', indices: '"Vendée"' })],
})

const kit = file('Kit.docx', {
  outcome: 'no-content',
  kind: 'kit',
  counted: false,
  items: 0,
  themes: 0,
  problems: [problem('MODE_EMPLOI', { fichier: 'Kit.docx' })],
})

const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  number: 'EGN2020-NANTES-0003',
  receivedAt: '2020-10-08T12:32:00.000Z',
  academie: 'Nantes',
  name: 'EGN_Nantes.zip',
  form: 'zip',
  bytes: 12_400_000,
  sha256: `9f2c${'0'.repeat(58)}e1`,
  withdrawn: false,
  problems: [],
  files: [
    file('Synthese_44.docx', { items: 88, themes: 5 }),
    deduced,
    kit,
    refused('a.pdf', 'CHIFFRE'),
    refused('b.docx', 'CHIFFRE'),
  ],
  ignored: ['.DS_Store'],
  understood: [
    { theme: 'equal-access', counts: { irritant: 12, strength: 9, need: 11, improvement: 10, action: 8, proposal: 2 } },
    { theme: null, counts: { irritant: 110 } },
  ],
  participants: 143,
  territories: ['Nantes', 'Sarthe'],
  counted: 162,
  run: { number: 1, at: '2020-10-09T04:00:00.000Z' },
  ...change,
})

describe('the receipt as text', () => {
  it('says who, what, what to do, what was understood, file by file, and what is next', () => {
    expect(receiptText(receipt())).toMatchInlineSnapshot(`
      "RÉCÉPISSÉ DE DÉPÔT   EGN2020-NANTES-0003
      Déposé le 8 octobre 2020 à 14 h 32 (heure de Paris)
      Académie : Nantes · Archive : EGN_Nantes.zip, 12,4 Mo · Empreinte SHA-256 : 9f2c…e1
      État : LU AVEC RÉSERVES – 5 fichiers : 2 lus, 1 sans contenu attendu, 2 refusés

      1. Ce que vous avez à faire (2)
         • a.pdf, b.docx : ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et remplacez le dépôt. N'envoyez pas le mot de passe.
         • L'académie n'est pas écrite dans Synthese_72.docx. Nous avons déduit Nantes d'après : "Vendée".
      2. Ce qui a été compris                   Irritants Points forts Besoins Axes Actions Propositions
         Égal accès                                    12            9      11   10       8            2
         Non déterminé                                110            0       0    0       0            0
         Participants déclarés : 143 · Territoires : Nantes, Sarthe
      3. Fichier par fichier
         OK          Synthese_44.docx – Synthèse, 88 éléments, 5 thèmes
         À VÉRIFIER  Synthese_72.docx – Synthèse, 74 éléments, 3 thèmes
                     L'académie n'est pas écrite dans Synthese_72.docx. Nous avons déduit Nantes d'après : "Vendée".
         INFO        Kit.docx – Mode d'emploi ou modèle vierge, 0 élément
                     Kit.docx est un kit ou un mode d'emploi : il n'apporte pas de contribution et n'est pas compté.
         REFUSÉ      a.pdf
                     a.pdf est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et remplacez le dépôt. N'envoyez pas le mot de passe.
         REFUSÉ      b.docx
                     b.docx est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et remplacez le dépôt. N'envoyez pas le mot de passe.
         Fichiers techniques ignorés (1) : .DS_Store
      4. Et maintenant ? Vos éléments sont pris en compte dans l'agrégation n° 1 du 9 octobre 2020 à 6 h 00.
         Ce récépissé sera mis à jour si un fichier est relu.
      "
    `)
  })

  it('says that there is nothing to do', () => {
    const text = receiptText(receipt({ files: [file('a.docx')], ignored: [], run: null }))
    expect(text).toContain('État : LU – 1 fichier : 1 lu\n')
    expect(text).toContain('1. Ce que vous avez à faire : rien\n')
    expect(text).toContain('Vos éléments seront pris en compte dans la prochaine agrégation.')
  })

  it('says why an archive was refused', () => {
    const text = receiptText(
      receipt({ files: [], understood: [], counted: 0, problems: [problem('ARCHIVE_CHIFFREE')] }),
    )
    expect(text).toContain('État : REFUSÉ – aucun fichier lu\n')
    expect(text).toContain("   • L'archive est protégée par un mot de passe")
    expect(text).toContain("Aucun élément de ce dépôt n'est compté.")
  })
})

describe('the state of a deposit', () => {
  it('is refused only where no file could be kept', () => {
    const state = (files: ReceiptFile[]) => stateOf(receipt({ files }))
    expect(state([refused('a.pdf', 'CHIFFRE')])).toBe('refused')
    expect(state([refused('a.pdf', 'CHIFFRE'), kit])).toBe('read-with-reservations')
    expect(state([deduced])).toBe('read-with-reservations')
    expect(state([kit, file('a.docx')])).toBe('read')
    expect(state([file('a.docx', { outcome: 'waiting' }), refused('b.pdf', 'CHIFFRE')])).toBe('waiting')
  })
})

describe('what there is to do', () => {
  it('begins with what was refused, then what touches most items, one line for one code', () => {
    const few = file('c.docx', { items: 2, problems: [problem('PDF_PARTIEL', { fichier: 'c.docx', pages: '3' })] })
    const tasks = tasksOf(receipt({ files: [few, deduced, refused('a.pdf', 'CHIFFRE'), refused('b.docx', 'CHIFFRE')] }))
    expect(tasks.map((t) => t.code)).toEqual(['CHIFFRE', 'ACADEMIE_DEDUITE', 'PDF_PARTIEL'])
    expect(tasks[0]?.text).toMatch(/^a\.pdf, b\.docx : ce fichier est protégé par un mot de passe\./)
  })
})
