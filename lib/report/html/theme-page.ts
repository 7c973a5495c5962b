import { html } from 'hono/html'
import { typeNames } from '../../domain/item.ts'
import type { Idea } from '../../domain/synthesis.ts'
import { LINK_NOTE } from '../content/chain-lines.ts'
import { type ChapterContent, type KeySentence, labelWords, type Ranking } from '../content/chapter.ts'
import { CONTRASTS } from '../content/contrasts.ts'
import { chainsInWords, type NeedBlock } from '../content/need-to-action.ts'
import type { ReportContent } from '../content/report-content.ts'
import { academiesOutOf } from '../quantities.ts'
import { count, fr, integer } from '../wording.ts'
import { chainTable } from './chain-table.ts'
import { changesTable } from './changes-table.ts'
import { figures } from './figures.ts'
import { heat } from './heat.ts'
import { type Html, layout } from './page.ts'
import { CHANGES, ideaPage, themePage } from './paths.ts'
import { card } from './proposals-page.ts'
import { quote } from './quotes.ts'
import { barCell, numberCell, table } from './table.ts'

/** Needs whose chains are shown open; the others are folded. */
const OPEN = 5

function ideaHeading(idea: Idea): Html {
  return html`<th scope="row"><a href="${ideaPage(idea.id)}">${idea.id} ${idea.label}</a></th>`
}

function beyond({ rows, total }: Ranking): Html | '' {
  if (total === rows.length) return ''
  return html`<p>${fr`Les ${rows.length} premières idées sur ${total} ; `}<a href="#s-idees">toutes les idées du thème</a> sont plus bas.</p>
`
}

function rankingSection(ranking: Ranking): Html {
  const rows = ranking.rows.map(
    ({ rank, idea, evolution }) =>
      html`<tr><td class="nombre">${rank}</td>${ideaHeading(idea)}${barCell(idea.counts.academies, idea.counts.of)}${numberCell(idea.counts.items)}${evolution === null ? '' : html`<td>${evolution}</td>`}</tr>
`,
  )
  const headings = ['Rang', ranking.column, 'Académies', 'Éléments', ...(ranking.since ? [ranking.since] : [])]
  const quoted = ranking.rows.filter((r) => r.quotes.length > 0 && r.idea.counts.academies > 1)
  return html`<section aria-labelledby="s-${ranking.type}"><h2 id="s-${ranking.type}">${ranking.title}</h2>
${table(`t-${ranking.type}`, ranking.caption, headings, rows)}${beyond(ranking)}${quoted.map(
  ({ idea, quotes }) => html`<h3>${idea.id} ${idea.label}</h3>
<p>${fr`${academiesOutOf(idea.counts.academies, idea.counts.of)} : ${idea.academies.join(', ')}. ${labelWords(idea)}.`} <a href="${ideaPage(idea.id)}">Voir ${idea.members.length < 2 ? "l'élément" : `les ${integer(idea.members.length)} éléments`} de ${idea.id}</a>.</p>
${quotes.map((q) => quote(q, { page: ideaPage(idea.id) }))}`,
)}</section>
`
}

function needBlock({ need, chains, lines }: NeedBlock): Html {
  const caption = fr`Autour de ${need.id} : ${academiesOutOf(need.counts.academies, need.counts.of)}, ${chainsInWords(chains)}`
  return html`<h3><a href="${ideaPage(need.id)}">${need.id} ${need.label}</a></h3>
${chainTable(`t-fil-${need.id}`, caption, lines)}`
}

function orphanList({ title, items }: ChapterContent['orphans'][number]): Html {
  return html`<details><summary>${title}</summary>
<ul>${items.map((i) => html`<li><a href="${ideaPage(i.idea)}">${i.text}</a> (${i.academie})</li>`)}</ul></details>
`
}

function needSection({ needs, orphans }: ChapterContent): Html | '' {
  if (needs.length === 0 && orphans.length === 0) return ''
  const folded = needs.slice(OPEN)
  return html`<section aria-labelledby="s-fils"><h2 id="s-fils">Du besoin à l'action</h2>
<p>${LINK_NOTE}</p>
${needs.slice(0, OPEN).map(needBlock)}${
  folded.length === 0
    ? ''
    : html`<details><summary>${count(folded.length, 'autre besoin', 'autres besoins')}</summary>
${folded.map(needBlock)}</details>
`
}${orphans.map(orphanList)}</section>
`
}

function singularTable(ideas: readonly Idea[]): Html | '' {
  if (ideas.length === 0) return ''
  const rows = ideas.map(
    (
      idea,
    ) => html`<tr><td>${idea.academies.join()}</td><td>${typeNames(idea.type).singular}</td>${ideaHeading(idea)}</tr>
`,
  )
  const caption = fr`Voix singulières : ${count(ideas.length, 'idée')} qu'une seule académie exprime`
  return html`<h3>Voix singulières</h3>
<details><summary>${caption}</summary>
${table('t-seules', caption, ['Académie', 'Nature', 'Idée'], rows)}</details>
`
}

