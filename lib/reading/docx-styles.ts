import type { Element } from 'domhandler'
import { foldName } from '../domain/academie.ts'
import { elementAt, elements, parseXml } from './xml.ts'

/** Outline levels count from 0 to 8; 9 is running text (ECMA-376 part 1, 17.3.1.20). */
const RUNNING_TEXT = 9
/** A chain of styles longer than this is a loop, or made to take time. */
const LONGEST_CHAIN = 20
/** HTML has no more levels, and mammoth writes HTML. */
const DEEPEST = 6

/** Tables of contents repeat the headings: they are no text of the authors. */
const LEFT_OUT = ["p[style-name^='toc '] => !", "p[style-name^='Contents '] => !"]

/**
 * Lines of mammoth's style map that make headings of the paragraph styles that are titles: by name, English or French,
 * by outline level, or because they are based on one. mammoth itself knows `heading 1` to `heading 6` alone.
 * @param part word/styles.xml
 */
export function headingStyleMap(part: Uint8Array | undefined): string[] {
  const root = part ? elementAt(parseXml(part), 'w:styles') : null
  const styles = new Map(
    (root ? elements(root, 'w:style') : [])
      .filter((style) => style.attribs['w:type'] === 'paragraph')
      .map((style) => [style.attribs['w:styleId'] ?? '', style] as const),
  )
  const lines = [...styles.values()].flatMap((style) => {
    const level = levelOf(style, styles)
    const name = attribute(style, 'w:name')?.replace(/[\\']/g, '\\$&')
    return level === null || !name ? [] : [`p[style-name='${name}'] => h${Math.min(level, DEEPEST)}:fresh`]
  })
  return [...LEFT_OUT, ...lines]
}

function levelOf(style: Element, styles: ReadonlyMap<string, Element>): number | null {
  let at: Element | undefined = style
  for (let links = 0; at && links < LONGEST_CHAIN; links++) {
    const named = namedLevel(attribute(at, 'w:name') ?? '')
    if (named !== null) return named
    const outline = attribute(at, 'w:pPr', 'w:outlineLvl')
    if (outline !== undefined) return Number(outline) < RUNNING_TEXT ? Number(outline) + 1 : null
    at = styles.get(attribute(at, 'w:basedOn') ?? '')
  }
  return null
}

function namedLevel(name: string): number | null {
  const plain = foldName(name)
  if (plain === 'title' || plain === 'titre') return 1
  if (plain === 'subtitle' || plain === 'sous titre') return 2
  const numbered = /^(?:heading|titre) ([1-9])$/.exec(plain)
  return numbered ? Number(numbered[1]) : null
}

function attribute(style: Element, ...path: string[]): string | undefined {
  return elementAt(style, ...path)?.attribs['w:val']
}
