import { findAll, getAttributeValue, getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { renderAll } from '../../lib/report/render.ts'
import { synthesisOf } from './build-synthesis.ts'
import { textOf } from './read-back.ts'
import { SAID, SAMPLE } from './sample-synthesis.ts'

const files = await renderAll(SAMPLE)
const PAGES = files.map((f) => f.path).filter((path) => path.endsWith('.html'))

const documentOf = (path: string) => parseDocument(textOf(files, path))
const all = (path: string, name: string) => getElementsByTagName(name, documentOf(path))

function idsOf(path: string): string[] {
  return findAll((e) => getAttributeValue(e, 'id') !== undefined, documentOf(path).children).map(
    (e) => getAttributeValue(e, 'id') ?? '',
  )
}

describe.each(PAGES)('%s', (path) => {
  it('is French, has one title of its own, one h1 and its landmarks, and runs no script', () => {
    expect(getAttributeValue(all(path, 'html')[0] ?? fail(), 'lang')).toBe('fr')
    expect(all(path, 'h1')).toHaveLength(1)
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(all(path, landmark)).toHaveLength(1)
    expect(all(path, 'script')).toHaveLength(0)
    expect(getAttributeValue(all(path, 'a')[0] ?? fail(), 'href')).toBe('#contenu')
    expect(textOf(files, path)).not.toMatch(/https?:\/\/(?!exemple\.fr)/)
  })

  it('has headings that skip no level', () => {
    const headings = findAll((e) => /^h[1-6]$/.test(e.name), documentOf(path).children)
    const levels = headings.map((h) => Number(h.name[1]))
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1)
  })

  it('has ids that stand once, and links that lead somewhere', () => {
    const ids = idsOf(path)
    expect(ids).toEqual([...new Set(ids)])
    for (const link of all(path, 'a')) {
      const [page, anchor] = (getAttributeValue(link, 'href') ?? '').split('#')
      const target = page || path
      expect(files.map((f) => f.path)).toContain(target)
      if (anchor) expect(idsOf(target), `${path} → ${target}#${anchor}`).toContain(anchor)
      expect(textContent(link).trim()).not.toBe('')
    }
  })

  it('names its tables and their headings', () => {
    for (const table of all(path, 'table')) {
      expect(textContent(getElementsByTagName('caption', table)).length).toBeGreaterThan(10)
      for (const th of getElementsByTagName('th', table)) expect(getAttributeValue(th, 'scope')).toMatch(/^(col|row)$/)
    }
  })
})

describe('the report', () => {
  it('escapes what documents say', () => {
    const page = textOf(files, 'theme-governance.html')
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; « guillemets »')
    expect(page).not.toContain('<script')
  })

  it('says its denominators, and names who is missing and what is set aside', () => {
    const index = textOf(files, 'index.html')
    expect(index).toContain('13 sur 30')
    expect(index).toContain('Versailles')
    expect(index).toContain('MODE_EMPLOI')
    const theme = textOf(files, 'theme-working-together.html')
    expect(theme).toContain('Irritants les plus partagés (sur 9 académies qui s&#39;expriment sur ce thème)')
    expect(theme).toContain('même ligne')
    expect(textOf(files, 'methode.html')).toContain('Qualité non mesurée pour cette version')
  })

  it('tells an académie whose documents are all set aside from one that sent nothing', async () => {
    const without = await renderAll(synthesisOf(SAID.filter((s) => s.academie !== 'Poitiers')))
    const page = textOf(without, 'index.html')
    const [, unheard = '', missing = ''] =
      /dont aucun document n'est compté<\/h3>(.*?)<h3>Académies qui n'ont pas déposé<\/h3>(.*?)<\/section>/s.exec(
        page,
      ) ?? []
    expect(unheard).toContain('<li>Poitiers</li>')
    expect(missing).toContain('<li>Versailles</li>')
    expect(missing).not.toContain('Poitiers')
  })

  it('gives each quote its line of provenance', () => {
    expect(textOf(files, 'theme-working-together.html')).toMatch(
      /Académie d&#39;Amiens – Synthese_Amiens\.docx, «\u00a0Diagnostic des points forts et irritants\u00a0», tableau 1, ligne 1, irritant 1 – C-[0-9A-Z]{10}/,
    )
  })
})

function fail(): never {
  throw new Error('not found')
}
