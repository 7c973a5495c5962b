import { type FileChild, Paragraph } from 'docx'
import { typeNames } from '../../domain/item.ts'
import type { Idea } from '../../domain/synthesis.ts'
import { LINK_NOTE } from '../content/chain-lines.ts'
import { type ChapterContent, labelWords, type Ranking } from '../content/chapter.ts'
import { CONTRASTS } from '../content/contrasts.ts'
import { chainsInWords } from '../content/need-to-action.ts'
import type { ProposalCard } from '../content/proposal-card.ts'
import { academiesOutOf } from '../quantities.ts'
import { count, fr, typographic } from '../wording.ts'
import { announcing, ideaAnchor, ideaLink, paragraph, quoteBlock, run, underTable } from './blocks.ts'
import { themeChangesBlocks } from './changes.ts'
import type { Outline } from './outline.ts'
import { heatBlocks } from './sections.ts'
import { STYLE } from './styles.ts'
import { figuresTable, table } from './table.ts'

/** Ideas of one académie that a chapter lists; annex A4 or the workbook has them all. */
const SINGULAR_ON_PAPER = 20
/** Needs whose chains paper shows. */
const NEEDS_ON_PAPER = 5

function rankingBlocks(ranking: Ranking, outline: Outline): FileChild[] {
  const rows = ranking.rows.map(({ rank, idea, evolution }) => [
    rank,
    { children: [ideaAnchor(idea.id), run(` ${idea.label}`)] },
    { value: idea.counts.academies, of: idea.counts.of },
    idea.counts.items,
    ...(evolution === null ? [] : [evolution]),
  ])
  const columns = [
    { title: 'Rang', width: 8 },
    { title: ranking.column, width: ranking.since ? 49 : 64 },
    { title: 'Académies', width: 15 },
    { title: 'Éléments', width: 13 },
    ...(ranking.since ? [{ title: ranking.since, width: 15 }] : []),
  ]
  const quoted = ranking.rows.filter((r) => r.quotes.length > 0 && r.idea.counts.academies > 1)
  return [
    outline.heading(2, ranking.title),
    outline.caption(ranking.caption),
    table(columns, rows),
    ...(ranking.total > ranking.rows.length
      ? [
          underTable(
            fr`Les ${ranking.rows.length} premières idées sur ${ranking.total} ; toutes sont dans le classeur, feuille « Idées ».`,
            STYLE.source,
          ),
        ]
      : []),
    ...quoted.flatMap(({ idea, quotes }) => [
      outline.heading(3, `${idea.id} ${idea.label}`),
      announcing(
        fr`${academiesOutOf(idea.counts.academies, idea.counts.of)} : ${idea.academies.join(', ')}. ${labelWords(idea)}.`,
      ),
      ...quotes.flatMap(quoteBlock),
    ]),
  ]
}

function needBlocks({ needs, orphans }: ChapterContent, outline: Outline): FileChild[] {
  if (needs.length === 0 && orphans.length === 0) return []
  const columns = [
    { title: 'Rôle', width: 18 },
    { title: 'Ce qui est dit', width: 52 },
    { title: 'Académies', width: 14 },
    { title: 'Lien', width: 16 },
  ]
  return [
    outline.heading(2, "Du besoin à l'action"),
    paragraph(LINK_NOTE),
    ...needs.slice(0, NEEDS_ON_PAPER).flatMap(({ need, chains, lines }) => [
      outline.caption(
        fr`${need.id} ${need.label} – ${academiesOutOf(need.counts.academies, need.counts.of)}, ${chainsInWords(chains)}`,
      ),
      table(
        columns,
        lines.map((l) => [l.title, l.said.map((s) => s.words), l.academies, l.link]),
      ),
    ]),
    ...(needs.length > NEEDS_ON_PAPER
      ? [
          underTable(
            fr`${count(needs.length - NEEDS_ON_PAPER, 'autre besoin', 'autres besoins')} dans le classeur, feuille « Fils ».`,
            STYLE.source,
          ),
        ]
      : []),
    ...(orphans.length > 0
      ? [underTable(fr`Sans lien : ${orphans.map((o) => o.title).join(' ; ')} (détail dans le rapport en ligne).`)]
      : []),
  ]
}

function proposalBlocks(cards: readonly ProposalCard[], outline: Outline): FileChild[] {
  if (cards.length === 0) return []
  const columns = [
    { title: 'Rubrique', width: 30 },
    { title: 'Ce que dit la fiche', width: 70 },
  ]
  return [
    outline.heading(2, 'Propositions phares'),
    ...cards.flatMap((card) => [
      outline.heading(3, card.title),
      ...quoteBlock({ item: card.id, text: card.summary, provenance: card.provenance }),
      table(
        columns,
        card.fields.map((f) => [f.name, f.value]),
      ),
    ]),
  ]
}

