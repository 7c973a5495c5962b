import type { AggregateOptions } from '../aggregate.ts'
import type { DiffOptions } from '../diff.ts'
import { BY, type CommandSpec, DEADLINE, FORMAT, JSON_OUTPUT, STORE } from '../register.ts'
import type { PublishOptions } from '../runs.ts'
import type { ListOptions } from '../with-store.ts'

const RUN = ['<agrégation>', 'son numéro, comme 14'] as const

/** Runs: made, listed, published, compared. */
export const RUN_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'aggregate',
    description: 'lance une agrégation, si quelque chose a changé depuis la dernière',
    options: [
      [
        '--if-changed',
        'seulement si quelque chose a changé (toujours le cas : une agrégation identique ne dirait rien)',
      ],
      ['--dry-run', "dit ce qu'elle donnerait, sans l'enregistrer"],
      ['--publish', "publie l'agrégation"],
      [
        '--at <date>',
        "arrêtée à la fin d'un jour passé (heure de Paris), comme 2020-10-09 : dépôts reçus, remplacés et retirés, corrections et décisions jusque-là ; les documents sont tels qu'ils sont lus aujourd'hui, la dernière agrégation reste la dernière",
      ],
      ...DEADLINE,
      BY,
      ['--quiet', "n'affiche pas la progression"],
      ...STORE,
    ],
    run: async (_args, options: AggregateOptions) => (await import('../aggregate.ts')).aggregate(options),
  },
  {
    name: 'runs',
    description: 'liste les agrégations',
    options: [JSON_OUTPUT, FORMAT, ...STORE],
    run: async (_args, options: ListOptions) => (await import('../runs.ts')).listRuns(options),
    commands: [
      {
        name: 'publish',
        description: 'publie une agrégation',
        arguments: [RUN],
        options: [BY, ...STORE],
        run: async ([run = ''], options: PublishOptions) => (await import('../runs.ts')).publish(run, options),
      },
      {
        name: 'unpublish',
        description: "retire la publication d'une agrégation",
        arguments: [RUN],
        options: [BY, ...STORE],
        run: async ([run = ''], options: PublishOptions) => (await import('../runs.ts')).unpublish(run, options),
      },
    ],
  },
  {
    name: 'diff',
    description: 'compare deux agrégations (par défaut : la dernière à la précédente publiée)',
    arguments: [
      ['[avant]', "numéro de l'agrégation de départ"],
      ['[après]', "numéro de l'autre (par défaut : la dernière)"],
    ],
    options: [['--theme <thème>', "les idées d'un thème"], JSON_OUTPUT, FORMAT, ...STORE],
    run: async ([before, after], options: DiffOptions) => (await import('../diff.ts')).diff(before, after, options),
  },
]
