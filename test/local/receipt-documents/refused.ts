import { PDFDocument } from 'pdf-lib'
import { sha256 } from '../../../lib/domain/identity.ts'
import { referenceOf } from '../../../lib/service/analyse-document.ts'
import { handMadeZip } from '../../hostile/hand-made-zip.ts'
import { docxOf, zipped } from '../../reading/office-files.ts'
import { pdfOf } from '../../reading/pdf/draw.ts'
import { protectedPdf, rawPdf } from '../../reading/pdf/protected.ts'
import { zipOf } from '../../service/zip-of.ts'
import { type Given, type MessageCase, saying } from './deposited.ts'
import { workshop } from './workshop.ts'

/** An archive of Nantes with one file. */
const one = async (file: string, bytes: Uint8Array | string | Promise<Uint8Array>): Promise<readonly Given[]> => [
  { name: 'EGN_Nantes.zip', content: { [file]: await bytes } },
]
const archive = async (content: Uint8Array): Promise<readonly Given[]> => [{ name: 'EGN_Nantes.zip', content }]

const picture = (sheet: Parameters<Parameters<typeof pdfOf>[0]>[0]) => sheet.picture(0, 0, 595, 842)
const TYPES = '[Content_Types].xml'
const BROKEN = rawPdf(['<< /Type /Catalog >>'])

async function pages(n: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let i = 0; i < n; i++) pdf.addPage()
  return pdf.save()
}

/** 51 MB that deflate to some 400 KB, and not to so little that they would be a bomb. */
function large(): Uint8Array {
  let seed = 1
  const noise = Uint8Array.from({ length: 400_000 }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed >>> 24
  })
  const bytes = Buffer.alloc(51 * 1024 * 1024, 'a')
  bytes.set(noise)
  return handMadeZip([{ name: 'Film.pptx', content: bytes }])
}

const refused = saying('Refusé', false)

