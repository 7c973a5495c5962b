import { type Command, Option } from 'commander'
import { DEFAULT_STORE } from './default-store.ts'
import { EXIT, Failure } from './exit.ts'
import { inFrench } from './french.ts'

/** Flags, what they do, and a default. */
export type OptionSpec = readonly [flags: string, description: string, byDefault?: string]

/** A command as a line of a table. Its action is loaded when it is asked for. */
export interface CommandSpec {
  readonly name: string
  readonly description: string
  /** `<name>` or `[name...]`, and what it is. */
  readonly arguments?: readonly (readonly [name: string, description: string])[]
  readonly options?: readonly OptionSpec[]
  /**
   * Given the arguments, those that may be repeated among the others, and the options, whose type is the line's own;
   * gives the exit code.
   */
  readonly run: (args: readonly string[], options: never) => Promise<number>
  readonly commands?: readonly CommandSpec[]
}

/** The campaign and its settings. */
export const CAMPAIGN: readonly OptionSpec[] = [
  ['--config <fichier>', 'réglages de la campagne (par défaut : synthese.json, s’il existe)'],
  ['--campaign <identifiant>', 'la campagne, comme egn-2020'],
]

export const DEADLINE: readonly OptionSpec[] = [
  ['--deadline <date>', 'date limite des dépôts, comme 2020-10-10'],
  ['--late <sort>', 'sort des dépôts hors délai : accept (comptés) ou hold (retenus)'],
]

/** Options that the environment may give, as in `SYNTHESE_STORE`; the command line first, then it, then the file. */
const IN_ENVIRONMENT: readonly string[] = [
  '--store <dossier>',
  '--out <dossier>',
  ...[...CAMPAIGN, ...DEADLINE].map(([flags]) => flags),
]

/** Understood by every command, so that a script may give them to all; nothing is ever coloured. */
const EVERYWHERE = ['--no-color', '--quiet', '--verbose'] as const

export const VERBOSE: OptionSpec = ['--verbose', 'affiche le journal technique (jamais les mots des documents)']

/** Of the commands that work on the store. */
export const STORE: readonly OptionSpec[] = [
  [
    '--store <dossier>',
    'dossier de travail : la table et les documents reçus ; ou aws, par les variables de ses fonctions (./aws pour un dossier de ce nom)',
    DEFAULT_STORE,
  ],
  ...CAMPAIGN,
  VERBOSE,
]

export const JSON_OUTPUT: OptionSpec = ['--json', 'en JSON']
/** `--json` in other words, beside it. */
export const FORMAT: OptionSpec = ['--format <format>', 'text ou json (par défaut : text)', 'text']
export const BY: OptionSpec = ['--by <nom>', 'qui décide (par défaut : votre nom de session)']
export const DEPOSITOR: readonly OptionSpec[] = [
  ['--by <nom>', 'qui dépose : figure au récépissé'],
  ['--message <texte>', 'pour la DNE, 500 caractères au plus : figure au récépissé'],
]
export const REASON: OptionSpec = ['--reason <motif>', 'pourquoi', '']

/** Adds options to a command, with those that every command understands. */
export function addOptions(command: Command, specs: readonly OptionSpec[]): void {
  for (const [flags, description, byDefault] of specs) {
    const option = new Option(flags, description)
    if (byDefault !== undefined) option.default(byDefault)
    if (IN_ENVIRONMENT.includes(flags)) option.env(`SYNTHESE_${option.attributeName().toUpperCase()}`)
    command.addOption(option)
  }
  for (const flags of EVERYWHERE)
    if (!command.options.some(({ long }) => long === flags)) command.addOption(new Option(flags).hideHelp())
}

/** @throws Failure for a format that is none */
function optionsOf(command: Command, { options = [] }: CommandSpec): never {
  const given = command.opts()
  if (!options.includes(FORMAT)) return given as never
  if (!['text', 'table', 'json'].includes(given.format))
    throw new Failure(`« ${given.format} » n'est pas un format : text, json.`, EXIT.usage)
  return { ...given, json: given.json || given.format === 'json' } as never
}

/** Adds the commands of a table; their exit code is kept without cutting short what is being printed. */
export function register(parent: Command, specs: readonly CommandSpec[]): void {
  for (const spec of specs) {
    const command = inFrench(parent.command(spec.name)).description(spec.description).enablePositionalOptions()
    for (const [name, description] of spec.arguments ?? []) command.argument(name, description)
    addOptions(command, spec.options ?? [])
    command.action(async (...given: unknown[]) => {
      const args = given.slice(0, command.registeredArguments.length).flat()
      process.exitCode = await spec.run(
        args.filter((a) => typeof a === 'string'),
        optionsOf(command, spec),
      )
    })
    register(command, spec.commands ?? [])
  }
}
