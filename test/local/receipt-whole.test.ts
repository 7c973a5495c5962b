import { afterAll, describe, expect, it } from 'vitest'
import { isolatedReading } from '../../functions/isolated-reading.ts'
import { tasksOf } from '../../lib/report/receipt-tasks.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'
import { pdfOf } from '../reading/pdf/draw.ts'
import { h, p, ul } from '../samples/model.ts'
import { writeDocx } from '../samples/write-docx.ts'
import { type Given, receiptFor } from './receipt-documents/deposited.ts'
import { plain, TOGETHER, themeList, workshop } from './receipt-documents/workshop.ts'

const reading = isolatedReading()
afterAll(() => reading.close())

const EQUAL = 'Garantir un égal accès au numérique pour tous'
const TEACHING = 'Enseigner et apprendre avec le numérique'
const scan = () => pdfOf((sheet) => sheet.picture(0, 0, 595, 842))

/** Nine files as an académie sends them, and one that its computer put there. */
async function nineFiles(): Promise<Given> {
  const irritants = ['Un débit trop faible', 'Des tablettes sans chargeur', 'Aucun prêt aux familles']
  return {
    name: 'EGN_Nantes.zip',
    content: {
      'Synthese_Nantes_Theme1.docx': await workshop({ region: 'Nantes', themes: [EQUAL], irritants }),
      'Sarthe/Synthese_72.docx': await workshop({
        before: [p('Académie de Nantes – département de la Sarthe')],
        irritants: ['Des emplois du temps incompatibles'],
        after: ['Contact : camille.exemple@example.org'],
      }),
      'Theme2.docx': await workshop({
        region: 'Nantes',
        before: [themeList(EQUAL, TEACHING, TOGETHER), themeList(EQUAL, TOGETHER, TEACHING)],
        themes: ['N° 2 (Travailler autrement)'],
        irritants: ['Aucune salle commune', 'Des outils qui ne se parlent pas'],
      }),
      'Compte rendu.docx': await writeDocx([
        h(1, 'Synthèse des ateliers'),
        p('Académie de Nantes'),
        h(2, 'Irritants'),
        ul('Les salles ferment trop tôt'),
      ]),
      'Vendée/Synthese_Nantes_Theme3.docx': await workshop({
        before: [p('Académie de Nantes – département de la Vendée')],
        themes: [TEACHING],
        irritants: ['Des ressources introuvables'],
      }),
      'Feuille de route.docx': await writeDocx([
        h(1, 'Feuille de route numérique 2020-2023'),
        p('Académie de Nantes'),
        h(2, 'Axe 1 : équiper les écoles'),
        ul('Équiper chaque école rurale en débit suffisant'),
      ]),
      'Kit.docx': await plain("Kit d'organisation de la rencontre", 'Ce qui est attendu', 'Nommage des documents'),
      'Synthese_49.pdf': await scan(),
      'Synthese_53.pdf': await pdfOf((sheet) => sheet.picture(0, 0, 595, 800)),
      '.DS_Store': 'x',
    },
  }
}

