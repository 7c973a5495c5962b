import { pdfOf } from '../../reading/pdf/draw.ts'
import { h } from '../../samples/model.ts'
import { type Given, type MessageCase, saying } from './deposited.ts'
import { TOGETHER, themeList, workshop } from './workshop.ts'

const EQUAL = 'Garantir un égal accès au numérique pour tous'
const TEACHING = 'Enseigner et apprendre avec le numérique'

/** An archive of Dijon with one file. */
const one = async (file: string, bytes: Promise<Uint8Array>): Promise<readonly Given[]> => [
  { name: 'EGN_Dijon.zip', content: { [file]: await bytes } },
]

const check = saying('À vérifier', true)
const info = saying('Information', true)
const NAME = 'Synthese_Dijon_Auxois.docx'

/** What is told of how the themes of a document were understood. */
export const THEMES_UNDERSTOOD: readonly MessageCase[] = [
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
