/** Why something that a person asked for cannot be done: it is not there, not possible, or at odds with what is. */
export type RefusalKind = 'not-found' | 'impossible' | 'conflict'

/** A request that cannot be granted, with the French sentence that says why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  constructor(kind: RefusalKind, message: string) {
    super(message)
    this.kind = kind
  }
}
