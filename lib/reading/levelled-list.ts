import type { List, ListItem } from '../domain/document.ts'

/** An item with its depth, as formats without nested lists write it. */
export interface LevelledItem {
  readonly text: string
  /** From 0. */
  readonly level: number
}

/** One list of items that follow one another: an item deeper than the one before is inside it. */
export function levelledList(items: readonly LevelledItem[], ordered: boolean): List {
  const top: ListItem[] = []
  const open: { level: number; children: ListItem[] }[] = []
  for (const { text, level } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const children: ListItem[] = []
    const siblings = open.at(-1)?.children ?? top
    siblings.push({ text, children })
    open.push({ level, children })
  }
  return { kind: 'list', ordered, items: top.map(withoutEmptyChildren) }
}

function withoutEmptyChildren({ text, children = [] }: ListItem): ListItem {
  return children.length === 0 ? { text } : { text, children: children.map(withoutEmptyChildren) }
}
