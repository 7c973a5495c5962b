import { describe, expect, it } from 'vitest'
import type { Item } from '../../lib/domain/item.ts'
import { wordBag } from '../../lib/domain/word-bag.ts'
import { repeatedItems } from '../../lib/service/repeated-items.ts'
import { probableVersions } from '../../lib/service/same-text.ts'

const item = (type: Item['type'], text: string): Item => ({
  id: `C-${text}`,
  type,
  text,
  theme: null,
  themeSource: 'inferred',
  confidence: 0,
  evidence: [],
  row: null,
  source: {},
})

describe('what a document takes from another of its académie', () => {
  const departement = {
    document: 'a',
    file: 'Synthese_Sarthe.docx',
    items: [item('need', 'Former les équipes.'), item('irritant', 'Débit faible')],
  }
  const academie = {
    document: 'b',
    file: 'Synthese_Nantes.docx',
    items: [item('need', 'former les équipes'), item('strength', 'Débit faible')],
  }

  it('is counted and named, case and punctuation aside, within a type', () => {
    expect(repeatedItems(academie, [departement, academie]).map((p) => p.message)).toEqual([
      "1 élément de Synthese_Nantes.docx reprend, à l'identique ou presque, Synthese_Sarthe.docx. L'académie n'est comptée qu'une fois.",
    ])
  })

  it('is nothing where they share nothing, and the earlier of two says nothing', () => {
    expect(repeatedItems(departement, [{ ...academie, items: [] }, departement])).toEqual([])
    expect(repeatedItems(departement, [departement, academie])).toEqual([])
  })
})

describe('versions of one document', () => {
  const words = Array.from({ length: 100 }, (_, i) => `mot${i}`)
  const copy = (path: string, text: readonly string[]) => ({
    path,
    record: { id: path, format: 'docx' as const, words: wordBag(text) },
  })
  const first = copy('a.docx', words)

  it('share most of their words, and not all', () => {
    const second = copy('b.docx', [...words.slice(0, 85), 'autre'])
    expect(probableVersions([second, first])).toMatchObject([{ copy: { path: 'b.docx' }, other: { path: 'a.docx' } }])
  })

  it('are neither the same text nor another document', () => {
    expect(probableVersions([first, copy('c.docx', words)])).toEqual([])
    expect(probableVersions([first, copy('d.docx', words.slice(0, 40))])).toEqual([])
  })
})
