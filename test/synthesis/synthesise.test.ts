import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACADEMIES } from '../../lib/domain/academie.ts'
import type { DocumentLine } from '../../lib/domain/synthesis.ts'
import { THEMES } from '../../lib/domain/theme.ts'
import { assemble } from '../../lib/synthesis/assemble.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { synthesiseTheme, type ThemePart } from '../../lib/synthesis/theme-part.ts'
import { inputOf, voice } from './voices.ts'

const voices = [
  voice({ id: 'C-01', text: 'Manque de formation des enseignants', academie: 'Nantes', row: 't1-r1' }),
  voice({ id: 'C-02', text: 'Manque de formation pour les enseignants', academie: 'Corse', row: 't1-r1' }),
  voice({ id: 'C-03', text: 'Manque de formation des parents', academie: 'Nantes', row: 't1-r1' }),
  voice({ id: 'C-04', text: 'Former tous les enseignants', type: 'need', academie: 'Nantes', row: 't1-r1' }),
  voice({ id: 'C-05', text: 'Ouvrir des ateliers dans chaque bassin', type: 'improvement', row: 't1-r1' }),
  voice({ id: 'C-06', text: 'Débit insuffisant des écoles rurales', theme: 'equal-access', academie: 'Dijon' }),
  voice({ id: 'C-07', text: 'Le débit des écoles rurales est insuffisant', theme: 'equal-access', kind: 'roadmap' }),
  voice({ id: 'C-08', text: 'Le temps manque', theme: null, academie: 'Lille' }),
  voice({ id: 'C-09', text: 'MANQUE de formation des enseignants !', academie: 'Nantes', document: 'doc-Sarthe' }),
]

const line = (file: string, more: Partial<DocumentLine>): DocumentLine => ({
  document: file,
  file,
  deposit: 'EGN2020-NANTES-0001',
  academie: 'Nantes',
  region: null,
  territory: null,
  attribution: 'chosen',
  kind: 'synthesis',
  format: 'docx',
  pages: null,
  themes: [],
  participants: null,
  items: 0,
  counted: true,
  setAside: null,
  receivedAt: '2020-10-16T08:00:00Z',
  ...more,
})

