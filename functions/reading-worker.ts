import type { ThemesOrder } from '../lib/domain/campaign.ts'
import { answer } from '../lib/reading/isolated.ts'
import { analyseBytes } from '../lib/service/analyse-bytes.ts'

/** One document to analyse. */
export interface ReadingRequest {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes. */
  readonly document: string
  /** By which the campaign numbers the themes. */
  readonly order?: ThemesOrder | undefined
}

answer(({ bytes, document, order }: ReadingRequest) => analyseBytes(bytes, document, order))
