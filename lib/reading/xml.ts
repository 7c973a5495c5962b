import type { AnyNode, Document, Element } from 'domhandler'
import { isTag } from 'domhandler'
import { parseDocument } from 'htmlparser2'

/** Parses an XML part of a document: UTF-8, or UTF-16 with its mark; names keep their prefix. Never throws on bad XML: it reads what it can. */
export function parseXml(bytes: Uint8Array): Document {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = !utf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return parseDocument(new TextDecoder(encoding).decode(bytes), { xmlMode: true, decodeEntities: true })
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
