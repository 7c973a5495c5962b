import { html } from 'hono/html'
import { themeNames } from '../../domain/theme.ts'
import { LINK_NOTE } from '../content/chain-lines.ts'
import type { HistoryContent } from '../content/history.ts'
import { type IdeaContent, SILENCE_NOTE, type Statement } from '../content/idea.ts'
import { chainsInWords } from '../content/need-to-action.ts'
import type { ReportContent } from '../content/report-content.ts'
import { count, fr, sentence } from '../wording.ts'
import { chainTable } from './chain-table.ts'
import { historySection } from './history.ts'
import { type Html, layout } from './page.ts'
import { ideaPage, rootFrom, themePage } from './paths.ts'
import { quote } from './quotes.ts'
import { numberCell, table } from './table.ts'

function beside({ beside: found, item }: Statement): Html | '' {
  if (!found) return ''
  return html`<details><summary>${found.summary} <span class="lu">autour de ${item}</span></summary><dl class="ligne">${found.parts.map(
    ({ title, said }) => html`<div><dt>${title}</dt>${said.map((s) => html`<dd>${fr`« ${s} »`}</dd>`)}</div>`,
  )}</dl></details>`
}

function alsoIn({ alsoIn: files }: Statement): Html | '' {
  if (files.length === 0) return ''
  return html`<p class="source">${fr`Repris dans ${count(files.length + 1, 'document')} : aussi ${files.join(', ')}`}</p>`
}

function corrections({ corrections: made }: Statement): Html | '' {
  return made.length === 0 ? '' : html`${made.map((words) => html`<p class="source">${words}</p>`)}`
}

/** The word for the whole, and why, folded. */
function confidence({ confidence: { word, lines }, item }: Statement): Html {
  return html`<details><summary>${fr`Confiance : ${word.toLowerCase()}`} <span class="lu">pour ${item}</span></summary><dl class="ligne">${lines.map(
    (l) => html`<div><dt>${fr`${l.label} : ${l.word.toLowerCase()}`}</dt><dd>${l.sentence}</dd></div>`,
  )}</dl></details>`
}

function statement(s: Statement): Html {
  const badges = s.badges.length > 0 ? html`<p class="badges">${s.badges.map((b) => html`<span>${b}</span> `)}</p>` : ''
  return html`<li id="${s.item}">${quote(s, { extra: html`${alsoIn(s)}${corrections(s)}${badges}${confidence(s)}${beside(s)}` })}</li>
`
}

function who(content: IdeaContent): Html {
  const rows = content.who.map(
    (w) => html`<tr><th scope="row">${w.academie}</th><td>${w.region}</td>${numberCell(w.items)}</tr>
`,
  )
  const { silent, idea } = content
  const caption = fr`${sentence(count(idea.counts.academies, 'académie'))} qui ${idea.counts.academies < 2 ? "l'exprime" : "l'expriment"}, sur ${idea.counts.of}`
  return html`<section aria-labelledby="s-qui"><h2 id="s-qui">Qui le dit</h2>
${table('t-qui', caption, ['Académie', 'Région académique', 'Éléments, reprises comprises'], rows)}${
  silent.length === 0
    ? ''
    : html`<details><summary>${count(silent.length, 'académie')} ${silent.length < 2 ? "s'exprime" : "s'expriment"} sur le thème sans citer cette idée</summary>
<p>${silent.join(', ')}. ${SILENCE_NOTE}</p></details>
`
}</section>
`
}

/** The page of an idea: who says it, all that is written, what stands around it, what became of it run by run. */
export function ideaDetailPage(
  content: ReportContent,
  detail: IdeaContent,
  history: HistoryContent | null,
): Promise<string> {
  const { idea, voices, around, chains } = detail
  const main = html`<h1><span class="numero">${idea.id}</span> ${idea.label}</h1>
<p class="cle">${detail.line}.</p>
${detail.singular ? html`<p class="badges"><span>Voix singulière</span></p>\n` : ''}${who(detail)}<section aria-labelledby="s-ecrit"><h2 id="s-ecrit">Ce qui est écrit</h2>
${voices.map(
  ({ academie, statements }) => html`<h3>${academie}</h3>
<ul class="propos">${statements.map(statement)}</ul>
`,
)}</section>
${
  around.length === 0
    ? ''
    : html`<section aria-labelledby="s-fils"><h2 id="s-fils">Autour de cette idée</h2>
<p>${LINK_NOTE}</p>
${chainTable('t-fils', fr`Ce que disent les lignes où elle figure – ${chainsInWords(chains)}`, around, rootFrom(ideaPage(idea.id)))}</section>
`
}${historySection(history)}`
  return layout(content, {
    file: ideaPage(idea.id),
    title: `${idea.id} ${idea.label}`,
    under: { file: themePage(detail.theme), text: themeNames(detail.theme).short },
    main,
  })
}
