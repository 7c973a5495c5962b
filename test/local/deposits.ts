import { zipSync } from 'fflate'
import { introduction, needs } from '../samples/model.ts'
import { writeDocx } from '../samples/write-docx.ts'

/** A synthesis of one row as a Word document. */
export function synthesis(academie: string, need: string): Promise<Uint8Array> {
  const row = {
    theme: 'Travailler ensemble autrement',
    irritants: [`Manque de temps pour ${need.toLowerCase()}`],
    needs: [need],
    improvements: [`Réserver une demi-journée par trimestre pour ${need.toLowerCase()}`],
  }
  const blocks = [...introduction(academie, '8 octobre 2020', [['Enseignants', 12]]), ...needs([row], 'bullets')]
  return writeDocx(blocks)
}

/** Two deposits of two académies, with a file that is no document. */
export async function twoDeposits(): Promise<Readonly<Record<string, Uint8Array>>> {
  const zip = (files: Record<string, Uint8Array>) => zipSync(files, { mtime: '2020-10-08T00:00:00Z' })
  return {
    'EGN_Lille.zip': zip({
      'Synthese_Lille_Bassin de Lens.docx': await synthesis('Lille', 'Partager les ressources entre équipes'),
      'Synthese_Lille_Bassin de Douai.docx': await synthesis('Lille', 'Former les équipes à la classe à distance'),
      'Budget.xlsx': new TextEncoder().encode('rien'),
    }),
    'EGN_Dijon.zip': zip({
      'Synthese_Dijon_Nièvre.docx': await synthesis('Dijon', 'Partager les ressources entre les équipes'),
    }),
  }
}
