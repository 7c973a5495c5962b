import { createInterface } from 'node:readline'
import { typeNames } from '../../lib/domain/item.ts'
import { themeNames } from '../../lib/domain/theme.ts'
import { inferTheme } from '../../lib/themes/inferred.ts'
import { typeOfStatement } from '../../lib/trame/statement-type.ts'
import { EXIT, Failure } from './exit.ts'

/** What the wording alone of a statement says of it: one line of `classify --json`. */
interface Classified {
  readonly text: string
  readonly type: ReturnType<typeof typeOfStatement>['type']
  readonly typeConfidence: number
  readonly theme: ReturnType<typeof inferTheme>['theme']
  readonly confidence: number
  readonly level: ReturnType<typeof inferTheme>['level']
  readonly evidence: readonly string[]
  readonly runnerUp: ReturnType<typeof inferTheme>['runnerUp']
}

/** Says of each statement read from standard input, one a line, what its wording alone makes of it. @returns the exit code */
export async function classify(options: { readonly json?: boolean }): Promise<number> {
  if (process.stdin.isTTY)
    throw new Failure('Donnez des énoncés, un par ligne : « synthese classify < enonces.txt ».', EXIT.usage)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.replace(/^\uFEFF/, '').trim()
    if (text === '') continue
    const found = classified(text)
    process.stdout.write(`${options.json ? JSON.stringify(found) : forPeople(found)}\n`)
  }
  return EXIT.done
}

function classified(text: string): Classified {
  const { type, confidence: typeConfidence } = typeOfStatement(text)
  const { theme, confidence, level, evidence, runnerUp } = inferTheme(text)
  return { text, type, typeConfidence, theme, confidence, level, evidence, runnerUp }
}

const LEVELS = { high: 'confiance haute', medium: 'confiance moyenne', low: 'confiance basse' } as const

function forPeople({ text, type, theme, level, evidence }: Classified): string {
  const words = evidence.map((e) => `« ${e} »`).join(', ')
  const told = theme && level ? `${themeNames(theme).label} (${LEVELS[level]} : ${words})` : 'thème non reconnu'
  return `${text}\n  ${type ? typeNames(type).singular : 'nature non reconnue'} ; ${told}`
}
