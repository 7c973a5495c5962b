import type {
  DocumentLine,
  NationalSynthesis,
  RegisteredIdea,
  SynthesisInput,
  Voice,
} from '../../lib/domain/synthesis.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { inputOf, type Spoken, voice } from './voices.ts'

export const TEXTS = [
  'Manque de formation des enseignants',
  'Débit insuffisant des écoles rurales',
  'Multiplication des outils et des identifiants',
  'Matériel vieillissant dans les salles',
]

/** What a document of a run holds, and what became of it. */
export interface Held {
  readonly voices: readonly Spoken[]
  readonly deposit?: string
  readonly replacedBy?: string
  readonly setAside?: string
}

/** A run in which each document holds some voices, in a deposit of its own unless told. */
export function runOf(
  documents: Readonly<Record<string, Held>>,
  more: Partial<SynthesisInput> = {},
  before: readonly RegisteredIdea[] = [],
): { synthesis: NationalSynthesis; registry: RegisteredIdea[] } {
  const lines: DocumentLine[] = []
  const voices: Voice[] = []
  for (const [document, held] of Object.entries(documents)) {
    const counted = held.replacedBy === undefined && held.setAside === undefined
    const spoken = held.voices.map((v) => voice({ ...v, document }))
    if (counted) voices.push(...spoken)
    const code = held.replacedBy === undefined ? held.setAside : 'DEPOT_REMPLACE'
    lines.push({
      ...{
        document,
        file: `${document}.docx`,
        deposit: held.deposit ?? `D-${document}`,
        region: null,
        territory: null,
      },
      ...{
        academie: spoken[0]?.academie ?? null,
        attribution: 'chosen',
        kind: 'synthesis',
        format: 'docx',
        pages: null,
      },
      ...{ themes: [], participants: null, items: counted ? spoken.length : 0, counted },
      receivedAt: '2020-10-16T08:00:00Z',
      setAside: code === undefined ? null : { code, message: 'Non compté.' },
      ...(held.replacedBy === undefined ? {} : { replacedBy: held.replacedBy }),
    })
  }
  return synthesise(inputOf(voices, { documents: lines, registry: before, ...more }))
}

/** A voice, which says the first text unless told. */
export const said = (id: string, academie: string, text = TEXTS[0] ?? '', more: Partial<Spoken> = {}): Spoken => ({
  id,
  academie,
  text,
  ...more,
})
