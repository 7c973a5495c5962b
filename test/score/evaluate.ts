import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inferTheme } from '../../lib/themes/inferred.ts'
import { typeOfStatement } from '../../lib/trame/statement-type.ts'
import typed from '../language/data/typed-statements.json' with { type: 'json' }
import statements from '../themes/data/clear-statements.json' with { type: 'json' }
import {
  asPage,
  asText,
  confusionTable,
  type EvaluationTable,
  figuresTable,
  percent,
  reliabilityTable,
} from './evaluation-text.ts'
import { byDocument, byFormat, byLayout, byType, confusion, reliability, summary, themeAnswers } from './figures.ts'
import { scoreFolder, scoreLayouts } from './gold-folder.ts'
import { score } from './scoring.ts'

/**
 * `npm run evaluate`: what the readings are worth against gold that is ours, and against the corpus that CORPUS_DIR
 * names; prints the tables and writes them to out/evaluation.html.
 */
const corpus = process.env.CORPUS_DIR
const ours = [...(await scoreFolder('test/samples')), ...(await scoreLayouts())]
const theirs = corpus ? await scoreFolder(corpus) : []
if (!corpus) console.log('Corpus : SKIPPED (CORPUS_DIR indique son dossier)\n')
const all = [...ours, ...theirs]

const wordings = statements.flatMap(({ text, theme }) => {
  const found = inferTheme(text)
  return found.theme ? [{ confidence: found.confidence, right: found.theme === theme }] : []
})
const natures = typed.flatMap(({ text, type }) => {
  const found = typeOfStatement(text)
  return found.type ? [{ confidence: found.confidence, right: found.type === type }] : []
})

const tables: EvaluationTable[] = [
  {
    title: 'Ensemble',
    head: ['', 'Nos documents', ...(corpus ? ['Corpus'] : [])],
    rows: summary(ours).map(([name, value], i) => [
      name,
      name === 'false' ? `${value}` : percent(value),
      ...(corpus ? [name === 'false' ? `${summary(theirs)[i]?.[1]}` : percent(summary(theirs)[i]?.[1] ?? 0)] : []),
    ]),
  },
  figuresTable('Par document', byDocument(all)),
  figuresTable('Par nature', byType(all)),
  figuresTable('Par format', byFormat(all)),
  figuresTable('Par mise en page', byLayout(all)),
  confusionTable('Thèmes déclarés', confusion(all, 'declared')),
  confusionTable('Thèmes déduits', confusion(all, 'inferred')),
  reliabilityTable('Fiabilité : thèmes déclarés', reliability(themeAnswers(all, 'declared'))),
  reliabilityTable('Fiabilité : thèmes déduits dans les documents', reliability(themeAnswers(all, 'inferred'))),
  reliabilityTable('Fiabilité : thèmes d’énoncés seuls', reliability(wordings)),
  reliabilityTable('Fiabilité : natures d’énoncés seuls', reliability(natures)),
]
console.log(tables.map(asText).join('\n'))
const { misses } = score(all)
for (const miss of misses) console.log(miss)
mkdirSync('out', { recursive: true })
const page = join('out', 'evaluation.html')
writeFileSync(page, asPage(tables, misses))
console.log(`Page : ${page}`)
