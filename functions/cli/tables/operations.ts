import type { DismissOptions, FailuresOptions } from '../failures.ts'
import { BY, type CommandSpec, DEADLINE, JSON_OUTPUT, REASON, STORE } from '../register.ts'
import type { NewSchedule, PauseOptions } from '../schedule.ts'
import type { ServeOptions } from '../serve.ts'
import type { ListOptions, StoreOptions } from '../with-store.ts'

const REFERENCE = ['<référence>', 'comme 7F3A21'] as const
const WHICH_FAILURES = [
  ['--step <étape>', 'ceux d’une étape : reception (réception), reading (lecture) ou aggregation (agrégation)'],
  ['--all', 'les incidents ignorés aussi'],
] as const

/** What keeps the service going: the site, the calendar. */
export const OPERATION_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    description: 'écrit les réglages de la campagne et crée le dossier de travail',
    options: [
      ...DEADLINE,
      [
        '--themes-order <ordre>',
        'ordre des thèmes, pour un numéro seul que rien n’explique dans son document : preamble (préambule du modèle), retex (page retour d’expérience), kit (défis du kit) ou national (40 propositions)',
      ],
      ...STORE,
    ],
    run: async (_args, options: StoreOptions) => (await import('../init.ts')).init(options),
  },
  {
    name: 'serve',
    description: 'sert le rapport, les dépôts et l’API sur cette machine, et lance les agrégations du calendrier',
    options: [
      ['--port <port>', 'port de la boucle locale', '8080'],
      ['--auth <mode>', 'none : sans authentification, sur cette machine seulement', 'none'],
      ...STORE,
    ],
    run: async (_args, options: ServeOptions) => (await import('../serve.ts')).serve(options),
  },
  {
    name: 'schedule',
    description: 'dit ou règle quand les agrégations se lancent',
    options: [JSON_OUTPUT, ...STORE],
    run: async (_args, options: ListOptions) => (await import('../schedule.ts')).showSchedule(options),
    commands: [
      {
        name: 'show',
        description: 'affiche le calendrier',
        options: [JSON_OUTPUT, ...STORE],
        run: async (_args, options: ListOptions) => (await import('../schedule.ts')).showSchedule(options),
      },
      {
        name: 'set',
        description: 'règle le calendrier',
        options: [
          ['--every <fréquence>', '« jour », « jour ouvré », « semaine le lundi » ou « à la main »'],
          ['--time <heure>', 'heure de Paris, comme 06:00'],
          ['--until <date>', 'dernier jour, comme 2020-11-30, ou « jamais »'],
          ...STORE,
        ],
        run: async (_args, options: NewSchedule) => (await import('../schedule.ts')).changeSchedule(options),
      },
      {
        name: 'pause',
        description: 'suspend le calendrier',
        options: [BY, ...STORE],
        run: async (_args, options: PauseOptions) => (await import('../schedule.ts')).pauseSchedule(options),
      },
      {
        name: 'resume',
        description: 'reprend le calendrier',
        options: STORE,
        run: async (_args, options: StoreOptions) => (await import('../schedule.ts')).resumeSchedule(options),
      },
      {
        name: 'next',
        description: 'affiche les cinq prochaines dates',
        options: [JSON_OUTPUT, ...STORE],
        run: async (_args, options: ListOptions) => (await import('../schedule.ts')).nextOfSchedule(options),
      },
      {
        name: 'cron',
        description: 'affiche les lignes de crontab qui lancent les agrégations sans « serve »',
        options: STORE,
        run: async (_args, options: StoreOptions) => (await import('../schedule.ts')).cronOfSchedule(options),
      },
    ],
  },
  {
    name: 'failures',
    description: 'liste ce qui n’a pas pu être lu, ou qui attend de l’être',
    options: [...WHICH_FAILURES, JSON_OUTPUT, ...STORE],
    run: async (_args, options: FailuresOptions) => (await import('../failures.ts')).listFailures(options),
    commands: [
      {
        name: 'list',
        description: 'liste les incidents ouverts',
        options: [...WHICH_FAILURES, JSON_OUTPUT, ...STORE],
        run: async (_args, options: FailuresOptions) => (await import('../failures.ts')).listFailures(options),
      },
      {
        name: 'show',
        description: 'dit tout d’un incident',
        arguments: [REFERENCE],
        options: [JSON_OUTPUT, ...STORE],
        run: async ([reference = ''], options: ListOptions) =>
          (await import('../failures.ts')).showFailure(reference, options),
      },
      {
        name: 'retry',
        description: 'relit le document d’un incident, ou ceux de tous',
        arguments: [['[référence]', REFERENCE[1]]],
        options: [JSON_OUTPUT, ...STORE],
        run: async ([reference], options: ListOptions) =>
          (await import('../failures.ts')).retryFailures(reference, options),
      },
      {
        name: 'dismiss',
        description: 'ignore un incident',
        arguments: [REFERENCE],
        options: [REASON, BY, ...STORE],
        run: async ([reference = ''], options: DismissOptions) =>
          (await import('../failures.ts')).dismissFailure(reference, options),
      },
    ],
  },
  {
    name: 'doctor',
    description: 'vérifie tout ce dont une agrégation a besoin',
    options: [JSON_OUTPUT, ...STORE],
    run: async (_args, options: ListOptions) => (await import('../doctor.ts')).doctor(options),
  },
]