function contrasts(lines: ChapterContent['contrasts']): Html | '' {
  if (lines.length === 0) return ''
  const side = ({ idea, label, academies }: ChapterContent['contrasts'][number]['strength']): Html =>
    html`<td>${count(academies.length, 'académie')} (${academies.join(', ')})<br><a href="${ideaPage(idea)}">${idea} ${label}</a></td>`
  const rows = lines.map(
    (c) => html`<tr><th scope="row">${c.subject}</th>${side(c.strength)}${side(c.irritant)}</tr>
`,
  )
  return html`<h3>Sujets contrastés</h3>
${table('t-contrastes', CONTRASTS, ['Sujet', 'Vu comme un point fort', 'Vu comme un irritant'], rows)}`
}

const differs = (c: ChapterContent): boolean => c.regions !== null || c.singular.length > 0 || c.contrasts.length > 0

function differences(chapter: ChapterContent): Html | '' {
  if (!differs(chapter)) return ''
  return html`<section aria-labelledby="s-ecarts"><h2 id="s-ecarts">Ce qui diffère entre académies</h2>
${chapter.regions ? heat('t-regions', chapter.regions) : ''}${
  chapter.academies
    ? html`<details><summary>Le même tableau, par académie</summary>
${heat('t-par-academie', chapter.academies)}</details>
`
    : ''
}${contrasts(chapter.contrasts)}${singularTable(chapter.singular)}</section>
`
}

function allIdeas(chapter: ChapterContent): Html {
  const rows = chapter.ideas.map(
    (
      idea,
    ) => html`<tr>${ideaHeading(idea)}<td>${typeNames(idea.type).singular}</td><td class="nombre">${idea.counts.academies}</td>${numberCell(idea.counts.items)}<td>${idea.academies.join(', ')}</td></tr>
`,
  )
  const caption = fr`${count(chapter.ideas.length, 'idée')} du thème ; chacune mène à tous ses éléments`
  return html`<section aria-labelledby="s-idees"><h2 id="s-idees">Toutes les idées du thème</h2>
<details><summary>${caption}</summary>
${table('t-idees', caption, ['Idée', 'Nature', 'Académies', 'Éléments', 'Noms des académies'], rows)}</details></section>
`
}

function sinceSection({ changes }: ChapterContent): Html | '' {
  if (!changes) return ''
  const { title, lines, total } = changes
  return html`<section aria-labelledby="s-evolutions"><h2 id="s-evolutions">${title}</h2>
${changesTable('t-evolutions', changes)}${
  total > lines.length
    ? html`<p>${fr`Les ${lines.length} plus grands écarts sur ${total}.`} <a href="${CHANGES}">Tout ce qui a changé</a></p>
`
    : ''
}</section>
`
}

function keySentence({ words, idea }: KeySentence): Html {
  const named = idea ? html`${fr` « `}<a href="${ideaPage(idea.id)}">${idea.label}</a>${fr` ».`}` : ''
  return html`<p class="cle">${words}${named}</p>`
}

function inThisPage(chapter: ChapterContent): Html {
  const entries = [
    ...chapter.rankings.map((r) => ({ id: `s-${r.type}`, text: r.title })),
    ...(chapter.needs.length > 0 || chapter.orphans.length > 0 ? [{ id: 's-fils', text: "Du besoin à l'action" }] : []),
    ...(differs(chapter) ? [{ id: 's-ecarts', text: 'Ce qui diffère entre académies' }] : []),
    ...(chapter.proposals.length > 0 ? [{ id: 's-phares', text: 'Propositions phares' }] : []),
    ...(chapter.changes ? [{ id: 's-evolutions', text: chapter.changes.title }] : []),
    { id: 's-idees', text: 'Toutes les idées du thème' },
  ]
  return html`<nav class="page" aria-label="Dans cette page"><ul>${entries.map((e) => html`<li><a href="#${e.id}">${e.text}</a></li>`)}</ul></nav>
`
}

/** The chapter of a theme: rankings, quotes, chains, differences, sheets, and the way to every idea. */
export function themeChapterPage(content: ReportContent, chapter: ChapterContent): Promise<string> {
  const proposals =
    chapter.proposals.length === 0
      ? ''
      : html`<section aria-labelledby="s-phares"><h2 id="s-phares">Propositions phares</h2>
${chapter.proposals.map((p) => card(p))}</section>
`
  const said =
    chapter.ideas.length === 0
      ? sinceSection(chapter)
      : html`${chapter.caution ? html`<p class="prudence">${chapter.caution}</p>\n` : ''}${figures(chapter.figures)}${inThisPage(chapter)}${chapter.rankings.map(rankingSection)}${needSection(chapter)}${differences(chapter)}${proposals}${sinceSection(chapter)}${allIdeas(chapter)}`
  const main = html`<h1>${chapter.title}</h1>
${chapter.keySentences.map(keySentence)}
${said}`
  return layout(content, { file: themePage(chapter.theme), title: chapter.title, main })
}