describe('the receipt of nine files', () => {
  it('is laid out as EXPERIENCE.md 6.1 lays it out', async () => {
    const deadline = '2020-10-10T21:59:59.999Z'
    const nextRun = new Date('2020-10-09T04:00:00Z')
    const receipt = await receiptFor([await nineFiles()], reading.analyse, { campaign: { deadline }, nextRun })
    const print = /, \d+ Ko · Empreinte SHA-256 : [0-9a-f]{4}…[0-9a-f]{2}\n/
    expect(receiptText(receipt)).toMatch(print)
    expect(receiptText(receipt).replace(print, ', … Ko · Empreinte SHA-256 : …\n')).toMatchInlineSnapshot(`
      "RÉCÉPISSÉ DE DÉPÔT   EGN2020-NANTES-0001
      Déposé le 8 octobre 2020 à 14 h 32 (heure de Paris)
      Académie : Nantes · Archive : EGN_Nantes.zip, … Ko · Empreinte SHA-256 : …
      État : LU AVEC RÉSERVES – 9 fichiers : 6 lus, 1 sans contenu attendu, 2 refusés

      1. Ce que vous avez à faire (3)
         • Synthese_49.pdf, Synthese_53.pdf : ce fichier contient des images de pages, sans texte lisible (1 page). Déposez le fichier d'origine (Word ou OpenDocument), ou un PDF produit par "Enregistrer sous", et non par un scanner.
         • Theme2.docx, tableau 2, lignes 1, 2 : le document indique "N° 2 (Travailler autrement)". Le numéro 2 désigne "Travailler ensemble autrement" dans une liste du document et "Enseigner et apprendre avec le numérique" dans une autre. Nous avons suivi les mots : Travailler ensemble autrement. 4 éléments. Confirmer / Corriger
         • Aucun des tableaux du kit n'a été reconnu dans Compte rendu.docx ; 1 élément a été repéré dans le texte. Vérifiez-le.
      2. Ce qui a été compris                   Irritants Points forts Besoins Axes Actions Propositions
         Égal accès                                     3            3       0    1       0            0
         Travailler ensemble                            3            3       0    0       0            0
         Enseigner et apprendre                         1            1       0    0       0            0
         Non déterminé                                  1            0       0    0       0            0
         Participants déclarés : 24 · Territoires : académie, Sarthe, Vendée
      3. Fichier par fichier
         OK          Synthese_Nantes_Theme1.docx – Synthèse, 6 éléments, 1 thème
         OK          Sarthe/Synthese_72.docx – Synthèse, 2 éléments, 1 thème
                     1 adresse ou numéro sera masqué dans les publications : 1 adresse électronique (« Diagnostic des points forts et irritants », paragraphe 3).
                     Le nom Synthese_72.docx ne suit pas la règle du kit (Synthese_<académie>_<thème>). Le document a été lu ; rien à faire. Nom proposé : Synthese_Nantes_Sarthe.docx.
         À VÉRIFIER  Theme2.docx – Synthèse, 4 éléments, 1 thème
                     Theme2.docx, tableau 2, lignes 1, 2 : le document indique "N° 2 (Travailler autrement)". Le numéro 2 désigne "Travailler ensemble autrement" dans une liste du document et "Enseigner et apprendre avec le numérique" dans une autre. Nous avons suivi les mots : Travailler ensemble autrement. 4 éléments. Confirmer / Corriger
                     Le nom Theme2.docx ne suit pas la règle du kit (Synthese_<académie>_<thème>). Le document a été lu ; rien à faire. Nom proposé : Synthese_Nantes_<thème>.docx.
         À VÉRIFIER  Compte rendu.docx – Synthèse, 1 élément
                     Aucun des tableaux du kit n'a été reconnu dans Compte rendu.docx ; 1 élément a été repéré dans le texte. Vérifiez-le.
                     Le nom Compte rendu.docx ne suit pas la règle du kit (Synthese_<académie>_<thème>). Le document a été lu ; rien à faire. Nom proposé : Synthese_Nantes_<thème>.docx.
         OK          Vendée/Synthese_Nantes_Theme3.docx – Synthèse, 2 éléments, 1 thème
         OK          Feuille de route.docx – Feuille de route, 1 élément, 1 thème
                     Feuille de route.docx est une feuille de route : ses leviers sont comptés à part des synthèses d'ateliers ; leurs thèmes sont déduits.
         INFO        Kit.docx – Mode d'emploi ou modèle vierge, 0 élément
                     Kit.docx est un kit ou un mode d'emploi : il n'apporte pas de contribution et n'est pas compté.
         REFUSÉ      Synthese_49.pdf
                     Synthese_49.pdf contient des images de pages, sans texte lisible (1 page). Déposez le fichier d'origine (Word ou OpenDocument), ou un PDF produit par "Enregistrer sous", et non par un scanner.
         REFUSÉ      Synthese_53.pdf
                     Synthese_53.pdf contient des images de pages, sans texte lisible (1 page). Déposez le fichier d'origine (Word ou OpenDocument), ou un PDF produit par "Enregistrer sous", et non par un scanner.
         Fichiers techniques ignorés (1) : .DS_Store
      4. Et maintenant ? Vos éléments seront pris en compte dans l'agrégation du 9 octobre 2020 à 6 h 00.
         Vous pouvez remplacer ce dépôt jusqu'au 10 octobre 2020 à 23 h 59. Ce récépissé sera mis à jour si un fichier est relu.
         Confirmer, garder : ne faites rien. Corriger, attribuer : dites-le à la DNE (« synthese correct »).
      "
    `)
  })
})

