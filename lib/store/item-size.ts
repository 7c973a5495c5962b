/**
 * DynamoDB takes 400 KB an item, names of attributes included. JSON is never much shorter than what DynamoDB counts;
 * the rest is for keys and for what it counts more (three bytes a list).
 */
const LIMIT = 350_000

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')

/**
 * The value, cut so that it fits in one item of the table: first its longest lists, shorter and shorter until it does,
 * then its longest texts. What is real fits as it is; a deposit of ten thousand ignored files keeps the first ones.
 */
export function fitting<T>(value: T): T {
  let fitted = value
  for (let longest = 4096; bytes(fitted) > LIMIT && longest >= 16; longest /= 2)
    fitted = cut(value, longest, Number.POSITIVE_INFINITY) as T
  for (let longest = 65_536; bytes(fitted) > LIMIT && longest >= 64; longest /= 2)
    fitted = cut(fitted, Number.POSITIVE_INFINITY, longest) as T
  return fitted
}

function cut(value: unknown, list: number, text: number): unknown {
  if (typeof value === 'string') return value.length > text ? `${value.slice(0, text)}…` : value
  if (Array.isArray(value)) return value.slice(0, list).map((v) => cut(v, list, text))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, cut(v, list, text)]))
}
