import { zipSync } from 'fflate'
import { FIXED_TIME } from '../samples/fixed-time.ts'
import { diagnostic, type NeedsRow, needs, p, plan } from '../samples/model.ts'
import { writeDocx } from '../samples/write-docx.ts'
import { writePptx } from '../samples/write-pptx.ts'

const ACADEMIES = ['Amiens', 'Besançon', 'Bordeaux', 'Créteil', 'Dijon', 'Lille', 'Limoges', 'Lyon', 'Nantes', 'Nice']
const THEMES = [
  'Égal accès',
  'Travailler ensemble autrement',
  'Gouvernance',
  'Responsable et souverain',
  'Enseigner et apprendre',
]
const WHO = [
  'des enseignants',
  'des élèves',
  'des parents',
  'des personnels',
  'des chefs d’établissement',
  'des collectivités',
]
const WHAT = [
  'la formation',
  'l’équipement',
  'le débit',
  'les ressources',
  'la messagerie',
  'l’évaluation',
  'les données',
  'le dépannage',
]
const IRRITANT = ['Manque de moyens pour', 'Peu de temps pour', 'Absence de règle commune pour', 'Trop d’outils pour']
const NEED = ['Renforcer', 'Simplifier', 'Financer', 'Reconnaître']

/** A generator of numbers that gives the same ones each time (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Syntheses on the template, generated: Word and slides in turn, about forty items each, ten académies.
 * @returns zips by file name, one an académie
 */
export async function generatedZips(documents: number): Promise<Map<string, Uint8Array>> {
  const random = randomOf(2020)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const say = (start: readonly string[]) => `${pick(start)} ${pick(WHAT)} ${pick(WHO)} ${Math.floor(random() * 40)}`
  const row = (theme: string): NeedsRow => ({
    theme,
    irritants: [say(IRRITANT)],
    needs: [say(NEED)],
    improvements: [say(NEED), say(NEED)],
  })
  const files = new Map<string, Record<string, Uint8Array>>()
  for (let i = 0; i < documents; i++) {
    const academie = ACADEMIES[i % ACADEMIES.length] ?? ''
    const blocks = [
      p(`Académie de ${academie}, bassin n° ${i}`),
      ...diagnostic(
        THEMES.map((theme) => ({ theme, irritants: [say(IRRITANT), say(IRRITANT)], strengths: [say(NEED)] })),
        'bullets',
      ),
      ...needs(THEMES.map(row), 'paragraphs'),
      ...plan(
        THEMES.map((theme) => ({
          theme,
          what: [say(NEED)],
          how: [say(NEED)],
          who: ['DANE', 'Rectorat'],
          when: 'Rentrée 2021',
          measure: [say(NEED)],
        })),
        'bullets',
      ),
    ]
    const zip = files.get(academie) ?? {}
    const slides = i % 3 === 2
    zip[`Synthese_${academie}_bassin ${i}.${slides ? 'pptx' : 'docx'}`] = slides
      ? writePptx(blocks)
      : await writeDocx(blocks)
    files.set(academie, zip)
  }
  return new Map(
    [...files].map(([academie, entries]) => [
      `EGN2020_Academie_${academie}.zip`,
      zipSync(entries, { mtime: FIXED_TIME }),
    ]),
  )
}
