import type { Document, Element } from 'domhandler'
import { foldName } from '../domain/academie.ts'
import { elementAt, elements } from './xml.ts'

/** What the styles of an OpenDocument text say of its paragraphs, spans and lists. */
export interface OdtStyles {
  /** Level of the heading that paragraphs of this style are (`Title` is 1), or null. */
  headingLevel(style: string | undefined): number | null
  /** Weight and slope of a paragraph's or a span's style; undefined where the style says nothing. */
  look(family: 'paragraph' | 'text', style: string | undefined): { bold?: boolean; italic?: boolean }
  /** Whether the items of a list style have numbers at this level, from 1. */
  numbered(listStyle: string | undefined, level: number): boolean
}

/** Styles inherit from styles; a chain longer than this is a loop. */
const LONGEST_CHAIN = 20

/** Reads the styles of content.xml and styles.xml (OpenDocument 1.3 part 3, 16). */
export function odtStyles(...parts: readonly Document[]): OdtStyles {
  const styles = new Map<string, Element>()
  const lists = new Map<string, Element>()
  for (const part of parts)
    for (const root of elements(part))
      for (const group of elements(root)) {
        for (const style of elements(group, 'style:style'))
          styles.set(`${style.attribs['style:family']} ${style.attribs['style:name']}`, style)
        for (const list of elements(group, 'text:list-style')) lists.set(list.attribs['style:name'] ?? '', list)
      }

  const chain = (family: string, name: string | undefined): Element[] => {
    const found: Element[] = []
    let style = styles.get(`${family} ${name}`)
    while (style && found.length < LONGEST_CHAIN) {
      found.push(style)
      style = styles.get(`${family} ${style.attribs['style:parent-style-name']}`)
    }
    return found
  }

  return {
    headingLevel(name) {
      const named = chain('paragraph', name)
      const oldest = named.at(-1)?.attribs['style:parent-style-name'] ?? name // may be defined nowhere
      for (const style of named) {
        const outline = Number(style.attribs['style:default-outline-level'] || 0)
        const level = outline || titleLevel(style.attribs['style:display-name'] ?? style.attribs['style:name'] ?? '')
        if (level) return level
      }
      return titleLevel(oldest ?? '')
    },
    look(family, name) {
      const properties = chain(family, name).flatMap((style) => elementAt(style, 'style:text-properties') ?? [])
      const weight = properties.map((p) => p.attribs['fo:font-weight']).find((value) => value !== undefined)
      const slope = properties.map((p) => p.attribs['fo:font-style']).find((value) => value !== undefined)
      return {
        ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
        ...(slope === undefined ? {} : { italic: slope !== 'normal' }),
      }
    },
    numbered(listStyle, level) {
      const styleOfLevel = elements(lists.get(listStyle ?? '') ?? { children: [] }).find(
        (child) => child.attribs['text:level'] === String(level),
      )
      return styleOfLevel?.name === 'text:list-level-style-number' && styleOfLevel.attribs['style:num-format'] !== ''
    },
  }
}

/** Level by the style's name, English or French: files made from Word's often lack the outline level. */
function titleLevel(name: string): number | null {
  const plain = foldName(name.replaceAll('_20_', ' '))
  if (plain === 'title' || plain === 'titre' || plain === 'titre principal') return 1
  if (plain === 'subtitle' || plain === 'sous titre') return 2
  const numbered = /^(?:heading|titre) ([1-9])$/.exec(plain)
  return numbered ? Number(numbered[1]) : null
}
