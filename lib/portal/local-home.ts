import { html } from 'hono/html'
import { ACADEMIES } from '../domain/academie.ts'
import type { Deposit } from '../domain/deposit.ts'
import type { RunRecord } from '../domain/run.ts'
import type { Html } from '../report/html/page.ts'
import { table as reportTable } from '../report/html/table.ts'
import { parisDateTime } from '../report/paris-time.ts'
import { count, integer } from '../report/wording.ts'
import { localPage } from './local-page.ts'

/** What the first page says. */
export interface LocalHome {
  readonly title: string
  readonly run: RunRecord | null
  /** « Prochaine agrégation : … », a sentence. */
  readonly calendar: string
  /** Oldest first. */
  readonly deposits: readonly Deposit[]
}

/** The first page of the site of one machine: the report, the calendar, the deposits, and a form to deposit. */
export function localHome({ title, run, calendar, deposits }: LocalHome): Promise<string> {
  return localPage(
    `Synthèse nationale – ${title}`,
    html`<h1>${title}</h1>
<h2>Rapport</h2>
${
  run
    ? html`<p><a href="/rapport/">Lire l’agrégation n° ${integer(run.number)}</a>, du ${parisDateTime(run.at)}.</p>`
    : html`<p>Aucune agrégation n’a encore été établie.</p>`
}
<p>${calendar}</p>
<form method="post" action="/agregations"><button type="submit">Lancer une agrégation maintenant</button></form>
<h2>Déposer les synthèses d’une académie</h2>
<form method="post" action="/deposer" enctype="multipart/form-data">
<label for="academie">Académie</label>
<select id="academie" name="academie" required><option value="">Choisissez une académie</option>${ACADEMIES.map(
      ({ code, name }) => html`<option value="${code}">${name}</option>`,
    )}</select>
<label for="file">Archive .zip</label>
<input id="file" type="file" name="file" accept=".zip" required>
<label for="by">Votre nom et votre service (facultatif)</label>
<input id="by" name="by" autocomplete="name" maxlength="200">
<p><button type="submit">Déposer</button></p>
</form>
<h2>Dépôts reçus</h2>
${deposits.length === 0 ? html`<p>Aucun dépôt pour l’instant.</p>` : table(deposits)}`,
  )
}

function table(deposits: readonly Deposit[]): Html {
  const rows = deposits.map(
    ({ number, academie, receivedAt, by, name }) =>
      html`<tr><th scope="row"><a href="/depots/${number}">${number}</a></th><td>${academie ?? 'à préciser'}</td><td>${parisDateTime(receivedAt)}</td><td>${by ?? '–'}</td><td>${name}</td></tr>
`,
  )
  return reportTable(
    'depots',
    count(deposits.length, 'dépôt'),
    ['Numéro', 'Académie', 'Déposé le', 'Par', 'Archive'],
    rows,
  )
}
