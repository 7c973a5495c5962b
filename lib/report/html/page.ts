import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ReportContent } from '../content/report-content.ts'
import { fr } from '../wording.ts'
import { INDEX, METHOD, menuOf, rootFrom, STYLESHEET } from './paths.ts'

/** Markup with its values escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a page is made of. */
export interface Page {
  /** From the root of the report. */
  readonly file: string
  /** What the page is about, first in the title of the window. */
  readonly title: string
  /** The entry of the menu that it stands under, where that is another page. */
  readonly under?: { readonly file: string; readonly text: string }
  readonly main: Html
}

function menu(content: ReportContent, file: string): Html {
  const root = rootFrom(file)
  return html`<nav class="menu" aria-label="Menu principal"><ul>${menuOf(content).map(({ file: entry, text }) =>
    entry === file
      ? html`<li><a href="${root}${entry}" aria-current="page">${text}</a></li>`
      : html`<li><a href="${root}${entry}">${text}</a></li>`,
  )}</ul></nav>`
}

function breadcrumb({ file, title, under }: Page): Html | '' {
  if (!under) return ''
  return html`<nav class="ariane" aria-label="Fil d'Ariane"><ol><li><a href="${rootFrom(file)}${under.file}">${under.text}</a></li><li><a href="#contenu" aria-current="page">${title}</a></li></ol></nav>
`
}

/** A whole page: landmarks, skip link, no script, one style sheet beside it. */
export async function layout(content: ReportContent, page: Page): Promise<string> {
  const name = `${content.title} – ${content.campaign}`
  const root = rootFrom(page.file)
  return `${await html`${raw('<!doctype html>')}
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.under ? `${page.title} – ${page.under.text}` : page.title} – ${name}</title>
<link rel="stylesheet" href="${root}${STYLESHEET}">
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header class="entete"><p class="service"><a href="${root}${INDEX}">${content.title}</a> <span>${content.campaign}</span></p>
<p class="bandeau">${content.banner}</p></header>
${menu(content, page.file)}
<main id="contenu" tabindex="-1">
${breadcrumb(page)}${page.main}
</main>
<footer class="pied"><p>${content.title}, ${content.run}. <a href="${root}${METHOD}">Méthode et limites</a>. ${fr`Accessibilité : conformité non évaluée.`}${content.contact ? ` ${content.contact}.` : ''}</p></footer>
</body>
</html>`}\n`
}
