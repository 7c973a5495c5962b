import type { ListItem } from '../domain/document.ts'
import type { ItemType } from '../domain/item.ts'
import { announced } from './announced.ts'
import { isEmptyText, isTemplate, withoutGuidance } from './boilerplate.ts'
import { cleanText, type Draft, type Line, listLines } from './draft.ts'
import { bareMeaning, itemTypeOf, type Meaning } from './meanings.ts'
import type { Over, Passage } from './outline.ts'
import { bySentence, statedIn } from './prose.ts'
import { sentencesOf } from './sentences.ts'
import type { ThemeClaims } from './theme-claims.ts'

type TextPassage = Extract<Passage, { kind: 'text' }>

/** Headings of these levels are the document's own, by style or size; others are paragraphs that serve as headings. */
const STYLED = 6

/**
 * Items of lists and paragraphs under headings that announce a type.
 * @param otherwise type of the bullets under headings that announce nothing (a roadmap's objectives), or null
 */
export function readLists(passages: readonly Passage[], claims: ThemeClaims, otherwise: ItemType | null): Draft[] {
  const drafts: Draft[] = []
  const listed = new Set(passages.filter((p) => p.kind === 'list').map((p) => sectionKey(p.over)))
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'list') {
      // A list that a sentence announces (« … suivant trois ambitions : ») belongs to the sentence.
      const type = typeAt(passage.over, endsInColon(passages[index - 1]) ? null : otherwise)
      const situation = announced(passage.over) === 'situation'
      for (const part of partsOf(passage.items, type, passage.page))
        if (part.type) drafts.push(...statements(passage, part.lines, part.type, claims))
        else if (situation)
          for (const line of part.lines)
            for (const stated of bySentence([line.text], 'situation'))
              drafts.push(...statements(passage, [line], stated.type, claims))
    } else if (passage.kind === 'text') {
      drafts.push(...readParagraph(passage, listed.has(sectionKey(passage.over)), claims))
    }
  }
  return drafts
}

/** Lines that say who, where and when: they may stand right under a title that announces something. */
const IDENTITY =
  /^(?:(?:acad[ée]mie|rectorat) d|r[ée]gion acad[ée]mique|dsden|r[ée]seau [ée]clore|(?:date|lieu|participant|pr[ée]sent|excus[ée]|animat|rapporteu|r[ée]dact|contact|auteur|session|atelier|groupe|table ronde)[^:]{0,20}:)/iu

const endsInColon = (passage: Passage | undefined) => passage?.kind === 'text' && /:$/.test(passage.text)

const sectionKey = (over: readonly Over[]) => over.map((o) => o.text).join('\n')

function typeAt(over: readonly Over[], otherwise: ItemType | null): ItemType | null {
  const meaning = announced(over)
  if (meaning !== null) return itemTypeOf(meaning)
  // An objective stands under its axis and its ambition; the bullets under the title alone announce them.
  return over.filter((o) => o.level <= STYLED && Number.isInteger(o.level)).length >= 2 ? otherwise : null
}

/** What the sentences of a text without any announced part state outright. */
export function readFreeProse(passages: readonly Passage[], claims: ThemeClaims): Draft[] {
  return passages.flatMap((passage) =>
    passage.kind === 'text'
      ? bySentence(sentencesOf(passage.text), 'unannounced').flatMap(({ type, text }) =>
          statements(passage, plain([text], passage.page), type, claims),
        )
      : [],
  )
}

interface ListPart {
  readonly type: ItemType | null
  readonly lines: readonly Line[]
}

/**
 * The parts of a list: its bullets are of the type that its section announces, but those that carry a label of their
 * own (« Irritant : … ») and those under one (« Irritants » over nested bullets).
 */
function partsOf(items: readonly ListItem[], announces: ItemType | null, page: number | undefined): ListPart[] {
  const parts: ListPart[] = []
  for (const item of items) {
    const part = partOf(item, announces, page)
    const last = parts.at(-1)
    if (last?.type === part.type) parts[parts.length - 1] = { ...last, lines: [...last.lines, ...part.lines] }
    else parts.push(part)
  }
  return parts
}

function partOf(item: ListItem, announces: ItemType | null, page: number | undefined): ListPart {
  const children = item.children ?? []
  const label = bareMeaning(item.text)
  const type = label === null ? null : itemTypeOf(label)
  if (type && children.length > 0) return { type, lines: listLines(children) }
  const labelled = labelledPart(item.text, item.page ?? page)
  return labelled?.type ? labelled : { type: announces, lines: listLines([item]) }
}

/** « Irritants : … ; … »; null for a text that carries no label of ours. */
function labelledPart(text: string, page: number | undefined): ListPart | null {
  const [, label, said] = /^([^:]{3,50}):\s*(\S.*)$/su.exec(text) ?? []
  const meaning = label && said ? bareMeaning(label) : null
  return meaning && said ? { type: itemTypeOf(meaning), lines: plain(said.split(/\s;\s|;\s/u), page) } : null
}

/** A paragraph under a heading that announces something, or one that carries its own label. */
function readParagraph(passage: TextPassage, besideList: boolean, claims: ThemeClaims): Draft[] {
  const labelled = labelledPart(passage.text, passage.page)
  if (labelled) return labelled.type ? statements(passage, labelled.lines, labelled.type, claims) : []
  const meaning = announcedOver(passage.over)
  if (meaning === null || /:$/.test(passage.text) || IDENTITY.test(passage.text)) return []
  return statedIn(passage.text, meaning, !besideList).flatMap(({ type, text }) =>
    statements(passage, plain([text], passage.page), type, claims),
  )
}

/**
 * A paragraph speaks only right under the heading that announces it: further on, headings of other matters may be
 * unmarked. Under the parts of the kit's plan, prose goes on.
 */
function announcedOver(over: readonly Over[]): Meaning | null {
  return announced(over.slice(-1))
}

const plain = (texts: readonly string[], page: number | undefined): Line[] =>
  texts.map((text) => ({ text, page, introduces: false }))

function statements(
  passage: Extract<Passage, { kind: 'text' | 'list' }>,
  lines: readonly Line[],
  type: ItemType,
  claims: ThemeClaims,
): Draft[] {
  const heading = passage.over.at(-1)?.text
  const claim = claims.above(passage.over)
  return lines
    .filter((l) => !l.introduces && !isEmptyText(l.text) && !isTemplate(l.text))
    .map((l) => ({ ...l, text: cleanText(withoutGuidance(l.text)) }))
    .filter((l) => !isEmptyText(l.text))
    .map((line, i) => ({
      type,
      text: line.text,
      row: null,
      claim,
      place: {
        paragraph: passage.paragraph,
        bullet: i + 1,
        ...(heading ? { heading } : {}),
        ...(line.page === undefined ? {} : { page: line.page }),
      },
    }))
}
