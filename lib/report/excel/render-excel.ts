import type { ReportContent } from '../content/report-content.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { changesSheet } from './sheets/changes.ts'
import { chainsSheet, elementsInOrder, elementsSheet } from './sheets/elements.ts'
import { academiesByIdeaSheet, essentialSheet, ideasSheet } from './sheets/ideas.ts'
import { proposalsSheet } from './sheets/proposals.ts'
import { documentsSheet, readmeSheet, referenceSheet } from './sheets/reference.ts'
import { transversalSheet } from './sheets/transversal.ts'
import { withdrawnSheet } from './sheets/withdrawn.ts'
import { writeWorkbook } from './workbook.ts'

/** `synthese-nationale.xlsx`: values only, filters, links from a sheet to another. */
export function renderExcel(content: ReportContent, index: SynthesisIndex): Promise<Uint8Array> {
  const elements = elementsInOrder(index)
  const ideaRow = new Map(index.ideas.map(({ idea }, row) => [idea.id, row]))
  const elementRow = new Map(elements.map((item, row) => [item.id, row]))
  const firstElement = new Map(
    index.ideas.flatMap(({ idea }) => {
      const row = elementRow.get(idea.members[0]?.item ?? '')
      return row === undefined ? [] : [[idea.id, row]]
    }),
  )
  return writeWorkbook(`${content.title} – ${content.campaign}`, index.synthesis.generatedAt, [
    readmeSheet(content, index),
    essentialSheet(index, ideaRow),
    ideasSheet(index, firstElement),
    elementsSheet(index, elements, ideaRow),
    chainsSheet(index, elementRow),
    proposalsSheet(elements),
    academiesByIdeaSheet(index, ideaRow),
    ...(content.transversal ? [transversalSheet(content.transversal, ideaRow)] : []),
    ...(content.changes ? [changesSheet(content.changes, ideaRow)] : []),
    documentsSheet(index),
    ...(index.synthesis.withdrawn ? [withdrawnSheet(index.synthesis.withdrawn)] : []),
    referenceSheet(),
  ])
}
