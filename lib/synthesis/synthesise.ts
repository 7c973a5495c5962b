import type { NationalSynthesis, RegisteredIdea, SynthesisInput } from '../domain/synthesis.ts'
import { THEMES } from '../domain/theme.ts'
import { assemble } from './assemble.ts'
import { groupBy } from './order.ts'
import { synthesiseTheme } from './theme-part.ts'

/**
 * The national synthesis: ideas, chains and counts of all the items that count. Every voice is in exactly one idea of
 * its theme and type. A pure function of its input, whatever the order of the voices, documents and registry.
 * @returns the synthesis, and the registry of ideas to give to the next run
 */
export function synthesise(input: SynthesisInput): { synthesis: NationalSynthesis; registry: RegisteredIdea[] } {
  const byTheme = groupBy(input.voices, (v) => v.item.theme)
  const { registry, decisions = [] } = input
  const parts = [...THEMES, null].map((theme) =>
    synthesiseTheme({ theme, voices: byTheme.get(theme) ?? [], registry, decisions }),
  )
  return assemble(input, parts)
}
