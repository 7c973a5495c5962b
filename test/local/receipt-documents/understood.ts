import { pdfOf } from '../../reading/pdf/draw.ts'
import { h, p, ul } from '../../samples/model.ts'
import { writeDocx } from '../../samples/write-docx.ts'
import { type Given, type MessageCase, saying } from './deposited.ts'
import { blankTemplate, gaps, plain, TOGETHER, themeList, workshop } from './workshop.ts'

const EQUAL = 'Garantir un égal accès au numérique pour tous'
const TEACHING = 'Enseigner et apprendre avec le numérique'

/** An archive of Dijon with one file. */
const one = async (file: string, bytes: Promise<Uint8Array> | Uint8Array): Promise<readonly Given[]> => [
  { name: 'EGN_Dijon.zip', content: { [file]: await bytes } },
]

/** A page of a synthesis, then pages that are pictures. */
function partly(pictures: number): Promise<Uint8Array> {
  const page = (sheet: Parameters<Parameters<typeof pdfOf>[0]>[0]) => {
    sheet.text('Synthèse des ateliers', 50, 60, { size: 18, bold: true })
    sheet.text('Irritants', 50, 100, { size: 14, bold: true })
    sheet.dot(55, 127)
    sheet.text('Les salles ferment trop tôt', 65, 130)
    sheet.dot(55, 142)
    sheet.text('Les prêts de matériel sont trop courts', 65, 145)
  }
  const picture = (sheet: Parameters<Parameters<typeof pdfOf>[0]>[0]) => sheet.picture(0, 0, 595, 842)
  return pdfOf(page, ...Array.from({ length: pictures }, () => picture))
}

const lists = (...items: readonly string[]) =>
  writeDocx([h(1, 'Synthèse des ateliers'), p('Académie de Dijon'), h(2, 'Irritants'), ul(...items)])

const check = saying('À vérifier', true)
const info = saying('Information', true)
const apart = saying('Information', false)
const NAME = 'Synthese_Dijon_Auxois.docx'

