import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import type { Deposit, Entry } from '../domain/deposit.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import type { StoredItem } from '../service/ports.ts'

/** Where a row stands in the table. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** Where a row also stands in the indexes; a row without the attributes of an index is not in it. */
export interface IndexKeys {
  readonly gsi1pk?: string
  readonly gsi1sk?: string
  readonly gsi2pk?: string
  readonly gsi2sk?: string
}

/** The rows of one partition, of the table or of an index, whose sort key begins with a prefix, or stands between two. */
export interface Path {
  readonly partition: string
  readonly prefix?: string
  readonly between?: readonly [string, string]
  readonly index?: 'gsi1' | 'gsi2'
}

export type IndexPath = Path & Required<Pick<Path, 'index'>>

/**
 * Partitions over which the items of one theme are spread: five themes for the whole country are hot keys, and one
 * partition of DynamoDB takes 1,000 writes a second. Raising it loses sight of nothing; lowering it does.
 */
const SHARDS = 8

/** Ranks and numbers as text that sorts as they do. */
const ordered = (n: number): string => String(n).padStart(8, '0')

/** Instants as text that sorts as they do, with or without milliseconds. */
const instant = (iso: string): string => new Date(iso).toISOString()

const themed = (theme: Theme | null, shard: number): string => `THEME#${theme ?? 'none'}#${shard}`

export const counterKey = (name: string): Key => ({ pk: `COUNTER#${name}`, sk: 'COUNTER' })

export const depositKey = (id: string): Key => ({ pk: `DEPOSIT#${id}`, sk: 'DEPOSIT' })

/** The row that leads from the number shown to people to the deposit. */
export const numberKey = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' })

/** A deposit that was announced, by the id given then. */
export const uploadKey = (id: string): Key => ({ pk: `UPLOAD#${id}`, sk: 'UPLOAD' })

/** A deposit is found by campaign (gsi1) and by académie (gsi2), oldest first, then by number. */
export function depositPositions(deposit: Deposit): IndexKeys {
  const place = `${instant(deposit.receivedAt)}#${deposit.number}`
  return {
    gsi1pk: depositsPath(deposit.campaign).partition,
    gsi1sk: place,
    ...(deposit.academie === null
      ? {}
      : { gsi2pk: depositsOfPath(deposit.campaign, deposit.academie).partition, gsi2sk: place }),
  }
}

export const depositsPath = (campaign: string): IndexPath => ({
  index: 'gsi1',
  partition: `CAMPAIGN#${campaign}#DEPOSITS`,
})

export const depositsOfPath = (campaign: string, academie: string): IndexPath => ({
  index: 'gsi2',
  partition: `CAMPAIGN#${campaign}#ACADEMIE#${academie}`,
})

export const entryKey = (deposit: string, rank: number): Key => ({
  pk: `DEPOSIT#${deposit}`,
  sk: `ENTRY#${ordered(rank)}`,
})

export const entriesPath = (deposit: string): Path => ({ partition: `DEPOSIT#${deposit}`, prefix: 'ENTRY#' })

/** An entry is found by the document it holds. */
export function entryPositions(entry: Entry): IndexKeys {
  return entry.document === null
    ? {}
    : { gsi1pk: entriesHoldingPath(entry.document).partition, gsi1sk: `${entry.deposit}#${ordered(entry.rank)}` }
}

export const entriesHoldingPath = (document: string): Path => ({ index: 'gsi1', partition: `HELD#${document}` })

export const documentKey = (id: string): Key => ({ pk: `DOCUMENT#${id}`, sk: 'DOCUMENT' })

export const itemKey = (document: string, attempt: string, rank: number): Key => ({
  pk: `DOCUMENT#${document}`,
  sk: `ITEM#${attempt}#${ordered(rank)}`,
})

/** The items that one attempt wrote, in document order. */
export const itemsPath = (document: string, attempt: string): Path => ({
  partition: `DOCUMENT#${document}`,
  prefix: `ITEM#${attempt}#`,
})

/** The items of all the attempts that began before an instant (ISO 8601): an attempt's id begins with its own. */
export const itemsBeforePath = (document: string, instant: string): Path => ({
  partition: `DOCUMENT#${document}`,
  between: ['ITEM#', `ITEM#${instant}`],
})

/** All that a document left, whatever the attempt, its record included. */
export const documentPath = (document: string): Path => ({ partition: `DOCUMENT#${document}` })

/**
 * An item is found by its theme, in the shard of its rank: the items of one document are spread too. What several
 * attempts wrote of one analysis stands side by side. It is found by its id too (gsi2), for whoever corrects it.
 */
export const itemPositions = (item: StoredItem, attempt: string, rank: number): IndexKeys => ({
  gsi1pk: themed(item.item.theme, rank % SHARDS),
  gsi1sk: `${item.document}#${item.analysis}#${ordered(rank)}#${attempt}`,
  gsi2pk: itemPath(item.item.id).partition,
  gsi2sk: `${item.document}#${attempt}`,
})

/** The rows that hold an item of this id, of any attempt. */
export const itemPath = (id: string): IndexPath => ({ index: 'gsi2', partition: `ITEM#${id}` })

/** The shards of a theme, to be read in parallel. */
export function themePaths(theme: Theme | null): Path[] {
  if (theme !== null && !THEMES.includes(theme)) throw new Error(`unknown theme: ${theme}`)
  return Array.from({ length: SHARDS }, (_, shard) => ({ index: 'gsi1', partition: themed(theme, shard) }))
}

export const runKey = (campaign: string, number: number): Key => ({
  pk: runsPath(campaign).partition,
  sk: `RUN#${ordered(number)}`,
})

export const runsPath = (campaign: string): Path => ({ partition: `CAMPAIGN#${campaign}#RUNS` })

export const publicationKey = (campaign: string, run: number): Key => ({
  pk: publicationsPath(campaign).partition,
  sk: `PUBLICATION#${ordered(run)}`,
})

export const publicationsPath = (campaign: string): Path => ({ partition: `CAMPAIGN#${campaign}#PUBLICATIONS` })

/** What people decided, corrections and decisions on ideas, by id: `K-0192`, `G-0007`. */
export const decidedKey = (campaign: string, id: string): Key => ({
  pk: `CAMPAIGN#${campaign}#DECIDED`,
  sk: id.replace(/\d+$/, (number) => ordered(Number(number))),
})

export const correctionsPath = (campaign: string): Path => ({ partition: `CAMPAIGN#${campaign}#DECIDED`, prefix: 'K-' })

export const decisionsPath = (campaign: string): Path => ({ partition: `CAMPAIGN#${campaign}#DECIDED`, prefix: 'G-' })

export const ideaKey = (campaign: string, id: string): Key => ({ pk: ideasPath(campaign).partition, sk: `IDEA#${id}` })

export const ideasPath = (campaign: string): Path => ({ partition: `CAMPAIGN#${campaign}#IDEAS` })

const ATTRIBUTES = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'] as const

/** The table as CreateTable wants it; the stack declares the same one. */
export function tableDefinition(name: string): CreateTableCommandInput {
  const keySchema = (hash: string, range: string): CreateTableCommandInput['KeySchema'] => [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ]
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ATTRIBUTES.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema('pk', 'sk'),
    GlobalSecondaryIndexes: (['gsi1', 'gsi2'] as const).map((index) => ({
      IndexName: index,
      KeySchema: keySchema(`${index}pk`, `${index}sk`),
      Projection: { ProjectionType: 'ALL' },
    })),
  }
}
