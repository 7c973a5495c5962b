import type { DocumentRecord } from '../domain/deposit.ts'
import type { Item } from '../domain/item.ts'
import type { Records, StoredItem } from '../service/ports.ts'
import { fitting } from './item-size.ts'
import {
  documentKey,
  documentPath,
  itemKey,
  itemPath,
  itemPositions,
  itemsBeforePath,
  itemsPath,
  type Path,
  themePaths,
} from './keys.ts'
import { everything, newAttempt, type Row, type Table } from './table.ts'

type DocumentRecords = Pick<
  Records,
  'putDocument' | 'document' | 'documents' | 'items' | 'item' | 'itemsOfTheme' | 'deleteDocument'
>

const TRIES = 5

/** No attempt lives so long (a function at most 15 minutes): what it left without a record, it abandoned. */
const ABANDONED_MS = 3_600_000

/**
 * Documents and their items, without transactions. Each attempt writes its items under keys of its own, then the
 * record, which names it: the commit mark. It commits over the very record it read, so that it knows whom it unseats,
 * and only then removes the items of that attempt, which can never be committed again. So what a record names is whole,
 * whatever the order of several writers and wherever one of them dies. What a dead one left is seen by no reader, and
 * is removed by a later one.
 */
export function documentRecords(table: Table): DocumentRecords {
  const read = (id: string) => table.get<DocumentRecord>(documentKey(id))

  async function remove(path: Path, except?: string): Promise<void> {
    for await (const rows of table.pages(path))
      await table.write(rows.filter((row) => row.attempt !== except).map((row) => ({ remove: row })))
  }

  /** One attempt; false where another one committed meanwhile. */
  async function commit(record: DocumentRecord, items: readonly Item[]): Promise<boolean> {
    const { id, analysis } = record
    const attempt = newAttempt()
    await table.write(
      items.map((item, rank) => {
        const data: StoredItem = { document: id, analysis, item: fitting(item) }
        return { put: { ...itemKey(id, attempt, rank), ...itemPositions(data, attempt, rank), attempt, data } }
      }),
    )
    const unseated = (await read(id))?.attempt ?? null
    if (!(await table.replace({ ...documentKey(id), attempt, data: fitting(record) }, unseated))) return false
    if (unseated !== null) await remove(itemsPath(id, unseated))
    await remove(itemsBeforePath(id, new Date(Date.now() - ABANDONED_MS).toISOString()), attempt)
    return true
  }

  return {
    document: async (id) => (await read(id))?.data ?? null,

    async putDocument(record, items) {
      if (record.items !== items.length) throw new Error(`record of ${record.items} items with ${items.length} items`)
      for (let i = 0; i < TRIES; i++) if (await commit(record, items)) return
      throw new Error(`document ${record.id} is being written by others`)
    },

    async documents(ids) {
      const rows = await table.getAll<DocumentRecord>(ids.map(documentKey))
      return new Map(rows.map(({ data }) => [data.id, data]))
    },

    async items(id): Promise<Item[]> {
      for (let i = 0; i < TRIES; i++) {
        const record = await read(id)
        if (record?.attempt === undefined) return []
        const found = await everything<StoredItem>(table, itemsPath(id, record.attempt))
        // Fewer: another attempt took over between the two reads, and its record is there by now.
        if (found.length === record.data.items) return found.map(({ item }) => item)
      }
      throw new Error(`document ${id} changed while it was read`)
    },

    async item(id) {
      for await (const rows of table.pages<StoredItem>(itemPath(id)))
        for (const { attempt, data } of rows) if ((await read(data.document))?.attempt === attempt) return data
      return null
    },

    async *itemsOfTheme(theme) {
      const shards = themePaths(theme).map((path) => onceEach(table.pages<StoredItem>(path)))
      for await (const items of asTheyCome(shards)) yield* items
    },

    async deleteDocument(id) {
      // The record goes first: a reader sees the document whole, or not at all. Nobody may be writing it meanwhile:
      // everything goes, the items of an attempt that is about to commit too.
      await table.write([{ remove: documentKey(id) }])
      await remove(documentPath(id))
    },
  }
}

/** The items of sorted rows, without those that a second attempt at the same analysis wrote again. */
async function* onceEach(pages: AsyncIterable<Row<StoredItem>[]>): AsyncGenerator<StoredItem[]> {
  let last = ''
  for await (const rows of pages) {
    const items: StoredItem[] = []
    for (const { gsi1sk = '', attempt = '', data } of rows) {
      const place = gsi1sk.slice(0, gsi1sk.length - attempt.length)
      if (place !== last) items.push(data)
      last = place
    }
    yield items
  }
}

/** Reads several sources at once, one value of each ahead. */
async function* asTheyCome<T>(sources: readonly AsyncIterator<T>[]): AsyncGenerator<T> {
  const ask = (source: AsyncIterator<T>) => source.next().then((result) => ({ source, result }))
  const asked = new Map(sources.map((source) => [source, ask(source)]))
  while (asked.size > 0) {
    const { source, result } = await Promise.race(asked.values())
    if (result.done) {
      asked.delete(source)
    } else {
      asked.set(source, ask(source))
      yield result.value
    }
  }
}
