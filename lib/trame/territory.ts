import { ACADEMIES, type Academie, academieNamed, academiesOfRegion, foldName } from '../domain/academie.ts'
import { type Attribution, NO_ATTRIBUTION } from '../domain/analysis.ts'
import { type Block, linesOf } from '../domain/document.ts'
import { academiesIn, departementsIn, regionsIn } from './place-names.ts'

/** How many lines at the head of a document make its title page. */
const TITLE_PAGE = 30

function found(
  academie: Academie,
  trust: 'written' | 'deduced',
  evidence: readonly string[],
  territory?: string,
): Attribution {
  return { academie: academie.name, region: null, territory: territory ?? academie.name, trust, evidence }
}

/** A région alone: its one académie, or the territory where it has several. */
function ofRegion(region: string, evidence: string): Attribution {
  const academies = academiesOfRegion(region)
  const only = academies[0]
  return only && academies.length === 1
    ? found(only, 'written', [evidence])
    : { academie: null, region, territory: region, trust: 'written', evidence: [evidence] }
}

/**
 * Who wrote a document, from its words: the introduction's « Nom de la Région académique », the title page, the body,
 * then traces (départements, and an address beside them; never an e-mail domain alone, since a Poitiers kit carried a
 * Bordeaux one). Two académies at the same level of trust decide nothing.
 */
export function attributionOf(blocks: readonly Block[]): Attribution {
  const lines = linesOf(blocks)
  const cell = introductionCell(blocks)
  const zones: { readonly lines: readonly string[]; readonly bare: boolean }[] = [
    ...(cell === null ? [] : [{ lines: [cell], bare: true }]),
    { lines: titlePage(lines), bare: false },
    { lines, bare: false },
  ]
  let region: Attribution | null = null
  for (const zone of zones) {
    const all = mentions(zone.lines, academiesIn)
    const signed = mentions(zone.lines.filter(isSignature), academiesIn)
    // A guest is named in a sentence, whoever writes signs with a line of its own.
    const named = all.size > 1 && signed.size === 1 ? signed : all
    if (named.size === 1)
      for (const [academie, line] of named)
        return found(academie, 'written', [line], departementOf(academie, titlePage(lines)))
    if (named.size > 1) break
    const bareNames = zone.bare ? zone.lines.map((l) => academieNamed(l)).filter((a) => a !== null) : []
    if (bareNames[0]) return found(bareNames[0], 'written', zone.lines)
    const regions = mentions(zone.lines, (l) => regionsIn(l, zone.bare))
    if (region === null && regions.size === 1) for (const [name, line] of regions) region = ofRegion(name, line)
    if (region?.academie) return region
  }
  return deduced(lines, region?.region ?? null) ?? region ?? NO_ATTRIBUTION
}

/** A line that names who writes, and is no sentence: « Académie de Nantes – bassin de la Vendée ». */
function isSignature(line: string): boolean {
  return line.split(/\s+/).length <= 14 && !/[.;!?]$/.test(line.trim())
}

/** The title page: the first lines, and two lines read as one where a name is broken (« RÉGION ACADÉMIQUE » / « CORSE »). */
function titlePage(lines: readonly string[]): string[] {
  const head = lines.slice(0, TITLE_PAGE)
  return [...head, ...head.slice(1).map((line, i) => `${head[i]} ${line}`)]
}

function mentions<T>(lines: readonly string[], read: (line: string) => readonly T[]): Map<T, string> {
  const seen = new Map<T, string>()
  for (const line of lines) for (const name of read(line)) if (!seen.has(name)) seen.set(name, line)
  return seen
}

/** The value beside « Nom de la Région académique » (or « Académie ») in the introduction's table. */
function introductionCell(blocks: readonly Block[]): string | null {
  for (const block of blocks)
    if (block.kind === 'table')
      for (const row of block.rows) {
        const [label, value] = row.cells.map((c) => linesOf(c.blocks).join(' ').trim())
        if (label && value && /^(nom de (la|l) )?(region academique|academie)( ou academie)?$/.test(foldName(label)))
          return value
      }
  return null
}

/** Traces: départements named in the text, an address beside them. The académie that they all belong to, or null. */
function deduced(lines: readonly string[], region: string | null): Attribution | null {
  const votes = new Map<Academie, { weight: number; evidence: string[] }>()
  const vote = (academie: Academie, weight: number, evidence: string) => {
    if (region !== null && academie.region !== region) return
    const v = votes.get(academie) ?? { weight: 0, evidence: [] }
    if (!v.evidence.includes(evidence))
      votes.set(academie, { weight: v.weight + weight, evidence: [...v.evidence, evidence] })
  }
  for (const line of lines) {
    for (const d of departementsIn(line)) vote(d.academie, 2, d.name)
    if (!line.includes('.')) continue // no address
    const lower = line.toLowerCase()
    for (const academie of ACADEMIES)
      for (const domain of academie.domains) if (lower.includes(domain)) vote(academie, 1, domain)
  }
  const ranked = [...votes].sort((a, b) => b[1].weight - a[1].weight)
  const [first, second] = ranked
  // 1 is an address alone; a second académie nearly as present means that the text speaks of others.
  if (!first || first[1].weight < 2 || (second && second[1].weight * 2 > first[1].weight)) return null
  return found(first[0], 'deduced', first[1].evidence)
}

function departementOf(academie: Academie, lines: readonly string[]): string {
  const named = new Set(
    lines.slice(0, TITLE_PAGE).flatMap((line) => departementsIn(line).filter((d) => d.academie === academie)),
  )
  const [only] = named
  return named.size === 1 && only ? only.name : academie.name
}

/**
 * Who wrote a document, from names given to it: archive, folders, file, nearest to the document first. A name counts as
 * a part of its own between `_` (`Synthese_Nantes_…`), after « académie » (`EGN2020_Academie_Corse.zip`), or where it is
 * written as a name, with its capital: a « réunion » in a file's name is a meeting.
 */
export function attributionOfNames(names: readonly string[]): Attribution {
  for (const name of names) {
    const stem = name.normalize('NFC').replace(/\.[^.]+$/, '')
    const parts = stem.split(/[_()[\],–—]| - /u).map(foldName)
    const hits = ACADEMIES.filter(
      (a) =>
        [a.name, a.code, ...a.aliases, ...a.commonNames].some((n) => parts.includes(foldName(n))) ||
        academiesIn(stem.replaceAll('_', ' ')).includes(a) ||
        properNames(a).some((pattern) => pattern.test(stem)),
    )
    if (hits.length === 1 && hits[0]) return found(hits[0], 'written', [name])
  }
  return NO_ATTRIBUTION
}

/** An académie's name written as one, accents and hyphens as people leave them: « Nice », « NICE », « Aix Marseille ». */
function properNames(academie: Academie): RegExp[] {
  return [academie.name, ...academie.aliases].map((name) => {
    const letters = [...name].map((c, i) => {
      if (/[\s-]/u.test(c)) return '[\\s_-]'
      const start = i === 0 || /[\s-]/u.test(name.charAt(i - 1))
      const forms = new Set([
        c.toUpperCase(),
        foldName(c).toUpperCase(),
        ...(start ? [] : [c.toLowerCase(), foldName(c)]),
      ])
      return `[${[...forms].join('')}]`
    })
    return new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('')}(?![\\p{L}\\p{N}])`, 'u')
  })
}
