/** The id of an element, last in the line that says where a quote stands, on the page of its idea (report/html/quotes.ts). */
const ELEMENT = /<span class="numero">(C-[^<]+)<\/span>(?=<\/p>)/g

/** A page of the report where each element leads to its document: only a page that is served has it within reach. */
export function withSourceLinks(page: string): string {
  return page.replaceAll(
    ELEMENT,
    (id, element: string) => `${id} <a href="/elements/${element}">Voir ${element} dans son document</a>`,
  )
}