/** What is told of how a document was understood. */
export const UNDERSTOOD: readonly MessageCase[] = [
  check(
    'PDF_PARTIEL',
    'PDF_PARTIEL',
    'Synthese_Dijon_Bresse.pdf',
    () => one('Synthese_Dijon_Bresse.pdf', partly(3)),
    "Les pages 2, 3 et 4 de Synthese_Dijon_Bresse.pdf sont des images et n'ont pas été lues.",
  ),
  check(
    'PDF_PARTIEL',
    'PDF_PARTIEL',
    'Synthese_Dijon_Bresse.pdf',
    () => one('Synthese_Dijon_Bresse.pdf', partly(1)),
    "La page 2 de Synthese_Dijon_Bresse.pdf est une image et n'a pas été lue.",
  ),
  check(
    'EXTENSION_TROMPEUSE',
    'EXTENSION_TROMPEUSE',
    'Synthese_Dijon_Bresse.docx',
    () => one('Synthese_Dijon_Bresse.docx', partly(0)),
    "Synthese_Dijon_Bresse.docx porte l'extension .docx mais son contenu est PDF (.pdf) ; il a été lu comme tel.",
  ),
  apart(
    'MODELE_VIERGE',
    'MODELE_VIERGE',
    'Modele.docx',
    () => one('Modele.docx', blankTemplate()),
    "Modele.docx est un modèle non rempli : 2 tableaux reconnus, aucune ligne complétée. S'il devait l'être, remplacez le dépôt.",
  ),
  apart(
    'MODE_EMPLOI',
    'MODE_EMPLOI',
    'Kit.docx',
    () => one('Kit.docx', plain("Kit d'organisation de la rencontre", 'Ce qui est attendu', 'Nommage des documents')),
    "Kit.docx est un kit ou un mode d'emploi : il n'apporte pas de contribution et n'est pas compté.",
  ),
  info(
    'FEUILLE_DE_ROUTE',
    'FEUILLE_DE_ROUTE',
    'Strategie.docx',
    () =>
      one(
        'Strategie.docx',
        writeDocx([
          h(1, 'Feuille de route numérique 2020-2023'),
          p('Académie de Dijon'),
          h(2, 'Axe 1 : équiper les écoles'),
          ul('Équiper chaque école rurale en débit suffisant', 'Prêter des tablettes aux familles'),
        ]),
      ),
    "Strategie.docx est une feuille de route : ses leviers sont comptés à part des synthèses d'ateliers ; leurs thèmes sont déduits.",
  ),
  check(
    'PAS_DE_TABLEAU',
    'PAS_DE_TABLEAU',
    NAME,
    () => one(NAME, lists('Les salles ferment trop tôt', 'Les prêts de matériel sont trop courts')),
    "Aucun des tableaux du kit n'a été reconnu dans Synthese_Dijon_Auxois.docx ; 2 éléments ont été repérés dans le texte. Vérifiez-les.",
  ),
  check(
    'PAS_DE_TABLEAU',
    'PAS_DE_TABLEAU',
    NAME,
    () => one(NAME, lists('Les salles ferment trop tôt')),
    "Aucun des tableaux du kit n'a été reconnu dans Synthese_Dijon_Auxois.docx ; 1 élément a été repéré dans le texte. Vérifiez-le.",
  ),
  apart(
    'SANS_ELEMENT',
    'PAS_DE_TABLEAU',
    'Presence.docx',
    () => one('Presence.docx', plain('Ordre du jour', 'Accueil à 9 heures dans le hall')),
    "Presence.docx a été lu : aucun des tableaux du kit n'y a été reconnu, ni aucun élément. S'il devait en contenir, remplissez le modèle du kit et remplacez le dépôt.",
  ),
  check(
    'THEME_NUMERO_CONTREDIT',
    'THEME_NUMERO_CONTREDIT',
    'Synthese_Dijon_Nevers.pdf',
    () => one('Synthese_Dijon_Nevers.pdf', twoListsPdf()),
    `Synthese_Dijon_Nevers.pdf, tableau 1, ligne 1 : le document indique "N° 2 (Travailler autrement)". Le numéro 2 désigne "${TOGETHER}" page 1 et "${TEACHING}" page 2 du même modèle. Nous avons suivi les mots : ${TOGETHER}. 2 éléments. Confirmer / Corriger`,
  ),
  check(
    'THEME_NUMERO_CONTREDIT_SANS_PAGE',
    'THEME_NUMERO_CONTREDIT',
    NAME,
    () =>
      one(
        NAME,
        workshop({
          before: [themeList(EQUAL, TOGETHER, TEACHING), themeList(EQUAL, TEACHING, TOGETHER)],
          themes: ['N° 2 (Travailler autrement)'],
          irritants: ['Aucun espace commun', 'Aucun temps commun'],
        }),
      ),
    `Synthese_Dijon_Auxois.docx, tableau 1, lignes 1, 2 : le document indique "N° 2 (Travailler autrement)". Le numéro 2 désigne "${TOGETHER}" dans une liste du document et "${TEACHING}" dans une autre. Nous avons suivi les mots : ${TOGETHER}. 4 éléments. Confirmer / Corriger`,
  ),
  check(
    'THEME_NUMERO_CONTREDIT_LISTE',
    'THEME_NUMERO_CONTREDIT',
    NAME,
    () =>
      one(NAME, workshop({ before: [themeList(EQUAL, TEACHING, TOGETHER)], themes: ['N° 2 (Travailler autrement)'] })),
    `Synthese_Dijon_Auxois.docx, tableau 1, ligne 1 : le document indique "N° 2 (Travailler autrement)". Le numéro 2 désigne "${TEACHING}" dans la liste du document. Nous avons suivi les mots : ${TOGETHER}. 2 éléments. Confirmer / Corriger`,
  ),
  check(
    'THEME_NUMERO_SEUL',
    'THEME_NUMERO_SEUL',
    NAME,
    () =>
      one(
        NAME,
        workshop({ themes: ['N° 2 (Travailler autrement)', 'N° 2'], irritants: ['Aucun lieu', 'Aucune heure'] }),
      ),
    `Synthese_Dijon_Auxois.docx indique seulement "N° 2". Les lignes voisines parlent de "${TOGETHER}" : nous avons retenu ce thème.`,
  ),
  check(
    'THEME_NUMERO_SEUL_TITRE',
    'THEME_NUMERO_SEUL',
    NAME,
    () => one(NAME, workshop({ before: [h(1, TEACHING)], themes: ['N° 5'] })),
    `Synthese_Dijon_Auxois.docx indique seulement "N° 5". Le titre parle de "${TEACHING}" : nous avons retenu ce thème.`,
  ),
  check(
    'THEME_NUMERO_SEUL_LISTE',
    'THEME_NUMERO_SEUL',
    NAME,
    () =>
      one(
        NAME,
        workshop({
          before: [themeList(EQUAL, TOGETHER, TEACHING)],
          themes: ['N° 1', 'N° 3'],
          irritants: ['Aucun lieu', 'Aucune heure'],
        }),
      ),
    `Synthese_Dijon_Auxois.docx indique seulement "N° 1", "N° 3". La liste des thèmes dit "${EQUAL}", "${TEACHING}" : nous avons retenu ces thèmes.`,
  ),
  check(
    'THEME_NUMERO_SEUL_CAMPAGNE',
    'THEME_NUMERO_SEUL',
    NAME,
    () => one(NAME, workshop({ themes: ['N° 2'] })),
    `Synthese_Dijon_Auxois.docx indique seulement "N° 2". L'ordre des thèmes de la campagne dit "${TEACHING}" : nous avons retenu ce thème.`,
    { campaign: { themesOrder: 'retex' } },
  ),
  info(
    'THEME_DEDUIT',
    'THEME_DEDUIT',
    NAME,
    () => one(NAME, workshop({ themes: [''], irritants: ['Le débit des écoles rurales est trop faible'] })),
    '2 éléments sans thème écrit : thème déduit du texte. Voir la liste',
  ),
  check(
    'THEME_DEDUIT_PROCHE',
    'THEME_DEDUIT',
    NAME,
    () => one(NAME, workshop({ themes: [''], irritants: ['Appliquer le RGPD et réduire la fracture numérique'] })),
    '2 éléments sans thème écrit : thème déduit du texte. Voir la liste',
  ),
  info(
    'LIGNE_INCOMPLETE',
    'LIGNE_INCOMPLETE',
    NAME,
    () => one(NAME, gaps()),
    "2 lignes n'ont qu'une partie des colonnes remplies (par exemple un besoin sans levier). Elles sont comptées telles quelles.",
  ),
  info(
    'PIECE_JOINTE_ABSENTE',
    'PIECE_JOINTE_ABSENTE',
    NAME,
    () => one(NAME, workshop({ after: ['Le détail des équipements : voir le tableau joint en annexe.'] })),
    'Synthese_Dijon_Auxois.docx renvoie à une pièce jointe ("voir le tableau joint en annexe") qui n\'est pas dans l\'archive. Ajoutez-la si elle doit être lue.',
  ),
  info(
    'DONNEE_PERSONNELLE',
    'DONNEE_PERSONNELLE',
    NAME,
    () => one(NAME, workshop({ after: ['Contact : camille.exemple@example.org ou 03 80 00 00 00'] })),
    '2 adresses ou numéros seront masqués dans les publications : 1 adresse électronique (« Diagnostic des points forts et irritants », paragraphe 2), 1 numéro de téléphone (« Diagnostic des points forts et irritants », paragraphe 2).',
  ),
  info(
    'DONNEE_PERSONNELLE',
    'DONNEE_PERSONNELLE',
    NAME,
    () => one(NAME, workshop({ after: ['Contact : camille.exemple@example.org'] })),
    '1 adresse ou numéro sera masqué dans les publications : 1 adresse électronique (« Diagnostic des points forts et irritants », paragraphe 2).',
  ),
  info(
    'NOM_HORS_REGLE',
    'NOM_HORS_REGLE',
    'cr atelier.docx',
    () => one('cr atelier.docx', workshop({ region: 'Académie de Dijon' })),
    'Le nom cr atelier.docx ne suit pas la règle du kit (Synthese_<académie>_<thème>). Le document a été lu ; rien à faire. Nom proposé : Synthese_Dijon_<thème>.docx.',
  ),
]

