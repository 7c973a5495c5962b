import { type Block, type ListItem, type LooseCell, tableOf } from '../../lib/domain/document.ts'
import type { Look } from '../samples/write-docx.ts'
import type { Gold, GoldItem } from '../score/scoring.ts'

/**
 * A document and its gold written together, in a text file (written/*.txt):
 *
 *     @formats docx odt writer.pdf     the renderings wanted; the file's name is the document's
 *     @layout  gabarit, numéros nus    for the figures by layout
 *     @look    columns borderless      text in two columns; tables without borders (not for slides)
 *     @kind    synthesis
 *     @academie Lyon
 *     @theme   ea                      declared theme of the items below; `~ea` inferred; `~` none
 *     # Titre    **gras**    *italique*    - puce    (two spaces: nested)    + numéro
 *     [table] / `-- header` or `--` a row / `| cell`, `|c2 `, `|r3 ` spans / [/table]
 *     - {i:Un irritant} ;              `i s n m a p`: the text in braces is an item; `?` may be one or not
 *     {i@wt#c2:…}                      with its own theme, with a row of its own
 *     {what:…} {who:…} {when:…} {ind:…}  the fields of the actions of the row; `⏎` is a line break, `\` keeps a line's beginning
 */
export interface Written {
  readonly formats: readonly string[]
  readonly looks: readonly Look[]
  readonly blocks: readonly Block[]
  readonly gold: Gold
}

