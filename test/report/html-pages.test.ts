import { posix } from 'node:path'
import { findAll, getAttributeValue, getElementsByTagName, textContent } from 'domutils'
import { describe, expect, it } from 'vitest'
import { textOf } from './read-back.ts'
import { all, documentOf, fail, files, idsOf, PAGES } from './sample-site.ts'

/** A verbatim keeps the spaces of its document. */
const VERBATIM = '« guillemets »'

describe.each(PAGES)('%s', (path) => {
  it('breaks no line before high punctuation, nor inside guillemets, in our own words', () => {
    const words = textContent(all(path, 'body')).replaceAll(VERBATIM, '')
    expect(words.match(/.{0,40}(?: [:;!?%»]|« |n° \d).{0,20}/gu) ?? []).toEqual([])
  })

  it('is French, has one title of its own, one h1 and its landmarks, and runs no script', () => {
    expect(getAttributeValue(all(path, 'html')[0] ?? fail(), 'lang')).toBe('fr')
    expect(all(path, 'h1')).toHaveLength(1)
    for (const landmark of ['header', 'main', 'footer']) expect(all(path, landmark)).toHaveLength(1)
    const names = all(path, 'nav').map((nav) => getAttributeValue(nav, 'aria-label'))
    expect(names).toEqual([...new Set(names)])
    expect(names[0]).toBe('Menu principal')
    expect(all(path, 'script')).toHaveLength(0)
    expect(findAll((e) => getAttributeValue(e, 'style') !== undefined, documentOf(path).children)).toEqual([])
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
      const target = page ? posix.join(posix.dirname(path), page) : path
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
