import type { ReadingDoubt } from '../domain/confidence.ts'
import type { ListItem } from '../domain/document.ts'
import type { ItemType } from '../domain/item.ts'
import { announced, announcedBy } from './announced.ts'
import { isEmptyText, isTemplate, withoutGuidance } from './boilerplate.ts'
import { cleanText, type Draft, type Line, listLines } from './draft.ts'
import { type Lead, leadOfSentence } from './lead-ins.ts'
import { bareMeaning, itemTypeOf, type Meaning, sectionMeaning } from './meanings.ts'
import type { Over, Passage } from './outline.ts'
import { bySentence, type ProseReading, partOf, statedIn } from './prose.ts'
import { sentencesOf } from './sentences.ts'
import type { Part } from './statement.ts'
import type { ThemeClaims } from './theme-claims.ts'

type TextPassage = Extract<Passage, { kind: 'text' }>
type ListPassage = Extract<Passage, { kind: 'list' }>

/** Headings under which nothing but their place in the document says what running text is about. */
const TELLS_NOTHING: ReadonlySet<Meaning | Lead> = new Set(['level', 'theme', 'challenge', 'frame'])

/** Headings of these levels are the document's own, by style or size; others are paragraphs that serve as headings. */
const STYLED = 6

/** How the passages of a document are read. */
export interface Manner {
  /** Type of the bullets under headings that announce nothing (a roadmap's objectives), or null. */
  readonly otherwise: ItemType | null
  /**
   * What paragraphs say that no heading announces: nothing; what sentences of theirs lead to; or, in a document that is
   * mostly running text, all that states something outright.
   */
  readonly prose: 'silent' | 'led' | 'running'
}

/** Items of lists and paragraphs, by the headings and sentences that announce a type. */
export function readLists(passages: readonly Passage[], claims: ThemeClaims, manner: Manner): Draft[] {
  const drafts: Draft[] = []
  const listed = new Set(passages.filter((p) => p.kind === 'list').map((p) => sectionKey(p.over)))
  let led: { readonly section: string; readonly part: Part | null } = { section: '', part: null }
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'list') {
      const situation = announced(passage.over) === 'situation'
      for (const part of partsOf(passage.items, typeOfList(passage, passages[index - 1], manner), passage.page))
        if (part.type) drafts.push(...statements(passage, part.lines, part.type, claims))
        else if (situation)
          for (const line of part.lines)
            for (const { type } of bySentence([line.text], 'situation').stated)
              drafts.push(...statements(passage, [line], type, claims, 'worded-type'))
    } else if (passage.kind === 'text') {
      const section = sectionKey(passage.over)
      const reading = readParagraph(passage, listed.has(section), manner, led.section === section ? led.part : null)
      // A lead-in at the end of a paragraph holds for what follows; one above them all, until another comes.
      led = { section, part: reading.leadsTo ?? (led.section === section ? led.part : null) }
      for (const { type, text } of reading.stated)
        drafts.push(...statements(passage, plain([text], passage.page), type, claims, doubtOf(passage, type)))
    }
  }
  return drafts
}

/** Whether a heading or a label of its own says what a paragraph is, or its words alone. */
function doubtOf(passage: TextPassage, type: ItemType): ReadingDoubt {
  const meaning = announced(passage.over)
  const told = meaning !== null && meaning !== 'frame' && itemTypeOf(meaning) === type
  return told || labelledPart(passage.text, passage.page) !== null ? 'outside-table' : 'worded-type'
}

/** Lines that say who, where and when: they may stand right under a title that announces something. */
const IDENTITY =
  /^(?:(?:acad[ée]mie|rectorat) d|r[ée]gion acad[ée]mique|dsden|r[ée]seau [ée]clore|(?:date|lieu|participant|pr[ée]sent|excus[ée]|animat|rapporteu|r[ée]dact|contact|auteur|session|atelier|groupe|table ronde)[^:]{0,20}:)/iu

const sectionKey = (over: readonly Over[]) => over.map((o) => o.text).join('\n')

/** The type of a list's bullets: that of the sentence that leads to it, else that of its section. */
function typeOfList(list: ListPassage, before: Passage | undefined, { otherwise }: Manner): ItemType | null {
  if (before?.kind !== 'text' || !/:$/.test(before.text)) return typeAt(list.over, otherwise)
  const lead = leadOfSentence(sentencesOf(before.text).at(-1) ?? '')
  // A list that a sentence announces (« … suivant trois ambitions : ») belongs to the sentence.
  return (lead === null || lead === 'frame' ? null : itemTypeOf(lead)) ?? typeAt(list.over, null)
}

function typeAt(over: readonly Over[], otherwise: ItemType | null): ItemType | null {
  const meaning = announced(over)
  // What is listed by levels under a « défi » is what will be done.
  if (meaning === 'challenge') return over.some((o) => sectionMeaning(o.text) === 'level') ? 'action' : null
  if (meaning !== null) return meaning === 'frame' ? null : itemTypeOf(meaning)
  // An objective stands under its axis and its ambition; the bullets under the title alone announce them.
  return over.filter((o) => o.level <= STYLED && Number.isInteger(o.level)).length >= 2 ? otherwise : null
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
    const part = ofItem(item, announces, page)
    const last = parts.at(-1)
    if (last?.type === part.type) parts[parts.length - 1] = { ...last, lines: [...last.lines, ...part.lines] }
    else parts.push(part)
  }
  return parts
}

function ofItem(item: ListItem, announces: ItemType | null, page: number | undefined): ListPart {
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

/**
 * A paragraph under a heading that announces something, or one that carries its own label; in running text, any.
 * @param led what a sentence above it in its section leads to
 */
function readParagraph(passage: TextPassage, besideList: boolean, manner: Manner, led: Part | null): ProseReading {
  const silent = { stated: [], leadsTo: null }
  const labelled = labelledPart(passage.text, passage.page)
  if (labelled)
    return {
      ...silent,
      stated: labelled.lines.flatMap((l) => (labelled.type ? [{ type: labelled.type, text: l.text }] : [])),
    }
  if (IDENTITY.test(passage.text) && sentencesOf(passage.text).length < 3) return silent
  const own = passage.over.at(-1)
  const meaning = own ? announcedBy(own.text) : null
  if (meaning !== null && !TELLS_NOTHING.has(meaning))
    return /:$/.test(passage.text) ? silent : statedIn(passage.text, meaning, !besideList, manner.prose === 'running')
  // Further on, headings of other matters may be unmarked: only running text goes on.
  if (manner.prose === 'silent' || meaning === 'frame') return silent
  const sentences = sentencesOf(passage.text)
  const above = announced(passage.over)
  const untold = above === null || above === 'challenge'
  if (manner.prose === 'led' && !(untold && led !== null))
    return { ...silent, leadsTo: partOf(leadOfSentence(sentences.at(-1) ?? '')) }
  const part = untold ? (led ?? 'unannounced') : partOf(above)
  return part === null ? silent : bySentence(sentences, part)
}

const plain = (texts: readonly string[], page: number | undefined): Line[] =>
  texts.map((text) => ({ text, page, introduces: false }))

function statements(
  passage: Extract<Passage, { kind: 'text' | 'list' }>,
  lines: readonly Line[],
  type: ItemType,
  claims: ThemeClaims,
  doubt: ReadingDoubt = 'outside-table',
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
      doubt,
      place: {
        paragraph: passage.paragraph,
        bullet: i + 1,
        ...(heading ? { heading } : {}),
        ...(line.page === undefined ? {} : { page: line.page }),
      },
    }))
}
