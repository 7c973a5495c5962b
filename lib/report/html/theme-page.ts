import { html } from 'hono/html'
import { typeNames } from '../../domain/item.ts'
import type { Idea } from '../../domain/synthesis.ts'
import { type ChapterContent, fromRoadmaps, type Ranking } from '../content/chapter.ts'
import { LINK_NOTE, type NeedBlock } from '../content/need-to-action.ts'
import type { ProposalCard } from '../content/proposal-card.ts'
import { type Quote, quoteOf } from '../content/quotes.ts'
import type { ReportContent } from '../content/report-content.ts'
import { academiesOutOf } from '../quantities.ts'
import { count, fr, integer } from '../wording.ts'
import { figures } from './figures.ts'
import { type Html, layout } from './page.ts'
import { barCell, numberCell, table } from './table.ts'

function quote(q: Quote, anchor: boolean): Html {
  const place = anchor
    ? html`<p class="source" id="${q.item}">${q.provenance}</p>`
    : html`<p class="source">${q.provenance}</p>`
  return html`<figure class="citation"><blockquote><p>${fr`« ${q.text} »`}</p></blockquote><figcaption>${place}</figcaption></figure>
`
}

function beyond({ rows, total }: Ranking): Html | '' {
  if (total === rows.length) return ''
  return html`<p>${fr`Les ${rows.length} premières idées sur ${total} ; `}<a href="#s-idees">toutes les idées du thème</a> sont plus bas.</p>
`
}

function rankingSection(ranking: Ranking): Html {
  const rows = ranking.rows.map(
    ({ rank, idea }) =>
      html`<tr><td class="nombre">${rank}</td><th scope="row"><a href="#${idea.id}">${idea.id} ${idea.label}</a></th>${barCell(idea.counts.academies, idea.counts.of)}${numberCell(idea.counts.items)}</tr>
`,
  )
  const quoted = ranking.rows.filter((r) => r.quotes.length > 0 && r.idea.counts.academies > 1)
  return html`<section aria-labelledby="s-${ranking.type}"><h2 id="s-${ranking.type}">${ranking.title}</h2>
${table(`t-${ranking.type}`, ranking.caption, ['Rang', ranking.column, 'Académies', 'Éléments'], rows)}${beyond(ranking)}${quoted.map(
  ({ idea, quotes }) => html`<h3>${idea.id} ${idea.label}</h3>
<p>${academiesOutOf(idea.counts.academies, idea.counts.of)} : ${idea.academies.join(', ')}. <a href="#${idea.id}">Voir ${idea.members.length < 2 ? "l'élément" : `les ${integer(idea.members.length)} éléments`} de ${idea.id}</a>.</p>
${quotes.map((q) => quote(q, false))}`,
)}</section>
`
}

function needSection(needs: readonly NeedBlock[]): Html {
  if (needs.length === 0) return html``
  return html`<section aria-labelledby="s-fils"><h2 id="s-fils">Du besoin à l'action</h2>
<p>${LINK_NOTE}</p>
${needs.map(({ need, chains, lines }) => {
  const rows = lines.map(
    (
      l,
    ) => html`<tr><th scope="row">${l.title}</th><td><ul>${l.said.map((s) => html`<li>${s}</li>`)}</ul></td>${numberCell(l.academies)}<td>${l.link}</td></tr>
`,
  )
  const caption = fr`${need.id} ${need.label} – ${academiesOutOf(need.counts.academies, need.counts.of)}, ${count(chains.length, 'fil')}`
  return html`<h3>${need.label}</h3>
${table(`t-fil-${need.id}`, caption, ['Rôle', 'Ce qui est dit', 'Académies', 'Lien'], rows)}`
})}</section>
`
}

function proposalSection(cards: readonly ProposalCard[]): Html {
  if (cards.length === 0) return html``
  return html`<section aria-labelledby="s-phares"><h2 id="s-phares">Propositions phares</h2>
${cards.map(
  (card) => html`<article class="fiche"><h3>${card.title}</h3>
<p>${fr`« ${card.summary} »`}</p>
<dl>${card.fields.map((f) => html`<div><dt>${f.name}</dt><dd>${f.value}</dd></div>`)}</dl>
<p class="source">${card.provenance}</p></article>
`,
)}</section>
`
}

function singularSection(ideas: readonly Idea[]): Html {
  if (ideas.length === 0) return html``
  const rows = ideas.map(
    (
      idea,
    ) => html`<tr><td>${idea.academies.join()}</td><td>${typeNames(idea.type).singular}</td><th scope="row"><a href="#${idea.id}">${idea.id} ${idea.label}</a></th></tr>
`,
  )
  const caption = fr`Voix singulières : ${count(ideas.length, 'idée')} qu'une seule académie exprime`
  return html`<section aria-labelledby="s-seules"><h2 id="s-seules">Voix singulières</h2>
<details><summary>${caption}</summary>
${table('t-seules', caption, ['Académie', 'Nature', 'Idée'], rows)}</details></section>
`
}

function ideaDetail(idea: Idea): Html {
  const repeated = idea.members.length - idea.counts.items
  const roadmaps = fromRoadmaps(idea.counts.roadmaps)
  const again = repeated > 0 ? fr` ; ${count(repeated, 'reprise')} en plus, d'une même académie` : ''
  return html`<article class="idee" id="${idea.id}"><h3>${idea.id} ${idea.label}</h3>
<p>${fr`${typeNames(idea.type).singular} – ${academiesOutOf(idea.counts.academies, idea.counts.of)} (${idea.academies.join(', ')}) – éléments : ${idea.counts.items}${roadmaps ? `, ${roadmaps}` : ''}${again}.`}</p>
${idea.members.map((m) => quote(quoteOf(m, idea), true))}</article>
`
}

/** The chapter of a theme: rankings, quotes, chains, sheets, and every idea with all its elements. */
export function themeChapterPage(content: ReportContent, chapter: ChapterContent, file: string): Promise<string> {
  const main = html`<h1>${chapter.title}</h1>
${chapter.keySentences.map((s) => html`<p class="cle">${s}</p>`)}
${figures(chapter.figures)}${chapter.rankings.map(rankingSection)}${needSection(chapter.needs)}${proposalSection(chapter.proposals)}${singularSection(chapter.singular)}<section aria-labelledby="s-idees"><h2 id="s-idees">Toutes les idées, tous les éléments</h2>
${chapter.ideas.map(ideaDetail)}</section>`
  return layout(content, { file, title: chapter.title, main })
}
