/** A figure with its name, both ready to print. */
export interface Figure {
  readonly label: string
  readonly value: string
  /** What the value holds, where that must be known. */
  readonly note?: string
}
