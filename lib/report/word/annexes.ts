import type { FileChild } from 'docx'
import type { AnnexesContent, IdeaLine } from '../content/annexes.ts'
import { count, fr } from '../wording.ts'
import { bullet, paragraph, underTable } from './blocks.ts'
import type { Outline } from './outline.ts'
import { STYLE } from './styles.ts'
import { table } from './table.ts'

/** Lines of an annex that paper lists; the workbook has them all. */
const ON_PAPER = 150

function countedBlocks({ caption: title, rows }: AnnexesContent['counted'], outline: Outline): FileChild[] {
  return [
    outline.heading(2, 'A1. Documents comptés'),
    outline.caption(title),
    table(
      [
        { title: 'Académie', width: 18 },
        { title: 'Document', width: 34 },
        { title: 'Nature', width: 16 },
        { title: 'Participants', width: 14 },
        { title: 'Éléments', width: 18 },
      ],
      rows.map((d) => [d.academie, d.file, d.kind, d.participants ?? '', d.items]),
    ),
  ]
}

function withdrawnBlocks(content: AnnexesContent['setAside']['withdrawn'], outline: Outline): FileChild[] {
  if (!content) return []
  return [
    outline.heading(3, 'Dépôts retirés'),
    paragraph(content.note),
    outline.caption(content.caption),
    table(
      [
        { title: 'Archive', width: 25 },
        { title: 'Académie', width: 14 },
        { title: 'Fichiers', width: 10 },
        { title: 'Déposé le', width: 14 },
        { title: 'Retiré le', width: 14 },
        { title: 'Motif', width: 23 },
      ],
      content.deposits.map((d) => [d.file, d.academie, d.files, d.received, d.at, d.reason]),
    ),
  ]
}

function setAsideBlocks(
  { sentence, files, withdrawn, unheard, missing }: AnnexesContent['setAside'],
  outline: Outline,
): FileChild[] {
  return [
    outline.heading(2, 'A2. Documents écartés'),
    paragraph(sentence),
    ...(files.length > 0
      ? [
          outline.caption('Fichiers reçus et non comptés'),
          table(
            [
              { title: 'Fichier', width: 30 },
              { title: 'Académie', width: 18 },
              { title: 'Raison', width: 52 },
            ],
            files.map((f) => [f.file, f.academie, `${f.message} (${f.code})`]),
          ),
        ]
      : []),
    ...withdrawnBlocks(withdrawn, outline),
    ...(unheard.length > 0
      ? [outline.heading(3, "Académies dont aucun document n'est compté"), ...unheard.map((name) => bullet(name))]
      : []),
    outline.heading(3, "Académies qui n'ont pas déposé"),
    ...(missing.length > 0
      ? [paragraph(missing.join(', '))]
      : [paragraph('Toutes les académies attendues ont déposé.')]),
  ]
}

/** Whether annex A4 lists every idea that one académie alone expresses. */
export function listsAllSingular({ singular }: AnnexesContent): boolean {
  return singular.rows.length <= ON_PAPER
}

function rest(rows: readonly unknown[]): FileChild[] {
  const more = rows.length - ON_PAPER
  return more > 0
    ? [underTable(fr`${count(more, 'autre idée', 'autres idées')} dans le classeur, feuille « Idées ».`, STYLE.source)]
    : []
}

function ideaBlocks({ ideas, singular }: AnnexesContent, outline: Outline): FileChild[] {
  const words = (line: IdeaLine): string => `${line.id} ${line.label}`
  return [
    outline.heading(2, 'A3. Toutes les idées'),
    outline.caption(ideas.caption),
    table(
      [
        { title: 'Idée', width: 47 },
        { title: 'Thème', width: 20 },
        { title: 'Nature', width: 20 },
        { title: 'Académies', width: 13 },
      ],
      ideas.rows.slice(0, ON_PAPER).map((l) => [words(l), l.theme, l.type, l.figure]),
    ),
    ...rest(ideas.rows),
    outline.heading(2, 'A4. Idées portées par une seule académie'),
    outline.caption(singular.caption),
    table(
      [
        { title: 'Académie', width: 15 },
        { title: 'Idée', width: 45 },
        { title: 'Thème', width: 20 },
        { title: 'Nature', width: 20 },
      ],
      singular.rows.slice(0, ON_PAPER).map((l) => [l.academies.join(), words(l), l.theme, l.type]),
    ),
    ...rest(singular.rows),
  ]
}

/** The annexes A1 to A6. */
export function annexesBlocks(content: AnnexesContent, outline: Outline): FileChild[] {
  outline.endNumbers()
  return [
    outline.heading(1, 'Annexes'),
    ...countedBlocks(content.counted, outline),
    ...setAsideBlocks(content.setAside, outline),
    ...ideaBlocks(content, outline),
    ...(content.acronyms.length > 0
      ? [
          outline.heading(2, 'A5. Sigles'),
          outline.caption('Sigles employés dans les éléments'),
          table(
            [
              { title: 'Sigle', width: 18 },
              { title: 'Sens', width: 82 },
            ],
            content.acronyms.map((a) => [a.acronym, a.meaning]),
          ),
        ]
      : []),
    ...(content.decisions.length > 0
      ? [
          outline.heading(2, 'A6. Corrections et décisions'),
          outline.caption('Corrections et décisions en vigueur'),
          table(
            [
              { title: 'Référence', width: 13 },
              { title: 'Quoi', width: 23 },
              { title: 'Portée', width: 20 },
              { title: 'Motif', width: 24 },
              { title: 'Par', width: 20 },
            ],
            content.decisions.map((d) => [d.id, d.what, d.effect, d.reason, d.who]),
          ),
        ]
      : []),
  ]
}
