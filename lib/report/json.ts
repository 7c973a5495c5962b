import type { NationalSynthesis } from '../domain/synthesis.ts'

/** `synthese-nationale.json`: the synthesis itself, indented by two spaces, one final line feed. */
export function renderJson(synthesis: NationalSynthesis): string {
  return `${JSON.stringify(synthesis, null, 2)}\n`
}
