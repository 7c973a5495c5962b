import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { sha256 } from '../../lib/domain/identity.ts'
import { SYNTHESIS_SCHEMA } from '../../lib/report/json-schema/synthesis-schema.ts'
import { renderAll } from '../../lib/report/render.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { inputOf, voice } from '../synthesis/voices.ts'
import { textOf } from './read-back.ts'
import { COMPARED, SAMPLE } from './sample-synthesis.ts'

const files = await renderAll(COMPARED)
const published = z.fromJSONSchema(JSON.parse(textOf(files, 'schema.json')))

describe('the published schema', () => {
  it('accepts the synthesis beside it, and keys that it does not know', () => {
    const synthesis = JSON.parse(textOf(files, 'synthese-nationale.json'))
    expect(published.safeParse(synthesis).success).toBe(true)
    expect(published.safeParse({ ...synthesis, later: 1 }).success).toBe(true)
  })

  it('names every key of a synthesis', () => {
    for (const synthesis of [SAMPLE, COMPARED]) expect(SYNTHESIS_SCHEMA.parse(synthesis)).toEqual(synthesis)
  })

  it('accepts and names whole what a run makes', () => {
    const said = (n: number, text: string, academie: string) =>
      voice({ id: `C-00000000A${n}`, text, academie, document: sha256(academie), row: 't1-r1' })
    const { synthesis } = synthesise(
      inputOf([
        said(1, 'Manque de temps pour se former', 'Corse'),
        said(2, 'Manque de temps pour se former', 'Nantes'),
        { ...said(3, 'Former sur le temps de service', 'Corse'), kind: 'roadmap' },
      ]),
    )
    const json: unknown = JSON.parse(JSON.stringify(synthesis))
    expect(published.safeParse(json).success).toBe(true)
    expect(SYNTHESIS_SCHEMA.parse(json)).toEqual(json)
  })

  it.each([
    ['another format', { ...SAMPLE, format: 'synthese-nationale/2' }],
    ['a missing key', { ...SAMPLE, coverage: undefined }],
    ['a text for a number', { ...SAMPLE, inputs: { ...SAMPLE.inputs, items: '12' } }],
    ['an id of another form', { ...SAMPLE, items: SAMPLE.items.map((i) => ({ ...i, idea: 'X-1' })) }],
  ])('refuses %s', (_, synthesis) => {
    expect(published.safeParse(JSON.parse(JSON.stringify(synthesis))).success).toBe(false)
  })
})

describe('the corpus for IRaMuTeQ', () => {
  const texts = textOf(files, 'iramuteq.txt').trimEnd().split('\n\n')

  it('has one text an element: a line of variables, then its words', () => {
    expect(texts).toHaveLength(SAMPLE.items.length)
    for (const text of texts) {
      const [variables = '', words = '', ...rest] = text.split('\n')
      expect(variables).toMatch(
        /^\*{4} \*academie_[a-z-]+ \*theme_[a-z-]+ \*type_[a-z-]+ \*nature_[a-z-]+ \*idee_[a-z0-9-]+ \*id_c-[a-z0-9]+$/,
      )
      expect(words).not.toMatch(/^$|\*/)
      expect(rest).toEqual([])
    }
  })

  it('names the variables after the codes of the data files', () => {
    expect(texts.join('\n')).toContain('*academie_la-reunion *theme_egal-acces *type_irritant')
  })
})
