import { academiesOfRegion } from '../domain/academie.ts'
import type { Attribution } from '../domain/analysis.ts'
import type { Deposit, Entry } from '../domain/deposit.ts'
import { type Problem, problem } from '../domain/problem.ts'
import { academieOf } from '../report/wording.ts'

/** How the académie of a document is known, strongest first. */
export const BASES = ['chosen', 'named', 'written', 'deduced'] as const

export interface Whose {
  readonly academie: string | null
  /** Région académique alone: coverage, not a voice. */
  readonly region: string | null
  readonly territory: string | null
  readonly basis: (typeof BASES)[number] | null
  /** What the depositor must know or confirm; the first says why a document is held where it has no académie. */
  readonly problems: readonly Problem[]
}

/**
 * Whose is a document? The depositor's choice, else the names of the archive, of the file and its folders, else what
 * the text says, in so many words or by its traces. A text that names another académie is asked about, and meanwhile
 * is the depositor's; a région of several académies is nobody's voice.
 * @param content what the document's own words say
 * @param corrected the académie that a person gave the document since: nothing more is asked
 */
export function whose(deposit: Deposit, entry: Entry, content: Attribution, corrected?: string): Whose {
  if (corrected !== undefined) {
    const territory = content.academie === corrected ? content.territory : null
    return { academie: corrected, region: null, territory: territory ?? corrected, basis: 'chosen', problems: [] }
  }
  const given = deposit.academie ?? entry.named.academie
  return given === null
    ? fromContent(entry.file, entry.named, content)
    : fromDepositor(given, deposit, entry.named, content, entry.file)
}

function fromDepositor(
  academie: string,
  deposit: Deposit,
  named: Attribution,
  content: Attribution,
  fichier: string,
): Whose {
  const written = content.trust === 'written' ? content.academie : null
  const other = [written, named.academie].find((name) => name !== null && name !== academie)
  const problems: Problem[] = []
  if (other) problems.push(problem('ACADEMIE_CONTREDITE', { fichier, autre: academieOf(other), academie }))
  else if (deposit.chosen && content.academie === null && named.academie === null && content.region === null)
    problems.push(problem('ACADEMIE_NON_RECONNUE', { fichier, academie }))
  const territory = content.academie === academie || content.academie === null ? content.territory : null
  return {
    academie,
    region: null,
    territory: territory ?? named.territory ?? academie,
    basis: deposit.chosen && deposit.academie !== null ? 'chosen' : 'named',
    problems,
  }
}

function fromContent(fichier: string, named: Attribution, content: Attribution): Whose {
  const { academie } = content
  const territory = content.territory ?? named.territory
  if (academie !== null) {
    const indices = content.evidence.map((e) => `"${e}"`).join(', ')
    const deduced = content.trust === 'deduced'
    const problems = deduced ? [problem('ACADEMIE_DEDUITE', { fichier, academie, indices })] : []
    return { academie, region: null, territory, basis: deduced ? 'deduced' : 'written', problems }
  }
  const region = content.region ?? named.region
  const reason = region
    ? problem('REGION_SEULE', { fichier, region, n: academiesOfRegion(region).length })
    : problem('ACADEMIE_INCONNUE', { fichier })
  return { academie: null, region, territory, basis: null, problems: [reason] }
}
