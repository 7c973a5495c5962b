import type { Item, ItemType } from '../../lib/domain/item.ts'
import type { SynthesisInput, SynthesisItem, Voice } from '../../lib/domain/synthesis.ts'
import { confidenceIn } from '../../lib/synthesis/confidence.ts'

/** What a test says of a voice; the rest does not matter to it. */
export interface Spoken {
  readonly id: string
  readonly text: string
  readonly type?: ItemType
  readonly theme?: Item['theme']
  readonly academie?: string
  readonly document?: string
  readonly kind?: Voice['kind']
  readonly row?: string
  readonly improvement?: string
}

export function voice(spoken: Spoken): Voice {
  const { id, text, type = 'irritant', theme = 'working-together', academie = 'Nantes', row, improvement } = spoken
  const document = spoken.document ?? `doc-${academie}`
  return {
    item: {
      id,
      type,
      theme,
      themeSource: theme === null ? 'inferred' : 'declared',
      confidence: theme === null ? 0 : 1,
      evidence: [],
      text,
      row: row ?? null,
      source: {},
      ...(improvement === undefined ? {} : { improvement }),
    },
    academie,
    territory: null,
    document,
    file: `${document}.docx`,
    kind: spoken.kind ?? 'synthesis',
  }
}

/** An item as a synthesis holds it, in the idea of its own number: C-1 is of TE-001. */
export function placed(spoken: Spoken): SynthesisItem {
  const { item, ...whose } = voice(spoken)
  return { ...item, ...whose, idea: `TE-00${item.id.slice(2)}`, confidence: confidenceIn(item) }
}

export function inputOf(voices: readonly Voice[], more: Partial<SynthesisInput> = {}): SynthesisInput {
  return {
    campaign: 'egn-2020',
    voices,
    documents: [],
    deposits: 1,
    participants: { total: 0, byCategory: {} },
    registry: [],
    run: {
      number: 1,
      at: '2020-10-17T04:00:00Z',
      status: 'provisional',
      method: '1.0',
      software: '1.0.0',
      inputDigest: 'sha256:0',
      previous: null,
    },
    ...more,
  }
}
