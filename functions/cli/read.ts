import type { Analysis } from '../../lib/domain/analysis.ts'
import type { ThemesOrder } from '../../lib/domain/campaign.ts'
import { problem, withFile } from '../../lib/domain/problem.ts'
import { failureProblem } from '../../lib/reading/isolate.ts'
import { analysisLine } from '../../lib/report/analysis-line.ts'
import { type Analyse, referenceOf } from '../../lib/service/analyse-document.ts'
import { withoutEnclosed } from '../../lib/service/attachments.ts'
import { kindWithName } from '../../lib/service/file-name.ts'
import { sameTexts } from '../../lib/service/same-text.ts'
import { isolatedReading, READERS } from '../isolated-reading.ts'
import { campaignWith } from './campaign-settings.ts'
import { EXIT, Failure } from './exit.ts'
import { inOrder } from './in-order.ts'
import { documentsIn, type Met } from './read-sources.ts'
import { explanation, type ReadDocument, table } from './reading-text.ts'
import { screenOn } from './screen.ts'
import { findSources } from './sources.ts'

export interface ReadOptions {
  readonly json?: boolean
  readonly explain?: boolean
  readonly quiet?: boolean
  readonly config?: string
}

/** By the contract of `analyze`: 1 where something was refused or failed. */
const REFUSED = 1
const READ_WELL: readonly string[] = ['read', 'blank', 'duplicate']

/** Reads documents without storing anything, and says what they hold. @returns the exit code */
export async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const { themesOrder } = await campaignWith(options.config === undefined ? {} : { config: options.config })
  const sources = await findSources(paths)
  const screen = screenOn(process.stderr, { quiet: options.quiet ?? false })
  const reading = isolatedReading()
  const documents: ReadDocument[] = []
  try {
    for (const source of sources) {
      const met = documentsIn(source, (path) => screen.say(`Passé : ${path} n'est pas un document que nous lisons.`))
      for await (const document of inOrder(met, READERS, (m) => readOne(m, reading.analyse, themesOrder))) {
        documents.push(document)
        screen.progress(`Lecture    ${documents.length}  ${document.line.path}`)
      }
    }
  } finally {
    screen.done()
    await reading.close()
  }
  if (documents.length === 0)
    throw new Failure(
      'Aucun document à lire. Formats lus : .docx, .odt, .pptx, .doc, .pdf avec texte, et .zip.',
      EXIT.usage,
    )
  const told = withRepeats(documents)
  process.stdout.write(
    options.json ? told.map(({ line }) => `${JSON.stringify(line)}\n`).join('') : forPeople(told, options),
  )
  return told.every(({ line }) => READ_WELL.includes(line.status)) ? EXIT.done : REFUSED
}

async function readOne(met: Met, analyse: Analyse, order?: ThemesOrder): Promise<ReadDocument> {
  const { document, bytes } = met
  if (!bytes || !document.sha256) return { met, analysis: null, line: analysisLine(document, null) }
  const outcome = await analyse(bytes, document.sha256, order)
  const own = { document, bytes: null } // the bytes are done with: a folder is never held whole
  if (!outcome.ok) {
    const reason = withFile(failureProblem(outcome.reason, referenceOf(document.sha256)), document.file)
    const told = { ...document, problems: [...document.problems, reason] }
    return { met: own, analysis: null, line: analysisLine(told, null) }
  }
  const { analysis } = outcome.value
  const named = {
    ...analysis,
    kind: kindWithName(document.file, { kind: analysis.kind, items: analysis.items.length }),
    problems: analysis.problems.map((p) => withFile(p, document.file)),
  }
  return { met: own, analysis: named, line: analysisLine(document, named) }
}

/** Says which documents only repeat the text of another of the same académie. */
function withRepeats(documents: readonly ReadDocument[]): readonly ReadDocument[] {
  const byAcademie = new Map<string | null, ReturnType<typeof copyOf>[]>()
  for (const document of documents) {
    if (!document.analysis || document.line.items.length === 0) continue
    const { academie } = document.line
    byAcademie.set(academie, [...(byAcademie.get(academie) ?? []), copyOf(document, document.analysis)])
  }
  const told = new Map<ReadDocument, ReadDocument>()
  for (const copies of byAcademie.values())
    for (const [copy, speaker] of sameTexts(copies)) {
      const { met, analysis, line } = copy.document
      const repeat = problem('DOUBLON_CONTENU', { fichier: line.file, autre: speaker.document.line.path })
      const document = { ...met.document, problems: [...met.document.problems, repeat] }
      told.set(copy.document, { met, analysis, line: analysisLine(document, analysis) })
    }
  return documents.map((document) => withEnclosed(told.get(document) ?? document, documents))
}

/** Leaves out what is said of attachments that are there, in the archive or among the loose documents. */
function withEnclosed({ met, analysis, line }: ReadDocument, documents: readonly ReadDocument[]): ReadDocument {
  if (!analysis) return { met, analysis, line }
  const beside = () => documents.flatMap((d) => (d.line.archive === line.archive && d.met !== met ? [d.line.file] : []))
  const told = { ...analysis, problems: withoutEnclosed(analysis.problems, beside) }
  if (told.problems.length === analysis.problems.length) return { met, analysis, line }
  return { met, analysis: told, line: analysisLine(met.document, told) }
}

const copyOf = (document: ReadDocument, { format, words }: Analysis) => ({
  document,
  path: document.line.path,
  record: { id: document.line.sha256 ?? '', format, words },
})

function forPeople(documents: readonly ReadDocument[], { explain }: ReadOptions): string {
  return explain ? documents.map(explanation).join('\n') : table(documents.map((d) => d.line))
}
