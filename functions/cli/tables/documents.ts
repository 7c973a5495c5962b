import type { ReadOptions } from '../read.ts'
import { CAMPAIGN, type CommandSpec, FORMAT, JSON_OUTPUT } from '../register.ts'

/** Reading without recording anything. */
export const DOCUMENT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'read',
    description: 'lit des documents sans rien enregistrer',
    arguments: [['<chemins...>', 'archives zip, dossiers ou documents']],
    options: [
      ['--json', 'une ligne de JSON par document'],
      FORMAT,
      ['--explain', "dit pourquoi : l'académie, la nature, les thèmes"],
      ['--quiet', "n'affiche pas la progression"],
      ...CAMPAIGN.filter(([flags]) => flags.startsWith('--config')),
    ],
    run: async (paths, options: ReadOptions) => (await import('../read.ts')).read(paths, options),
  },
  {
    name: 'classify',
    description: 'dit de chaque énoncé (un par ligne, entrée standard) la nature et le thème que portent ses mots',
    options: [[JSON_OUTPUT[0], 'une ligne de JSON par énoncé']],
    run: async (_args, options: { readonly json?: boolean }) => (await import('../classify.ts')).classify(options),
  },
]
