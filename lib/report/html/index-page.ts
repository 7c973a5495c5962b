import { html } from 'hono/html'
import type { EssentialContent } from '../content/essential.ts'
import type { ReportContent } from '../content/report-content.ts'
import { fileSize, fr, typographic } from '../wording.ts'
import { figures } from './figures.ts'
import { type Html, layout } from './page.ts'
import { ANNEXES, CHANGES, COVERAGE, INDEX, ideaPage, TRANSVERSAL, themePage } from './paths.ts'
import { numberCell, table } from './table.ts'

/** A file beside the pages, offered for download. */
export interface Download {
  readonly path: string
  readonly title: string
  /** « Word », « Excel »… */
  readonly format: string
  readonly bytes: number
}

function changes(content: EssentialContent['changes']): Html | '' {
  if (!content) return ''
  return html`<h3>${content.title}</h3>
<ul>${content.sentences.map((s) => html`<li>${s}</li>`)}${content.greatest.map(
    ({ change, idea, movement, page }) =>
      html`<li>${page ? html`<a href="${ideaPage(change.idea)}">${idea}</a>` : idea}${movement}</li>`,
  )}</ul>
<p><a href="${CHANGES}">Tout ce qui a changé</a></p>
`
}

function transversal(crossing: EssentialContent['transversal']): Html | '' {
  if (!crossing) return ''
  return html`<h3>${crossing.title}</h3>
<ol>${crossing.lines.map((l) => html`<li>${fr`${l.subject}, ${l.figure} : d'abord `}<a href="${ideaPage(l.idea)}">${fr`« ${l.label} »`}</a></li>`)}</ol>
<p><a href="${TRANSVERSAL}">Toutes les idées transversales</a></p>
`
}

function essential(content: EssentialContent): Html {
  const caption = 'Ce que les académies disent le plus, par thème (irritant ou besoin le plus partagé)'
  const rows = content.lines.map(
    (l) => html`<tr><th scope="row"><a href="${themePage(l.theme)}">${l.title}</a></th><td>${
      l.idea ? html`<a href="${ideaPage(l.idea.id)}">${l.idea.id} ${l.idea.label}</a>` : "Aucune académie ne s'exprime."
    }</td><td class="nombre">${l.figure}</td>${numberCell(l.items)}</tr>
`,
  )
  const headings = ['Thème', 'Idée la plus partagée', 'Académies qui la citent', 'Éléments du thème']
  return html`<section aria-labelledby="essentiel"><h2 id="essentiel">L'essentiel</h2>
${figures(content.figures)}<p>${content.missing} <a href="${COVERAGE}">Qui s'est exprimé</a></p>
${table('t-essentiel', caption, headings, rows)}${content.undetermined ? html`<p>${content.undetermined}</p>` : ''}
${transversal(content.transversal)}${changes(content.changes)}<p class="prudence">${content.caution}</p></section>
`
}

function downloads(files: readonly Download[]): Html {
  return html`<section aria-labelledby="fichiers"><h2 id="fichiers">Télécharger</h2>
<ul>${files.map((f) => html`<li><a href="${f.path}">${typographic(f.title)} (${f.format}, ${fileSize(f.bytes)})</a></li>`)}</ul></section>
`
}

function themes(content: ReportContent): Html {
  return html`<section aria-labelledby="themes"><h2 id="themes">Les thèmes</h2>
<ul>${content.chapters.map(
    (c) => html`<li><a href="${themePage(c.theme)}">${c.title}</a>${fr` : `}${c.summary}</li>`,
  )}</ul></section>
`
}

function notHere(content: ReportContent): Html {
  return html`<section aria-labelledby="absent"><h2 id="absent">Ce que ce rapport ne contient pas</h2>
<p>${content.annexes.setAside.sentence} <a href="${ANNEXES}#a2">Voir les documents écartés (annexe A2)</a></p></section>
`
}

/** The first page: the essential, the way to the themes, what is not there, the files. */
export function indexPage(content: ReportContent, files: readonly Download[]): Promise<string> {
  const main = html`<h1>${content.title} – ${content.campaign}</h1>
${essential(content.essential)}${themes(content)}${notHere(content)}${downloads(files)}`
  return layout(content, { file: INDEX, title: "L'essentiel", main })
}
