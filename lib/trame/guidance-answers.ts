import type { ListItem } from '../domain/document.ts'
import { headingAsked, isTemplate } from './boilerplate.ts'
import type { Passage } from './outline.ts'

/** Deeper than any heading of a document. */
const BELOW_ALL = 30

/** « RETEX 1 La classe dehors »: the next experience begins, whatever was asked before. */
const EXPERIENCE = /^(?:retex|retours? d['’]exp[ée]rience|exp[ée]rience)\s*(?:n\s?[°ºo]\s?)?\d/iu

/**
 * The passages, those that answer a line of guidance left in place (« Qu'est-ce qui n'a pas bien fonctionné ? ») standing
 * under what it asks for: the paragraph or list right behind it, the bullets below it in its own list.
 */
export function answered(passages: readonly Passage[]): Passage[] {
  let asked: string | null = null
  return passages.flatMap((passage): Passage[] => {
    if (passage.kind === 'list') {
      const parts = partsOf(passage.items, asked)
      asked = parts.at(-1)?.asked ?? null
      return parts.filter((part) => part.items.length > 0).map((part) => under({ ...passage, ...part }, part.asked))
    }
    const before = asked
    asked = passage.kind === 'text' ? headingAsked(passage.text) : null
    const answers = passage.kind === 'text' && !isTemplate(passage.text) && !EXPERIENCE.test(passage.text)
    return [answers ? under(passage, before) : passage]
  })
}

interface Part {
  readonly items: readonly ListItem[]
  readonly asked: string | null
}

/** A list in parts: its bullets, and those behind a bullet of guidance that asks for something, or below it. */
function partsOf(items: readonly ListItem[], before: string | null): Part[] {
  const parts: { items: ListItem[]; asked: string | null }[] = [{ items: [], asked: before }]
  for (const item of items) {
    const asked = headingAsked(item.text)
    if (asked !== null) parts.push({ items: [...(item.children ?? [])], asked })
    else if (isTemplate(item.text) && parts.at(-1)?.asked !== null) parts.push({ items: [item], asked: null })
    else parts.at(-1)?.items.push(item)
  }
  return parts
}

function under<P extends Passage>(passage: P, asked: string | null): P {
  return asked === null ? passage : { ...passage, over: [...passage.over, { level: BELOW_ALL, text: asked }] }
}
