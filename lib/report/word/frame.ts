import type { FileChild } from 'docx'
import type { CoverageContent } from '../content/coverage.ts'
import type { EssentialContent } from '../content/essential.ts'
import type { MethodParagraph } from '../content/method-note.ts'
import { fr } from '../wording.ts'
import { bullet, caption, ideaLink, paragraph, underTable } from './blocks.ts'
import { ideaWords } from './chapter.ts'
import type { Outline } from './outline.ts'
import { STYLE } from './styles.ts'
import { figuresTable, table } from './table.ts'

/**
 * « L'essentiel »: one page, two tables.
 * @param known ids of the ideas that stand further on in the document, where links may lead
 */
export function essentialBlocks(
  content: EssentialContent,
  known: ReadonlySet<string>,
  outline: Outline,
  newPage = true,
): FileChild[] {
  const columns = [
    { title: 'Thème', width: 36 },
    { title: 'Idée la plus partagée', width: 48 },
    { title: 'Académies', width: 16 },
  ]
  return [
    outline.heading(1, "L'essentiel", { newPage }),
    figuresTable(content.figures),
    underTable(content.missing),
    outline.caption('Ce que les académies disent le plus, par thème (irritant ou besoin le plus partagé)'),
    table(
      columns,
      content.lines.map((l) => [
        l.title,
        l.idea ? ideaWords(l.idea, known) : "Aucune académie ne s'exprime.",
        l.figure,
      ]),
    ),
    ...(content.undetermined ? [underTable(content.undetermined)] : []),
    ...(content.transversal
      ? [
          caption(content.transversal.title),
          ...content.transversal.lines.map((l) => bullet(fr`${l.subject}, ${l.figure} : d'abord « ${l.label} »`)),
        ]
      : []),
    ...(content.changes ? changeBlocks(content.changes, known) : []),
    paragraph(content.caution, STYLE.caution),
  ]
}

function changeBlocks(
  { title, sentences, greatest }: NonNullable<EssentialContent['changes']>,
  known: ReadonlySet<string>,
): FileChild[] {
  return [
    caption(title),
    paragraph(sentences.join(' ')),
    ...greatest.map(({ change, idea, movement }) =>
      bullet(known.has(change.idea) ? ideaLink(change.idea, idea) : idea, movement),
    ),
  ]
}

function documentBlocks(title: string, lines: CoverageContent['kinds'], outline: Outline): FileChild[] {
  return [
    outline.caption(`Documents reçus et comptés, par ${title.toLowerCase()}`),
    table(
      [
        { title, width: 49 },
        { title: 'Reçus', width: 17 },
        { title: 'Comptés', width: 17 },
        { title: 'Éléments', width: 17 },
      ],
      lines.map((l) => [l.label, l.received, l.counted, l.items]),
    ),
  ]
}

/** « Qui s'est exprimé ». */
export function coverageBlocks(content: CoverageContent, outline: Outline): FileChild[] {
  const participants = content.participants.map((p) => [p.category, p.number])
  return [
    outline.heading(1, "Qui s'est exprimé"),
    paragraph(`${content.sentences.join(' ')} ${content.missingSentence}`),
    outline.caption('Académies dont des documents sont comptés'),
    table(
      [
        { title: 'Académie', width: 28 },
        { title: 'Région académique', width: 36 },
        { title: 'Documents comptés', width: 20 },
        { title: 'Éléments', width: 16 },
      ],
      content.academies.map((a) => [a.name, a.region, a.documents, a.items]),
    ),
    ...documentBlocks('Nature', content.kinds, outline),
    ...documentBlocks('Format', content.formats, outline),
    ...(participants.length === 0
      ? [paragraph('Aucun document compté ne déclare ses participants.')]
      : [
          outline.caption(fr`Participants déclarés, par catégorie (sur ${content.participantsTotal})`),
          table(
            [
              { title: 'Catégorie', width: 75 },
              { title: 'Participants', width: 25 },
            ],
            participants,
          ),
        ]),
  ]
}

/** « Méthode et limites ». */
export function methodBlocks(method: readonly MethodParagraph[], outline: Outline): FileChild[] {
  return [
    outline.heading(1, 'Méthode et limites'),
    ...method.flatMap((p) => [outline.heading(2, p.title), paragraph(p.text)]),
  ]
}
