import { pdfOf } from '../../reading/pdf/draw.ts'
import { h, p, ul } from '../../samples/model.ts'
import { writeDocx } from '../../samples/write-docx.ts'
import { type Given, type MessageCase, saying } from './deposited.ts'
import { blankTemplate, gaps, plain, workshop } from './workshop.ts'

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
