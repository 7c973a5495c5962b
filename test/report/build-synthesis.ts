import { ACADEMIES } from '../../lib/domain/academie.ts'
import type { ItemConfidence } from '../../lib/domain/confidence.ts'
import { itemId, sha256 } from '../../lib/domain/identity.ts'
import { ITEM_TYPES, type ItemType } from '../../lib/domain/item.ts'
import type {
  Chain,
  DocumentLine,
  Idea,
  Member,
  NationalSynthesis,
  SynthesisItem,
  ThemeChapter,
} from '../../lib/domain/synthesis.ts'
import { THEMES, type Theme, themeNames } from '../../lib/domain/theme.ts'
import { chooseQuotes } from '../../lib/synthesis/quotes.ts'

/** One statement of a document; statements of the same idea carry the same `idea`. */
export interface Said {
  readonly theme: Theme | null
  readonly type: ItemType
  readonly idea: string
  readonly academie: string
  readonly text: string
  /** Statements of one académie with the same row make a chain. */
  readonly row?: string
  readonly extra?: Partial<SynthesisItem>
}

const SURE: ItemConfidence = { reading: 'high', theme: 'high', grouping: 'high', value: 95 }

const RECEIVED = '2020-10-25T22:30:00Z'

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

function documentOf(said: Said): { document: string; file: string } {
  const kind = said.extra?.kind === 'roadmap' ? 'Feuille_de_route' : 'Synthese'
  const file = said.extra?.file ?? `${kind}_${said.academie}.docx`
  return { document: sha256(file), file }
}

function itemOf(said: Said, rank: number, idea: string): SynthesisItem {
  const { document, file } = documentOf(said)
  return {
    id: itemId(document, said.type, said.row ?? null, rank, said.text),
    type: said.type,
    theme: said.theme,
    themeSource: said.theme ? 'declared' : 'inferred',
    confidence: said.theme ? SURE : { ...SURE, theme: 'low', value: 0 },
    evidence: [],
    text: said.text,
    row: said.row ?? null,
    source: { heading: 'Diagnostic des points forts et irritants', table: 1, row: rank + 1, bullet: 1 },
    academie: said.academie,
    territory: null,
    kind: 'synthesis',
    document,
    file,
    idea,
    ...said.extra,
  }
}

function ideaOf(id: string, type: ItemType, items: readonly SynthesisItem[], of: number): Idea {
  const members = items.map(
    (i): Member => ({
      item: i.id,
      academie: i.academie,
      territory: i.territory,
      document: i.document,
      file: i.file,
      kind: i.kind,
      text: i.text,
      source: i.source,
    }),
  )
  const academies = distinct(items.map((i) => i.academie)).sort()
  return {
    id,
    type,
    label: items[0]?.text ?? '',
    labelSource: 'verbatim',
    members,
    academies,
    documents: distinct(items.map((i) => i.document)).length,
    counts: {
      academies: academies.length,
      of,
      items: distinct(items.map((i) => `${i.academie} ${i.text}`)).length,
      roadmaps: items.filter((i) => i.kind === 'roadmap').length,
    },
    linked: { irritants: [], needs: [], improvements: [], actions: [] },
    quotes: chooseQuotes(items[0]?.text ?? '', items),
    chains: [],
    confidence: Math.round(items.reduce((sum, i) => sum + i.confidence.value, 0) / items.length),
  }
}

function chapterOf(theme: Theme | null, items: readonly SynthesisItem[]): ThemeChapter {
  const academies = distinct(items.map((i) => i.academie))
  const ideas = distinct(items.map((i) => i.idea)).map((id) => {
    const members = items.filter((i) => i.idea === id)
    return ideaOf(id, members[0]?.type ?? 'irritant', members, academies.length)
  })
  return {
    theme,
    label: themeNames(theme).label,
    academies: academies.length,
    items: items.length,
    declared: items.filter((i) => i.themeSource === 'declared').length,
    roadmapItems: items.filter((i) => i.kind === 'roadmap').length,
    counts: Object.fromEntries(ITEM_TYPES.map((type) => [type, items.filter((i) => i.type === type).length])),
    byAcademie: Object.fromEntries(academies.map((a) => [a, items.filter((i) => i.academie === a).length])),
    ideas: ideas.sort((a, b) => b.counts.academies - a.counts.academies || b.counts.items - a.counts.items),
  }
}

