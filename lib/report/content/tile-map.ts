import { ACADEMIES, academieNamed } from '../../domain/academie.ts'
import type { DocumentLine, NationalSynthesis } from '../../domain/synthesis.ts'
import tiles from '../data/tiles.json' with { type: 'json' }
import { academiesOutOf } from '../quantities.ts'
import { agree, enumerate, fr } from '../wording.ts'
import { silentAcademies } from './silent.ts'

/** What became of the deposits of an académie. */
export const PRESENCE_ORDER = ['heard', 'late', 'set-aside', 'absent'] as const
export type Presence = (typeof PRESENCE_ORDER)[number]

export interface Tile {
  readonly name: string
  /** At most four characters, for the tile itself. */
  readonly short: string
  readonly column: number
  readonly row: number
  readonly presence: Presence
}

/** The académies as equal squares, roughly where they lie; overseas on the left. */
export interface TileMap {
  /** All that the drawing says, in a sentence. */
  readonly title: string
  readonly tiles: readonly Tile[]
  readonly columns: number
  readonly rows: number
}

/** How each presence is marked and said: a letter, never the colour alone. */
export const PRESENCES: Readonly<Record<Presence, { readonly letter: string; readonly label: string }>> = {
  heard: { letter: 'D', label: 'a déposé' },
  late: { letter: 'H', label: 'a déposé hors délai, documents non comptés' },
  'set-aside': { letter: 'E', label: 'a déposé, documents écartés' },
  absent: { letter: '–', label: "n'a pas déposé" },
}

/** « CLER », « RÉUN »: the article tells nothing. */
function shortName(name: string): string {
  return name
    .replace(/^La /, '')
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 4)
}

/** « 24 académies sur 30 ont déposé ; manquent : … », as squares. */
export function tileMap(synthesis: NationalSynthesis): TileMap {
  const { coverage, documents } = synthesis
  const code = (name: string): string | undefined => academieNamed(name)?.code
  const heard = new Set(coverage.academies.map(code))
  const codesOf = (lines: readonly DocumentLine[]) =>
    new Set(lines.flatMap((d) => (d.academie === null ? [] : [code(d.academie)])))
  const received = codesOf(documents)
  const late = codesOf(documents.filter((d) => d.setAside?.code === 'HORS_DELAI'))
  const presenceOf = (own: string): Presence =>
    heard.has(own) ? 'heard' : late.has(own) ? 'late' : received.has(own) ? 'set-aside' : 'absent'
  const placed = tiles.flatMap(({ code: own, column, row }): Tile[] => {
    const academie = ACADEMIES.find((a) => a.code === own)
    if (!academie) return []
    return [{ name: academie.name, short: shortName(academie.name), column, row, presence: presenceOf(own) }]
  })
  const { absent, uncounted } = silentAcademies(synthesis)
  const n = coverage.academiesExpected - absent.length
  return {
    title: fr`${academiesOutOf(n, coverage.academiesExpected)} ${agree(n, 'a déposé', 'ont déposé')}${
      absent.length === 0 ? '' : fr` ; ${agree(absent.length, 'manque', 'manquent')} : ${enumerate(absent)}`
    }${uncounted.length === 0 ? '' : fr` ; sans être ${agree(uncounted.length, 'comptée', 'comptées')} : ${enumerate(uncounted)}`}`,
    tiles: placed,
    columns: Math.max(...tiles.map((t) => t.column)) + 1,
    rows: Math.max(...tiles.map((t) => t.row)) + 1,
  }
}
