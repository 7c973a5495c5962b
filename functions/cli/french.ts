import { type Command, type CommanderError, Help } from 'commander'

/** commander's own words in French. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Global Options:': 'Options générales :',
}

/** commander's own errors: a pattern of its message, and what we say. `$1`, `$2` are what the pattern holds. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/unknown option '(.+?)'(?:\n\(Did you mean (.+?)\?\))/, "L'option « $1 » n'existe pas. Vouliez-vous dire « $2 » ?"],
  [/unknown option '(.+?)'/, "L'option « $1 » n'existe pas."],
  [/unknown command '(.+?)'/, "La commande « $1 » n'existe pas."],
  [/missing required argument '(.+?)'/, 'Il manque un argument : $1.'],
  [/option '.*?(--[\w-]+).*' argument missing/, "L'option « $1 » attend une valeur."],
  [/too many arguments/, "Il y a trop d'arguments."],
]

const SEE_HELP = 'Voyez « synthese --help ».'

/** Makes a command speak French, and throw what it would have printed. Call it before adding subcommands, which inherit. */
export function inFrench<T extends Command>(command: T): T {
  command
    .helpOption('-h, --help', "affiche l'aide")
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      commandUsage(cmd) {
        return Help.prototype.commandUsage
          .call(this, cmd)
          .replace('[command]', '[commande]')
          .replace('[options]', '[options]')
      },
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
  return command
}

/** The French of what commander throws; null where it only printed help. */
export function usageMessage(error: CommanderError): string | null {
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.help' || error.code === 'commander.version')
    return null
  for (const [pattern, french] of ERRORS) {
    const found = pattern.exec(error.message)
    if (found) return `${french.replace('$1', found[1] ?? '').replace('$2', found[2] ?? '')} ${SEE_HELP}`
  }
  return `La commande n'est pas comprise. ${SEE_HELP}`
}
