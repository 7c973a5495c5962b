import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppliedCorrection } from '../../lib/domain/applied.ts'
import type { IdeaChange } from '../../lib/domain/changes.ts'
import { textKey } from '../../lib/domain/correction.ts'
import type { IdeaDecision } from '../../lib/domain/idea-decision.ts'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { compareRuns } from '../../lib/synthesis/compare.ts'
import { type Held, runOf, said, TEXTS } from './runs.ts'

const sumOf = ({ causes }: IdeaChange) => causes.reduce((sum, c) => sum + c.academies, 0)
const decided = { campaign: 'egn-2020', reason: '', by: 'DNE', at: '2020-10-30T10:00:00.000Z' }

describe('comparing two runs', () => {
  const first = runOf({ a: { voices: [said('C-1', 'Nantes')] }, b: { voices: [said('C-2', 'Corse')] } })

  it('tells nothing of what is the same', () => {
    expect(compareRuns(first.synthesis, first.synthesis)).toMatchObject({
      academies: { joined: [], left: [] },
      ideas: [],
    })
  })

  it('tells a new deposit, a replaced one and one that was withdrawn apart', () => {
    const dijon = { e: { voices: [said('C-9', 'Dijon')] } }
    const first = runOf({ a: { voices: [said('C-1', 'Nantes')] }, b: { voices: [said('C-2', 'Corse')] }, ...dijon })
    const next = runOf(
      {
        ...dijon,
        a: { voices: [said('C-1', 'Nantes')], replacedBy: 'D-c' },
        c: { voices: [said('C-3', 'Nantes', TEXTS[1])], deposit: 'D-c' },
        d: { voices: [said('C-4', 'Lyon')] },
      },
      {},
      first.registry,
    )
    const changes = compareRuns(first.synthesis, next.synthesis)
    expect(changes.academies).toEqual({ joined: ['Lyon'], left: ['Corse'] })
    expect(changes.ideas.find((i) => i.before !== null)).toMatchObject({
      status: 'weaker',
      before: 3,
      after: 2,
      causes: [
        { cause: 'new-deposit', academies: 1, detail: 'Lyon' },
        {
          ...{ cause: 'replaced-deposit', academies: -1 },
          detail: "Nantes ; nouvelle version du dépôt, l'élément n'y figure plus",
        },
        { cause: 'withdrawn', academies: -1, detail: 'Corse' },
      ],
    })
    expect(changes.ideas.find((i) => i.before === null)).toMatchObject({
      status: 'new',
      causes: [{ cause: 'replaced-deposit', academies: 1, detail: 'Nantes' }],
    })
  })

  it('does not say that an element is no more where the new version holds it in another idea', () => {
    const next = runOf(
      {
        a: { voices: [said('C-1', 'Nantes')], replacedBy: 'D-c' },
        b: { voices: [said('C-2', 'Corse')] },
        c: { voices: [said('C-3', 'Nantes', TEXTS[0], { theme: 'governance' })], deposit: 'D-c' },
      },
      {},
      first.registry,
    )
    const { ideas } = compareRuns(first.synthesis, next.synthesis)
    expect(ideas.find((i) => i.before === 2)?.causes).toEqual([
      { cause: 'replaced-deposit', academies: -1, detail: 'Nantes' },
    ])
  })

  it('says when the number is the same and the académies are not', () => {
    const next = runOf(
      { a: { voices: [said('C-1', 'Nantes')] }, d: { voices: [said('C-4', 'Lyon')] } },
      {},
      first.registry,
    )
    const [change] = compareRuns(first.synthesis, next.synthesis).ideas
    expect(change).toMatchObject({ status: 'changed', before: 2, after: 2 })
    expect(change?.causes.map((c) => c.academies)).toEqual([1, -1])
  })

  it('says who corrected what moved', () => {
    const correction: AppliedCorrection = {
      ...{ id: 'K-0001', field: 'theme', scope: 'item', value: 'governance', reason: '', by: 'DNE' },
      ...{ at: '2020-10-30T10:00:00.000Z', items: ['C-2'] },
    }
    const next = runOf(
      {
        a: { voices: [said('C-1', 'Nantes')] },
        b: { voices: [said('C-2', 'Corse', TEXTS[0], { theme: 'governance' })] },
      },
      { corrections: [correction] },
      first.registry,
    )
    const detail = 'Corse ; thème corrigé par DNE le 30 octobre 2020'
    expect(compareRuns(first.synthesis, next.synthesis).ideas.map((i) => [i.status, i.causes])).toEqual([
      ['new', [{ cause: 'correction', academies: 1, detail }]],
      ['weaker', [{ cause: 'correction', academies: -1, detail }]],
    ])
  })

  it('does not call a correction undone that stands, of items whose document was replaced', () => {
    const correction = (items: readonly string[]): AppliedCorrection => ({
      ...{ id: 'K-0001', field: 'academie', scope: 'document', value: 'Lille', reason: '', by: 'DNE' },
      ...{ at: '2020-10-30T10:00:00.000Z', items },
    })
    const other = { b: { voices: [said('C-2', 'Corse')] } }
    const before = runOf({ ...other, a: { voices: [said('C-1', 'Lille')] } }, { corrections: [correction(['C-1'])] })
    const lacking = { a: { voices: [said('C-1', 'Lille')], replacedBy: 'D-c' } }
    const replaced = runOf({ ...other, ...lacking }, { corrections: [correction([])] }, before.registry)
    expect(compareRuns(before.synthesis, replaced.synthesis).ideas[0]?.causes[0]?.cause).toBe('replaced-deposit')
    const undone = runOf({ ...other, a: { voices: [said('C-1', 'Nantes')] } }, {}, before.registry)
    expect(compareRuns(before.synthesis, undone.synthesis).ideas[0]?.causes.map((c) => c.cause)).toEqual([
      'correction',
      'correction',
    ])
  })

  it('tells what analysts named, merged and split', () => {
    const documents = {
      a: { voices: [said('C-1', 'Nantes')] },
      b: { voices: [said('C-2', 'Corse')] },
      c: { voices: [said('C-3', 'Lyon', TEXTS[1])] },
    }
    const before = runOf(documents)
    const idOf = (item: string) => before.synthesis.items.find((i) => i.id === item)?.idea ?? ''
    const changed = (decision: IdeaDecision) =>
      compareRuns(before.synthesis, runOf(documents, { decisions: [decision] }, before.registry).synthesis).ideas
    expect(changed({ ...decided, id: 'G-1', act: 'rename', idea: idOf('C-1'), label: 'Formation' })).toMatchObject([
      { status: 'renamed', label: 'Formation', causes: [] },
    ])
    expect(changed({ ...decided, id: 'G-1', act: 'merge', idea: idOf('C-3'), into: idOf('C-1') })).toMatchObject([
      {
        status: 'merged',
        from: [idOf('C-1'), idOf('C-3')],
        causes: [{ cause: 'analyst', academies: 1, detail: 'Lyon ; fusion par DNE le 30 octobre 2020' }],
      },
    ])
    // Corse says the same words as Nantes: a split by its text would move both, so the item has words of its own.
    const own = { ...documents, b: { voices: [said('C-2', 'Corse', `${TEXTS[0]} du bassin`)] } }
    const first = runOf(own)
    const parent = first.synthesis.items.find((i) => i.id === 'C-2')?.idea ?? ''
    const items = [{ id: 'C-2', text: textKey(`${TEXTS[0]} du bassin`) }]
    const after = runOf(
      own,
      { decisions: [{ ...decided, id: 'G-1', act: 'split', idea: parent, items }] },
      first.registry,
    )
    expect(compareRuns(first.synthesis, after.synthesis).ideas).toMatchObject([
      { status: 'weaker', idea: parent, causes: [{ cause: 'analyst', academies: -1 }] },
      { status: 'split', from: [parent], before: null, after: 1, causes: [{ cause: 'analyst', academies: 1 }] },
    ])
  })

  it('takes for no merge an idea that goes on under another id because a correction moved what was left of it', () => {
    const before = runOf({ a: { voices: [said('C-1', 'Nantes')] }, b: { voices: [said('C-2', 'Corse')] } })
    const gone = before.synthesis.items[0]?.idea ?? ''
    const retyped = { ...said('C-1', 'Nantes'), type: 'need' as const }
    const after = runOf({ a: { voices: [retyped] } }, {}, before.registry)
    expect(after.synthesis.redirects).toHaveProperty(gone)
    expect(compareRuns(before.synthesis, after.synthesis).ideas).toMatchObject([
      { idea: gone, status: 'gone', before: 2, after: 0 },
      { status: 'split', from: [gone], before: null, after: 1 },
    ])
  })

  it('gives the method what the old deposits say by the new one, and nothing else', () => {
    const before = runOf({ a: { voices: [said('C-1', 'Nantes')] }, b: { voices: [said('C-2', 'Corse')] } })
    // Read anew, Corse says it no more and Dijon's part of the document is seen; then Lyon deposits.
    const documents = {
      a: { voices: [said('C-1', 'Nantes'), said('C-5', 'Dijon')] },
      b: { voices: [said('C-6', 'Corse', TEXTS[1])] },
    }
    const after = runOf({ ...documents, d: { voices: [said('C-4', 'Lyon')] } }, {}, before.registry)
    const reread = runOf(documents, {}, after.registry)
    const changes = compareRuns(before.synthesis, after.synthesis, reread.synthesis)
    expect(changes.ideas.map((i) => [i.before, i.after, i.causes])).toEqual([
      [
        2,
        3,
        [
          { cause: 'new-deposit', academies: 1, detail: 'Lyon' },
          { cause: 'method', academies: 1, detail: 'Dijon' },
          { cause: 'method', academies: -1, detail: 'Corse' },
        ],
      ],
      [null, 1, [{ cause: 'method', academies: 1, detail: 'Corse' }]],
    ])
  })

  it('has causes that add up, whatever happens', () => {
    const held = fc.record(
      {
        voices: fc.array(
          fc.record({
            id: fc.integer({ min: 1, max: 30 }).map((n) => `C-${n}`),
            academie: fc.constantFrom('Nantes', 'Corse', 'Lyon', 'Dijon'),
            text: fc.constantFrom(...TEXTS),
            theme: fc.constantFrom('governance' as const, 'equal-access' as const, null),
          }),
          { maxLength: 6 },
        ),
        replacedBy: fc.constantFrom('D-a', 'D-b'),
        setAside: fc.constantFrom('HORS_DELAI', 'DOUBLON_CONTENU', 'ECARTE'),
      },
      { requiredKeys: ['voices'] },
    )
    const documents = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), held, { maxKeys: 5 }).map(withoutRepeats)
    const merged = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 2 })
    fc.assert(
      fc.property(documents, documents, fc.option(documents), merged, (was, is, again, merges) => {
        const before = runOf(was)
        const ids = before.registry.map((r) => r.id)
        const decisions = merges.flatMap(([from, into], n): IdeaDecision[] => {
          const [idea, other] = [ids[from], ids[into]]
          return idea && other ? [{ ...decided, id: `G-${n}`, act: 'merge', idea, into: other }] : []
        })
        const after = runOf(is, { decisions }, before.registry)
        const reread = again && runOf(again, {}, after.registry).synthesis
        const { ideas } = compareRuns(before.synthesis, after.synthesis, reread)
        const counts = ({ themes }: NationalSynthesis) =>
          new Map(themes.flatMap((t) => t.ideas.map((i) => [i.id, i.academies.length] as const)))
        const [had, has] = [counts(before.synthesis), counts(after.synthesis)]
        for (const change of ideas) {
          expect(sumOf(change)).toBe(change.after - (change.before ?? 0))
          expect(change.before ?? 0).toBe(had.get(change.idea) ?? 0)
          expect(change.after).toBe(has.get(change.idea) ?? 0)
        }
        const told = new Set(ideas.map((i) => i.idea))
        for (const [id, n] of has) if (!told.has(id)) expect(had.get(id)).toBe(n)
      }),
      { numRuns: 150 },
    )
  })
})

/** An item stands in one document of a run. */
function withoutRepeats(documents: Readonly<Record<string, Held>>): Record<string, Held> {
  const seen = new Set<string>()
  return Object.fromEntries(
    Object.entries(documents).map(([name, held]) => {
      const voices = held.voices.filter(({ id }) => !seen.has(id) && seen.add(id))
      return [name, { ...held, voices }]
    }),
  )
}
