import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { themeNames } from '../../domain/theme.ts'
import type { ReportContent } from '../content/report-content.ts'

/** Markup with its values escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** Names of the pages, side by side in one folder. */
export const INDEX = 'index.html'
export const METHOD = 'methode.html'
export const STYLESHEET = 'rapport.css'

/** The page of a theme: `theme-working-together.html`. */
export function themePage(theme: ReportContent['chapters'][number]['theme']): string {
  return `theme-${theme ?? 'undetermined'}.html`
}

function menu(content: ReportContent, current: string): Html {
  const entries = [
    { href: INDEX, text: "L'essentiel" },
    ...content.chapters.map((c) => ({ href: themePage(c.theme), text: themeNames(c.theme).short })),
    { href: METHOD, text: 'Méthode et limites' },
  ]
  return html`<nav class="menu" aria-label="Menu principal"><ul>${entries.map(({ href, text }) =>
    href === current
      ? html`<li><a href="${href}" aria-current="page">${text}</a></li>`
      : html`<li><a href="${href}">${text}</a></li>`,
  )}</ul></nav>`
}

/**
 * A whole page: landmarks, skip link, no script, one style sheet beside it.
 * @param page.title what the page is about, first in the title of the window
 */
export async function layout(
  content: ReportContent,
  page: { file: string; title: string; main: Html },
): Promise<string> {
  const name = `${content.title} – ${content.campaign}`
  return `${await html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – ${name}</title>
<link rel="stylesheet" href="${STYLESHEET}">
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header class="entete"><p class="service"><a href="${INDEX}">${content.title}</a> <span>${content.campaign}</span></p>
<p class="bandeau">${content.banner}</p></header>
${menu(content, page.file)}
<main id="contenu" tabindex="-1">
${page.main}
</main>
<footer class="pied"><p>${content.title}, ${content.run}. <a href="${METHOD}">Méthode et limites</a>. Accessibilité : conformité non évaluée.</p></footer>
</body>
</html>`}\n`
}
