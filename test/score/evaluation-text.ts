import { THEMES, themeNames } from '../../lib/domain/theme.ts'
import type { Figure, Slice } from './figures.ts'

/** One table of the evaluation, for the terminal and for the page. */
export interface EvaluationTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`

export const figuresTable = (title: string, figures: readonly Figure[]): EvaluationTable => ({
  title,
  head: ['', 'Documents', 'Éléments', 'Précision', 'Rappel', 'F1'],
  rows: figures.map((f) => [
    f.name,
    `${f.documents}`,
    `${f.wanted}`,
    percent(f.precision),
    percent(f.recall),
    percent(f.f1),
  ]),
})

export const confusionTable = (title: string, table: readonly (readonly number[])[]): EvaluationTable => {
  const names = [...THEMES.map((t) => themeNames(t).short), 'aucun']
  return {
    title,
    head: ['Attendu \\ lu', ...names],
    rows: table.map((row, i) => [names[i] ?? '', ...row.map((n) => (n === 0 ? '·' : `${n}`))]),
  }
}

export const reliabilityTable = (title: string, slices: readonly Slice[]): EvaluationTable => ({
  title,
  head: ['Confiance donnée', 'Réponses', 'Confiance moyenne', 'Justes'],
  rows: slices.map((s) => [
    `${percent(s.from)} à ${percent(s.to)}`,
    `${s.told}`,
    percent(s.confidence),
    percent(s.right),
  ]),
})

/** A table for the terminal. */
export function asText({ title, head, rows }: EvaluationTable): string {
  const all = [head, ...rows]
  const widths = head.map((_, c) => Math.max(...all.map((r) => (r[c] ?? '').length)))
  const line = (r: readonly string[]) =>
    r.map((t, c) => (c === 0 ? t.padEnd(widths[c] ?? 0) : t.padStart(widths[c] ?? 0))).join('  ')
  return `${title}\n${all.map((r) => `  ${line(r).trimEnd()}`).join('\n')}\n`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** All the tables as one page that needs nothing else. */
export function asPage(tables: readonly EvaluationTable[], misses: readonly string[]): string {
  const body = tables.map(
    ({ title, head, rows }) =>
      `<table><caption>${escaped(title)}</caption><thead><tr>${head.map((h) => `<th scope="col">${escaped(h)}</th>`).join('')}</tr></thead><tbody>${rows.map((r) => `<tr>${r.map((t, i) => (i === 0 ? `<th scope="row">${escaped(t)}</th>` : `<td>${escaped(t)}</td>`)).join('')}</tr>`).join('')}</tbody></table>`,
  )
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Évaluation de la lecture</title><style>
body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:2rem 0}
caption{text-align:left;font-weight:700;padding:.5rem 0}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:right}th:first-child{text-align:left}
</style></head><body><main><h1>Évaluation de la lecture</h1>${body.join('\n')}<h2>Écarts</h2>${misses.length > 0 ? `<ul>${misses.map((m) => `<li>${escaped(m)}</li>`).join('')}</ul>` : '<p>Aucun.</p>'}</main></body></html>
`
}
