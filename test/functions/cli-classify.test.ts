import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../dist/synthese.js', import.meta.url))
const classify = (input: string, ...options: string[]) =>
  execFileSync(process.execPath, [PROGRAM, 'classify', ...options], { input, encoding: 'utf8' })

describe('classify', () => {
  it('prints one line of JSON for each statement of standard input', () => {
    const lines = classify('Aucun plan de continuité en cas de fermeture\r\n\n Améliorer les outils \n', '--json')
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l))
    expect(lines).toEqual([
      {
        text: 'Aucun plan de continuité en cas de fermeture',
        type: 'irritant',
        typeConfidence: expect.any(Number),
        theme: 'governance',
        confidence: expect.any(Number),
        level: 'high',
        evidence: expect.arrayContaining(['plan de continuité']),
        runnerUp: null,
      },
      expect.objectContaining({ text: 'Améliorer les outils', theme: null, confidence: 0, level: null, evidence: [] }),
    ])
  })

  it('says it in French to a person', () => {
    expect(classify('Améliorer les outils')).toBe(
      'Améliorer les outils\n  Axe d’amélioration ou levier ; thème non reconnu\n'.replace('’', "'"),
    )
  })
})
