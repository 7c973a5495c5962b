import { ACADEMIES } from '../../../domain/academie.ts'
import { ACTORS } from '../../../domain/actor.ts'
import { CHANGE_CAUSES, CHANGE_STATUSES, type ChangeCause, type ChangeStatus } from '../../../domain/changes.ts'
import { ITEM_TYPES, typeNames } from '../../../domain/item.ts'
import { messageCodes } from '../../../domain/problem.ts'
import { THEMES, themeNames } from '../../../domain/theme.ts'
import { TIMEFRAMES, timeframeNames } from '../../../domain/timeframe.ts'
import { causeNames, causeWords, STATUS_CSV } from '../../content/changes.ts'
import { LEVELS } from '../../content/confidence.ts'
import type { ReportContent } from '../../content/report-content.ts'
import { ATTRIBUTIONS, BASES, FORMATS, KIND_ORDER, kindNames, THEME_SOURCES } from '../../labels.ts'
import { parisDateTime, parisSerial } from '../../paris-time.ts'
import { regionOf, type SynthesisIndex } from '../../synthesis-index.ts'
import { typographic } from '../../wording.ts'
import type { Sheet } from '../sheet.ts'

const MEANINGS: readonly (readonly [string, string])[] = [
  ['Essentiel', 'Les cinq premières idées de chaque thème et de chaque type.'],
  ['Idées', "Une ligne par idée : combien d'académies, lesquelles, deux citations. La colonne Commentaire est à vous."],
  ['Éléments', 'Une ligne par élément relevé dans un document : texte exact, emplacement, idée qui le regroupe.'],
  ['Fils', "Les éléments d'une même ligne de tableau : irritant, besoin, levier, action."],
  ['Propositions', 'Une ligne par fiche « proposition phare ».'],
  [
    'Académies × idées',
    "Nombre d'éléments de chaque académie. 0 : l'académie s'exprime sur le thème sans citer l'idée ; – : elle ne s'exprime pas sur le thème.",
  ],
  ['Idées transversales', 'Ce que plusieurs thèmes disent : un sujet, et dans chaque thème les idées qui le disent.'],
  ['Évolutions', "Les idées qui ont changé depuis l'agrégation comparée, et pourquoi."],
  [
    'Documents',
    'Tous les documents reçus, comptés ou écartés, avec la raison. La colonne Dépôt donne un identifiant, que « synthese receipt » prend comme le numéro du récépissé.',
  ],
  ['Dépôts retirés', "Les dépôts retirés, quand et pourquoi : aucune autre feuille n'en parle."],
  ['Référentiels', 'Les codes employés dans les fichiers de données.'],
]

/** « Lisez-moi »: what this workbook is, what it says and does not say, what each sheet holds. */
export function readmeSheet(content: ReportContent, index: SynthesisIndex): Sheet {
  const { coverage, essential, method } = content
  const campaign: readonly (readonly [string, string])[] = [
    ['Campagne', `${content.campaign} (${index.synthesis.campaign})`],
    ['Agrégation', content.banner],
    ['Date', parisDateTime(index.synthesis.generatedAt)],
    ['Statut', content.status],
    ['Couverture', [...coverage.sentences, coverage.missingSentence].join(' ')],
    ['Prudence', essential.caution],
  ]
  const absent = [
    ...(content.changes ? [] : ['Évolutions']),
    ...(content.transversal ? [] : ['Idées transversales']),
    ...(index.synthesis.withdrawn ? [] : ['Dépôts retirés']),
  ]
  return {
    name: 'Lisez-moi',
    columns: [
      { title: 'Rubrique', width: 34, wrap: true },
      { title: 'Contenu', width: 110, wrap: true },
    ],
    rows: [
      ...campaign,
      ...MEANINGS.filter(([sheet]) => !absent.includes(sheet)).map(([sheet, text]) => [
        { text: `Feuille ${sheet}`, sheet, row: -1 },
        typographic(text),
      ]),
      ...method.map(({ title, text }) => [`Méthode – ${title}`, text]),
      ...(content.contact ? [['Contact', content.contact]] : []),
      ['Licence', 'Licence Ouverte 2.0 (etalab-2.0)'],
    ],
  }
}

