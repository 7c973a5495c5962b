import { html } from 'hono/html'
import type { ReportContent } from '../content/report-content.ts'
import { fr } from '../wording.ts'
import { saidList } from './chain-table.ts'
import { heat } from './heat.ts'
import { layout } from './page.ts'
import { ACTORS } from './paths.ts'
import { barCell, numberCell, table } from './table.ts'

/** « Acteurs et échéances »: who is asked to do what, and when. */
export function actorsPage(report: ReportContent): Promise<string> {
  const { sentence, actors, asked, timeframes, timeframesCaption, unknown } = report.actors
  const total = timeframes.reduce((sum, t) => sum + t.actions, 0)
  const askedRows = asked.map(
    (
      a,
    ) => html`<tr><th scope="row">${a.actor}<br><span class="source">${a.title}</span></th><td>${saidList(a.said)}</td></tr>
`,
  )
  const timeframeRows = timeframes.map(
    (
      t,
    ) => html`<tr><th scope="row">${t.label}</th>${barCell(t.actions, total)}${numberCell(t.academies)}<td>${t.examples.map((e) => fr`« ${e} »`).join(', ')}</td></tr>
`,
  )
  const main = html`<h1>Acteurs et échéances</h1>
<p>${sentence}</p>
<h2>Qui est appelé à agir</h2>
${actors ? heat('t-acteurs', actors) : html`<p>Aucune action ne nomme d'acteur.</p>`}${
  unknown.length === 0
    ? ''
    : html`<p>${fr`Non reconnus par le référentiel : ${unknown.join(', ')}.`}</p>
`
}${asked.length === 0 ? '' : table('t-demandes', 'Ce qui est demandé aux acteurs les plus cités', ['Acteur', 'Actions'], askedRows)}<h2>Échéances</h2>
${table('t-echeances', timeframesCaption, ['Échéance', 'Actions', 'Académies', 'Exemples'], timeframeRows)}`
  return layout(report, { file: ACTORS, title: 'Acteurs et échéances', main })
}
