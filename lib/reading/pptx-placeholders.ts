import type { Element } from 'domhandler'
import { getElementsByTagName } from 'domutils'
import { bulletIn, type InheritedBullets } from './pptx-text.ts'
import { elementAt, elements } from './xml.ts'

/** Kind of a shape: `title`, `body`…; `obj` where the placeholder gives none, `other` for a plain text box. */
export function placeholderType(shape: Element): string {
  const mark = placeholderMark(shape)
  return mark ? (mark.attribs.type ?? 'obj') : 'other'
}

/** What the shapes of a slide take from its layout and master (ECMA-376 part 1, 19.3.1.36). */
export interface Placeholders {
  bullets(shape: Element): InheritedBullets
  /** `a:xfrm` of the first ancestor that places the shape. */
  frame(shape: Element): Element | null
}

/** @param layout, master roots of the parts, where the package has them */
export function placeholdersOf(layout: Element | null, master: Element | null): Placeholders {
  const above = [layout, master].map((root) => (root ? markedIn(root) : []))
  const ancestors = (shape: Element): Element[] => {
    const mark = placeholderMark(shape)
    return mark ? above.flatMap((marked) => matching(marked, mark) ?? []) : []
  }
  return {
    frame(shape) {
      for (const ancestor of [shape, ...ancestors(shape)]) {
        const frame = elementAt(ancestor, 'p:spPr', 'a:xfrm')
        if (frame) return frame
      }
      return null
    },
    bullets(shape) {
      const type = placeholderType(shape)
      const own = [shape, ...ancestors(shape)].map((s) => elementAt(s, 'p:txBody', 'a:lstStyle'))
      const styles = [...own, master ? elementAt(master, 'p:txStyles', masterStyle(type)) : null]
      return (level) => {
        for (const style of styles) {
          const bullet = style ? bulletIn(elementAt(style, `a:lvl${level + 1}pPr`)) : undefined
          if (bullet !== undefined) return bullet
        }
        return type === 'body' || type === 'obj' ? 'bullet' : null
      }
    },
  }
}

function masterStyle(type: string): string {
  if (type === 'title' || type === 'ctrTitle') return 'p:titleStyle'
  return type === 'other' ? 'p:otherStyle' : 'p:bodyStyle'
}

function placeholderMark(shape: Element): Element | null {
  const properties = elements(shape).find((child) => /^p:nv\w+Pr$/.test(child.name))
  return properties ? elementAt(properties, 'p:nvPr', 'p:ph') : null
}

interface Marked {
  readonly shape: Element
  readonly of: Element['attribs'] | undefined
}

/** The placeholders of a layout or master. */
function markedIn(root: Element): Marked[] {
  return getElementsByTagName('p:sp', root).map((shape) => ({ shape, of: placeholderMark(shape)?.attribs }))
}

/** The one that a slide's placeholder stands for: same index, or same kind. */
function matching(marked: readonly Marked[], mark: Element): Element | undefined {
  const kind = kindOf(mark.attribs.type)
  const sameIndex = marked.find(({ of }) => of?.idx !== undefined && of.idx === mark.attribs.idx)
  return (sameIndex ?? marked.find(({ of }) => of && kindOf(of.type) === kind))?.shape
}

/** Masters have one title and one body, which the other kinds of text stand under. */
function kindOf(type: string | undefined): string {
  if (type === 'ctrTitle' || type === 'title') return 'title'
  return type === undefined || type === 'obj' || type === 'subTitle' ? 'body' : type
}