/** « Documents »: every document received, counted or not. */
export function documentsSheet({ synthesis }: SynthesisIndex): Sheet {
  return {
    name: 'Documents',
    columns: [
      { title: 'Dépôt', width: 28 },
      { title: 'Académie', width: 16 },
      { title: 'Région académique', width: 20 },
      { title: "Origine de l'académie", width: 18 },
      { title: 'Nom', width: 40, wrap: true },
      { title: 'Format', width: 20 },
      { title: 'Pages', width: 7 },
      { title: 'Nature', width: 18 },
      { title: 'Thèmes', width: 30, wrap: true },
      { title: 'Participants', width: 12 },
      { title: 'Éléments', width: 10 },
      { title: 'État', width: 10 },
      { title: 'Code', width: 24 },
      { title: 'Motif', width: 60, wrap: true },
      { title: 'Déposé le', width: 17 },
      { title: 'Hors délai', width: 10 },
      { title: 'Empreinte', width: 20 },
    ],
    rows: synthesis.documents.map((d) => [
      d.deposit,
      d.academie,
      d.region ?? regionOf(d.academie),
      d.attribution === null ? null : ATTRIBUTIONS[d.attribution].label,
      d.file,
      FORMATS[d.format],
      d.pages,
      kindNames(d.kind).singular,
      d.themes.map((t) => themeNames(t).short).join(' | '),
      d.participants,
      d.items,
      d.counted ? 'compté' : 'écarté',
      d.setAside?.code ?? null,
      d.setAside?.message ?? null,
      { serial: parisSerial(d.receivedAt) },
      d.late ? 'oui' : 'non',
      d.document,
    ]),
  }
}

/** What a cause is called between two runs, whether or not of one method. */
function causeLabel(cause: ChangeCause): string {
  return [...new Set([causeWords(cause, false), causeWords(cause, true)])].join(' ou ')
}

/** What became of an idea, for whoever reads its code. */
const STATUSES: Readonly<Record<ChangeStatus, string>> = {
  new: 'Idée nouvelle',
  stronger: "Renforcée : plus d'académies",
  weaker: "En recul : moins d'académies",
  stable: 'Stable : les mêmes académies',
  changed: "Composition modifiée : autant d'académies, mais d'autres",
  renamed: 'Renommée',
  merged: "Issue d'une fusion",
  split: "Issue d'une autre idée, scindée",
  gone: 'Disparue : aucun élément',
}

/** « Référentiels »: codes of the data files with their French names. */
export function referenceSheet(): Sheet {
  return {
    name: 'Référentiels',
    columns: [
      { title: 'Liste', width: 22 },
      { title: 'Code', width: 26 },
      { title: 'Libellé', width: 80, wrap: true },
    ],
    rows: [
      ...[...THEMES, null].map((t) => ['Thème', themeNames(t).csv, themeNames(t).label]),
      ...ITEM_TYPES.map((t) => ['Type', typeNames(t).csv, typeNames(t).singular]),
      ...KIND_ORDER.map((k) => ['Nature de document', kindNames(k).csv, kindNames(k).singular]),
      ...Object.values(THEME_SOURCES).map((s) => ['Origine du thème', s.csv, s.label]),
      ...Object.values(LEVELS).map((l) => ['Confiance', l.csv, l.label]),
      ...Object.values(ATTRIBUTIONS).map((a) => ["Origine de l'académie", a.csv, a.label]),
      ...TIMEFRAMES.map((t) => ["Classe d'échéance", timeframeNames(t).csv, timeframeNames(t).label]),
      ...CHANGE_STATUSES.map((s) => ['Évolution', STATUS_CSV[s], typographic(STATUSES[s])]),
      ...CHANGE_CAUSES.map((c) => ['Cause', causeNames(c).csv, causeLabel(c)]),
      ...Object.values(BASES).map((b) => ['Lien', b.csv, b.label]),
      ...Object.entries(FORMATS).map(([code, label]) => ['Format', code, label]),
      ...ACTORS.map((a) => ['Acteur', a.name, `${a.title} – reconnu à : ${a.variants.join(', ')}`]),
      ...messageCodes().map(({ code, message }) => ['Code de message', code, typographic(message)]),
      ...ACADEMIES.map((a) => ['Académie', a.code, a.name]),
    ],
  }
}