function chainsOf(items: readonly SynthesisItem[]): Chain[] {
  const rows = distinct(items.filter((i) => i.row !== null).map((i) => `${i.document} ${i.theme} ${i.row}`))
  return rows.flatMap((key, n) => {
    const linked = items.filter((i) => `${i.document} ${i.theme} ${i.row}` === key)
    const [first] = linked
    if (!first?.row) return []
    return [
      {
        id: `F-${themeNames(first.theme).prefix}-${n + 1}`,
        theme: first.theme,
        academie: first.academie,
        document: first.document,
        file: first.file,
        row: first.row,
        links: linked.map((i) => ({ role: i.type, item: i.id, idea: i.idea, basis: 'row' as const })),
      },
    ]
  })
}

function documentsOf(items: readonly SynthesisItem[]): DocumentLine[] {
  return distinct(items.map((i) => i.document)).map((document) => {
    const own = items.filter((i) => i.document === document)
    const [first] = own
    return {
      document,
      file: first?.file ?? '',
      deposit: 'EGN2020-DEPOT-0001',
      academie: first?.academie ?? null,
      region: null,
      territory: null,
      attribution: 'chosen',
      kind: first?.kind ?? 'synthesis',
      format: 'docx',
      pages: null,
      themes: distinct(own.flatMap((i) => (i.theme ? [i.theme] : []))),
      participants: 12,
      items: own.length,
      counted: true,
      setAside: null,
      receivedAt: RECEIVED,
    }
  })
}

const KIT: DocumentLine = {
  document: sha256('kit'),
  file: 'Kit d’animation.pdf',
  deposit: 'EGN2020-DEPOT-0001',
  academie: 'Poitiers',
  region: null,
  territory: null,
  attribution: 'named',
  kind: 'kit',
  format: 'pdf',
  pages: 12,
  themes: [],
  participants: null,
  items: 0,
  receivedAt: RECEIVED,
  late: true,
  counted: false,
  setAside: {
    code: 'MODE_EMPLOI',
    message:
      "Kit d’animation.pdf est un kit ou un mode d'emploi : il n'apporte pas de contribution et n'est pas compté.",
  },
}

/** A synthesis whose figures follow from what is said, whatever is said. */
export function synthesisOf(said: readonly Said[]): NationalSynthesis {
  const ids = new Map<string, string>()
  const ideaId = (s: Said): string => {
    const key = `${s.theme} ${s.type} ${s.idea}`
    const id = ids.get(key) ?? `${themeNames(s.theme).prefix}-${String(ids.size + 1).padStart(3, '0')}`
    ids.set(key, id)
    return id
  }
  const items = said.map((s, rank) => itemOf(s, rank, ideaId(s)))
  const academies = distinct(items.map((i) => i.academie)).sort()
  const counted = documentsOf(items)
  const documents = [...counted, KIT]
  const run = {
    number: 1,
    at: '2020-11-02T05:00:00Z',
    status: 'provisional',
    method: '1.0',
    software: '1.0.0',
    inputDigest: `sha256:${sha256('inputs')}`,
    previous: null,
  } as const
  return {
    format: 'synthese-nationale/1',
    campaign: 'egn-2020',
    generatedAt: run.at,
    run,
    inputs: {
      deposits: 1,
      documents: documents.length,
      documentsRead: documents.length,
      academies: academies.length,
      items: items.length,
    },
    coverage: {
      academiesExpected: ACADEMIES.length,
      academies,
      missing: ACADEMIES.map((a) => a.name).filter((name) => !academies.includes(name)),
      documents: { received: documents.length, read: documents.length, counted: counted.length, setAside: 1 },
      participants: { total: 51, byCategory: { Enseignants: 31, 'Chefs d’établissement': 20 } },
    },
    themes: [...THEMES, null].map((theme) =>
      chapterOf(
        theme,
        items.filter((i) => i.theme === theme),
      ),
    ),
    items,
    chains: chainsOf(items),
    documents,
    setAside: [{ file: KIT.file, code: 'MODE_EMPLOI', message: KIT.setAside?.message ?? '', academie: KIT.academie }],
  }
}
