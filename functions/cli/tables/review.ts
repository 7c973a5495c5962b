import type { CorrectOptions } from '../correct.ts'
import type { DecisionOptions, IdeasOptions, LinkOptions } from '../ideas.ts'
import { BY, type CommandSpec, JSON_OUTPUT, REASON, STORE } from '../register.ts'
import type { ReviewOptions } from '../review.ts'

const IDEA = 'comme TE-014'
const DECIDED = [REASON, BY, ...STORE]

/** What people decide: corrections of items, decisions on ideas. */
export const REVIEW_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'correct',
    description: 'corrige un élément, sans toucher à ce qui a été lu',
    arguments: [['[élément]', 'comme C-7K2P4M0QXA']],
    options: [
      ['--theme <thème>', 'son thème, comme teaching-learning ou « aucun »'],
      ['--type <type>', 'sa nature, comme besoin'],
      ['--academie <nom>', "l'académie de son document"],
      ['--exclude', 'ne le compte plus'],
      ['--mask <passage>', 'masque ce passage dans toutes les publications'],
      ['--scope <portée>', 'item, row (sa ligne), table (son tableau) ou document'],
      ['--undo <correction>', 'annule une correction, comme K-0192'],
      ['--list', 'liste les corrections'],
      JSON_OUTPUT,
      ...DECIDED,
    ],
    run: async ([target], options: CorrectOptions) => (await import('../correct.ts')).correct(target, options),
  },
  {
    name: 'review',
    description: 'montre ce qui est à vérifier et enregistre vos réponses',
    options: [
      ['--kind <motif>', 'theme, reading (lecture) ou grouping (regroupement)'],
      ['--limit <n>', 'nombre d’éléments', '20'],
      JSON_OUTPUT,
      BY,
      ...STORE,
    ],
    run: async (_args, options: ReviewOptions) => (await import('../review.ts')).review(options),
  },
  {
    name: 'ideas',
    description: 'liste les idées de la dernière agrégation',
    options: [
      ['--theme <thème>', "celles d'un thème"],
      ['--type <type>', "celles d'une nature"],
      ['--min-academies <n>', 'celles que disent au moins n académies'],
      JSON_OUTPUT,
      ...STORE,
    ],
    run: async (_args, options: IdeasOptions) => (await import('../ideas.ts')).listIdeas(options),
    commands: [
      {
        name: 'rename',
        description: 'donne un nom à une idée',
        arguments: [
          ['<idée>', IDEA],
          ['<nom>', 'entre guillemets'],
        ],
        options: DECIDED,
        run: async ([idea = '', label = ''], options: DecisionOptions) =>
          (await import('../ideas.ts')).rename(idea, label, options),
      },
      {
        name: 'merge',
        description: 'réunit une idée à une autre',
        arguments: [
          ['<idée>', IDEA],
          ['<autre>', "l'idée qui reste"],
        ],
        options: DECIDED,
        run: async ([idea = '', into = ''], options: DecisionOptions) =>
          (await import('../ideas.ts')).merge(idea, into, options),
      },
      {
        name: 'split',
        description: "sépare des éléments d'une idée : ils en font une nouvelle",
        arguments: [
          ['<idée>', IDEA],
          ['<éléments...>', 'comme C-7K2P4M0QXA'],
        ],
        options: DECIDED,
        run: async ([idea = '', ...items], options: DecisionOptions) =>
          (await import('../ideas.ts')).split(idea, items, options),
      },
      {
        name: 'link',
        description: 'rattache une idée à une proposition officielle',
        arguments: [['<idée>', IDEA]],
        options: [['--official <numéro>', 'celui de la proposition officielle, comme 12'], ...DECIDED],
        run: async ([idea = ''], options: LinkOptions) => (await import('../ideas.ts')).link(idea, options),
      },
      {
        name: 'undo',
        description: 'annule une décision',
        arguments: [['<décision>', 'comme G-0007']],
        options: [BY, ...STORE],
        run: async ([id = ''], options: DecisionOptions) => (await import('../ideas.ts')).undo(id, options),
      },
    ],
  },
]