/** Two lists of the themes in two orders, on two pages, and a table whose label follows one of them. */
function twoListsPdf(): Promise<Uint8Array> {
  return pdfOf(
    (sheet) => {
      sheet.text('Synthèse des ateliers', 50, 60, { size: 18, bold: true })
      sheet.text('Les thématiques : (1) Égal accès, (2) Travailler ensemble autrement, (3) Gouvernance', 50, 100)
    },
    (sheet) => {
      sheet.text(
        'Les thématiques : (1) Égal accès, (2) Enseigner et apprendre avec le numérique, (3) Gouvernance',
        50,
        60,
      )
      const xs = [50, 200, 250, 400, 545]
      const ys = [100, 120, 160]
      for (const y of ys) sheet.line(50, y, 545, y)
      for (const x of xs) sheet.line(x, 100, x, 160)
      const head = ['Thématique concernée', 'RETEX', 'Irritants', 'Points forts']
      for (const [i, text] of head.entries()) sheet.text(text, (xs[i] ?? 0) + 4, 114, { bold: true })
      const row = ['N° 2 (Travailler autrement)', '', 'Aucun espace commun', 'Des équipes soudées']
      for (const [i, text] of row.entries()) sheet.text(text, (xs[i] ?? 0) + 4, 140)
    },
  )
}
