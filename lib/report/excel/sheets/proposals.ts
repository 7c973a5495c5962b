import type { SynthesisItem } from '../../../domain/synthesis.ts'
import { themeNames } from '../../../domain/theme.ts'
import { proposalsWithRepeats } from '../../content/proposal-card.ts'
import { PROPOSAL_FIELDS, proposalField, proposalTitle } from '../../proposal-fields.ts'
import { provenance } from '../../provenance.ts'
import type { CellValue, Sheet } from '../sheet.ts'

type Key = (typeof PROPOSAL_FIELDS)[number]['key']

/** What a column is called, shorter than in a sentence. */
const TITLES: Readonly<Partial<Record<Key, string>>> = {
  territory: 'Territoire',
  effort: 'Effort',
  schools: 'Établissements',
  students: 'Élèves',
  parents: 'Parents',
  teachers: 'Enseignants',
  sustain: 'Pérennisation',
}

/** Fields that count something: elsewhere digits are a year, or the code of a département that begins with 0. */
const COUNTS: readonly Key[] = ['schools', 'students', 'parents', 'teachers']

/** « 300 », « 45 000 »; as many digits as a spreadsheet keeps. */
const WHOLE = /^(?:\d{1,15}|\d{1,3}(?:\s\d{3}){1,4})$/

function cellOf(item: SynthesisItem, key: Key): CellValue {
  const written = proposalField(item, key)
  return COUNTS.includes(key) && WHOLE.test(written) ? Number(written.replace(/\s/g, '')) : written
}

/** « Propositions »: one row a sheet « proposition phare », what it counts as numbers where it wrote nothing else. */
export function proposalsSheet(elements: readonly SynthesisItem[]): Sheet {
  return {
    name: 'Propositions',
    frozenColumns: 1,
    columns: [
      { title: 'Titre', width: 36, wrap: true },
      { title: 'Résumé', width: 60, wrap: true },
      { title: 'Thème', width: 22 },
      { title: 'Académie', width: 16 },
      ...PROPOSAL_FIELDS.map(({ key, label }) => ({ title: TITLES[key] ?? label, width: 24, wrap: true })),
      { title: 'Source', width: 44, wrap: true },
      { title: 'Repris dans', width: 26, wrap: true },
    ],
    rows: proposalsWithRepeats(elements.filter((item) => item.type === 'proposal')).map(({ item, repeats }) => [
      proposalTitle(item),
      item.text,
      themeNames(item.theme).short,
      item.academie,
      ...PROPOSAL_FIELDS.map(({ key }) => cellOf(item, key)),
      provenance(item),
      repeats.map((r) => r.file).join(' | '),
    ]),
  }
}
