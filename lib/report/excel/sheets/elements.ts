import { actorsNamed } from '../../../domain/actor.ts'
import { typeNames } from '../../../domain/item.ts'
import type { SynthesisItem } from '../../../domain/synthesis.ts'
import { themeNames } from '../../../domain/theme.ts'
import { timeframeNames, timeframeOf } from '../../../domain/timeframe.ts'
import { CAUSES, confidenceReason, LEVELS } from '../../content/confidence.ts'
import { correctionsByItem } from '../../content/corrections.ts'
import { ideaPage } from '../../html/paths.ts'
import { BASES, kindNames, THEME_SOURCES } from '../../labels.ts'
import { regionOf, type SynthesisIndex } from '../../synthesis-index.ts'
import type { Sheet } from '../sheet.ts'

/** Every element, idea by idea, nearest to the label first. */
export function elementsInOrder(index: SynthesisIndex): SynthesisItem[] {
  return index.ideas.flatMap(({ idea }) => idea.members.flatMap((m) => index.itemOf.get(m.item) ?? []))
}

/** « Éléments »: one row an element, with all that says where it was read. */
export function elementsSheet(
  index: SynthesisIndex,
  elements: readonly SynthesisItem[],
  ideaRow: ReadonlyMap<string, number>,
): Sheet {
  const corrected = correctionsByItem(index.synthesis)
  return {
    name: 'Éléments',
    frozenColumns: 1,
    columns: [
      { title: 'Élément', width: 17 },
      { title: 'Type', width: 14, wrap: true },
      { title: 'Thème', width: 14, wrap: true },
      { title: 'Origine du thème', width: 13, wrap: true },
      { title: 'Idée', width: 9 },
      { title: "Intitulé de l'idée", width: 32, wrap: true },
      { title: 'Académie', width: 12, wrap: true },
      { title: 'Région académique', width: 14, wrap: true },
      { title: 'Territoire', width: 14, wrap: true },
      { title: 'Nature du document', width: 12, wrap: true },
      { title: 'Document', width: 24, wrap: true },
      { title: 'Dépôt', width: 28 },
      { title: 'Titre', width: 20, wrap: true },
      { title: 'Tableau', width: 9 },
      { title: 'Ligne', width: 7 },
      { title: 'Page', width: 7 },
      { title: 'Texte exact', width: 52, wrap: true },
      { title: 'Acteurs', width: 16, wrap: true },
      { title: 'Acteurs du référentiel', width: 16, wrap: true },
      { title: 'Échéance (texte)', width: 16, wrap: true },
      { title: 'Échéance (classe)', width: 12, wrap: true },
      { title: 'Indicateurs', width: 20, wrap: true },
      { title: 'Repris dans', width: 20, wrap: true },
      { title: 'Confiance', width: 11 },
      ...CAUSES.map(({ label }) => ({ title: `Confiance : ${label.toLowerCase()}`, width: 14, wrap: true })),
      { title: 'Motif', width: 28, wrap: true },
      { title: 'Mots qui décident du thème', width: 16, wrap: true },
      { title: 'Corrigé par', width: 20, wrap: true },
      { title: 'Lien', width: 22, wrap: true },
    ],
    rows: elements.map((item) => [
      item.id,
      typeNames(item.type).singular,
      themeNames(item.theme).short,
      item.theme === null ? null : THEME_SOURCES[item.themeSource].label,
      { text: item.idea, sheet: 'Idées', row: ideaRow.get(item.idea) ?? 0 },
      index.ideaOf.get(item.idea)?.idea.label ?? null,
      item.academie,
      regionOf(item.academie),
      item.territory,
      kindNames(item.kind).singular,
      item.file,
      index.documentOf.get(item.document)?.deposit ?? null,
      item.source.heading ?? null,
      item.source.table ?? null,
      item.source.row ?? null,
      item.source.page ?? null,
      item.text,
      item.actors?.join(' | ') ?? null,
      item.actors ? actorsNamed(item.actors).join(' | ') : null,
      item.timeframe ?? null,
      item.type === 'action' ? timeframeNames(timeframeOf(item.timeframe)).label : null,
      item.indicators?.join(' | ') ?? null,
      (item.alsoIn ?? []).map((a) => `${a.file} (${a.item})`).join(' | '),
      item.confidence.value,
      ...CAUSES.map(({ cause }) => LEVELS[item.confidence[cause]].label),
      confidenceReason(item, index),
      item.evidence.join(' | '),
      (corrected.get(item.id) ?? []).join(' | '),
      `${ideaPage(item.idea)}#${item.id}`,
    ]),
  }
}

/** « Fils »: one row an element of a chain, with all the needs of its chain, or its own where it is one. */
export function chainsSheet(index: SynthesisIndex, elementRow: ReadonlyMap<string, number>): Sheet {
  return {
    name: 'Fils',
    frozenColumns: 1,
    columns: [
      { title: 'Fil', width: 11 },
      { title: 'Thème', width: 22 },
      { title: 'Besoin', width: 40, wrap: true },
      { title: 'Rôle', width: 26 },
      { title: 'Élément', width: 17 },
      { title: 'Texte', width: 60, wrap: true },
      { title: 'Académie', width: 16 },
      { title: 'Acteurs', width: 24, wrap: true },
      { title: 'Échéance', width: 24, wrap: true },
      { title: 'Indicateurs', width: 30, wrap: true },
      { title: 'Lien', width: 13 },
    ],
    rows: index.synthesis.chains.flatMap((chain) => {
      const label = (idea: string) => index.ideaOf.get(idea)?.idea.label ?? ''
      const needs = new Set(chain.links.flatMap(({ role, idea }) => (role === 'need' ? [label(idea)] : [])))
      return chain.links.map((link) => {
        const item = index.itemOf.get(link.item)
        return [
          chain.id,
          themeNames(chain.theme).short,
          link.role === 'need' ? label(link.idea) : [...needs].join(' | '),
          typeNames(link.role).singular,
          { text: link.item, sheet: 'Éléments', row: elementRow.get(link.item) ?? 0 },
          item?.text ?? null,
          chain.academie,
          item?.actors?.join(' | ') ?? null,
          item?.timeframe ?? null,
          item?.indicators?.join(' | ') ?? null,
          BASES[link.basis].label,
        ]
      })
    }),
  }
}
