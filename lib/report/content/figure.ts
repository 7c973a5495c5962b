/** A figure with its name, both ready to print. */
export interface Figure {
  readonly label: string
  readonly value: string
}
