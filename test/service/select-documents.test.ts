import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attribution, NO_ATTRIBUTION } from '../../lib/domain/analysis.ts'
import type { Deposit, DocumentRecord, Entry, ReadDeposit } from '../../lib/domain/deposit.ts'
import { problem } from '../../lib/domain/problem.ts'
import { wordBag } from '../../lib/domain/word-bag.ts'
import { selectDocuments } from '../../lib/service/select-documents.ts'
import { sampleDeposit, sampleEntry, sampleRecord } from '../contract/samples.ts'

const label = { name: (d: Deposit) => d.number, date: () => '8 octobre 2020' }

const attribution = (about: Partial<Attribution>): Attribution => ({ ...NO_ATTRIBUTION, ...about })
const written = (academie: string) =>
  attribution({ academie, trust: 'written', territory: academie, evidence: [academie] })

/** A record whose text is its own, so that no two are copies unless the test says so. */
const record = (id: string, change: Partial<DocumentRecord> = {}) =>
  sampleRecord({ id, items: 3, attribution: written('Nantes'), words: wordBag([`texte propre à ${id}`]), ...change })

const deposit = (id: string, documents: readonly string[], change: Partial<Deposit> = {}): ReadDeposit => ({
  deposit: sampleDeposit({
    id,
    number: `N-${id}`,
    academie: null,
    chosen: false,
    entries: documents.length,
    ...change,
  }),
  entries: documents.map((document, rank) => entry({ deposit: id, rank, document })),
})

const entry = (change: Partial<Entry> & { document: string }): Entry =>
  sampleEntry({
    file: `Synthese_Nantes_${change.document}.docx`,
    path: `Synthese_Nantes_${change.document}.docx`,
    ...change,
  })

const select = (deposits: readonly ReadDeposit[], records: readonly DocumentRecord[]) =>
  selectDocuments(deposits, new Map(records.map((r) => [r.id, r])), label)

/** One line each: file, académie, how it is known, why it is set aside or `counted`, codes of its problems. */
const told = (lines: ReturnType<typeof select>) =>
  lines.map((l) => ({
    document: l.entry.document,
    deposit: l.deposit.id,
    academie: l.whose.academie,
    basis: l.whose.basis,
    why: l.setAside?.code ?? 'counted',
    codes: l.problems.map((p) => p.code),
  }))

describe('whose a document is', () => {
  const one = (about: Partial<Deposit>, content: Attribution, named: Attribution = NO_ATTRIBUTION) => {
    const given = deposit('D', ['a'], about)
    const entries = given.entries.map((e) => ({ ...e, named }))
    return told(select([{ ...given, entries }], [record('a', { attribution: content })]))[0]
  }

  it("is the depositor's, who is asked when the text names another", () => {
    const chosen = { academie: 'Corse', chosen: true }
    expect(one(chosen, written('Corse'))).toMatchObject({ academie: 'Corse', basis: 'chosen', codes: [] })
    expect(one(chosen, written('Nantes'))).toMatchObject({ academie: 'Corse', codes: ['ACADEMIE_CONTREDITE'] })
    expect(one(chosen, NO_ATTRIBUTION)).toMatchObject({ academie: 'Corse', codes: ['ACADEMIE_NON_RECONNUE'] })
    expect(one(chosen, attribution({ academie: 'Nantes', trust: 'deduced' }))).toMatchObject({
      academie: 'Corse',
      codes: [],
    })
  })

  it('is in the names, of the archive first', () => {
    expect(one({ academie: 'Corse' }, NO_ATTRIBUTION)).toMatchObject({ academie: 'Corse', basis: 'named', codes: [] })
    expect(one({}, NO_ATTRIBUTION, written('Lille'))).toMatchObject({ academie: 'Lille', basis: 'named', codes: [] })
    expect(one({ academie: 'Corse' }, NO_ATTRIBUTION, written('Lille'))).toMatchObject({
      academie: 'Corse',
      codes: ['ACADEMIE_CONTREDITE'],
    })
  })

  it('is in the text, written or deduced', () => {
    expect(one({}, written('Nantes'))).toMatchObject({ academie: 'Nantes', basis: 'written', codes: [] })
    expect(one({}, attribution({ academie: 'Nantes', trust: 'deduced', evidence: ['Vendée'] }))).toMatchObject({
      academie: 'Nantes',
      basis: 'deduced',
      why: 'counted',
      codes: ['ACADEMIE_DEDUITE'],
    })
  })

  it('is nobody’s without an académie: held, and a région alone is coverage', () => {
    expect(one({}, NO_ATTRIBUTION)).toMatchObject({ academie: null, why: 'ACADEMIE_NON_RECONNUE' })
    const region = attribution({ region: 'Grand Est', territory: 'Grand Est', trust: 'written' })
    expect(one({}, region)).toMatchObject({ academie: null, why: 'REGION_SEULE' })
  })
})

