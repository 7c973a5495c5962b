/** What is kept in all: a document's lines are asked about many times while it is read, then no more. */
const MOST_TEXTS = 4_000
/** Longer texts are rare, seldom asked about twice, and would cost memory. */
const LONGEST = 500

const caches = new Set<Map<string, unknown>>()

/**
 * The same pure function of a text, which remembers its latest answers.
 * @param of must depend on the text alone; its answers are shared, so they must not be changed
 */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  caches.add(answers)
  return (text) => {
    if (text.length > LONGEST) return of(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = of(text)
    if (answers.size >= MOST_TEXTS) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** Empties every memory: a benchmark that reads one document again and again must find it new each time. */
export function forgetAll(): void {
  for (const answers of caches) answers.clear()
}
