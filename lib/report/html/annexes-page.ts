import { html } from 'hono/html'
import type { AnnexesContent, IdeaLine } from '../content/annexes.ts'
import type { ReportContent } from '../content/report-content.ts'
import { type Html, layout } from './page.ts'
import { ANNEXES, ideaPage } from './paths.ts'
import { numberCell, table } from './table.ts'

function counted({ caption, rows }: AnnexesContent['counted']): Html {
  const lines = rows.map(
    (
      d,
    ) => html`<tr><th scope="row">${d.file}</th><td>${d.academie}</td><td>${d.attribution}</td><td>${d.kind}</td><td>${d.themes}</td>${d.participants === null ? html`<td></td>` : numberCell(d.participants)}${numberCell(d.items)}</tr>
`,
  )
  const headings = [
    'Document',
    'Académie',
    "Origine de l'académie",
    'Nature',
    'Thèmes',
    'Participants déclarés',
    'Éléments',
  ]
  return html`<section aria-labelledby="a1"><h2 id="a1">A1. Documents comptés</h2>
${lines.length === 0 ? html`<p>Aucun document n'est compté.</p>` : table('t-a1', caption, headings, lines)}</section>
`
}

function withdrawn(content: AnnexesContent['setAside']['withdrawn']): Html | '' {
  if (!content) return ''
  const rows = content.deposits.map(
    (
      d,
    ) => html`<tr><th scope="row">${d.file}</th><td>${d.academie}</td>${numberCell(d.files)}<td>${d.received}</td><td>${d.at}</td><td>${d.reason}</td></tr>
`,
  )
  const headings = ['Archive', 'Académie', 'Fichiers', 'Déposé le', 'Retiré le', 'Motif']
  return html`<h3>Dépôts retirés</h3>
<p>${content.note}</p>
${table('t-retires', content.caption, headings, rows)}`
}

function setAside({ sentence, files, withdrawn: gone }: AnnexesContent['setAside']): Html {
  const rows = files.map(
    (
      f,
    ) => html`<tr><th scope="row">${f.file}</th><td>${f.academie}</td><td>${f.message}</td><td><code>${f.code}</code></td></tr>
`,
  )
  return html`<section aria-labelledby="a2"><h2 id="a2">A2. Documents écartés</h2>
<p>${sentence}</p>
${rows.length > 0 ? table('t-a2', 'Fichiers reçus et non comptés', ['Fichier', 'Académie', 'Raison', 'Code'], rows) : ''}${withdrawn(gone)}</section>
`
}

function ideaRow(line: IdeaLine): Html {
  return html`<tr><th scope="row"><a href="${ideaPage(line.id)}">${line.id} ${line.label}</a></th><td>${line.theme}</td><td>${line.type}</td><td class="nombre">${line.figure}</td>${numberCell(line.items)}</tr>
`
}

function ideas({ ideas: all, singular }: AnnexesContent): Html {
  const alone = singular.rows.map(
    (
      line,
    ) => html`<tr><td>${line.academies.join()}</td><th scope="row"><a href="${ideaPage(line.id)}">${line.id} ${line.label}</a></th><td>${line.theme}</td><td>${line.type}</td></tr>
`,
  )
  return html`<section aria-labelledby="a3"><h2 id="a3">A3. Toutes les idées</h2>
<details><summary>${all.caption}</summary>
${table('t-a3', all.caption, ['Idée', 'Thème', 'Nature', 'Académies', 'Éléments'], all.rows.map(ideaRow))}</details></section>
<section aria-labelledby="a4"><h2 id="a4">A4. Idées portées par une seule académie</h2>
<details><summary>${singular.caption}</summary>
${table('t-a4', singular.caption, ['Académie', 'Idée', 'Thème', 'Nature'], alone)}</details></section>
`
}

function acronyms(list: AnnexesContent['acronyms']): Html {
  return html`<section aria-labelledby="a5"><h2 id="a5">A5. Sigles</h2>
${
  list.length === 0
    ? html`<p>Aucun sigle connu n'est employé.</p>`
    : html`<dl class="sigles">${list.map((a) => html`<div><dt>${a.acronym}</dt><dd>${a.meaning}</dd></div>`)}</dl>`
}</section>
`
}

function decisions(list: AnnexesContent['decisions']): Html {
  const rows = list.map(
    (
      d,
    ) => html`<tr><th scope="row">${d.id}</th><td>${d.what}</td><td>${d.effect}</td><td>${d.reason}</td><td>${d.who}</td></tr>
`,
  )
  return html`<section aria-labelledby="a6"><h2 id="a6">A6. Corrections et décisions</h2>
${rows.length === 0 ? html`<p>Aucune correction n'est en vigueur.</p>` : table('t-a6', 'Corrections et décisions en vigueur', ['Référence', 'Quoi', 'Portée', 'Motif', 'Par'], rows)}</section>
`
}

/** Annexes A1 to A6: documents counted and set aside, deposits withdrawn, all ideas, ideas of one académie, acronyms, corrections. */
export function annexesPage(report: ReportContent): Promise<string> {
  const { annexes } = report
  const main = html`<h1>Annexes</h1>
${counted(annexes.counted)}${setAside(annexes.setAside)}${ideas(annexes)}${acronyms(annexes.acronyms)}${decisions(annexes.decisions)}`
  return layout(report, { file: ANNEXES, title: 'Annexes', main })
}