describe('what counts', () => {
  it('leaves out what has no voice, each with its code', () => {
    const refused = [problem('CHIFFRE', { fichier: 'x' })]
    const lines = select(
      [deposit('D', ['kit', 'vierge', 'chiffré', 'sans', 'pas lu', 'bon'])],
      [
        record('kit', { kind: 'kit', items: 0 }),
        record('vierge', {
          status: 'blank',
          items: 0,
          problems: [problem('MODELE_VIERGE', { fichier: '{fichier}', n: 3 })],
        }),
        record('chiffré', { status: 'encrypted', items: 0, problems: refused }),
        record('sans', { kind: 'other', items: 0 }),
        record('bon'),
      ],
    )
    expect(Object.fromEntries(told(lines).map((l) => [l.document, l.why]))).toEqual({
      kit: 'MODE_EMPLOI',
      vierge: 'MODELE_VIERGE',
      chiffré: 'CHIFFRE',
      sans: 'PAS_DE_TABLEAU',
      'pas lu': 'EN_ATTENTE',
      bon: 'counted',
    })
    expect(lines.find((l) => l.entry.document === 'vierge')?.setAside?.message).toContain('Synthese_Nantes_vierge.docx')
  })

  it('leaves out withdrawn deposits', () => {
    expect(select([deposit('D', ['a'], { state: 'withdrawn' })], [record('a')])).toEqual([])
  })

  it('counts the same bytes once, for the strongest claim, and names the other deposit', () => {
    const lines = select(
      [deposit('A', ['a']), deposit('B', ['a'], { academie: 'Nantes', chosen: true })],
      [record('a')],
    )
    expect(told(lines)).toMatchObject([
      { deposit: 'A', why: 'DOUBLON_IDENTIQUE' },
      { deposit: 'B', why: 'counted' },
    ])
    expect(lines[0]?.setAside?.message).toContain('du dépôt N-B du 8 octobre 2020')
  })

  it('holds the same bytes that another académie deposits too', () => {
    const chosen = (id: string, academie: string) => deposit(id, ['a'], { academie, chosen: true })
    const whys = told(
      select([chosen('A', 'Nantes'), chosen('B', 'Corse')], [record('a', { attribution: NO_ATTRIBUTION })]),
    )
    expect(whys.map((l) => l.why)).toEqual(['counted', 'DOUBLON_AUTRE_ACADEMIE'])
  })

  it('gives the same bytes to the claim that the text does not contradict', () => {
    const deposits = [
      deposit('A', ['a'], { academie: 'Corse', chosen: true }),
      deposit('B', ['a'], { academie: 'Nantes', chosen: false }),
    ]
    expect(told(select(deposits, [record('a')]))).toMatchObject([
      { deposit: 'A', why: 'DOUBLON_AUTRE_ACADEMIE' },
      { deposit: 'B', why: 'counted' },
    ])
  })

  it('lets one copy of a text speak in an académie, the Word one first, and both in two académies', () => {
    const words = wordBag(['le même texte en deux formats'])
    const copies = [record('p', { format: 'pdf', words }), record('w', { words })]
    expect(told(select([deposit('D', ['p', 'w'])], copies)).map((l) => l.why)).toEqual(['DOUBLON_CONTENU', 'counted'])
    const apart = [deposit('A', ['p'], { academie: 'Lille', chosen: true }), deposit('B', ['w'])]
    expect(told(select(apart, copies)).map((l) => l.why)).toEqual(['counted', 'counted'])
  })

  it('proposes the name that a document should have had', () => {
    const given = deposit('D', ['a'])
    const entries = given.entries.map((e) => ({ ...e, file: 'cr-atelier.docx' }))
    const [line] = select([{ ...given, entries }], [record('a')])
    expect(line?.problems.map((p) => p.code)).toEqual(['NOM_HORS_REGLE'])
    expect(line?.problems[0]?.message).toContain('Synthese_Nantes_')
  })

  it('does not depend on the order of deposits', () => {
    const words = wordBag(['un texte repris'])
    const records = [
      record('a', { words }),
      record('b', { words, format: 'pdf' }),
      record('c'),
      record('d', { attribution: NO_ATTRIBUTION }),
    ]
    const deposits = [
      deposit('1', ['a', 'c']),
      deposit('2', ['b', 'c', 'd']),
      deposit('3', ['d'], { academie: 'Corse', chosen: true }),
      deposit('4', ['a', 'd'], { academie: 'Lille', chosen: true }),
    ]
    const expected = told(select(deposits, records))
    fc.assert(
      fc.property(fc.shuffledSubarray(deposits, { minLength: deposits.length }), (order) => {
        expect(told(select(order, records))).toEqual(expected)
      }),
    )
  })
})
