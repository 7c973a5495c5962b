/** Words that `_` stands for at most. */
const GAP = 3
/** Cues are looked up by so many letters of their first word, by all of a shorter one. */
const KEY = 3

/** Where a cue stands among the words of a sentence. */
export interface Found<Value> {
  readonly value: Value
  readonly from: number
  readonly to: number
}

interface Cue<Value> {
  readonly value: Value
  readonly words: readonly string[]
}

/** Finds cues in sentences. */
export interface CueIndex<Value> {
  /** Every place where a cue stands. @param words of the sentence, folded */
  in(words: readonly string[]): Found<Value>[]
}

/**
 * Cues ready to be looked up.
 * @param lines folded words of cues, parted by ` | `: `rassur*` is a beginning, `*rons` an end, `_` up to three words
 */
export function cueIndex<Value>(
  lists: readonly { readonly value: Value; readonly lines: readonly string[] }[],
): CueIndex<Value> {
  const byKey = new Map<string, Cue<Value>[]>()
  const anywhere: Cue<Value>[] = []
  for (const { value, lines } of lists)
    for (const written of lines.flatMap((line) => line.split(' | '))) {
      const cue = { value, words: written.split(' ') }
      const [first = ''] = cue.words
      const short = first.endsWith('*') && first.length <= KEY
      if (first.startsWith('*') || short) anywhere.push(cue)
      else byKey.set(first.slice(0, KEY), [...(byKey.get(first.slice(0, KEY)) ?? []), cue])
    }
  return {
    in: (words) =>
      words.flatMap((word, from) =>
        [...(byKey.get(word.slice(0, KEY)) ?? []), ...anywhere].flatMap(({ value, words: cue }) => {
          const to = endOf(cue, words, from)
          return to === null ? [] : [{ value, from, to }]
        }),
      ),
  }
}

/** What stands on its own: a longer cue hides those inside it (« sans difficulté » is no « difficulté »). */
export function standing<Value>(found: readonly Found<Value>[]): Found<Value>[] {
  return found.filter((f) => !found.some((o) => o.to - o.from > f.to - f.from && o.from <= f.from && f.to <= o.to))
}

function endOf(cue: readonly string[], words: readonly string[], from: number): number | null {
  const [first, ...rest] = cue
  if (first === undefined) return from
  if (first === '_') {
    for (let skip = 0; skip <= GAP; skip++) {
      const to = endOf(rest, words, from + skip)
      if (to !== null) return to
    }
    return null
  }
  const word = words[from]
  return word !== undefined && sameWord(word, first) ? endOf(rest, words, from + 1) : null
}

function sameWord(word: string, cue: string): boolean {
  if (cue.endsWith('*')) return word.startsWith(cue.slice(0, -1))
  return cue.startsWith('*') ? word.endsWith(cue.slice(1)) : word === cue
}