function singularBlocks(ideas: readonly Idea[], outline: Outline, annexed: boolean): FileChild[] {
  if (ideas.length === 0) return []
  const columns = [
    { title: 'Académie', width: 20 },
    { title: 'Nature', width: 20 },
    { title: 'Idée', width: 60 },
  ]
  const listed = ideas.slice(0, SINGULAR_ON_PAPER)
  const some = listed.length < ideas.length
  const where = annexed ? 'en annexe A4' : fr`dans le classeur, feuille « Idées »`
  return [
    outline.heading(3, 'Voix singulières'),
    outline.caption(
      fr`${some ? fr`${listed.length} des ` : ''}${count(ideas.length, 'idée')} qu'une seule académie exprime`,
    ),
    table(
      columns,
      listed.map((i) => [i.academies.join(), typeNames(i.type).singular, `${i.id} ${i.label}`]),
    ),
    ...(some ? [underTable(fr`Toutes sont ${where}.`, STYLE.source)] : []),
  ]
}

function contrastBlocks(lines: ChapterContent['contrasts'], outline: Outline): FileChild[] {
  if (lines.length === 0) return []
  const side = ({ idea, label, academies }: ChapterContent['contrasts'][number]['strength']): string[] => [
    fr`${academies.length} (${academies.join(', ')})`,
    `${idea} ${label}`,
  ]
  return [
    outline.heading(3, 'Sujets contrastés'),
    outline.caption(CONTRASTS),
    table(
      [
        { title: 'Sujet', width: 24 },
        { title: 'Vu comme un point fort', width: 38 },
        { title: 'Vu comme un irritant', width: 38 },
      ],
      lines.map((c) => [c.subject, side(c.strength), side(c.irritant)]),
    ),
  ]
}

function differenceBlocks(
  { regions, contrasts, singular }: ChapterContent,
  outline: Outline,
  annexed: boolean,
): FileChild[] {
  if (!regions && singular.length === 0 && contrasts.length === 0) return []
  return [
    outline.heading(2, 'Ce qui diffère entre académies'),
    ...(regions ? heatBlocks(regions, outline) : []),
    ...contrastBlocks(contrasts, outline),
    ...singularBlocks(singular, outline, annexed),
  ]
}

const SHADES = typographic(
  "Dans les tableaux, plus la case est foncée, plus l'idée est partagée ; les nombres sont écrits dans les cases.",
)

/** The key sentences; the idea that one is about stands in the first line of a ranking. */
function keyBlocks({ keySentences }: ChapterContent): FileChild[] {
  return keySentences.map(
    ({ words, idea }) =>
      new Paragraph({
        children: idea ? [run(fr`${words} « `), ideaLink(idea.id, idea.label), run(fr` ».`)] : [run(words)],
      }),
  )
}

/**
 * The chapter of a theme, on a new page.
 * @param annexed whether annex A4 of the same document lists every idea that one académie alone expresses
 */
export function chapterBlocks(chapter: ChapterContent, outline: Outline, annexed = false): FileChild[] {
  const opening = [outline.heading(1, chapter.title), ...keyBlocks(chapter)]
  if (chapter.ideas.length === 0) return [...opening, ...themeChangesBlocks(chapter.changes, outline)]
  return [
    ...opening,
    ...(chapter.caution === null ? [] : [paragraph(chapter.caution, STYLE.caution)]),
    figuresTable(chapter.figures),
    underTable(SHADES, STYLE.source),
    ...chapter.rankings.flatMap((r) => rankingBlocks(r, outline)),
    ...needBlocks(chapter, outline),
    ...differenceBlocks(chapter, outline, annexed),
    ...proposalBlocks(chapter.proposals, outline),
    ...themeChangesBlocks(chapter.changes, outline),
  ]
}

/** Ids of the ideas that a chapter's rankings hold, where links may lead. */
export function linkable(chapters: readonly ChapterContent[]): ReadonlySet<string> {
  return new Set(chapters.flatMap((c) => c.rankings.flatMap((r) => r.rows.map((row) => row.idea.id))))
}

/** An idea as a link where it stands in this document, else as words. */
export function ideaWords(idea: Idea, known: ReadonlySet<string>) {
  const words = `${idea.id} ${idea.label}`
  return { children: [known.has(idea.id) ? ideaLink(idea.id, words) : run(words)] }
}
