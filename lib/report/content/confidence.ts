import type { ConfidenceLevel, ReadingDoubt } from '../../domain/confidence.ts'
import type { SynthesisItem } from '../../domain/synthesis.ts'
import { themeNames } from '../../domain/theme.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { fr, typographic } from '../wording.ts'

/** The words for a level, and its value in CSV files. */
export const LEVELS: Readonly<Record<ConfidenceLevel, { readonly label: string; readonly csv: string }>> = {
  high: { label: 'Élevée', csv: 'elevee' },
  medium: { label: 'Moyenne', csv: 'moyenne' },
  low: { label: 'À vérifier', csv: 'a_verifier' },
}

/** The three causes, with what each asks. */
export const CAUSES = [
  { cause: 'reading', label: 'Lecture', csv: 'lecture', asks: 'le texte est-il bien lu ?' },
  { cause: 'theme', label: 'Thème', csv: 'theme', asks: 'le thème est-il le bon ?' },
  { cause: 'grouping', label: 'Regroupement', csv: 'regroupement', asks: "l'élément est-il bien de cette idée ?" },
] as const

/** What the words and the number mean, for the method note. */
export const CONFIDENCE_NOTE =
  "Trois causes, jamais confondues : la lecture (tableau reconnu ; colonnes déduites de leur place, ou texte hors tableau ; ligne incomplète, ou cellule sur plusieurs colonnes), le thème (écrit dans la ligne ou son titre, à demi-mot, ou déduit) et le regroupement (l'élément est proche de l'intitulé de l'idée, en marge, ou bien seul à la dire ou hésitant entre deux idées). Chacune est élevée, moyenne ou à vérifier. La plus basse donne la confiance de l'élément, de 0 à 100 : élevée à partir de 88, moyenne à partir de 68, à vérifier en dessous. Celle d'une idée est la moyenne de celles de ses éléments. Un élément à vérifier n'est jamais cité à l'appui d'une idée dans le rapport, où l'intitulé de celle qu'il est seul à dire reste le sien, mot pour mot ; le classeur le cite, sa confiance à côté."

/** One cause of confidence in words: « Thème : moyenne. Écrit seulement dans le titre du document. » */
export interface ConfidenceLine {
  readonly cause: (typeof CAUSES)[number]['cause']
  readonly label: string
  readonly level: ConfidenceLevel
  readonly word: string
  readonly sentence: string
}

const READING: Readonly<Record<ReadingDoubt, string>> = {
  'carried-columns': 'Tableau sans en-tête, lu avec les colonnes de celui qui précède.',
  'aligned-columns': 'Lu dans un tableau sans traits : ses colonnes sont celles des textes alignés.',
  'broken-row': 'Lu dans une ligne de tableau où manquent des cellules : ses colonnes sont peut-être décalées.',
  'mixed-columns': 'Lu dans une cellule étendue sur plusieurs colonnes : rangé sous la première.',
  'outside-table': "Lu hors d'un tableau du modèle.",
  'worded-type': "Lu hors d'un tableau, sans titre qui l'annonce : sa nature est déduite de ses mots.",
}

function themeSentence({ theme, themeSource, evidence, doubts, confidence }: SynthesisItem): string {
  if (theme === null) return 'Rien ne dit le thème.'
  if (themeSource === 'corrected') return 'Corrigé par une personne.'
  const words = evidence.map((e) => fr`« ${e} »`).join(', ')
  if (themeSource === 'inferred') {
    if (confidence.theme !== 'low') return fr`Déduit des mots du texte : ${words}.`
    return doubts?.runnerUp
      ? fr`Déduit des mots du texte : ${words} ; « ${themeNames(doubts.runnerUp).short} » est presque aussi probable.`
      : fr`Déduit de peu de mots : ${words}.`
  }
  switch (doubts?.theme) {
    case 'contradicted-number':
      return fr`Le numéro et les mots du document se contredisent ; les mots ont décidé : ${words}.`
    case 'number-alone':
      return fr`Le document ne donne qu'un numéro : ${words}.`
    case 'title-only':
      return fr`Écrit seulement dans le titre du document : ${words}.`
    case 'several-themes':
      return fr`Le document nomme plusieurs thèmes à la fois : ${words}.`
    default:
      return confidence.theme === 'high'
        ? fr`Écrit dans le document : ${words}.`
        : fr`Écrit à demi-mot dans le document : ${words}.`
  }
}

function groupingSentence({ idea, confidence }: SynthesisItem, { ideaOf, synthesis }: SynthesisIndex): string {
  const decided = synthesis.decisions?.some((d) => d.act !== 'rename' && d.ideas.includes(idea))
  if (decided) return 'Regroupement décidé par une personne.'
  const alone = isAlone(idea, ideaOf)
  const { near, grouping } = confidence
  if (near !== undefined)
    return alone ? fr`Seul à le dire, mais proche de ${near}.` : fr`Hésite entre cette idée et ${near}.`
  if (grouping === 'high') return "Proche de l'intitulé de l'idée."
  return alone
    ? "Seul à le dire : voix singulière, ou idée que d'autres disent autrement."
    : "Dit autrement que l'intitulé de l'idée."
}

function isAlone(idea: string, ideaOf: SynthesisIndex['ideaOf']): boolean {
  return ideaOf.get(idea)?.idea.counts.items === 1
}

/** The three causes of confidence in an element, each with its word and its sentence. */
export function confidenceLines(item: SynthesisItem, index: SynthesisIndex): ConfidenceLine[] {
  const sentences = {
    reading: item.doubts?.reading
      ? READING[item.doubts.reading]
      : 'Lu à sa place dans un tableau ou une fiche du modèle.',
    theme: themeSentence(item),
    grouping: groupingSentence(item, index),
  }
  return CAUSES.map(({ cause, label }) => {
    const level = item.confidence[cause]
    return { cause, label, level, word: LEVELS[level].label, sentence: typographic(sentences[cause]) }
  })
}

/** The lowest of the three levels. */
export function lowestLevel({ reading, theme, grouping }: SynthesisItem['confidence']): ConfidenceLevel {
  const levels = [reading, theme, grouping]
  return levels.includes('low') ? 'low' : levels.includes('medium') ? 'medium' : 'high'
}

/** Why the confidence is not high: « Thème, à vérifier : rien ne dit le thème. » Empty where all three are high. */
export function confidenceReason(item: SynthesisItem, index: SynthesisIndex): string {
  return confidenceLines(item, index)
    .filter((line) => line.level !== 'high')
    .map((line) => fr`${line.label} (${line.word.toLowerCase()}) : ${line.sentence}`)
    .join(' ')
}

/** Whether a person should look at an element: one of the three causes is « À vérifier ». */
export function toCheck({ confidence }: Pick<SynthesisItem, 'confidence'>): boolean {
  return lowestLevel(confidence) === 'low'
}

/** Whether nothing is doubted of an element but that nobody else says it. */
export function onlyAlone({ idea, confidence }: SynthesisItem, { ideaOf }: SynthesisIndex): boolean {
  const { reading, theme, grouping, near } = confidence
  return grouping === 'low' && near === undefined && reading !== 'low' && theme !== 'low' && isAlone(idea, ideaOf)
}
