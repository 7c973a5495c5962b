import type { MeasuredQuality } from './quality.ts'

/** What is known beside the synthesis. */
export interface ReportContext {
  /** Addresses and numbers masked in the synthesis. */
  readonly masked: number
  /** As an evaluation measured it; absent where none was made for this version. */
  readonly quality?: MeasuredQuality
  /** When the run was published (ISO 8601, UTC) and who did, which the public is not told; absent while it is provisional. */
  readonly validated?: { readonly at: string; readonly by?: string }
  /** Whom to write to, as it is to be printed; absent where nobody said. */
  readonly contact?: string | undefined
}
