import type { Command } from 'commander'
import { DEFAULT_STORE } from './default-store.ts'
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

const VERBOSE: OptionSpec = ['--verbose', 'affiche le journal technique (jamais les mots des documents)']

/** Of the commands that work on the store. */
export const STORE: readonly OptionSpec[] = [
  ['--store <dossier>', 'dossier de travail : la table et les documents reçus', DEFAULT_STORE],
  ['--config <fichier>', 'réglages de la campagne (par défaut : synthese.json, s’il existe)'],
  VERBOSE,
]

export const JSON_OUTPUT: OptionSpec = ['--json', 'en JSON']
export const BY: OptionSpec = ['--by <nom>', 'qui décide (par défaut : votre nom de session)']
export const DEPOSITOR: readonly OptionSpec[] = [
  ['--by <nom>', 'qui dépose : figure au récépissé'],
  ['--message <texte>', 'pour la DNE, 500 caractères au plus : figure au récépissé'],
]
export const REASON: OptionSpec = ['--reason <motif>', 'pourquoi', '']

/** Adds the commands of a table; their exit code is kept without cutting short what is being printed. */
export function register(parent: Command, specs: readonly CommandSpec[]): void {
  for (const spec of specs) {
    const command = inFrench(parent.command(spec.name)).description(spec.description).enablePositionalOptions()
    for (const [name, description] of spec.arguments ?? []) command.argument(name, description)
    for (const [flags, description, byDefault] of spec.options ?? []) command.option(flags, description, byDefault)
    command.action(async (...given: unknown[]) => {
      const args = given.slice(0, command.registeredArguments.length).flat()
      process.exitCode = await spec.run(
        args.filter((a) => typeof a === 'string'),
        command.opts<never>(),
      )
    })
    register(command, spec.commands ?? [])
  }
}
