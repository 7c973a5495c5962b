import { type CommandSpec, JSON_OUTPUT, STORE } from '../register.ts'
import type { ReportOptions } from '../report.ts'
import type { SearchOptions } from '../search.ts'
import type { ValidateOptions } from '../validate.ts'

const RUN = ['--run <agrégation>', 'son numéro (par défaut : la dernière)'] as const

/** What is read of runs: their files, searches in them, their open data. */
export const REPORT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'report',
    description: "écrit de nouveau les fichiers d'une agrégation",
    options: [
      RUN,
      ['--format <formats>', 'html, docx, xlsx, json, csv, txt, séparés par des virgules (par défaut : tous)'],
      ['--theme <thème>', "les données d'un thème, en json et csv"],
      [
        '--public',
        "d'une agrégation publiée, pour le public : sans le nom des personnes qui l'ont validée, l'ont corrigée ou ont décidé de ses idées (adresses et numéros ne figurent dans aucun rapport)",
      ],
      ['--out <dossier>', 'où les écrire', 'out'],
      JSON_OUTPUT,
      ...STORE,
    ],
    run: async (_args, options: ReportOptions) => (await import('../report.ts')).report(options),
  },
  {
    name: 'search',
    description: "cherche des mots dans les idées et les éléments d'une agrégation",
    arguments: [['<mots...>', 'tous voulus ; une « expression » entre guillemets est cherchée telle quelle']],
    options: [
      ['--theme <thème>', "ceux d'un thème"],
      ['--type <type>', "ceux d'une nature, comme besoin"],
      ['--academie <nom>', "ceux d'une académie"],
      ['--limit <n>', 'nombre d’éléments affichés', '20'],
      ['--exact', 'sans les synonymes ni les sigles équivalents'],
      RUN,
      JSON_OUTPUT,
      ...STORE,
    ],
    run: async (words, options: SearchOptions) => (await import('../search.ts')).searchRun(words, options),
  },
  {
    name: 'validate',
    description: 'vérifie un fichier CSV par son schéma',
    arguments: [['<csv>', 'comme donnees-ouvertes/elements.csv']],
    options: [['--schema <fichier>', 'son TableSchema (par défaut : à côté, comme elements.schema.json)'], JSON_OUTPUT],
    run: async ([path = ''], options: ValidateOptions) => (await import('../validate.ts')).validate(path, options),
  },
]
