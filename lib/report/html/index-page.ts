import { html } from 'hono/html'
import type { CoverageContent } from '../content/coverage.ts'
import type { EssentialContent } from '../content/essential.ts'
import type { ReportContent } from '../content/report-content.ts'
import type { SetAsideContent } from '../content/set-aside.ts'
import { count, fileSize, fr } from '../wording.ts'
import { figures } from './figures.ts'
import { type Html, layout, themePage } from './page.ts'
import { barCell, numberCell, table } from './table.ts'

/** A file beside the pages, offered for download. */
export interface Download {
  readonly path: string
  readonly title: string
  /** « Word », « Excel »… */
  readonly format: string
  readonly bytes: number
}

function essential(content: EssentialContent): Html {
  const caption = 'Ce que les académies disent le plus, par thème (irritant ou besoin le plus partagé)'
  const rows = content.lines.map(
    (l) => html`<tr><th scope="row"><a href="${themePage(l.theme)}">${l.title}</a></th><td>${
      l.idea ? html`<a href="${themePage(l.theme)}#${l.idea.id}">${l.idea.label}</a>` : "Aucune académie ne s'exprime."
    }</td><td class="nombre">${l.figure}</td><td class="nombre">${l.academies}</td>${numberCell(l.items)}</tr>
`,
  )
  const headings = ['Thème', 'Idée la plus partagée', 'Académies qui la citent', 'Académies sur le thème', 'Éléments']
  return html`<section aria-labelledby="essentiel"><h2 id="essentiel">L'essentiel</h2>
${figures(content.figures)}<p>${content.missing}</p>
${table('t-essentiel', caption, headings, rows)}${content.undetermined ? html`<p>${content.undetermined}</p>` : ''}
<p class="prudence">${content.caution}</p></section>
`
}

function coverage(content: CoverageContent): Html {
  const most = content.academies.reduce((max, a) => Math.max(max, a.items), 0)
  const academies = content.academies.map(
    (
      a,
    ) => html`<tr><th scope="row">${a.name}</th><td>${a.region}</td>${numberCell(a.documents)}${barCell(a.items, most)}</tr>
`,
  )
  const kinds = content.kinds.map(
    (
      k,
    ) => html`<tr><th scope="row">${k.label}</th>${numberCell(k.received)}${numberCell(k.counted)}${numberCell(k.items)}</tr>
`,
  )
  const participants = content.participants.map(
    (p) => html`<tr><th scope="row">${p.category}</th>${barCell(p.number, content.participantsTotal)}</tr>
`,
  )
  return html`<section aria-labelledby="couverture"><h2 id="couverture">Qui s'est exprimé</h2>
<p>${content.sentences.join(' ')} ${content.missingSentence}</p>
${table('t-academies', fr`${count(content.academies.length, 'académie')} dont des documents sont comptés`, ['Académie', 'Région académique', 'Documents comptés', 'Éléments'], academies)}${table(
  't-natures',
  'Documents reçus et comptés, par nature',
  ['Nature', 'Reçus', 'Comptés', 'Éléments'],
  kinds,
)}${
  participants.length === 0
    ? html`<p>Aucun document compté ne déclare ses participants.</p>`
    : table(
        't-participants',
        fr`Participants déclarés, par catégorie (sur ${content.participantsTotal})`,
        ['Catégorie', 'Participants'],
        participants,
      )
}</section>
`
}

function setAside(content: SetAsideContent): Html {
  const rows = content.files.map(
    (
      f,
    ) => html`<tr><th scope="row">${f.file}</th><td>${f.academie}</td><td>${f.message}</td><td><code>${f.code}</code></td></tr>
`,
  )
  const missing =
    content.missing.length === 0
      ? html`<p>Toutes les académies attendues ont déposé.</p>`
      : html`<ul class="colonnes">${content.missing.map((name) => html`<li>${name}</li>`)}</ul>`
  const unheard =
    content.unheard.length === 0
      ? ''
      : html`<h3>Académies dont aucun document n'est compté</h3>
<ul class="colonnes">${content.unheard.map((name) => html`<li>${name}</li>`)}</ul>
`
  return html`<section aria-labelledby="absent"><h2 id="absent">Ce que ce rapport ne contient pas</h2>
<h3>Fichiers écartés</h3>
<p>${content.sentence}</p>
${rows.length > 0 ? table('t-ecartes', 'Fichiers reçus et non comptés', ['Fichier', 'Académie', 'Raison', 'Code'], rows) : ''}${unheard}<h3>Académies qui n'ont pas déposé</h3>
${missing}</section>
`
}

function downloads(files: readonly Download[]): Html {
  return html`<section aria-labelledby="fichiers"><h2 id="fichiers">Télécharger</h2>
<ul>${files.map((f) => html`<li><a href="${f.path}">${f.title} (${f.format}, ${fileSize(f.bytes)})</a></li>`)}</ul></section>
`
}

function themes(content: ReportContent): Html {
  return html`<section aria-labelledby="themes"><h2 id="themes">Les thèmes</h2>
<ul>${content.chapters.map(
    (c) =>
      html`<li><a href="${themePage(c.theme)}">${c.title}</a> : ${c.figures
        .slice(0, 3)
        .map((f) => `${f.label.toLowerCase()} ${f.value}`)
        .join(', ')}</li>`,
  )}</ul></section>
`
}

/** The first page: the essential, who spoke, the way to the themes, what is not there, the files. */
export function indexPage(content: ReportContent, file: string, files: readonly Download[]): Promise<string> {
  const main = html`<h1>${content.title} – ${content.campaign}</h1>
${essential(content.essential)}${coverage(content.coverage)}${themes(content)}${setAside(content.setAside)}${downloads(files)}`
  return layout(content, { file, title: "L'essentiel", main })
}

/** The method note, with the figures of the run. */
export function methodPage(content: ReportContent, file: string): Promise<string> {
  const main = html`<h1>Méthode et limites</h1>
${content.method.map(
  (p) => html`<h2>${p.title}</h2>
<p>${p.text}</p>
`,
)}`
  return layout(content, { file, title: 'Méthode et limites', main })
}
