import type { Element } from 'domhandler'
import { textContent } from 'domutils'
import type { Block } from '../domain/document.ts'
import { type LevelledItem, levelledList } from './levelled-list.ts'
import { LINE_BREAK, paragraphOf, paragraphsOf, type Run } from './text-runs.ts'
import { elementAt, elements } from './xml.ts'

/** How a paragraph begins: null is without bullet. */
export type Bullet = 'bullet' | 'number' | null

const BULLETS: Readonly<Record<string, Bullet>> = {
  'a:buChar': 'bullet',
  'a:buBlip': 'bullet',
  'a:buAutoNum': 'number',
  'a:buNone': null,
}

/** Levels count from 0 to 8 (ECMA-376 part 1, 20.1.10.72). */
const DEEPEST = 8

/** Bullets that a text body inherits by level (from 0), where its paragraphs say nothing. */
export type InheritedBullets = (level: number) => Bullet

/** The bullet that paragraph properties (`a:pPr`, `a:lvl1pPr`…) set, or undefined where they say nothing. */
export function bulletIn(properties: Element | null): Bullet | undefined {
  const names = properties ? elements(properties).map((child) => child.name) : []
  const name = names.find((n) => n in BULLETS)
  return name === undefined ? undefined : BULLETS[name]
}

/**
 * Blocks of a text body (`p:txBody`, `a:txBody`, `dgm:t`). PowerPoint shows no bullet on an empty line; it is an empty
 * item only where the line itself asks for one, as in templates to be filled in.
 */
export function textBlocks(body: Element, inherited: InheritedBullets, inCell: boolean): Block[] {
  const blocks: Block[] = []
  let items: LevelledItem[] = []
  let kind: Bullet = null
  const flush = (): void => {
    if (items.length > 0) blocks.push(levelledList(items, kind === 'number'))
    items = []
  }
  for (const paragraph of elements(body, 'a:p')) {
    const properties = elementAt(paragraph, 'a:pPr')
    const level = Math.min(Math.max(0, Number(properties?.attribs.lvl ?? 0) || 0), DEEPEST)
    const own = bulletIn(properties)
    const bullet = own === undefined ? inherited(level) : own
    const runs = runsOf(paragraph)
    const { text } = paragraphOf(runs)
    if (text === '' && !own) continue
    if (bullet !== kind && (bullet === null || level === 0)) flush()
    if (bullet === null) blocks.push(...paragraphsOf(runs, inCell))
    else items.push({ text, level })
    if (bullet === null || items.length === 1) kind = bullet
  }
  flush()
  return blocks
}

/** The text of a body as one line. */
export function lineOf(body: Element): string {
  return paragraphOf(elements(body, 'a:p').flatMap((paragraph) => [...runsOf(paragraph), LINE_BREAK])).text
}

function runsOf(paragraph: Element): Run[] {
  return elements(paragraph).flatMap((part): Run[] => {
    if (part.name === 'a:br') return [LINE_BREAK]
    const counted = part.name === 'a:fld' && /^(slidenum|datetime)/.test(part.attribs.type ?? '')
    if ((part.name !== 'a:r' && part.name !== 'a:fld') || counted) return []
    const look = elementAt(part, 'a:rPr')?.attribs
    const text = elements(part, 'a:t').map(textContent).join('')
    return [{ text: text.replaceAll('\n', ' '), bold: isTrue(look?.b), italic: isTrue(look?.i) }]
  })
}

/** `xsd:boolean`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
