import { describe, expect, it } from 'vitest'
import { renderAll } from '../../lib/report/render.ts'
import { synthesisOf } from './build-synthesis.ts'
import { partsOf, wordRows } from './read-back.ts'
import { SAMPLE } from './sample-synthesis.ts'

const files = await renderAll(SAMPLE)
const word = partsOf(files, 'synthese-nationale.docx')
const body = word['word/document.xml'] ?? ''
const values = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? '')

describe('the Word files', () => {
  it('has in its contents the headings that their field takes, in a style that is defined', () => {
    const bookmarks = values(
      body,
      /<w:pStyle w:val="Heading[12]"\/>(?:(?!<\/w:p>).)*?<w:bookmarkStart w:name="([^"]+)"/g,
    )
    const contents = body.slice(body.indexOf('TOC \\h'), body.indexOf('</w:sdt>'))
    expect(contents).toContain('\\o &quot;1-2&quot;')
    expect(values(contents, /w:anchor="(titre_\d+)"/g)).toEqual(bookmarks)
    expect(values(contents, /<w:rStyle w:val="([^"]+)"/g)).toEqual(bookmarks.map(() => 'IndexLink'))
    expect(word['word/styles.xml']).toContain('w:styleId="IndexLink"')
  })

  it('says of which part of the report a file is, and has running lines on the only page of « L’essentiel »', () => {
    const titleOf = (file: string) => /<dc:title>([^<]*)/.exec(partsOf(files, file)['docProps/core.xml'] ?? '')?.[1]
    const whole = titleOf('synthese-nationale.docx')
    expect(titleOf('essentiel.docx')).toBe(`${whole} – L&apos;essentiel`)
    expect(titleOf('theme_travailler-ensemble.docx')).toBe(`${whole} – Travailler ensemble autrement`)
    expect(body).toContain('<w:titlePg/>')
    const essential = partsOf(files, 'essentiel.docx')['word/document.xml']
    expect(essential).toContain('<w:footerReference')
    expect(essential).not.toContain('<w:titlePg/>')
  })

  it('says how many ideas of one académie it lists, and where all are', async () => {
    const alone = Array.from({ length: 21 }, (_, i) => {
      return { theme: 'governance', type: 'need', idea: `alone-${i}`, academie: 'Corse', text: `Besoin ${i}` } as const
    })
    const rendered = await renderAll(synthesisOf(alone))
    const textOf = (file: string) =>
      values(partsOf(rendered, file)['word/document.xml'] ?? '', /<w:t(?: [^>]*)?>([^<]*)/g).join('\n')
    for (const file of ['synthese-nationale.docx', 'theme_gouvernance.docx'])
      expect(textOf(file)).toContain('20 des 21 idées qu&apos;une seule académie exprime')
    expect(textOf('synthese-nationale.docx')).toContain('\nToutes sont en annexe A4.\n')
    expect(textOf('theme_gouvernance.docx')).toContain('\nToutes sont dans le classeur, feuille «\u00a0Idées\u00a0».\n')
  })

  it('counts the actions without a timeframe beside those that have one', async () => {
    const row = { theme: 'governance', row: 't1-r1' } as const
    const acting = (academie: string, timeframe?: string) => [
      { ...row, academie, type: 'need', idea: 'need', text: 'Former les équipes' } as const,
      { ...row, academie, type: 'action', idea: 'act', text: 'Agir', extra: timeframe ? { timeframe } : {} } as const,
    ]
    const linesOf = async (said: Parameters<typeof synthesisOf>[0]) =>
      wordRows(partsOf(await renderAll(synthesisOf(said)), 'theme_gouvernance.docx')).filter(
        (r) => r[0] === 'Échéances',
      )
    const [line] = await linesOf([...acting('Corse', 'Court terme'), ...acting('Lyon'), ...acting('Nice')])
    expect(line?.slice(1, 3)).toEqual([
      'Court terme\u00a0: 1 académie («\u00a0Court terme\u00a0»)Non précisé\u00a0: 2 académies',
      '3',
    ])
    expect(await linesOf(acting('Lyon'))).toEqual([])
  })
})
