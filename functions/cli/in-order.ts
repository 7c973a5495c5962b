/**
 * Works on several values at once and yields the results in the order of the values.
 * @param width how many are in hand at most, those that wait for an earlier one to be yielded included
 */
export async function* inOrder<T, R>(
  values: AsyncIterable<T>,
  width: number,
  work: (value: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = []
  for await (const value of values) {
    const result = work(value)
    result.catch(() => {}) // it is awaited below; until then a failure must not end the process
    pending.push(result)
    const first = pending.length >= width ? pending.shift() : undefined
    if (first) yield await first
  }
  for (const result of pending) yield await result
}
