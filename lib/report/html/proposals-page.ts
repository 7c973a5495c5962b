import { html } from 'hono/html'
import { themeNames } from '../../domain/theme.ts'
import type { ProposalCard } from '../content/proposal-card.ts'
import type { ReportContent } from '../content/report-content.ts'
import { count, fr } from '../wording.ts'
import { type Html, layout } from './page.ts'
import { ideaPage, PROPOSALS } from './paths.ts'
import { table } from './table.ts'

/** The sheet of a proposition, as a card. */
export function card(proposal: ProposalCard): Html {
  return html`<article class="fiche"><h3>${proposal.title}</h3>
<blockquote><p>${fr`« ${proposal.summary} »`}</p></blockquote>
<dl>${proposal.fields.map((f) => html`<div><dt>${f.name}</dt><dd>${f.value}</dd></div>`)}</dl>
<p class="source">${proposal.provenance}. <a href="${ideaPage(proposal.idea)}">Voir ${proposal.idea}</a></p></article>
`
}

/** What answers to the official propositions, whatever its type. */
function officials(lines: ReportContent['official']): Html | '' {
  if (lines.length === 0) return ''
  const rows = lines.map(
    (
      l,
    ) => html`<tr><td>${l.official}</td><th scope="row"><a href="${ideaPage(l.idea)}">${l.idea} ${l.label}</a></th><td>${l.type}</td><td>${l.theme}</td><td>${l.academies}</td></tr>
`,
  )
  return html`<section aria-labelledby="s-officielles"><h2 id="s-officielles">Idées rattachées aux propositions officielles</h2>
${table('t-officielles', fr`${count(lines.length, 'idée rattachée', 'idées rattachées')} par une personne, par numéro de proposition`, ['Proposition officielle', 'Idée', 'Type', 'Thème', 'Académies'], rows)}</section>
`
}

/** Every proposition: a table of all, what answers to the official ones, then the cards by theme. */
export function proposalsPage(content: ReportContent): Promise<string> {
  const chapters = content.chapters.filter((c) => c.proposals.length > 0)
  const all = chapters.flatMap((c) => c.proposals.map((proposal) => ({ proposal, theme: themeNames(c.theme).short })))
  const rows = all.map(
    ({
      proposal,
      theme,
    }) => html`<tr><th scope="row"><a href="${ideaPage(proposal.idea)}">${proposal.title}</a></th><td>${theme}</td><td>${proposal.academie}</td><td>${proposal.effort}</td><td>${proposal.timeframe}</td><td>${proposal.official ?? '–'}</td></tr>
`,
  )
  const main = html`<h1>Propositions phares</h1>
${
  all.length === 0
    ? html`<p>Aucune fiche « proposition phare » n'a été déposée.</p>`
    : html`${table('t-phares', fr`${count(all.length, 'proposition phare', 'propositions phares')}, par thème`, ['Titre', 'Thème', 'Académie', 'Effort', 'Échéance', 'Réf. officielle'], rows)}${chapters.map(
        (c) => html`<section aria-labelledby="s-${c.theme ?? 'autre'}"><h2 id="s-${c.theme ?? 'autre'}">${c.title}</h2>
${c.proposals.map((p) => card(p))}</section>
`,
      )}`
}${officials(content.official)}`
  return layout(content, { file: PROPOSALS, title: 'Propositions phares', main })
}
