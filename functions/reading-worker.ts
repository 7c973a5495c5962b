import { answer } from '../lib/reading/isolated.ts'
import { analyseBytes } from '../lib/service/analyse-bytes.ts'

/** One document to analyse. */
export interface ReadingRequest {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes. */
  readonly document: string
}

answer(({ bytes, document }: ReadingRequest) => analyseBytes(bytes, document))
