import type { DeleteOptions } from '../delete.ts'
import type { DepositOptions } from '../deposit.ts'
import type { DepositsOptions } from '../deposits.ts'
import type { ReceiptOptions } from '../receipt.ts'
import { BY, type CommandSpec, DEADLINE, DEPOSITOR, JSON_OUTPUT, REASON, STORE } from '../register.ts'
import type { StoreOptions } from '../with-store.ts'
import type { WithdrawOptions } from '../withdraw.ts'

const NUMBER = ['<numéro>', 'comme EGN2020-NANTES-0003'] as const

/** Deposits: received, listed, withdrawn, restored, deleted. */
export const DEPOSIT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'deposit',
    description: 'dépose, lit, et affiche ce qui a été compris',
    arguments: [['<chemins...>', 'archives zip, dossiers ou documents : un dépôt chacun']],
    options: [
      ['--academie <nom>', 'académie de ces dépôts'],
      ['--replace <numéro>', 'dépôt que celui-ci remplace, comme EGN2020-NANTES-0002'],
      ['--no-wait', "n'attend pas que les documents soient lus"],
      ...DEPOSITOR,
      ...DEADLINE,
      JSON_OUTPUT,
      ['--quiet', "n'affiche pas la progression"],
      ...STORE,
    ],
    run: async (paths, options: DepositOptions) => (await import('../deposit.ts')).deposit(paths, options),
  },
  {
    name: 'deposits',
    description: 'liste les dépôts',
    options: [
      ['--academie <nom>', "ceux d'une académie"],
      ['--state <état>', 'lu, lu avec réserves, refusé, retiré ou en cours de lecture'],
      ['--since <date>', 'reçus ce jour ou après, comme 2020-10-08'],
      JSON_OUTPUT,
      ...STORE,
    ],
    run: async (_args, options: DepositsOptions) => (await import('../deposits.ts')).listDeposits(options),
  },
  {
    name: 'receipt',
    description: "affiche le récépissé d'un dépôt",
    arguments: [NUMBER],
    options: [
      ['--format <format>', 'text, json, csv ou docx (par défaut : text)'],
      ['--out <fichier>', "où l'écrire, au lieu de l'afficher"],
      JSON_OUTPUT,
      ...STORE,
    ],
    run: async ([number = ''], options: ReceiptOptions) =>
      (await import('../receipt.ts')).printReceipt(number, options),
  },
  {
    name: 'withdraw',
    description: 'retire un dépôt du compte ; il peut être rétabli pendant 30 jours',
    arguments: [NUMBER],
    options: [REASON, BY, ['--yes', 'sans demander de confirmation'], ...STORE],
    run: async ([number = ''], options: WithdrawOptions) => (await import('../withdraw.ts')).withdraw(number, options),
  },
  {
    name: 'restore',
    description: 'rétablit un dépôt retiré',
    arguments: [NUMBER],
    options: STORE,
    run: async ([number = ''], options: StoreOptions) => (await import('../withdraw.ts')).restore(number, options),
  },
  {
    name: 'delete',
    description: 'supprime un dépôt, ou tout le dossier de travail',
    arguments: [['[numéro]', NUMBER[1]]],
    options: [
      ['--all', 'tous les dépôts, documents et agrégations'],
      ['--yes', 'sans demander de confirmation'],
      ...STORE,
    ],
    run: async ([number], options: DeleteOptions) => (await import('../delete.ts')).deleteFromStore(number, options),
  },
]
