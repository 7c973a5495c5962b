import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { SCALE } from '../quantities.ts'
import { agree, count, fr, percent, typographic } from '../wording.ts'
import { LINK_NOTE } from './chain-lines.ts'
import { CONFIDENCE_NOTE } from './confidence.ts'
import { qualityWords } from './quality.ts'
import type { ReportContext } from './report-context.ts'

/** One paragraph of the method note: what it is about, and what it says. */
export interface MethodParagraph {
  readonly title: string
  readonly text: string
}

function themes(synthesis: NationalSynthesis): string {
  const { items } = synthesis
  const of = (source: string): number => items.filter((i) => i.theme !== null && i.themeSource === source).length
  const [declared, inferred, corrected] = [of('declared'), of('inferred'), of('corrected')]
  const none = items.filter((i) => i.theme === null).length
  const share = percent(declared, items.length)
  const parts = [
    fr`Déclarés dans le document : ${count(declared, 'élément')}${share === null ? '' : ` (${share})`}.`,
    fr`Déduits du texte : ${inferred}.`,
    fr`Corrigés : ${corrected}.`,
    fr`Thème non déterminé : ${none}.`,
    "Les numéros de thèmes n'étant pas les mêmes dans tous les documents, ce sont les mots qui décident.",
  ]
  return parts.join(' ')
}

/** How the totals and the figures of ideas add up, where an académie says the same twice. */
function folded({ items, themes }: NationalSynthesis): string {
  const once = themes.reduce((sum, { ideas }) => sum + ideas.reduce((n, { counts }) => n + counts.items, 0), 0)
  const repeats = items.length - once
  const rule =
    "Les totaux comptent chaque élément lu ; les éléments d'une idée, une fois ce qu'une académie répète à l'identique ou presque"
  return repeats === 0 ? `${rule}.` : fr`${rule} : ${count(repeats, 'reprise')} dans cette agrégation.`
}

function grouping(synthesis: NationalSynthesis): string {
  const ideas = synthesis.themes.flatMap((t) => t.ideas)
  const reviewed = ideas.filter((i) => i.labelSource === 'reviewed').length
  return fr`Automatique (version ${synthesis.run.method}), relu pour ${reviewed} des ${count(ideas.length, 'idée')}. Deux éléments d'une même académie comptent une fois. L'intitulé d'une idée est l'un de ses éléments, cité tel quel, tant que personne ne l'a relu.`
}

/**
 * « Méthode et limites », with the figures of this run.
 * @param context the masks made before rendering, and the measured quality where there is one
 */
export function methodNote(synthesis: NationalSynthesis, context: ReportContext): MethodParagraph[] {
  const { masked, quality } = context
  const { coverage, run } = synthesis
  const { received, read, counted } = coverage.documents
  const n = coverage.academies.length
  return [
    {
      title: "Ce que dit ce rapport, et ce qu'il ne dit pas",
      text: "Il rend compte des synthèses déposées par les académies. Ce n'est ni un sondage ni un vote : une idée citée par 19 académies n'est pas l'avis de 79 % des personnels. Une académie qui ne cite pas une idée n'y est pas opposée.",
    },
    {
      title: 'Couverture',
      text: fr`${n} ${agree(n, 'académie')} sur ${coverage.academiesExpected}. Documents reçus ${received} : lus ${read}, comptés ${counted}, écartés ${synthesis.setAside.length} (annexe A2).`,
    },
    {
      title: 'Comptage',
      text: `L'académie est l'unité de compte : une idée vaut le nombre d'académies qui l'expriment, sur celles qui s'expriment sur le thème. Les feuilles de route comptent comme une voix de l'académie et sont signalées à part. Les modes d'emploi, les modèles vierges et les doublons ne comptent pas. ${folded(synthesis)}`,
    },
    { title: 'Mots employés', text: SCALE },
    {
      title: 'Lecture',
      text: "Les tableaux du kit national sont reconnus à leurs en-têtes. Le texte est repris à l'identique ; seuls les espaces, les puces et le point-virgule final sont retirés.",
    },
    { title: 'Thèmes', text: themes(synthesis) },
    { title: 'Regroupement', text: grouping(synthesis) },
    { title: 'Confiance', text: CONFIDENCE_NOTE },
    {
      title: 'Liens',
      text: LINK_NOTE,
    },
    {
      title: 'Acteurs et échéances',
      text: "Les acteurs sont rapprochés d'un référentiel, sous un seul nom quelle que soit leur écriture. Une échéance qui donne une année ou un mois est une date ; les autres sont classées d'après leurs mots. Le texte exact figure dans le classeur.",
    },
    {
      title: 'Données personnelles',
      text: fr`Les adresses électroniques et les numéros de téléphone sont masqués dans tous les fichiers : ${count(masked, 'masque')} dans les textes et les noms de fichiers.`,
    },
    { title: 'Qualité', text: qualityWords(quality, synthesis.run.method) },
    {
      title: 'Reproductibilité',
      text: fr`Empreinte des données ${run.inputDigest}, version du logiciel ${run.software} ; les mêmes dépôts donnent le même rapport.`,
    },
  ].map(({ title, text }) => ({ title: typographic(title), text: typographic(text) }))
}
