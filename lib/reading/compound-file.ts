/** Where the header says what ([MS-CFB] 2.2), in bytes. */
const HEADER = {
  sectorShift: 30,
  tableSectors: 44,
  miniStart: 60,
  miniSectors: 64,
  moreStart: 68,
  moreSectors: 72,
  places: 76,
}
const PLACES_IN_HEADER = 109

/**
 * Checks the chains of sectors of a compound file (what a .doc is): word-extractor follows them without a limit, so that
 * one chain that bites its tail would never end, and believes the sizes that the header declares.
 * @throws Error on a file that is none, or whose tables are larger than it or loop
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = file.readUInt16LE(HEADER.sectorShift)
  if (shift !== 9 && shift !== 12) throw new Error(`sectors of 2^${shift} bytes`)
  const size = 1 << shift
  for (const field of [HEADER.tableSectors, HEADER.miniSectors, HEADER.moreSectors])
    if (file.readUInt32LE(field) * size > file.length) throw new Error('tables larger than the file')

  const sector = (id: number): Buffer => file.subarray((id + 1) * size, (id + 2) * size)
  const table = tablePlaces(file, size, sector).flatMap((id) => numbersOf(sector(id)))
  refuseLoops(table)
  const mini: number[] = []
  let id = file.readInt32LE(HEADER.miniStart)
  while (id >= 0 && id < table.length) {
    mini.push(...numbersOf(sector(id)))
    id = table[id] ?? -1
  }
  refuseLoops(mini)
}

/** Sectors that hold the table of chains: named in the header, then in sectors that are chained by their last number. */
function tablePlaces(file: Buffer, size: number, sector: (id: number) => Buffer): number[] {
  const places = numbersOf(file.subarray(HEADER.places, HEADER.places + PLACES_IN_HEADER * 4))
  let id = file.readInt32LE(HEADER.moreStart)
  for (let n = file.readUInt32LE(HEADER.moreSectors); n > 0 && id >= 0; n--) {
    const numbers = numbersOf(sector(id))
    places.push(...numbers.slice(0, size / 4 - 1))
    id = numbers.at(-1) ?? -1
  }
  return places.slice(0, file.readUInt32LE(HEADER.tableSectors))
}

function numbersOf(sector: Buffer): number[] {
  return Array.from({ length: Math.floor(sector.length / 4) }, (_, i) => sector.readInt32LE(i * 4))
}

/** Each number is the place of the next one, negative at the end of a chain. */
function refuseLoops(next: readonly number[]): void {
  const walk = new Int32Array(next.length) // which walk saw a place first, 0 for none
  for (let start = 0; start < next.length; start++) {
    let at = start
    while (at >= 0 && at < next.length && walk[at] === 0) {
      walk[at] = start + 1
      at = next[at] ?? -1
    }
    if (at >= 0 && at < next.length && walk[at] === start + 1) throw new Error('chain of sectors without end')
  }
}
