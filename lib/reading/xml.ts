import type { AnyNode, Document, Element } from 'domhandler'
import { DomHandler, isTag } from 'domhandler'
import { Parser } from 'htmlparser2'

/** Elements one inside another: real documents go some forty deep; readers walk the tree by recursion. */
const DEEPEST = 1_000

class BoundedHandler extends DomHandler {
  #depth = 0

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > DEEPEST) throw new Error(`XML of more than ${DEEPEST} levels`)
    super.onopentag(name, attributes)
  }

  override onclosetag(): void {
    this.#depth--
    super.onclosetag()
  }
}

/**
 * Parses an XML part of a document: UTF-8, or UTF-16 with its mark; names keep their prefix. It reads what it can of bad XML.
 * @throws Error where elements are nested beyond all measure
 */
export function parseXml(bytes: Uint8Array): Document {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = !utf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  const options = { xmlMode: true, decodeEntities: true }
  const handler = new BoundedHandler(undefined, options)
  new Parser(handler, options).end(new TextDecoder(encoding).decode(bytes))
  return handler.root
}

/** Child elements, all or of one name. */
export function elements(parent: { readonly children: readonly AnyNode[] }, name?: string): Element[] {
  return parent.children.filter((node): node is Element => isTag(node) && (name === undefined || node.name === name))
}

/** First element along a path of child names, or null. */
export function elementAt(parent: { readonly children: readonly AnyNode[] }, ...path: string[]): Element | null {
  let at: { readonly children: readonly AnyNode[] } = parent
  let found: Element | null = null
  for (const name of path) {
    found = elements(at, name)[0] ?? null
    if (!found) return null
    at = found
  }
  return found
}
