import type { Draft } from './draft.ts'
import type { Meaning } from './meanings.ts'

/** What goes with the actions of one row. @param linesIn the lines that the row holds of a meaning */
export function actionFields(linesIn: (meaning: Meaning) => readonly { readonly text: string }[]): Partial<Draft> {
  const texts = (m: Meaning) => linesIn(m).map((l) => l.text)
  const improvement = joined(texts('what'))
  const timeframe = joined(texts('timeframe'))
  const actors = actorsOf(texts('actors'))
  const indicators = texts('indicators')
  return {
    ...(improvement ? { improvement } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    ...(timeframe ? { timeframe } : {}),
    ...(indicators.length > 0 ? { indicators } : {}),
  }
}

/** Several bullets of one field, as one text. */
function joined(texts: readonly string[]): string {
  return texts.join(' ; ')
}

/**
 * The actors of an action: cut at bullets, commas, semicolons and ` / ` outside parentheses, so that
 * « Rectorat (DAN, DAFPEN) » stays one actor.
 */
function actorsOf(texts: readonly string[]): string[] {
  return texts.flatMap(split).filter((a) => /[\p{L}\p{N}]/u.test(a))
}

function split(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '(') depth++
    if (char === ')') depth = Math.max(0, depth - 1)
    const slash = char === '/' && text[i - 1] === ' ' && text[i + 1] === ' '
    if (depth === 0 && (char === ',' || char === ';' || slash)) {
      parts.push(part.trim())
      part = ''
    } else part += char
  }
  return [...parts, part.trim()]
}
