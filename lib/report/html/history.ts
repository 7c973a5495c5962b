import { html } from 'hono/html'
import type { HistoryContent, HistoryRow } from '../content/history.ts'
import { fr } from '../wording.ts'
import type { Html } from './page.ts'
import { numberCell, table } from './table.ts'

const WIDTH = 640
const HEIGHT = 200
/** Room around the lines for what is written beside their ends. */
const MARGIN = { left: 40, right: 130, top: 16, bottom: 32 }

/** What became of something, run by run: what people decided, a line where there are runs enough, the table. */
export function historySection(history: HistoryContent | null, title = 'Histoire'): Html | '' {
  if (!history) return ''
  return html`<section aria-labelledby="s-histoire"><h2 id="s-histoire">${title}</h2>
${history.decisions.length > 0 ? html`<ul>${history.decisions.map((d) => html`<li>${d}</li>`)}</ul>\n` : ''}${figures(history)}</section>
`
}

function figures({ rows, caption, sentence }: HistoryContent): Html | '' {
  if (rows.length === 0) return ''
  const events = rows.some((r) => r.event !== '')
  const headings = ['Agrégation', 'Date', 'Académies', 'Éléments', ...(events ? ['Ce qui s’est passé'] : [])]
  const lines = rows.map(
    (
      r,
    ) => html`<tr><th scope="row">${r.run}</th><td>${r.date}</td>${numberCell(r.academies)}${numberCell(r.items)}${events ? html`<td>${r.event}</td>` : ''}</tr>
`,
  )
  const inFigures = table('t-histoire', caption, headings, lines)
  if (sentence === null) return inFigures
  return html`<p>${sentence}</p>
${drawn(rows, sentence)}<details><summary>Les chiffres, agrégation par agrégation</summary>
${inFigures}</details>
`
}

/** Two lines that differ by their dashes too, each on its own scale, with its values written at both ends. */
function drawn(rows: readonly HistoryRow[], sentence: string): Html {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) throw new Error('a line has two ends')
  const bottom = HEIGHT - MARGIN.bottom
  return html`<figure class="courbes"><svg role="img" aria-labelledby="d-histoire" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><title id="d-histoire">${sentence}</title>
${line(rows, 'academies', 'Académies', false)}${line(rows, 'items', 'Éléments', true)}<text x="${MARGIN.left}" y="${bottom + 20}">${first.run}</text><text x="${WIDTH - MARGIN.right}" y="${bottom + 20}" text-anchor="end">${last.run}</text></svg>
<figcaption>${fr`Trait plein : académies ; tirets : éléments. Chaque courbe a sa propre échelle.`}</figcaption></figure>
`
}

function line(rows: readonly HistoryRow[], key: 'academies' | 'items', name: string, dashed: boolean): Html {
  const values = rows.map((r) => r[key])
  const most = Math.max(1, ...values)
  const half = (HEIGHT - MARGIN.top - MARGIN.bottom) / 2
  const top = MARGIN.top + (dashed ? half : 0) // one above the other: equal shapes never cover each other
  const step = (WIDTH - MARGIN.left - MARGIN.right) / (rows.length - 1)
  const at = (value: number, i: number) => [
    Math.round(MARGIN.left + i * step),
    Math.round(top + (half - 16) * (1 - value / most) + 8),
  ]
  const points = values.map((value, i) => at(value, i).join(','))
  const [[, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [at(values[0] ?? 0, 0), at(values.at(-1) ?? 0, values.length - 1)]
  const style = dashed ? html` class="tirets" stroke-dasharray="6 4"` : ''
  return html`<polyline${style} points="${points.join(' ')}" /><text x="${MARGIN.left - 6}" y="${y0 + 4}" text-anchor="end">${values[0] ?? 0}</text><text x="${x1 + 6}" y="${y1 + 4}">${fr`${name} : ${values.at(-1) ?? 0}`}</text>
`
}
