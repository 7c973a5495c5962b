import { randomUUID } from 'node:crypto'
import pLimit from 'p-limit'
import type { DocumentRecord } from '../domain/deposit.ts'
import type { Item } from '../domain/item.ts'
import type { Records, StoredItem } from '../service/ports.ts'
import { fitting } from './item-size.ts'
import { documentKey, documentPath, itemKey, itemPositions, itemsPath, themePaths } from './keys.ts'
import { everything, type Row, type Table } from './table.ts'

type DocumentRecords = Pick<
  Records,
  'putDocument' | 'document' | 'documents' | 'items' | 'itemsOfTheme' | 'deleteDocument'
>

const REMOVALS_AT_ONCE = 8
const READINGS = 5

/**
 * Documents and their items, without transactions. The record is the commit mark: items are written under the id of
 * their analysis, then the record that names it. Whoever commits removes the items of the analysis it unseated, and no
 * other, each only as long as the attempt that was unseated is the one that wrote it: an analysis that is being written
 * again at the same moment keeps its items. An attempt that dies before its record leaves items that nobody sees and
 * that its next attempt writes over; one that dies after it leaves items of an older analysis, which nobody sees either.
 */
export function documentRecords(table: Table): DocumentRecords {
  async function removeUnseated(unseated: Row<DocumentRecord>): Promise<void> {
    const { attempt, data } = unseated
    if (attempt === undefined) return
    const ranks = Array.from({ length: data.items }, (_, rank) => rank)
    await pLimit(REMOVALS_AT_ONCE).map(ranks, (rank) =>
      table.removeWrittenBy(attempt, itemKey(data.id, data.analysis, rank)),
    )
  }

  async function document(id: string): Promise<DocumentRecord | null> {
    return (await table.get<DocumentRecord>(documentKey(id)))?.data ?? null
  }

  return {
    document,

    async putDocument(record, items) {
      if (record.items !== items.length) throw new Error(`record of ${record.items} items with ${items.length} items`)
      const { id, analysis } = record
      const attempt = randomUUID()
      await table.write(
        items.map((item, rank) => ({
          put: {
            ...itemKey(id, analysis, rank),
            ...itemPositions(id, analysis, rank, item.theme),
            attempt,
            data: { document: id, analysis, item: fitting(item) },
          },
        })),
      )
      const unseated = await table.put<DocumentRecord>({ ...documentKey(id), attempt, data: fitting(record) })
      if (unseated && unseated.data.analysis !== analysis) await removeUnseated(unseated)
    },

    async documents(ids) {
      const rows = await table.getAll<DocumentRecord>(ids.map(documentKey))
      return new Map(rows.map(({ data }) => [data.id, data]))
    },

    async items(id): Promise<Item[]> {
      for (let reading = 0; reading < READINGS; reading++) {
        const record = await document(id)
        if (record === null) return []
        const found = await everything<StoredItem>(table, itemsPath(id, record.analysis))
        // Fewer, and another analysis took over between the two reads: its record is there by now.
        if (found.length >= record.items) return found.slice(0, record.items).map(({ item }) => item)
      }
      throw new Error(`document ${id} changed while it was read`)
    },

    async *itemsOfTheme(theme) {
      const shards = themePaths(theme).map((path) => table.pages<StoredItem>(path))
      for await (const rows of asTheyCome(shards)) yield* rows.map((row) => row.data)
    },

    async deleteDocument(id) {
      // The record goes first: a reader sees the document whole, or not at all.
      await table.write([{ remove: documentKey(id) }])
      for await (const rows of table.pages(documentPath(id))) await table.write(rows.map((row) => ({ remove: row })))
    },
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
