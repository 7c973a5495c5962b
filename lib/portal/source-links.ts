/** The id of an element, last in the line that says where a quote stands, on the page of its idea (report/html/quotes.ts). */
const ELEMENT = /<span class="numero">(C-[^<]+)<\/span>(?=<\/p>)/g

/** A page of the report where each element leads to its document: only a page that is served has it within reach. */
export function withSourceLinks(page: string): string {
  return page.replaceAll(
    ELEMENT,
    (id, element: string) => `${id} <a href="/elements/${element}">Voir ${element} dans son document</a>`,
  )
}

/** The way into the parts of the page of a theme (report/html/theme-page.ts). */
const IN_THIS_PAGE = '<nav class="page"'

/**
 * The page of a theme with the way to its filters: any other is left as it is.
 * @param path of the page, from the root of the report
 */
export function withFilterLink(page: string, path: string, run: number): string {
  const theme = /(?:^|\/)theme-([a-z-]+)\.html$/.exec(path)?.[1]
  const link = `<p><a href="/themes/${theme}?agregation=${run}">Filtrer les idées de ce thème</a></p>`
  return theme === undefined ? page : page.replace(IN_THIS_PAGE, (nav) => `${link}\n${nav}`)
}