/** Files and archives that are not read. */
export const REFUSED: readonly MessageCase[] = [
  refused(
    'PDF_SANS_TEXTE',
    'PDF_SANS_TEXTE',
    'Scan.pdf',
    () => one('Scan.pdf', pdfOf(picture, picture, picture)),
    'Scan.pdf contient des images de pages, sans texte lisible (3 pages). Déposez le fichier d\'origine (Word ou OpenDocument), ou un PDF produit par "Enregistrer sous", et non par un scanner.',
  ),
  refused(
    'CHIFFRE',
    'CHIFFRE',
    'Theme1.pdf',
    () => one('Theme1.pdf', protectedPdf()),
    "Theme1.pdf est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et remplacez le dépôt. N'envoyez pas le mot de passe.",
  ),
  refused(
    'ARCHIVE_CHIFFREE',
    'ARCHIVE_CHIFFREE',
    null,
    () => archive(handMadeZip([{ name: 'Synthese.docx', content: 'x', flags: 1 }])),
    "L'archive est protégée par un mot de passe ; aucun fichier n'a pu être lu.",
  ),
  refused(
    'TYPE_INCONNU',
    'TYPE_INCONNU',
    'Photo.JPG',
    () => one('Photo.JPG', Buffer.from('ffd8ffe000104a46', 'hex')),
    "Photo.JPG (.jpg) n'est pas un format lu. Formats lus : .docx, .odt, .pptx, .doc, .pdf avec texte.",
  ),
  refused(
    'TYPE_INCONNU',
    'TYPE_INCONNU',
    'Notes.docx',
    () => one('Notes.docx', 'Compte rendu tapé dans le bloc-notes,\r\nrenommé en .docx'),
    "Notes.docx (du texte, malgré son extension .docx) n'est pas un format lu. Formats lus : .docx, .odt, .pptx, .doc, .pdf avec texte.",
  ),
  refused(
    'CLASSEUR',
    'TYPE_INCONNU',
    'Budget.xlsx',
    () => one('Budget.xlsx', zipped({ [TYPES]: 'spreadsheetml.sheet.main+xml', 'xl/workbook.xml': '<workbook/>' })),
    "Budget.xlsx (.xlsx) n'est pas un format lu. Les classeurs ne sont pas lus ; joignez la synthèse en .docx.",
  ),
  refused(
    'CLASSEUR',
    'TYPE_INCONNU',
    'Tableau.xlsx',
    () => one('Tableau.xlsx', 'pas même un classeur'),
    "Tableau.xlsx (.xlsx) n'est pas un format lu. Les classeurs ne sont pas lus ; joignez la synthèse en .docx.",
  ),
  refused(
    'FICHIER_ABIME',
    'FICHIER_ABIME',
    'Coupe.docx',
    async () => one('Coupe.docx', (await workshop()).slice(0, 900)),
    'Coupe.docx est endommagé ou incomplet. Ouvrez-le sur votre poste, enregistrez-le de nouveau et remplacez le dépôt.',
  ),
  refused(
    'MACRO',
    'MACRO',
    'Macros.docm',
    () => one('Macros.docm', docxOf('', { 'word/vbaProject.bin': 'x' })),
    'Macros.docm contient des macros. Enregistrez-le au format .docx.',
  ),
  refused('VIDE', 'VIDE', 'Rien.docx', () => one('Rien.docx', ''), 'Rien.docx est vide (0 octet ou aucun texte).'),
  refused(
    'VIDE',
    'VIDE',
    'Blanc.docx',
    () => one('Blanc.docx', docxOf('<w:p/>')),
    'Blanc.docx est vide (0 octet ou aucun texte).',
  ),
  refused(
    'TROP_DE_FICHIERS',
    'LIMITE_DEPASSEE',
    null,
    () => archive(handMadeZip(Array.from({ length: 501 }, (_, i) => ({ name: `${i}.docx`, content: 'x' })))),
    "L'archive contient 501 fichiers (maximum 500).",
  ),
  refused('FICHIER_TROP_GRAND', 'LIMITE_DEPASSEE', 'Film.pptx', () => archive(large()), 'Film.pptx dépasse 50 Mo.'),
  refused(
    'TROP_DE_PAGES',
    'LIMITE_DEPASSEE',
    'Livre.pdf',
    () => one('Livre.pdf', pages(501)),
    'Livre.pdf compte 501 pages (maximum 500).',
  ),
  refused(
    'ARCHIVE_TROP_PROFONDE',
    'LIMITE_DEPASSEE',
    'a.zip/b.zip',
    () => one('a.zip', zipOf({ 'b.zip': zipOf({ 'Synthese.docx': 'x' }) })),
    "b.zip : archive dans l'archive au-delà de 1 niveau.",
  ),
  refused(
    'TROP_LONG_A_LIRE',
    'LIMITE_DEPASSEE',
    'Lourd.pdf',
    () => one('Lourd.pdf', BROKEN),
    'Lourd.pdf demande trop de temps ou de mémoire pour être lu. Enregistrez-le de nouveau, sans images ni vidéos, et remplacez le dépôt.',
    { reading: 'has no time' },
  ),
  refused(
    'ENTREE_SUSPECTE',
    'ENTREE_SUSPECTE',
    'Bombe.docx',
    async () =>
      archive(
        handMadeZip([
          { name: 'Bombe.docx', content: new Uint8Array(2 * 1024 * 1024) },
          { name: 'Synthese_Nantes_Erdre.docx', content: await workshop() },
        ]),
      ),
    "Bombe.docx n'a pas été ouvert : son nom ou sa taille décompressée sont anormaux. Recréez l'archive depuis l'explorateur de fichiers.",
  ),
  refused(
    'ARCHIVE_SUSPECTE',
    'ARCHIVE_SUSPECTE',
    null,
    () => archive(Buffer.from('un texte renommé en .zip')),
    "L'archive n'a pas été ouverte : elle est illisible ou sa taille décompressée totale est anormale. Recréez-la depuis l'explorateur de fichiers.",
  ),
  saying('À vérifier', false)(
    'LECTURE_EN_ECHEC',
    'LECTURE_EN_ECHEC',
    'Theme2.pdf',
    () => one('Theme2.pdf', BROKEN),
    `La lecture de Theme2.pdf a échoué de notre fait (référence ${referenceOf(sha256(BROKEN))}). Nous la relançons ; vous n'avez rien à faire.`,
    { reading: 'crashes' },
  ),
]
