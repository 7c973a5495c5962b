import type { Attribution } from '../domain/analysis.ts'
import type { Item } from '../domain/item.ts'
import { themeNames } from '../domain/theme.ts'
import type { Draft } from './draft.ts'

/** As many labels, and as many inferred themes, are told at most: reasons are kept with the document's record. */
const MOST = 12

const quoted = (texts: readonly string[]) => `« ${texts.join(' », « ')} »`

/** Why this académie, this kind, these themes, in French, for `--explain`. @param attribution null for a kit, which is nobody's */
export function reasonsOf(
  attribution: Attribution | null,
  kind: string,
  drafts: readonly Draft[],
  items: readonly Item[],
): string[] {
  const labels = [...new Set(drafts.flatMap((d) => (d.claim?.declared.themes.length ? [d.claim.label] : [])))]
  const inferred = items.filter((i) => i.themeSource === 'inferred')
  return [
    ...(attribution ? [whose(attribution)] : []),
    `Nature : ${kind}`,
    ...labels.slice(0, MOST).map((l) => `Thème déclaré : ${quoted([l])}`),
    ...inferred.slice(0, MOST).map(inference),
    ...(inferred.length > MOST ? [`… et ${inferred.length - MOST} autres thèmes déduits`] : []),
  ]
}

function whose({ academie, region, trust, evidence }: Attribution): string {
  const who = academie ?? region
  return who
    ? `Académie : ${who}, ${trust === 'written' ? 'lue' : 'déduite'} : ${quoted(evidence)}`
    : 'Académie : non reconnue'
}

function inference({ theme, evidence, text }: Item): string {
  const about = text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text
  return theme
    ? `Thème déduit : ${themeNames(theme).short}, d'après ${quoted(evidence)} : ${quoted([about])}`
    : `Thème non déterminé : ${quoted([about])}`
}
