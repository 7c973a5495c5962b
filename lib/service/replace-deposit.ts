import type { Deposit, ReadDeposit } from '../domain/deposit.ts'
import { count } from '../report/wording.ts'
import type { LoadedCampaign } from './load-campaign.ts'
import type { Clock, Records } from './ports.ts'
import { Refusal } from './refusal.ts'

/**
 * The deposit that a new one is to replace, by the number shown to people.
 * @throws Refusal where there is none, where it is another académie's, or where another replaces it already
 */
export async function replaceable(
  records: Pick<Records, 'depositNumbered' | 'deposits'>,
  number: string,
  academie: string | null,
): Promise<Deposit> {
  const old = await records.depositNumbered(number.toUpperCase())
  if (!old) throw new Refusal('not-found', `Le dépôt ${number} n'existe pas. « synthese deposits » donne la liste.`)
  if (academie !== null && old.academie !== null && old.academie !== academie)
    throw new Refusal(
      'impossible',
      `Le dépôt ${old.number} est celui de l'académie de ${old.academie} : il ne peut être remplacé que par un dépôt de cette académie.`,
    )
  const others = await records.deposits(old.campaign)
  const newer = others.find((d) => d.replaces === old.id && d.state !== 'withdrawn')
  if (newer)
    throw new Refusal(
      'conflict',
      `Le dépôt ${old.number} est déjà remplacé par le ${newer.number} : remplacez celui-ci.`,
    )
  return old
}

/**
 * Records that a deposit replaces another, for content that was received before. Nothing changes where it says so already.
 * @throws Refusal where they are the same, or where the old one is a later version of the new
 */
export async function markReplacing(
  { records, clock }: { readonly records: Records; readonly clock: Clock },
  deposit: Deposit,
  old: Deposit,
): Promise<Deposit> {
  if (deposit.replaces === old.id) return deposit
  if (deposit.id === old.id)
    throw new Refusal('conflict', `Ce contenu est celui du dépôt ${old.number} lui-même : il n'y a rien à remplacer.`)
  for (let next = old.replaces; next !== undefined; next = (await records.deposit(next))?.replaces)
    if (next === deposit.id)
      throw new Refusal(
        'conflict',
        `Ce contenu est celui du dépôt ${deposit.number}, que le ${old.number} remplace. Pour y revenir, retirez le ${old.number}.`,
      )
  const replacing = { ...deposit, replaces: old.id, replacesSince: clock.now().toISOString() }
  await records.putDeposit(replacing)
  return replacing
}

/**
 * « Le dépôt 0003 remplace le 0002. 4 fichiers inchangés, 1 modifié, 1 ajouté, 1 retiré (ses 23 éléments ne seront plus
 * comptés). » Files are the same by their bytes, versions of one another by their path. Null for a deposit that
 * replaces none.
 */
export function replacementSentence(
  loaded: Pick<LoadedCampaign, 'deposits' | 'records'>,
  deposit: Deposit,
): string | null {
  const [own, old] = [deposit.id, deposit.replaces].map((id) => loaded.deposits.find((d) => d.deposit.id === id))
  if (!own || !old) return null
  const hashes = (d: ReadDeposit) => new Set(d.entries.flatMap((e) => e.document ?? []))
  const [now, before] = [hashes(own), hashes(old)]
  const changed = own.entries.filter((e) => e.document === null || !before.has(e.document))
  const dropped = old.entries.filter((e) => e.document === null || !now.has(e.document))
  const modified = changed.filter((e) => dropped.some((o) => o.path === e.path))
  const removed = dropped.filter((o) => !modified.some((e) => e.path === o.path))
  const items = removed.reduce((sum, e) => sum + (loaded.records.get(e.document ?? '')?.items ?? 0), 0)
  const parts = [
    part(own.entries.length - changed.length, 'inchangé'),
    part(modified.length, 'modifié'),
    part(changed.length - modified.length, 'ajouté'),
    part(removed.length, 'retiré'),
  ].flatMap((told) => told ?? [])
  const lost =
    items === 0
      ? ''
      : ` (${removed.length > 1 ? 'leurs' : items > 1 ? 'ses' : 'son'} ${count(items, 'élément')} ne ${items > 1 ? 'seront plus comptés' : 'sera plus compté'})`
  const [first = '', ...others] = parts
  const list = [first.replace(/^(\d+) /, (_, n: string) => `${count(Number(n), 'fichier')} `), ...others].join(', ')
  return `Le dépôt ${short(own.deposit)} remplace le ${short(old.deposit)}. ${list}${lost}.`
}

const part = (n: number, word: string): string | null => (n === 0 ? null : `${n} ${word}${n > 1 ? 's' : ''}`)

/** The rank that ends a number: what people of one académie say. */
const short = ({ number }: Deposit): string => number.slice(number.lastIndexOf('-') + 1)
