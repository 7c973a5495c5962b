import type { GatheredIdea } from './ideas.ts'

/** A gathered idea under its id. */
export interface NamedIdea {
  readonly idea: GatheredIdea
  readonly id: string
}
