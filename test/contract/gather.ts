/** All that an asynchronous iterable yields (Array.fromAsync came with Node 22). */
export async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of source) all.push(value)
  return all
}