const TYPES: Readonly<Record<string, string>> = {
  i: 'irritant',
  s: 'strength',
  n: 'need',
  m: 'improvement',
  a: 'action',
  p: 'proposal',
}
const THEMES: Readonly<Record<string, string>> = {
  ea: 'equal-access',
  wt: 'working-together',
  go: 'governance',
  rs: 'responsible-sovereign',
  tl: 'teaching-learning',
}
const MARK = /\{(\?|[isnmap]|what|who|when|ind)(?:@(~?[a-z]*))?(?:#([\w-]+))?:([^{}]*)\}/gu

interface Fields {
  what: string[]
  who: string[]
  when: string[]
  ind: string[]
}

/** @throws Error for a document without a kind, or with a mark that cannot be read */
export function readNotation(text: string): Written {
  const directives = new Map<string, string>()
  const items: GoldItem[] = []
  const neutral: string[] = []
  let theme = '~'
  let tables = 0
  let row: string | null = null
  let fields: Fields = { what: [], who: [], when: [], ind: [] }
  const later: { row: string; tag: keyof Fields; text: string }[] = []
  let rowStart = 0

  const themed = (code: string) => ({
    theme: THEMES[code.replace('~', '')] ?? null,
    themeSource: code.startsWith('~') ? 'inferred' : 'declared',
  })
  const plain = (line: string): string => {
    const shown = line.replace(
      MARK,
      (_, tag: string, own: string | undefined, ownRow: string | undefined, said: string) => {
        const folded = said.replace(/⏎/g, ' ').replace(/\s+/g, ' ').trim()
        if (tag === '?') neutral.push(folded)
        else if (TYPES[tag]) items.push({ type: TYPES[tag], text: folded, ...themed(own ?? theme), row: ownRow ?? row })
        else if (ownRow) later.push({ row: ownRow, tag: tag as keyof Fields, text: folded })
        else fields[tag as keyof Fields].push(folded)
        return said
      },
    )
    if (/\{[^{}]*:/.test(shown)) throw new Error(`unread mark: ${line}`)
    return shown
  }
  const endRow = () => {
    for (let i = rowStart; i < items.length; i++) {
      const item = items[i]
      if (item?.type !== 'action' || item.row !== row) continue
      items[i] = withFields(item, fields)
    }
    fields = { what: [], who: [], when: [], ind: [] }
    rowStart = items.length
  }

  const blocksOf = (lines: readonly string[]): Block[] => {
    const blocks: Block[] = []
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? ''
      const directive = /^@(\w+)\s*(.*)$/.exec(line)
      const list = /^(\s*)([-+]) (.*)$/.exec(line)
      if (directive?.[1] === 'theme') theme = directive[2] ?? '~'
      else if (directive?.[1]) directives.set(directive[1], directive[2] ?? '')
      else if (line === '[table]') {
        const end = lines.indexOf('[/table]', at)
        tables++
        blocks.push(tableFrom(lines.slice(at + 1, end), tables))
        at = end
      } else if (list) {
        const deep = (list[1] ?? '').length > 0
        const ordered = list[2] === '+'
        const item: ListItem = { text: plain(list[3] ?? '') }
        const last = blocks.at(-1)
        if (last?.kind === 'list' && (deep || last.ordered === ordered))
          blocks[blocks.length - 1] = { ...last, items: withItem(last.items, item, deep) }
        else blocks.push({ kind: 'list', ordered, items: [item] })
      } else if (line.trim() !== '') blocks.push(lineBlock(line, plain))
      else if (blocks.at(-1)?.kind === 'list') blocks.push({ kind: 'paragraph', text: '' })
    }
    return blocks.filter((b) => b.kind !== 'paragraph' || b.text !== '')
  }

  const tableFrom = (lines: readonly string[], number: number): Block => {
    const rows: { header: boolean; cells: LooseCell[] }[] = []
    let cell: string[] = []
    let spans: { columnSpan?: number; rowSpan?: number } | null = null
    const merged: { left: number; readonly fields: readonly (readonly [keyof Fields, string])[] }[] = []
    const close = () => {
      const before = spans ? entriesOf(fields).length : 0
      if (spans) rows.at(-1)?.cells.push({ blocks: blocksOf(cell), ...spans })
      // What a cell merged downwards says goes with each of its rows.
      if (spans?.rowSpan) merged.push({ left: spans.rowSpan - 1, fields: entriesOf(fields).slice(before) })
      spans = null
      cell = []
    }
    for (const line of lines) {
      const start = /^\|(?:c(\d))?(?:r(\d))?(?: |$)(.*)$/.exec(line)
      const themed = /^@theme\s*(.*)$/.exec(line)
      if (themed) {
        close()
        theme = themed[1] ?? '~'
      } else if (/^--(?: header)?$/.test(line)) {
        close()
        if (row !== null) endRow()
        rows.push({ header: line.endsWith('header'), cells: [] })
        for (const above of merged) if (above.left-- > 0) for (const [tag, said] of above.fields) fields[tag].push(said)
        row = `t${number}-r${rows.length}`
      } else if (start) {
        close()
        spans = {
          ...(start[1] ? { columnSpan: Number(start[1]) } : {}),
          ...(start[2] ? { rowSpan: Number(start[2]) } : {}),
        }
        cell = start[3] ? [start[3]] : []
      } else cell.push(line)
    }
    close()
    endRow()
    row = null
    return tableOf(rows)
  }

  const fieldsOf = (row: string): Fields => {
    const of = (tag: keyof Fields) => later.filter((l) => l.row === row && l.tag === tag).map((l) => l.text)
    return { what: of('what'), who: of('who'), when: of('when'), ind: of('ind') }
  }

  const blocks = blocksOf(text.normalize('NFC').split('\n'))
  const kind = directives.get('kind')
  if (!kind) throw new Error('a document needs its @kind')
  const academie = directives.get('academie')
  return {
    formats: (directives.get('formats') ?? 'docx').split(/\s+/),
    looks: (directives.get('look') ?? '').split(/\s+/).filter((l): l is Look => l === 'columns' || l === 'borderless'),
    blocks,
    gold: {
      kind,
      ...(academie === undefined ? {} : { academie: academie === '' || academie === '-' ? null : academie }),
      ...(directives.has('layout') ? { layout: directives.get('layout') ?? '' } : {}),
      ...(directives.has('problems') ? { problems: (directives.get('problems') ?? '').split(/\s+/) } : {}),
      items: items.map((i) => (i.type === 'action' && i.row && later.length > 0 ? withFields(i, fieldsOf(i.row)) : i)),
      ...(neutral.length > 0 ? { neutral } : {}),
    },
  }
}

/** The fields of a row so far, in the order of their names. */
const entriesOf = (fields: Fields) =>
  (Object.entries(fields) as [keyof Fields, string[]][]).flatMap(([tag, said]) => said.map((s) => [tag, s] as const))

function withFields(item: GoldItem, fields: Fields): GoldItem {
  return {
    ...item,
    ...(fields.what.length > 0 ? { improvement: fields.what.join(' ; ') } : {}),
    ...(fields.who.length > 0 ? { actors: fields.who } : {}),
    ...(fields.when.length > 0 ? { timeframe: fields.when.join(' ; ') } : {}),
    ...(fields.ind.length > 0 ? { indicators: fields.ind } : {}),
  }
}

function withItem(items: readonly ListItem[], item: ListItem, deep: boolean): ListItem[] {
  const last = items.at(-1)
  return deep && last
    ? [...items.slice(0, -1), { ...last, children: [...(last.children ?? []), item] }]
    : [...items, item]
}

function lineBlock(line: string, plain: (text: string) => string): Block {
  const heading = /^(#{1,4}) (.*)$/.exec(line)
  if (heading?.[1]) return { kind: 'heading', level: heading[1].length, text: plain(heading[2] ?? '') }
  const bold = /^\*\*(.*)\*\*$/.exec(line)
  if (bold) return { kind: 'paragraph', text: plain(bold[1] ?? ''), emphasis: 'bold' }
  const italic = /^\*(.*)\*$/.exec(line)
  if (italic) return { kind: 'paragraph', text: plain(italic[1] ?? ''), emphasis: 'italic' }
  return { kind: 'paragraph', text: plain(line.replace(/^\\/, '')) }
}
