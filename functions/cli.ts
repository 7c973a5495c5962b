#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { SOFTWARE_VERSION } from '../lib/domain/method.ts'
import { DEFAULT_STORE } from './cli/default-store.ts'
import { EXIT } from './cli/exit.ts'
import { explain } from './cli/explain-error.ts'
import { inFrench, usageMessage } from './cli/french.ts'
import { addOptions, CAMPAIGN, DEADLINE, DEPOSITOR, type OptionSpec, register, VERBOSE } from './cli/register.ts'
import { DEPOSIT_COMMANDS } from './cli/tables/deposits.ts'
import { DOCUMENT_COMMANDS } from './cli/tables/documents.ts'
import { OPERATION_COMMANDS } from './cli/tables/operations.ts'
import { REPORT_COMMANDS } from './cli/tables/reports.ts'
import { REVIEW_COMMANDS } from './cli/tables/review.ts'
import { RUN_COMMANDS } from './cli/tables/runs.ts'

const OPTIONS: readonly OptionSpec[] = [
  ['--out <dossier>', 'où écrire les fichiers (par défaut : out)', 'out'],
  ['--academie <nom>', 'académie de ces dépôts'],
  ...DEPOSITOR,
  ['--store <dossier>', `dossier de travail : la table et les documents reçus (par défaut : ${DEFAULT_STORE})`],
  ['--quiet', "n'affiche pas la progression"],
  ...DEADLINE,
  ...CAMPAIGN,
  VERBOSE,
]

const program = inFrench(new Command('synthese'))
  .enablePositionalOptions()
  .description(
    "Lit les synthèses d'ateliers que déposent les académies et en fait la synthèse nationale.\nSans commande : reçoit les dépôts, les lit, regroupe les idées, écrit les fichiers, et se termine.",
  )
  .version(SOFTWARE_VERSION, '--version', 'affiche la version')
  .argument('[chemins...]', 'archives zip, dossiers ou documents : un dépôt chacun (sans chemin : nos exemples)')
  .action(async (paths: string[], options) => {
    process.exitCode = await (await import('./cli/whole-job.ts')).wholeJob(paths, options)
  })

const TABLES = [DOCUMENT_COMMANDS, DEPOSIT_COMMANDS, REVIEW_COMMANDS, RUN_COMMANDS, REPORT_COMMANDS, OPERATION_COMMANDS]
addOptions(program, OPTIONS)
for (const table of TABLES) register(program, table)

// A reader that closes early (« | head ») is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    const message = usageMessage(error)
    if (message !== null) process.stderr.write(`ERREUR  ${message}\n`)
    process.exitCode = message === null ? EXIT.done : EXIT.usage
  } else {
    const { message, exit, reference } = await explain(error)
    process.stderr.write(`ERREUR  ${message}\n`)
    if (reference && process.argv.includes('--verbose')) process.stderr.write(`${reference} ${detailsOf(error)}\n`)
    process.exitCode = exit
  }
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : String(error)
}