describe('what there is to do', () => {
  const asked = async (content: Given['content'], name = 'EGN_Nantes.zip') =>
    tasksOf(await receiptFor([{ name, content }], reading.analyse)).map((task) => task.text)

  it('begins with what was refused, then goes by the number of elements touched', async () => {
    const list = (...items: readonly string[]) =>
      writeDocx([h(1, 'Synthèse des ateliers'), p('Académie de Nantes'), h(2, 'Irritants'), ul(...items)])
    const tasks = await asked({
      'Synthese_Nantes_a.docx': await list('Les salles ferment trop tôt'),
      'Synthese_Nantes_b.docx': await workshop({ region: 'Académie de Dijon', irritants: ['Un débit faible'] }),
      'Rien.docx': '',
    })
    expect(tasks).toEqual([
      'Rien.docx est vide (0 octet ou aucun texte).',
      "Synthese_Nantes_b.docx nomme l'académie de Dijon, le dépôt est fait pour Nantes. À qui l'attribuer ?",
      "Aucun des tableaux du kit n'a été reconnu dans Synthese_Nantes_a.docx ; 1 élément a été repéré dans le texte. Vérifiez-le.",
    ])
  })

  it('is one line for a code, with the list of its files', async () => {
    const traces = (place: string) => workshop({ irritants: [`Un débit faible à ${place}`], after: [`En ${place}`] })
    expect(
      await asked(
        {
          'a.docx': await workshop({ irritants: ['Un débit trop faible'], after: ['En Vendée'] }),
          'b.docx': await workshop({ irritants: ['Aucune salle commune'], after: ['En Vendée'] }),
          'c.docx': await traces('Corrèze'),
          'notes.txt': 'rien',
          'image.png': 'rien non plus',
          'suite.txt': 'encore rien',
        },
        'Depot.zip',
      ),
    ).toEqual([
      "notes.txt, suite.txt : ce fichier (.txt) n'est pas un format lu. Formats lus : .docx, .odt, .pptx, .doc, .pdf avec texte. image.png (.png) n'est pas un format lu. Formats lus : .docx, .odt, .pptx, .doc, .pdf avec texte.",
      "a.docx, b.docx : l'académie n'est pas écrite dans ce fichier. Nous avons déduit Nantes d'après : \"Vendée\". Confirmer / Corriger L'académie n'est pas écrite dans c.docx. Nous avons déduit Limoges d'après : \"Corrèze\". Confirmer / Corriger",
    ])
  })

  it('names the file where the message does not', async () => {
    const close = await workshop({ themes: [''], irritants: ['Appliquer le RGPD et réduire la fracture numérique'] })
    expect(await asked({ 'Synthese_Nantes_a.docx': close })).toEqual([
      'Synthese_Nantes_a.docx : 2 éléments sans thème écrit : thème déduit du texte. Voir la liste',
    ])
  })
})

describe('an attachment', () => {
  const told = async (citation: string, beside: string): Promise<boolean> => {
    const content = { 'Synthese_Nantes_a.docx': await workshop({ after: [citation] }), [beside]: 'x' }
    const { files } = await receiptFor([{ name: 'EGN_Nantes.zip', content }], reading.analyse)
    return files.some((f) => f.problems.some((problem) => problem.code === 'PIECE_JOINTE_ABSENTE'))
  }

  it.each([
    ['Voir le tableau joint en annexe.', 'Annexe 1.pdf', false],
    ['Voir le tableau joint en annexe.', 'Equipements.xlsx', false],
    ['Voir le tableau joint en annexe.', 'Compte rendu.pdf', true],
    ['Le plan de formation ci-joint le détaille.', 'Plan_formation_2020.pdf', false],
    ['Le plan de formation ci-joint le détaille.', 'Budget.pdf', true],
    ['Voir la pièce jointe : Budget_2020.xlsx', 'budget 2020.xlsx', false],
    ['Voir la pièce jointe : Budget_2020.xlsx', 'Annexe.pdf', true],
  ])('« %s », with %s beside: missing is %s', async (citation, beside, missing) => {
    expect(await told(citation, beside)).toBe(missing)
  })
})

describe('a deposit that replaces another', () => {
  it('says what became of its files, in the words of EXPERIENCE.md 6.3', async () => {
    const doc = (irritant: string) => workshop({ irritants: [irritant, `${irritant} partout`] })
    const kept = Object.fromEntries(
      await Promise.all(
        ['a', 'b', 'c', 'd'].map(async (n) => [`${n}.docx`, await doc(`Le motif ${n} revient`)] as const),
      ),
    )
    const before = { ...kept, 'e.docx': await doc('Un débit faible'), 'f.docx': await doc('Aucune salle') }
    const after = { ...kept, 'e.docx': await doc('Un débit très faible'), 'g.docx': await doc('Aucun prêt') }
    const nantes = (content: Given['content']): Given => ({ name: 'EGN_Nantes.zip', academie: 'Nantes', content })
    const deposits = [nantes(before), { ...nantes(after), replaces: 0 }]
    const receipt = await receiptFor(deposits, reading.analyse)
    expect(receipt.notices).toEqual([
      'Le dépôt 0002 remplace le 0001. 4 fichiers inchangés, 1 modifié, 1 ajouté, 1 retiré (ses 4 éléments ne seront plus comptés).',
    ])
    const replaced = await receiptFor(deposits, reading.analyse, { rank: 0 })
    expect(replaced.notices).toEqual(['Le dépôt EGN2020-NANTES-0002 remplace celui-ci.'])
  })
})
