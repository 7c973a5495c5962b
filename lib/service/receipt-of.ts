import { type Deposit, wordsOf } from '../domain/deposit.ts'
import { ITEM_TYPES, type Item } from '../domain/item.ts'
import type { RunRecord } from '../domain/run.ts'
import { THEMES } from '../domain/theme.ts'
import { parisDate } from '../report/paris-time.ts'
import type { FileOutcome, Receipt, ReceiptFile } from '../report/receipt.ts'
import type { LoadedCampaign } from './load-campaign.ts'
import type { Records } from './ports.ts'
import { type ItemsOf, repeatedItems } from './repeated-items.ts'
import { replacementSentence } from './replace-deposit.ts'
import { type Line, speaks } from './select-documents.ts'
import { restorableUntil } from './withdraw-deposit.ts'

/**
 * The receipt of a deposit, as things stand.
 * @param lines of the whole campaign (`linesForReceipts`): what another deposit holds decides what is in double
 * @param run the last run, null where there is none
 * @param loaded the campaign, for what is said of the deposit as a whole: what it replaces, how late it is, until when it can be replaced, and when the next run is made
 */
export async function receiptOf(
  records: Pick<Records, 'items'>,
  deposit: Deposit,
  lines: readonly Line[],
  run: RunRecord | null,
  loaded?: Pick<LoadedCampaign, 'deposits' | 'records' | 'rulings' | 'campaign'> & { readonly nextRun?: Date | null },
): Promise<Receipt> {
  const own = lines.filter((l) => l.deposit.id === deposit.id).sort((a, b) => a.entry.rank - b.entry.rank)
  const items = new Map<Line, readonly Item[]>()
  for (const line of own) if (isUnderstood(line)) items.set(line, await records.items(line.record.id))
  const understood = [...items.values()].flat()
  const beside = await itemsBeside(records, own, lines, items)
  const speaking = own.filter(isUnderstood)
  const late = deposit.state === 'withdrawn' ? undefined : loaded?.rulings.late.get(deposit.id)
  const until = loaded?.campaign.deadline
  const isOpen = !late && deposit.state !== 'withdrawn' && loaded?.rulings.aside.get(deposit.id)?.reason !== 'replaced'
  return {
    number: deposit.number,
    receivedAt: deposit.receivedAt,
    ...wordsOf(deposit),
    academie: deposit.academie,
    name: deposit.name,
    form: deposit.form,
    bytes: deposit.bytes,
    sha256: deposit.sha256,
    withdrawn: deposit.state === 'withdrawn',
    notices: loaded ? noticesOf(deposit, loaded) : [],
    problems: [...deposit.problems, ...(late ? [late] : [])],
    files: own.map((line) => receiptFile(line, items.get(line) ?? [], beside)),
    ignored: deposit.ignored,
    understood: countsByTheme(understood),
    participants: speaking.reduce((sum, l) => sum + (l.record.participants?.total ?? 0), 0),
    territories: [...new Set(speaking.flatMap((l) => l.whose.territory ?? []))].sort(),
    counted: own.filter(speaks).reduce((sum, l) => sum + l.record.items, 0),
    run: run && run.at >= deposit.receivedAt ? { number: run.number, at: run.at } : null,
    ...(loaded?.nextRun ? { nextRun: loaded.nextRun.toISOString() } : {}),
    ...(until && isOpen ? { replaceableUntil: until } : {}),
  }
}

/** What it replaces, what replaces it, that it was withdrawn. */
function noticesOf(deposit: Deposit, loaded: Pick<LoadedCampaign, 'deposits' | 'records' | 'rulings'>): string[] {
  const { withdrawal } = deposit
  const replacement = replacementSentence(loaded, deposit)
  const aside = loaded.rulings.aside.get(deposit.id)
  return [
    ...(replacement === null ? [] : [replacement]),
    ...(aside?.reason === 'replaced' ? [`Le dépôt ${aside.by.number} remplace celui-ci.`] : []),
    ...(withdrawal
      ? [
          `Retiré le ${parisDate(withdrawal.at)}. À rétablir avant le ${parisDate(restorableUntil(withdrawal.at).toISOString())}.`,
        ]
      : []),
  ]
}

type Understood = Line & { readonly record: NonNullable<Line['record']> }

/** Read, with items, and not the copy of another: counted, or held until someone says whose it is. */
function isUnderstood(line: Line): line is Understood {
  return line.record !== null && line.record.items > 0 && !line.setAside?.code.startsWith('DOUBLON')
}

/** Items of the documents that count for the académies of a deposit, its own and those of other deposits, by académie. */
async function itemsBeside(
  records: Pick<Records, 'items'>,
  own: readonly Line[],
  lines: readonly Line[],
  items: ReadonlyMap<Line, readonly Item[]>,
): Promise<Map<string, ItemsOf[]>> {
  const academies = new Set(own.filter(speaks).map((l) => l.whose.academie))
  const beside = new Map<string, ItemsOf[]>()
  for (const line of lines.filter(speaks)) {
    const { academie } = line.whose
    if (!academies.has(academie)) continue
    const held = {
      document: line.record.id,
      file: line.entry.file,
      items: items.get(line) ?? (await records.items(line.record.id)),
    }
    beside.set(academie, [...(beside.get(academie) ?? []), held])
  }
  return beside
}

function receiptFile(line: Line, items: readonly Item[], beside: ReadonlyMap<string, readonly ItemsOf[]>): ReceiptFile {
  const { entry, record } = line
  const repeated = speaks(line)
    ? repeatedItems({ document: line.record.id, file: entry.file, items }, beside.get(line.whose.academie) ?? [])
    : []
  const problems = [...line.problems, ...repeated]
  return {
    path: entry.path,
    file: entry.file,
    outcome: outcomeOf(line),
    kind: line.kind,
    counted: speaks(line),
    items: record?.items ?? 0,
    themes: new Set(items.flatMap((i) => i.theme ?? [])).size,
    problems: problems.filter((p) => p.code !== 'HORS_DELAI'), // said once, of the whole deposit
  }
}

function outcomeOf({ entry, record, setAside }: Line): FileOutcome {
  if (setAside?.code === 'DOUBLON_IDENTIQUE') return 'duplicate'
  if (entry.problems.some((p) => p.level === 'refused')) return 'refused'
  if (!record) return 'waiting'
  if (record.status === 'failed') return 'failed'
  if (record.status === 'blank') return 'no-content'
  if (record.status !== 'read') return 'refused'
  return record.kind === 'kit' || record.items === 0 ? 'no-content' : 'read'
}

function countsByTheme(items: readonly Item[]): Receipt['understood'] {
  return [...THEMES, null].flatMap((theme) => {
    const own = items.filter((i) => i.theme === theme)
    if (own.length === 0) return []
    const counts = ITEM_TYPES.map((type) => [type, own.filter((i) => i.type === type).length] as const)
    return [{ theme, counts: Object.fromEntries(counts.filter(([, n]) => n > 0)) }]
  })
}
