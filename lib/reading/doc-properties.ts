/** Properties that a Word 97 file gives to a stretch of its text: operands by their code (sprm). */
export interface Formatted {
  /** Places in the WordDocument stream, in bytes; `to` is behind the last. */
  readonly from: number
  readonly to: number
  /** Index of a paragraph's style in the style sheet; 0 (Normal) for runs. */
  readonly style: number
  readonly properties: ReadonlyMap<number, Buffer>
}

/** Size of a page of properties ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp). */
const PAGE = 512
/** Bytes of a paragraph's entry in the page: an offset and the height of its lines (BxPap); a run's is the offset alone. */
const ENTRY = { paragraph: 13, run: 1 }
/** Where the file header says where the pages are: offset, then length (FibRgFcLcb97). */
const PLACE = { paragraph: 0x102, run: 0xfa }
/** The one property whose length takes two bytes ([MS-DOC] 2.9.328 TDefTableOperand). */
const TABLE_DEFINITION = 0xd608

/** All the stretches of paragraph or run properties, in file order. @throws RangeError on a damaged file */
export function formattedText(kind: 'paragraph' | 'run', stream: Buffer, table: Buffer): Formatted[] {
  const offset = stream.readUInt32LE(PLACE[kind])
  const length = stream.readUInt32LE(PLACE[kind] + 4)
  const count = Math.max(0, (length - 4) / 8)
  const found: Formatted[] = []
  for (let i = 0; i < count; i++) {
    const number = table.readUInt32LE(offset + (count + 1) * 4 + i * 4) & 0x3fffff
    found.push(...pageEntries(kind, stream.subarray(number * PAGE, (number + 1) * PAGE)))
  }
  return found.sort((a, b) => a.from - b.from)
}

function pageEntries(kind: 'paragraph' | 'run', page: Buffer): Formatted[] {
  const count = page.readUInt8(PAGE - 1)
  return Array.from({ length: count }, (_, i) => {
    const at = page.readUInt8((count + 1) * 4 + i * ENTRY[kind]) * 2
    const packed = at === 0 ? Buffer.alloc(0) : kind === 'run' ? runBytes(page, at) : paragraphBytes(page, at)
    return {
      from: page.readUInt32LE(i * 4),
      to: page.readUInt32LE((i + 1) * 4),
      style: kind === 'paragraph' && packed.length >= 2 ? packed.readUInt16LE(0) : 0,
      properties: operands(kind === 'paragraph' ? packed.subarray(2) : packed),
    }
  })
}

function runBytes(page: Buffer, at: number): Buffer {
  return page.subarray(at + 1, at + 1 + page.readUInt8(at))
}

/** Length in words: odd in one byte, or even in the byte behind a zero ([MS-DOC] 2.9.176 PapxInFkp). */
function paragraphBytes(page: Buffer, at: number): Buffer {
  const words = page.readUInt8(at)
  return words > 0 ? page.subarray(at + 1, at + 2 * words) : page.subarray(at + 2, at + 2 + 2 * page.readUInt8(at + 1))
}

/** Operands by code; the three top bits of a code say the operand's length ([MS-DOC] 2.2.5.1). */
function operands(packed: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>()
  let at = 0
  while (at + 2 < packed.length) {
    const code = packed.readUInt16LE(at)
    at += 2
    let length = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13] ?? 1
    if (code === TABLE_DEFINITION) {
      length = packed.readUInt16LE(at) - 1
      at += 2
    } else if (code >> 13 === 6) {
      length = packed.readUInt8(at)
      at += 1
    }
    found.set(code, packed.subarray(at, at + length))
    at += length
  }
  return found
}
