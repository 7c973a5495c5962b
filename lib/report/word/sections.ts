import type { FileChild } from 'docx'
import { themeNames } from '../../domain/theme.ts'
import type { ActorsContent } from '../content/actors.ts'
import { type HeatTable, SHADE_NOTE } from '../content/heat-table.ts'
import type { ReportContent } from '../content/report-content.ts'
import type { TransversalContent } from '../content/transversal.ts'
import { count, fr } from '../wording.ts'
import { paragraph, underTable } from './blocks.ts'
import { heatTable } from './heat.ts'
import type { Outline } from './outline.ts'
import { STYLE } from './styles.ts'
import { table } from './table.ts'

/** A shaded table between its caption and its legend. */
export function heatBlocks(heat: HeatTable, outline: Outline): FileChild[] {
  return [outline.caption(heat.caption), heatTable(heat), underTable(`${heat.legend} ${SHADE_NOTE}`, STYLE.source)]
}

/** « Idées transversales ». */
export function transversalBlocks(content: TransversalContent, outline: Outline): FileChild[] {
  return [
    outline.heading(1, 'Idées transversales'),
    paragraph(content.sentence),
    ...heatBlocks(content.table, outline),
    outline.caption('Dans les mots de chaque thème'),
    table(
      [
        { title: 'Sujet', width: 28 },
        { title: 'Ce que dit chaque thème', width: 72 },
      ],
      content.lines.map((l) => [
        [l.subject, fr`${l.kind}, ${l.figure}`],
        l.themes.flatMap(({ theme, ideas }) =>
          ideas.map((i) => fr`${theme} : ${i.id} ${i.label} (${count(i.academies, 'académie')})`),
        ),
      ]),
    ),
  ]
}

/** « Acteurs et échéances ». */
export function actorsBlocks(content: ActorsContent, outline: Outline): FileChild[] {
  const total = content.timeframes.reduce((sum, t) => sum + t.actions, 0)
  return [
    outline.heading(1, 'Acteurs et échéances'),
    paragraph(content.sentence),
    outline.heading(2, 'Qui est appelé à agir'),
    ...(content.actors ? heatBlocks(content.actors, outline) : [paragraph("Aucune action ne nomme d'acteur.")]),
    ...(content.unknown.length > 0
      ? [paragraph(fr`Non reconnus par le référentiel : ${content.unknown.join(', ')}.`, STYLE.source)]
      : []),
    ...(content.asked.length > 0
      ? [
          outline.caption('Ce qui est demandé aux acteurs les plus cités'),
          table(
            [
              { title: 'Acteur', width: 28 },
              { title: 'Actions', width: 72 },
            ],
            content.asked.map((a) => [a.actor, a.said.map((s) => s.words)]),
          ),
        ]
      : []),
    outline.heading(2, 'Échéances'),
    outline.caption(content.timeframesCaption),
    table(
      [
        { title: 'Échéance', width: 26 },
        { title: 'Actions', width: 12 },
        { title: 'Académies', width: 14 },
        { title: 'Exemples', width: 48 },
      ],
      content.timeframes.map((t) => [
        t.label,
        { value: t.actions, of: total },
        t.academies,
        t.examples.map((e) => fr`« ${e} »`).join(', '),
      ]),
    ),
  ]
}

/** « Propositions phares »: the list; each card stands in the chapter of its theme. */
export function proposalListBlocks(
  { chapters, official }: Pick<ReportContent, 'chapters' | 'official'>,
  outline: Outline,
): FileChild[] {
  const all = chapters.flatMap((c) => c.proposals.map((proposal) => ({ proposal, theme: themeNames(c.theme).short })))
  return [
    outline.heading(1, 'Propositions phares'),
    ...(all.length === 0
      ? [paragraph("Aucune fiche « proposition phare » n'a été déposée.")]
      : [
          outline.caption(fr`${count(all.length, 'proposition phare', 'propositions phares')}, par thème`),
          table(
            [
              { title: 'Titre', width: 34 },
              { title: 'Thème', width: 16 },
              { title: 'Académie', width: 14 },
              { title: 'Effort', width: 12 },
              { title: 'Échéance', width: 13 },
              { title: 'Réf. officielle', width: 11 },
            ],
            all.map(({ proposal: p, theme }) => [p.title, theme, p.academie, p.effort, p.timeframe, p.official ?? '–']),
          ),
          underTable('Les fiches figurent au chapitre de leur thème.', STYLE.source),
        ]),
    ...(official.length === 0
      ? []
      : [
          outline.heading(2, 'Idées rattachées aux propositions officielles'),
          outline.caption(
            fr`${count(official.length, 'idée rattachée', 'idées rattachées')} par une personne, par numéro de proposition`,
          ),
          table(
            [
              { title: 'Proposition officielle', width: 14 },
              { title: 'Idée', width: 40 },
              { title: 'Type', width: 14 },
              { title: 'Thème', width: 16 },
              { title: 'Académies', width: 16 },
            ],
            official.map((l) => [l.official, `${l.idea} ${l.label}`, l.type, l.theme, l.academies]),
          ),
        ]),
  ]
}
