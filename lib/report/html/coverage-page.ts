import { html } from 'hono/html'
import type { KindLine } from '../content/coverage.ts'
import type { ReportContent } from '../content/report-content.ts'
import { count, fr } from '../wording.ts'
import { type Html, layout } from './page.ts'
import { COVERAGE } from './paths.ts'
import { barCell, numberCell, table } from './table.ts'
import { tileMapFigure } from './tiles.ts'

function documents(id: string, title: string, lines: readonly KindLine[]): Html {
  const rows = lines.map(
    (
      l,
    ) => html`<tr><th scope="row">${l.label}</th>${numberCell(l.received)}${numberCell(l.counted)}${numberCell(l.items)}</tr>
`,
  )
  const caption = `Documents reçus et comptés, par ${title.toLowerCase()}`
  return table(id, caption, [title, 'Reçus', 'Comptés', 'Éléments'], rows)
}

/** « Qui s'est exprimé »: the tile map and its table, participants, documents by kind and by format. */
export function coveragePage(report: ReportContent): Promise<string> {
  const content = report.coverage
  const { unheard, missing } = report.annexes.setAside
  const most = content.academies.reduce((max, a) => Math.max(max, a.items), 0)
  const academies = content.academies.map(
    (
      a,
    ) => html`<tr><th scope="row">${a.name}</th><td>${a.region}</td>${numberCell(a.documents)}${barCell(a.items, most)}</tr>
`,
  )
  const participants = content.participants.map(
    (p) => html`<tr><th scope="row">${p.category}</th>${barCell(p.number, content.participantsTotal)}</tr>
`,
  )
  const main = html`<h1>Qui s'est exprimé</h1>
<p>${content.sentences.join(' ')}</p>
${tileMapFigure(content.map)}${table('t-academies', fr`${count(content.academies.length, 'académie')} dont des documents sont comptés`, ['Académie', 'Région académique', 'Documents comptés', 'Éléments'], academies)}${
  unheard.length === 0
    ? ''
    : html`<h2>Académies dont aucun document n'est compté</h2>
<ul class="colonnes">${unheard.map((name) => html`<li>${name}</li>`)}</ul>
`
}<h2>Académies qui n'ont pas déposé</h2>
${
  missing.length === 0
    ? html`<p>Toutes les académies attendues ont déposé.</p>`
    : html`<ul class="colonnes">${missing.map((name) => html`<li>${name}</li>`)}</ul>`
}
<h2>Participants</h2>
${
  participants.length === 0
    ? html`<p>Aucun document compté ne déclare ses participants.</p>`
    : table(
        't-participants',
        fr`Participants déclarés, par catégorie (sur ${content.participantsTotal})`,
        ['Catégorie', 'Participants'],
        participants,
      )
}
<h2>Documents</h2>
${documents('t-natures', 'Nature', content.kinds)}${documents('t-formats', 'Format', content.formats)}`
  return layout(report, { file: COVERAGE, title: "Qui s'est exprimé", main })
}
