import { placedLines } from '../domain/document.ts'
import type { Place } from '../domain/item.ts'
import { type Problem, problem } from '../domain/problem.ts'
import { MASKS, type MaskKind, maskedIn, maskText } from '../report/mask.ts'
import { placeWords } from '../report/provenance.ts'
import { count } from '../report/wording.ts'
import type { Passage } from './outline.ts'

/** Places told; a directory of addresses has hundreds. */
const MOST_PLACES = 8

/** Holds for every text that something is masked in: most lines have neither, and are not looked at twice. */
const MAY_BE_PERSONAL = /@|[[(]\s?(?:at|arobase)|\d{2}\D{0,2}\d{2}/i

/** What is masked of a document in all that is published, kind by kind and place by place, never the words themselves. */
export function personalData(passages: readonly Passage[]): Problem[] {
  const found = new Map<string, { readonly kind: MaskKind; readonly place: string; n: number }>()
  let n = 0
  for (const passage of passages)
    for (const { text, page } of linesOf(passage)) {
      if (!MAY_BE_PERSONAL.test(text)) continue
      for (const kind of maskedIn(text)) {
        const place = placeWords(placeOf(passage, page), 'need')
        const same = found.get(`${kind} ${place}`) ?? { kind, place, n: 0 }
        found.set(`${kind} ${place}`, { ...same, n: same.n + 1 })
        n++
      }
    }
  return n === 0 ? [] : [problem('DONNEE_PERSONNELLE', { n, lieux: placesTold([...found.values()]) })]
}

function placesTold(found: readonly { readonly kind: MaskKind; readonly place: string; readonly n: number }[]): string {
  const told = found.slice(0, MOST_PLACES).map(({ kind, place, n }) => {
    const { one, many } = MASKS[kind]
    return place === '' ? count(n, one, many) : `${count(n, one, many)} (${place})`
  })
  const more = found.length - told.length
  return [...told, ...(more > 0 ? [`et ${count(more, 'autre endroit', 'autres endroits')}`] : [])].join(', ')
}

function linesOf(passage: Passage): ReturnType<typeof placedLines> {
  if (passage.kind === 'table') return placedLines([passage.table])
  if (passage.kind === 'list') return placedLines([{ kind: 'list', ordered: false, items: passage.items }])
  return [{ text: passage.text, page: passage.page }]
}

/** The nearest heading, masked too, with the table or the paragraph. */
function placeOf(passage: Passage, page: number | undefined): Place {
  const heading = passage.over.at(-1)?.text
  return {
    ...(heading === undefined ? {} : { heading: maskText(heading).text }),
    ...(passage.kind === 'table' ? { table: passage.number } : {}),
    ...(passage.kind === 'text' || passage.kind === 'list' ? { paragraph: passage.paragraph } : {}),
    ...(page === undefined ? {} : { page }),
  }
}
