import { sha256 } from '../../domain/identity.ts'
import type { ReportContent } from '../content/report-content.ts'
import { parisDay } from '../paris-time.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { fr } from '../wording.ts'
import { changesTable } from './changes-table.ts'
import { documentsTable } from './documents-table.ts'
import { elementsTable, proposalsTable } from './elements-table.ts'
import { APOSTROPHE } from './fields.ts'
import { chainsTable, ideasByAcademieTable, ideasTable } from './ideas-tables.ts'
import { csv, type FlatTable, flatten, schemaOf } from './table.ts'

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function readMe(content: ReportContent, tables: readonly FlatTable[]): string {
  const lines = [
    `${content.title} – ${content.campaign}`,
    content.banner,
    '',
    ...content.coverage.sentences,
    content.coverage.missingSentence,
    content.essential.caution,
    '',
    'FICHIERS',
    ...tables.map((t) => fr`${t.name}.csv : ${t.title}. ${t.description} Colonnes : ${t.name}.schema.json.`),
    '',
    'FORMAT',
    'UTF-8 avec BOM, séparateur point-virgule, fins de ligne CRLF, guillemets doublés (RFC 4180), une ligne d’en-tête.',
    fr`Valeur manquante : vide. Listes : séparées par | ; un | du texte devient ¦. Lignes triées par identifiant.`,
    `${APOSTROPHE} Le fichier JSON et le classeur gardent le texte exact.`,
    '',
    'MÉTHODE',
    ...content.method.map(({ title, text }) => `${title}. ${text}`),
    '',
    'LICENCE',
    'Licence Ouverte 2.0 (etalab-2.0).',
    ...(content.contact ? ['', content.contact] : []),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function packageOf(content: ReportContent, tables: readonly { table: FlatTable; text: string }[], at: string): object {
  return {
    profile: 'tabular-data-package',
    name: 'synthese-nationale',
    title: `${content.title} – ${content.campaign}`,
    description: content.banner,
    created: at,
    licenses: [
      {
        name: 'etalab-2.0',
        title: 'Licence Ouverte 2.0',
        path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      },
    ],
    resources: tables.map(({ table, text }) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: new TextEncoder().encode(text).length,
      hash: `sha256:${sha256(text)}`,
      dialect: { delimiter: ';', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: `${table.name}.schema.json`,
    })),
  }
}

/** The folder of open data: tables, their schemas, what describes them. Texts by file name. */
export function renderOpenData(content: ReportContent, index: SynthesisIndex): Map<string, string> {
  const { generatedAt } = index.synthesis
  const day = parisDay(generatedAt)
  const flat = [
    flatten(elementsTable(index)),
    flatten(ideasTable(index)),
    flatten(ideasByAcademieTable(index)),
    flatten(chainsTable(index)),
    flatten(proposalsTable(index)),
    flatten(documentsTable(index)),
    flatten(changesTable(index)),
  ]
  const tables = flat.map((table) => ({ table, text: csv(table) }))
  return new Map([
    ...tables.map(({ table, text }) => [`${table.name}.csv`, text] as const),
    ...flat.map((table) => [`${table.name}.schema.json`, json(schemaOf(table, day))] as const),
    ['datapackage.json', json(packageOf(content, tables, generatedAt))],
    ['LISEZMOI.txt', readMe(content, flat)],
  ])
}
