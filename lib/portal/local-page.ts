import { html, raw } from 'hono/html'
import type { Html } from '../report/html/page.ts'
import { STYLES } from '../report/html/stylesheet.ts'

/** Said at the top of every page and in every answer of one machine. */
export const LOCAL_MODE = 'Mode local, sans authentification'

const NOTE = `<p role="note" style="margin:0;padding:.5rem 1rem;background:#fff3bf;color:#161616">${LOCAL_MODE}</p>`

/** A page of the report with what every page of one machine begins with. */
export function withBanner(page: string): string {
  return page.replace(/<header\b[^>]*>/, (header) => `${header}${NOTE}`)
}

/** Of our own pages: nothing from elsewhere, no script. */
export const PAGE_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"

/** What the report has none of. */
const FORMS =
  'label,legend{display:block;font-weight:700;margin-top:1rem}button,select,input{font:inherit;max-width:100%}button{display:block;margin-top:1rem;padding:.25rem 1rem}fieldset{border:1px solid #ddd;margin:1rem 0}mark{background:#ffe58a;color:#161616;scroll-margin-top:8rem}'

/** A page of the site of one machine, beside the report. */
export async function localPage(title: string, main: Html): Promise<string> {
  const page = await html`${raw('<!doctype html>')}
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLES + FORMS)}</style>
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header class="entete"><p class="service"><a href="/">Synthèse nationale</a></p></header>
<nav class="menu" aria-label="Menu principal"><ul><li><a href="/">Accueil</a></li><li><a href="/rapport/">Rapport</a></li></ul></nav>
<main id="contenu" tabindex="-1">
${main}
</main>
</body>
</html>`
  return withBanner(`${page}\n`)
}
