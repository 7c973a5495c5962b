import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { handMadeZip } from '../hostile/hand-made-zip.ts'
import { SAMPLES } from './documents.ts'
import { FIXED_TIME } from './fixed-time.ts'
import type { Sample } from './model.ts'
import { chromium, office } from './render.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writePptx } from './write-pptx.ts'

/**
 * `npm run samples`: writes our own documents with their gold (documents/) and the zips in which académies would deposit
 * them, with the awkward things that people's zips hold. Needs LibreOffice (`soffice`) for ODT and PDF, and Chromium.
 */
const here = import.meta.dirname
const folder = join(here, 'documents')
const work = mkdtempSync(join(tmpdir(), 'samples-'))

async function converted(blocks: Sample['blocks'], to: 'odt' | 'pdf'): Promise<Uint8Array> {
  const made = office(new Map([['sample', await writeDocx(blocks)]]), 'docx', to, work).get('sample')
  if (!made) throw new Error(`LibreOffice made no ${to}`)
  return made
}

async function render({ name, blocks }: Sample): Promise<{ file: string; bytes: Uint8Array }> {
  if (name.endsWith('.chromium.pdf'))
    return { file: name.replace('.chromium', ''), bytes: chromium(writeHtml(blocks), work) }
  if (name.endsWith('.writer.pdf')) return { file: name.replace('.writer', ''), bytes: await converted(blocks, 'pdf') }
  if (name.endsWith('.odt')) return { file: name, bytes: await converted(blocks, 'odt') }
  if (name.endsWith('.pptx')) return { file: name, bytes: writePptx(blocks) }
  return { file: name, bytes: zipSync(unzipSync(await writeDocx(blocks)), { mtime: FIXED_TIME }) }
}

/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8 = 0x0800

/** A zip as macOS and most tools write it: UTF-8 names with their flag. */
function utf8Zip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return new Uint8Array(handMadeZip(Object.entries(entries).map(([name, content]) => ({ name, content, flags: UTF8 }))))
}

/** A zip as Windows Explorer makes it in France: CP850 names without a flag. */
function cp850Zip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return new Uint8Array(
    handMadeZip(Object.entries(entries).map(([name, content]) => ({ name: iconv.encode(name, 'cp850'), content }))),
  )
}

/** A PDF of one blank page: what a scanner without recognition makes, text aside. */
function scanned(): Uint8Array {
  return chromium(
    '<!doctype html><body><svg width="500" height="700"><rect width="500" height="700" fill="#ccc"/></svg></body>',
    work,
  )
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const made = new Map<string, Uint8Array>()
for (const sample of SAMPLES) {
  const { file, bytes } = await render(sample)
  made.set(file, bytes)
  writeFileSync(join(folder, file), bytes)
  writeFileSync(join(folder, `${file.replace(/\.[^.]+$/, '')}.gold.json`), `${JSON.stringify(sample.gold, null, 1)}\n`)
  console.log(file, bytes.length)
}
const take = (file: string): Uint8Array => {
  const bytes = made.get(file)
  if (!bytes) throw new Error(`no sample ${file}`)
  return bytes
}

// As a Mac makes it: names decomposed, resource forks, the same text in Word and PDF.
writeFileSync(
  join(here, 'EGN2020_Academie_Rennes.zip'),
  utf8Zip({
    ['EGN Rennes/Synthese_Rennes_Égalité et travail.docx'.normalize('NFD')]: take('Synthese_Rennes_Restitution.docx'),
    ['__MACOSX/EGN Rennes/._Synthese_Rennes_Égalité et travail.docx'.normalize('NFD')]: strToU8('Mac OS X'),
    'EGN Rennes/.DS_Store': strToU8('Bud1'),
    ['EGN Rennes/PDF/Synthese_Rennes_Égalité et travail.pdf'.normalize('NFD')]: take('Synthese_Rennes_Restitution.pdf'),
    'EGN Rennes/Defi_Rennes_Bibliotheque.docx': take('Defi_Rennes_Bibliotheque.docx'),
  }),
)
// As Windows makes it in France: CP850 names without a flag, an owner file, thumbnails, the kit left beside, the blank template.
writeFileSync(
  join(here, 'EGN2020_Academie_Toulouse.zip'),
  cp850Zip({
    'À déposer/Synthèse_Toulouse_journée.odt': take('Synthese_Toulouse_Journee.odt'),
    'À déposer/~$nthèse_Toulouse_journée.docx': strToU8('propriétaire'),
    'Thumbs.db': strToU8('vignettes'),
    'Modèle à compléter.docx': take('Modele_vierge.docx'),
    "Kit/Kit d'organisation.odt": take('Kit_organisation.odt'),
  }),
)
// Two académies in one zip of a région, one of them in a zip of its own; a scan and a workbook that cannot be read.
writeFileSync(
  join(here, 'Syntheses_regions.zip'),
  utf8Zip({
    'Grenoble.zip': utf8Zip({ 'Synthese_Grenoble_Ateliers.pptx': take('Synthese_Grenoble_Ateliers.pptx') }),
    'Reims/Synthese_Reims_Séminaire.pdf': take('Synthese_Reims_Seminaire.pdf'),
    'Reims/Compte rendu numérisé.pdf': scanned(),
    'Reims/Participants.xlsx': zipSync(
      {
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
        'xl/workbook.xml': strToU8('<workbook/>'),
      },
      { mtime: FIXED_TIME },
    ),
  }),
)
// The same file twice, an empty one, a text file called .docx.
writeFileSync(
  join(here, 'EGN2020_La-Reunion.zip'),
  utf8Zip({
    'Synthese_La Réunion_(Réseau des Hauts).docx': take('Synthese_La-Reunion_theme2.docx'),
    'Copie/Synthese_La Réunion_(Réseau des Hauts) (1).docx': take('Synthese_La-Reunion_theme2.docx'),
    'Defi_La Réunion_(Maintenance).docx': take('Defi_La-Reunion_Maintenance.docx'),
    'notes.docx': strToU8('Penser à relire la synthèse avant vendredi.'),
    'vide.pdf': new Uint8Array(0),
  }),
)
rmSync(work, { recursive: true, force: true })