describe('synthesise', () => {
  const { synthesis } = synthesise(inputOf(voices))
  const ideaHolding = (item: string) =>
    synthesis.themes.flatMap((t) => t.ideas).find((i) => i.members.some((m) => m.item === item))

  it('puts near-identical items together, by académie', () => {
    const idea = ideaHolding('C-01')
    expect(idea?.members.map((m) => m.item).sort()).toEqual(['C-01', 'C-02', 'C-09'])
    expect(idea?.academies).toEqual(['Corse', 'Nantes'])
    expect(idea?.counts).toEqual({ academies: 2, of: 2, items: 2, roadmaps: 0 })
    expect(idea?.documents).toBe(3)
    expect(idea?.label).toBe('Manque de formation des enseignants')
  })

  it('never puts parents and teachers together', () => {
    expect(ideaHolding('C-03')?.members).toHaveLength(1)
  })

  it('counts académies that speak on the theme, and roadmaps apart', () => {
    const chapter = synthesis.themes.find((t) => t.theme === 'equal-access')
    expect(chapter).toMatchObject({
      academies: 2,
      items: 2,
      declared: 2,
      roadmapItems: 1,
      counts: { irritant: 2 },
      byAcademie: { Dijon: 1, Nantes: 1 },
    })
    expect(chapter?.ideas[0]?.counts).toEqual({ academies: 2, of: 2, items: 2, roadmaps: 1 })
  })

  it('gives the themes in the order of the kit, items without theme last', () => {
    expect(synthesis.themes.map((t) => t.theme)).toEqual([
      'equal-access',
      'working-together',
      'governance',
      'responsible-sovereign',
      'teaching-learning',
      null,
    ])
    expect(ideaHolding('C-08')?.id).toBe('ND-001')
    expect(synthesise(inputOf(voices.slice(0, 3))).synthesis.themes).toHaveLength(5)
  })

  it('links ideas found in the same rows', () => {
    const need = ideaHolding('C-04')
    expect(ideaHolding('C-01')?.linked.needs).toEqual([need?.id])
    expect(need?.linked.irritants).toEqual([ideaHolding('C-01')?.id, ideaHolding('C-03')?.id])
    expect(need?.linked.improvements).toEqual([ideaHolding('C-05')?.id])
  })

  it('says which idea holds each item', () => {
    expect(synthesis.items).toHaveLength(voices.length)
    for (const item of synthesis.items) expect(item.idea).toBe(ideaHolding(item.id)?.id)
  })

  it('says what it does not hold', () => {
    const { synthesis: covered } = synthesise(
      inputOf(voices, {
        deposits: 2,
        documents: [
          line('b.docx', {}),
          line('a.docx', { academie: 'Corse' }),
          line('kit.docx', { counted: false, setAside: { code: 'MODE_EMPLOI', message: 'un kit' } }),
          line('x.pdf', { counted: false, setAside: { code: 'CHIFFRE', message: 'protégé' } }),
        ],
      }),
    )
    expect(covered.inputs).toEqual({ deposits: 2, documents: 4, documentsRead: 3, academies: 2, items: 9 })
    expect(covered.coverage.documents).toEqual({ received: 4, read: 3, counted: 2, setAside: 2 })
    expect(covered.coverage.academies).toEqual(['Corse', 'Nantes'])
    expect(covered.coverage.missing).toHaveLength(ACADEMIES.length - 2)
    expect(covered.setAside.map((s) => s.code)).toEqual(['MODE_EMPLOI', 'CHIFFRE'])
  })

  it('keeps ids from run to run, whatever comes and goes', () => {
    const first = synthesise(inputOf(voices))
    const after = [
      ...voices.slice(1),
      voice({ id: 'C-10', text: 'Aucune formation des enseignants', academie: 'Lyon' }),
      voice({ id: 'C-11', text: 'La sobriété énergétique oubliée', academie: 'Lyon' }),
    ]
    const second = synthesise(inputOf(after, { registry: [...first.registry].reverse() }))
    const idOf = ({ synthesis: of }: typeof first, item: string) => of.items.find((i) => i.id === item)?.idea
    for (const { item } of voices.slice(1)) expect(idOf(second, item.id)).toBe(idOf(first, item.id))
    expect(idOf(second, 'C-10')).toBe(idOf(first, 'C-02'))
    expect(first.registry.map((r) => r.id)).not.toContain(idOf(second, 'C-11'))
    expect(second.registry.map((r) => r.id)).toEqual(expect.arrayContaining(first.registry.map((r) => r.id)))
  })

  it('gives the same bytes for any order of its input', () => {
    const written = JSON.stringify(synthesise(inputOf(voices)))
    fc.assert(
      fc.property(fc.shuffledSubarray(voices, { minLength: voices.length }), (shuffled) => {
        expect(JSON.stringify(synthesise(inputOf(shuffled)))).toBe(written)
      }),
      { numRuns: 50 },
    )
  })

  it('puts every voice in exactly one idea of its theme and type', () => {
    const words = ['formation', 'enseignants', 'parents', 'manque', 'débit', 'écoles', 'outils', 'temps', 'RGPD', 'bon']
    const spoken = fc.record({
      text: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((w) => w.join(' ')),
      type: fc.constantFrom('irritant', 'need', 'action'),
      theme: fc.constantFrom('governance', 'equal-access', null),
      academie: fc.constantFrom('Nantes', 'Corse', 'Lille'),
      row: fc.constantFrom('t1-r1', 't1-r2'),
    })
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 30 }), (many) => {
        const given = many.map((s, i) => voice({ ...s, id: `C-${i}` }))
        const { themes, inputs } = synthesise(inputOf(given)).synthesis
        const placed = themes.flatMap((t) =>
          t.ideas.flatMap((i) => i.members.map((m) => `${m.item} ${t.theme} ${i.type}`)),
        )
        expect(placed.sort()).toEqual(given.map(({ item }) => `${item.id} ${item.theme} ${item.type}`).sort())
        expect(inputs.items).toBe(placed.length)
      }),
      { numRuns: 100 },
    )
  })

  it('says the same, made theme by theme from plain data', () => {
    const input = inputOf(voices)
    const parts = [null, ...THEMES].map((theme) => synthesiseTheme({ theme, voices, registry: [] }))
    const carried = parts.map((part): ThemePart => JSON.parse(JSON.stringify(part)))
    expect(JSON.stringify(assemble(input, carried))).toBe(JSON.stringify(synthesise(input)))
  })

  it('tells where else an académie says the same words', () => {
    const alsoIn = (id: string) => synthesis.items.find((i) => i.id === id)?.alsoIn
    expect(alsoIn('C-01')).toEqual([{ item: 'C-09', document: 'doc-Sarthe', file: 'doc-Sarthe.docx' }])
    expect(alsoIn('C-02')).toBeUndefined() // another académie
  })

  it('keeps the ids of ideas whose items stay, whatever is deposited next', () => {
    const said = fc.record({
      text: fc.constantFrom(
        'Débit faible',
        'Débit insuffisant des écoles',
        'Trop de mails',
        'Matériel vétuste',
        'Wifi',
      ),
      academie: fc.constantFrom('Nantes', 'Corse', 'Lille'),
    })
    const voicesOf = (of: readonly { text: string; academie: string }[], prefix: string) =>
      of.map((s, i) => voice({ ...s, id: `${prefix}${i}` }))
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), fc.array(said, { maxLength: 12 }), (a, b) => {
        const before = voicesOf(a, 'C-A')
        const first = synthesise(inputOf(before))
        const second = synthesise(inputOf([...before, ...voicesOf(b, 'C-B')], { registry: first.registry }))
        const ideas = new Map(second.synthesis.themes.flatMap((t) => t.ideas).map((i) => [i.id, i]))
        for (const idea of first.synthesis.themes.flatMap((t) => t.ideas)) {
          const now = ideas.get(idea.id) ?? ideas.get(second.synthesis.redirects?.[idea.id] ?? '')
          expect(now?.members.some((m) => idea.members.some((was) => was.item === m.item))).toBe(true)
        }
        expect(second.registry.map((r) => r.id)).toEqual(expect.arrayContaining(first.registry.map((r) => r.id)))
      }),
      { numRuns: 60 },
    )
  })
})
