import type { ItemType } from '../domain/item.ts'
import { isEmptyText, isTemplate, withoutGuidance } from './boilerplate.ts'
import { cleanText, type Draft, type Line, listLines } from './draft.ts'
import { itemTypeOf, type Meaning, sectionMeaning } from './meanings.ts'
import type { Over, Passage } from './outline.ts'
import type { ThemeClaims } from './theme-claims.ts'

/** Headings that say where or for whom, not what: « Niveau établissement », « Collège ». They let the heading above decide. */
const TRANSPARENT: ReadonlySet<Meaning> = new Set(['level', 'theme'])

/** Headings of these levels are the document's own, by style or size; others are paragraphs that serve as headings. */
const STYLED = 6

/** A paragraph longer than this under « Irritants » tells a story; it is no bullet. */
const LONGEST_STATEMENT = 60

/**
 * What the headings above a passage announce: the nearest one that means something decides. A heading of a container
 * (« Diagnostic des points forts et irritants ») means two things, hence nothing.
 */
function announced(over: readonly Over[]): Meaning | null {
  for (const heading of [...over].reverse()) {
    const meaning = sectionMeaning(heading.text)
    if (meaning !== null && !TRANSPARENT.has(meaning)) return meaning
  }
  return null
}

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
      if (type) drafts.push(...statements(passage, listLines(passage.items), type, claims))
    } else if (passage.kind === 'text') {
      drafts.push(...readParagraph(passage, listed.has(sectionKey(passage.over)), claims))
    }
  }
  return drafts
}

const endsInColon = (passage: Passage | undefined) => passage?.kind === 'text' && /:$/.test(passage.text)

const sectionKey = (over: readonly Over[]) => over.map((o) => o.text).join('\n')

function typeAt(over: readonly Over[], otherwise: ItemType | null): ItemType | null {
  const meaning = announced(over)
  if (meaning !== null) return itemTypeOf(meaning)
  // An objective stands under its axis and its ambition; the bullets under the title alone announce them.
  return over.filter((o) => o.level <= STYLED).length >= 2 ? otherwise : null
}

/** A paragraph under a heading that announces a type, or one that carries its own label (« Irritants : … ; … »). */
function readParagraph(passage: Extract<Passage, { kind: 'text' }>, besideList: boolean, claims: ThemeClaims): Draft[] {
  const labelled = /^([^:]{3,50}):\s*(\S.*)$/su.exec(passage.text)
  const own = labelled?.[1] ? sectionMeaning(labelled[1]) : null
  if (own !== null && labelled?.[2]) {
    const type = itemTypeOf(own)
    return type ? statements(passage, plain(labelled[2].split(/\s;\s|;\s/u), passage.page), type, claims) : []
  }
  // A paragraph speaks only right under the heading that announces it: further on, headings of other matters may be unmarked.
  const meaning = announced(passage.over.slice(-1))
  const type = meaning === null ? null : itemTypeOf(meaning)
  const words = passage.text.split(/\s+/).length
  if (type === null || besideList || /:$/.test(passage.text) || words > LONGEST_STATEMENT) return []
  return statements(passage, plain([passage.text], passage.page), type, claims)
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
