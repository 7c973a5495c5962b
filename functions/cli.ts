#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { SOFTWARE_VERSION } from '../lib/domain/method.ts'
import { DEFAULT_STORE } from './cli/default-store.ts'
import { EXIT } from './cli/exit.ts'
import { explain } from './cli/explain-error.ts'
import { inFrench, usageMessage } from './cli/french.ts'

const STORE = ['--store <dossier>', 'dossier de travail : la table et les documents reçus', DEFAULT_STORE] as const
const VERBOSE = ['--verbose', 'affiche le journal technique (jamais les mots des documents)'] as const

/** Runs an action, loaded when it is asked for, and keeps its exit code without cutting short what is being printed. */
const exiting =
  <Args extends unknown[]>(action: (...args: Args) => Promise<number>) =>
  async (...args: Args) => {
    process.exitCode = await action(...args)
  }

const program = inFrench(new Command('synthese'))
  .enablePositionalOptions()
  .description(
    "Lit les synthèses d'ateliers que déposent les académies et en fait la synthèse nationale.\nSans commande : reçoit les dépôts, les lit, regroupe les idées, écrit les fichiers, et se termine.",
  )
  .version(SOFTWARE_VERSION, '--version', 'affiche la version')
  .argument('[chemins...]', 'archives zip, dossiers ou documents : un dépôt chacun (sans chemin : nos exemples)')
  .option('--out <dossier>', 'où écrire les fichiers (par défaut : out)', 'out')
  .option('--academie <nom>', 'académie de ces dépôts')
  .option('--store <dossier>', `dossier de travail : la table et les documents reçus (par défaut : ${DEFAULT_STORE})`)
  .option('--quiet', "n'affiche pas la progression")
  .option(...VERBOSE)
  .action(exiting(async (paths: string[], options) => (await import('./cli/whole-job.ts')).wholeJob(paths, options)))

const command = (name: string, description: string) => inFrench(program.command(name)).description(description)

command('read', 'lit des documents sans rien enregistrer')
  .argument('<chemins...>', 'archives zip, dossiers ou documents')
  .option('--json', 'une ligne de JSON par document')
  .option('--explain', "dit pourquoi : l'académie, la nature, les thèmes")
  .option('--quiet', "n'affiche pas la progression")
  .action(exiting(async (paths: string[], options) => (await import('./cli/read.ts')).read(paths, options)))

command('classify', 'dit de chaque énoncé (un par ligne, entrée standard) la nature et le thème que portent ses mots')
  .option('--json', 'une ligne de JSON par énoncé')
  .action(exiting(async (options) => (await import('./cli/classify.ts')).classify(options)))

command('receipt', "affiche le récépissé d'un dépôt")
  .argument('<numéro>', 'comme EGN2020-NANTES-0003')
  .option('--json', 'en JSON')
  .option(...STORE)
  .option(...VERBOSE)
  .action(exiting(async (number: string, options) => (await import('./cli/receipt.ts')).printReceipt(number, options)))

command('deposits', 'liste les dépôts')
  .option('--json', 'en JSON')
  .option(...STORE)
  .option(...VERBOSE)
  .action(exiting(async (options) => (await import('./cli/deposits.ts')).listDeposits(options)))

command('delete', 'supprime un dépôt, ou tout le dossier de travail')
  .argument('[numéro]', 'comme EGN2020-NANTES-0003')
  .option('--all', 'tous les dépôts, documents et agrégations')
  .option('--yes', 'sans demander de confirmation')
  .option(...STORE)
  .option(...VERBOSE)
  .action(
    exiting(async (number: string | undefined, options) =>
      (await import('./cli/delete.ts')).deleteFromStore(number, options),
    ),
  )

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
