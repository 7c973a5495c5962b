import { html, raw } from 'hono/html'
import { ACADEMIES } from '../domain/academie.ts'
import type { Deposit } from '../domain/deposit.ts'
import type { RunRecord } from '../domain/run.ts'
import { parisDateTime } from '../report/paris-time.ts'
import { count, integer } from '../report/wording.ts'

/** Said at the top of every page and in every answer of one machine. */
export const LOCAL_MODE = 'Mode local, sans authentification'

/** Before the header of every page. */
export const LOCAL_BANNER = `<p role="note" style="margin:0;padding:.5rem 1rem;background:#fff3bf;color:#161616">${LOCAL_MODE}</p>`

const STYLE =
  'body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0;color:#161616}main{max-width:60rem;margin:0 auto;padding:0 1rem 2rem}' +
  'header{max-width:60rem;margin:0 auto;padding:1rem 1rem 0}table{border-collapse:collapse}th,td{text-align:left;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #ddd}' +
  'label{display:block;font-weight:700;margin-top:1rem}button{font:inherit;margin-top:1rem;padding:.25rem 1rem}'

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
export async function localHome({ title, run, calendar, deposits }: LocalHome): Promise<string> {
  const page = await html`${raw('<!doctype html>')}
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Synthèse nationale – ${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${raw(LOCAL_BANNER)}
<header><p>Synthèse nationale</p></header>
<main>
<h1>${title}</h1>
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
${deposits.length === 0 ? html`<p>Aucun dépôt pour l’instant.</p>` : table(deposits)}
</main>
</body>
</html>`
  return `${page}\n`
}

const table = (
  deposits: readonly Deposit[],
) => html`<div style="overflow-x:auto" role="region" aria-labelledby="depots" tabindex="0"><table>
<caption id="depots">${count(deposits.length, 'dépôt')}</caption>
<thead><tr><th scope="col">Numéro</th><th scope="col">Académie</th><th scope="col">Déposé le</th><th scope="col">Par</th><th scope="col">Archive</th></tr></thead>
<tbody>${deposits.map(
  ({ number, academie, receivedAt, by, name }) =>
    html`<tr><th scope="row"><a href="/depots/${number}">${number}</a></th><td>${academie ?? 'à préciser'}</td><td>${parisDateTime(receivedAt)}</td><td>${by ?? '–'}</td><td>${name}</td></tr>`,
)}</tbody>
</table></div>`
