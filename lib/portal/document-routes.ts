import { Hono } from 'hono'
import { html } from 'hono/html'
import { documentText, originalOf } from '../service/document-text.ts'
import type { Services } from '../service/services.ts'
import { documentPage } from './document-page.ts'
import { QUOTE_ID } from './extracted-text.ts'
import { localPage, PAGE_POLICY } from './local-page.ts'

/** Documents, for whoever may see all of them: their text with an element marked in it, and the bytes as deposited. */
export function documentRoutes(services: Pick<Services, 'records' | 'blobs'>): Hono {
  const app = new Hono()

  app.get('/elements/:id', async (c) => {
    const id = c.req.param('id')
    const found = await services.records.item(id)
    if (!found) return c.html(await missing(`L'élément ${id} n'est plus lu dans aucun document.`), 404)
    return c.redirect(`/documents/${found.document}?element=${encodeURIComponent(id)}#${QUOTE_ID}`)
  })

  app.get('/documents/:id', async (c) => {
    const found = await documentText(services, c.req.param('id'))
    if (!found) return c.html(await missing("Ce document n'est plus conservé, ou n'est pas encore lu."), 404)
    const element = found.items.find((i) => i.id === c.req.query('element')) ?? null
    return c.html(await documentPage(found, element), 200, { 'Content-Security-Policy': PAGE_POLICY })
  })

  app.get('/documents/:id/original', async (c) => {
    const id = c.req.param('id')
    const [found, bytes] = await Promise.all([documentText(services, id), originalOf(services, id)])
    if (!found || !bytes) return c.html(await missing("Le document d'origine n'est plus conservé."), 404)
    const isPdf = found.record.format === 'pdf'
    return c.body(new Uint8Array(bytes), 200, {
      // What was deposited is nobody's page: a browser shows a PDF in its own reader, and saves the rest.
      'Content-Type': isPdf ? 'application/pdf' : 'application/octet-stream',
      'Content-Disposition': `${isPdf ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(found.entry.file)}`,
      'X-Content-Type-Options': 'nosniff',
    })
  })

  return app
}

const missing = (sentence: string): Promise<string> =>
  localPage(
    'Document introuvable',
    html`<h1>Document introuvable</h1>
<p>${sentence}</p>`,
  )

/** RFC 8187. */
function encoded(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString('utf8')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
