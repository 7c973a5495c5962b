/** The distinct words of a text with their counts, packed: at most `LIMIT` words, those of lowest hash, so that two bags keep the same sample. */
export type WordBag = string

/** A bag of 4,096 words is 24 KB of base 64, well under the 400 KB of a DynamoDB item. */
const LIMIT = 4096
const BYTES = 5 // four of hash, one of count

/** Packs the words of some lines; order and layout of the lines do not matter. */
export function wordBag(lines: readonly string[]): WordBag {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const word of line
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const hashed = [...counts]
    .map(([word, count]) => ({ hash: hashOf(word), count: Math.min(count, 255) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, LIMIT)
  const packed = Buffer.alloc(hashed.length * BYTES)
  hashed.forEach(({ hash, count }, i) => {
    packed.writeUInt32BE(hash, i * BYTES)
    packed.writeUInt8(count, i * BYTES + 4)
  })
  return packed.toString('base64')
}

/** FNV-1a over UTF-16 units, 32 bits: only to sample and compare, so quick rather than strong. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Dice overlap of the words of two bags, counts taken in: 0 (nothing in common) to 1 (the same words). Two empty bags: 0. */
export function wordOverlap(a: WordBag, b: WordBag): number {
  const left = Buffer.from(a, 'base64')
  const right = Buffer.from(b, 'base64')
  let i = 0
  let j = 0
  let shared = 0
  let total = 0
  while (i < left.length || j < right.length) {
    const x = i < left.length ? left.readUInt32BE(i) : Number.POSITIVE_INFINITY
    const y = j < right.length ? right.readUInt32BE(j) : Number.POSITIVE_INFINITY
    const countA = x <= y ? left.readUInt8(i + 4) : 0
    const countB = y <= x ? right.readUInt8(j + 4) : 0
    shared += Math.min(countA, countB)
    total += countA + countB
    if (x <= y) i += BYTES
    if (y <= x) j += BYTES
  }
  return total === 0 ? 0 : (2 * shared) / total
}
