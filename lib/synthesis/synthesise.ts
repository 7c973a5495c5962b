import type { NationalSynthesis, RegisteredIdea, SynthesisInput } from '../domain/synthesis.ts'
import { assemble } from './assemble.ts'
import { inputsByTheme, synthesiseTheme } from './theme-part.ts'

/**
 * The national synthesis: ideas, chains and counts of all the items that count. Every voice is in exactly one idea of
 * its theme and type. A pure function of its input, whatever the order of the voices, documents and registry.
 * @returns the synthesis, and the registry of ideas to give to the next run
 */
export function synthesise(input: SynthesisInput): { synthesis: NationalSynthesis; registry: RegisteredIdea[] } {
  return assemble(input, inputsByTheme(input).map(synthesiseTheme))
}
