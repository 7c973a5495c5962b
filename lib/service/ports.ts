import type { Correction } from '../domain/correction.ts'
import type { Deposit, DocumentRecord, Entry } from '../domain/deposit.ts'
import type { IdeaDecision } from '../domain/idea-decision.ts'
import type { Item } from '../domain/item.ts'
import type { Publication } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import type { RegisteredIdea } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import type { Upload } from '../domain/upload.ts'

/** Five outside things, five ports. Adapters throw for what is transient (network, throttling); they never return half. */

/** Bytes under keys. Keys are ASCII, chosen by us, `/`-separated; a name that someone gave is never part of one. */
export interface BlobStore {
  /** Writes or replaces; a reader sees the old bytes or the new ones, never a part. */
  put(key: string, bytes: Uint8Array, contentType?: string): Promise<void>
  /** The bytes, or null where there are none. */
  get(key: string): Promise<Uint8Array | null>
  /** Keys that begin with the prefix, in code point order. */
  list(prefix: string): AsyncIterable<string>
  /** Deletes; a key that is not there is no error. */
  delete(key: string): Promise<void>
  /** What a browser needs to upload straight to the store, or null where the store takes none (a folder). */
  uploadForm(request: UploadRequest): Promise<UploadForm | null>
}

export interface UploadRequest {
  readonly key: string
  readonly contentType: string
  /** The upload is refused above this many bytes. */
  readonly maxBytes: number
  /** Pinned by equality, kept with the object. */
  readonly metadata: Readonly<Record<string, string>>
  readonly expiresSeconds: number
}

/** A form to POST with the file as its last field. */
export interface UploadForm {
  readonly method: 'POST'
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  /** ISO 8601, UTC. */
  readonly expiresAt: string
}

/** What came with an object that was uploaded by a form. */
export interface Uploads {
  /** The metadata that the form pinned, by lower-case name; null where there is no such object. */
  metadata(key: string): Promise<Readonly<Record<string, string>> | null>
}

/** An item as stored, with the analysis it belongs to. */
export interface StoredItem {
  readonly document: string
  readonly analysis: string
  readonly item: Item
}

/** One table; one method per access path. */
export interface Records {
  /** Next number of a counter, from 1; two callers never get the same. */
  next(counter: string): Promise<number>

  /** Records a deposit that is not there yet. False where one of this id exists: nothing is changed. */
  createDeposit(deposit: Deposit): Promise<boolean>
  /** Replaces the record of a deposit. */
  putDeposit(deposit: Deposit): Promise<void>
  deposit(id: string): Promise<Deposit | null>
  /** By the number shown to people. */
  depositNumbered(number: string): Promise<Deposit | null>
  /** All the deposits of a campaign, oldest first, then by number. */
  deposits(campaign: string): Promise<Deposit[]>
  depositsOf(campaign: string, academie: string): Promise<Deposit[]>
  /** Writes the lines of a deposit. */
  putEntries(entries: readonly Entry[]): Promise<void>
  /** In order of rank. */
  entries(deposit: string): Promise<Entry[]>
  /** Entries of any deposit that hold this document. */
  entriesHolding(document: string): Promise<Entry[]>
  /** Removes a deposit with its entries; documents stay. */
  deleteDeposit(id: string): Promise<void>

  /** Writes or replaces what is known of an announced deposit. */
  putUpload(upload: Upload): Promise<void>
  upload(id: string): Promise<Upload | null>

  /** Writes the items, then, last, the record: a reader never sees one without the other. Removes items of older analyses after that. */
  putDocument(record: DocumentRecord, items: readonly Item[]): Promise<void>
  document(id: string): Promise<DocumentRecord | null>
  /** Records by id; those that do not exist are left out. */
  documents(ids: readonly string[]): Promise<Map<string, DocumentRecord>>
  /** Items of the document's current analysis, in document order. */
  items(document: string): Promise<Item[]>
  /** The item of this id in the current analysis of its document. */
  item(id: string): Promise<StoredItem | null>
  /** Every stored item of a theme (null: without theme), in no given order, older analyses included: compare `analysis` with the record's. */
  itemsOfTheme(theme: Theme | null): AsyncIterable<StoredItem>
  deleteDocument(id: string): Promise<void>

  /** Records a run. False where this number is taken. */
  createRun(run: RunRecord): Promise<boolean>
  /** The newest of those that are not stopped at an earlier day. */
  latestRun(campaign: string): Promise<RunRecord | null>
  run(campaign: string, number: number): Promise<RunRecord | null>
  /** Newest first. */
  runs(campaign: string): Promise<RunRecord[]>

  /** Writes or replaces what is said of a run's publication. */
  putPublication(publication: Publication): Promise<void>
  /** By number of the run. */
  publications(campaign: string): Promise<Map<number, Publication>>

  /** Writes or replaces a correction. */
  putCorrection(correction: Correction): Promise<void>
  /** Of a campaign, in the order of their ids, those that were undone included. */
  corrections(campaign: string): Promise<Correction[]>
  /** Writes or replaces a decision on ideas. */
  putDecision(decision: IdeaDecision): Promise<void>
  /** Of a campaign, in the order of their ids, those that were undone included. */
  decisions(campaign: string): Promise<IdeaDecision[]>

  putIdeas(campaign: string, ideas: readonly RegisteredIdea[]): Promise<void>
  ideas(campaign: string): Promise<RegisteredIdea[]>
}

/** A message to read one document. */
export interface DocumentMessage {
  readonly document: string
  /** Name of the file, for messages to people. */
  readonly file: string
}

/** At least once, in no order. */
export interface Queue<Message> {
  send(messages: readonly Message[]): Promise<void>
}

export interface Clock {
  now(): Date
}

/** Structured log: never the words of a document. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void
  error(event: string, fields?: Readonly<Record<string, unknown>>): void
}
