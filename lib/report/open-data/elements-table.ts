import { actorsNamed } from '../../domain/actor.ts'
import type { SynthesisItem } from '../../domain/synthesis.ts'
import { TIMEFRAMES, timeframeNames, timeframeOf } from '../../domain/timeframe.ts'
import { CAUSES, confidenceReason, LEVELS } from '../content/confidence.ts'
import { proposalsWithRepeats } from '../content/proposal-card.ts'
import { KIND_ORDER, kindNames, THEME_SOURCES } from '../labels.ts'
import { isMasked } from '../mask.ts'
import { PROPOSAL_FIELDS, proposalField, proposalTitle } from '../proposal-fields.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { sentence } from '../wording.ts'
import {
  academieFields,
  DIGEST,
  ELEMENT_ID,
  elementField,
  ideaField,
  runFields,
  themeField,
  typeField,
  whole,
  written,
} from './fields.ts'
import type { Field, Table } from './table.ts'

const PLACE = { minimum: 1 }

/** Kinds of documents that elements may come from: a kit yields none. */
const KINDS = KIND_ORDER.filter((kind) => kind !== 'kit')

const documentFields: readonly Field<SynthesisItem>[] = [
  written('territoire', 'Territoire', 'Département, bassin ou réseau, si connu', 'Sarthe', (i) => i.territory),
  {
    name: 'nature_document',
    title: 'Nature du document',
    description: "Nature du document d'où vient l'élément",
    type: 'string',
    example: 'synthese',
    constraints: { required: true, enum: KINDS.map((k) => kindNames(k).csv) },
    value: (i) => kindNames(i.kind).csv,
  },
  {
    ...written<SynthesisItem>(
      'document',
      'Nom public',
      'Nom du fichier, les données personnelles masquées',
      'Synthese_Nantes.docx',
      (i) => i.file,
    ),
    constraints: { required: true, maxLength: 5000 },
  },
  {
    name: 'empreinte_document',
    title: 'Empreinte du document',
    description: 'SHA-256 du fichier',
    type: 'string',
    example: 'a'.repeat(64),
    constraints: { required: true, pattern: DIGEST },
    value: (i) => i.document,
  },
]

/** `confiance_lecture`, `confiance_theme`, `confiance_regroupement`. */
const confidenceFields = CAUSES.map(
  ({ cause, label, asks, csv }): Field<SynthesisItem> => ({
    name: `confiance_${csv}`,
    title: `Confiance : ${label.toLowerCase()}`,
    description: sentence(asks),
    type: 'string',
    example: 'elevee',
    constraints: { required: true, enum: Object.values(LEVELS).map((l) => l.csv) },
    value: (i) => LEVELS[i.confidence[cause]].csv,
  }),
)

/** `elements.csv`: what was read, word for word. */
export function elementsTable(index: SynthesisIndex): Table<SynthesisItem> {
  const { synthesis } = index
  return {
    name: 'elements',
    title: 'Éléments extraits des synthèses académiques',
    description: "Une ligne par élément compté : son texte exact, son thème, son idée et l'endroit où il a été lu.",
    primaryKey: ['agregation', 'id_element'],
    rows: synthesis.items,
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      elementField((i) => i.id, true),
      typeField('type', (i) => i.type),
      themeField((i) => i.theme),
      {
        name: 'origine_theme',
        title: 'Origine du thème',
        description: 'Comment le thème a été établi ; vide sans thème',
        type: 'string',
        example: 'declare',
        constraints: { enum: Object.values(THEME_SOURCES).map((s) => s.csv) },
        value: (i) => (i.theme === null ? null : THEME_SOURCES[i.themeSource].csv),
      },
      ideaField((i) => i.idea),
      ...academieFields<SynthesisItem>((i) => i.academie, true),
      ...documentFields,
      written('titre', 'Titre', "Titre sous lequel l'élément figure", 'Plan d’action', (i) => i.source.heading),
      whole('tableau', 'Tableau', 'Rang du tableau dans le document', '1', (i) => i.source.table, PLACE),
      whole('ligne', 'Ligne', 'Rang de la ligne dans le tableau', '3', (i) => i.source.row, PLACE),
      whole('page', 'Page', 'Page ou diapositive, si le format en a', '4', (i) => i.source.page, PLACE),
      {
        ...written<SynthesisItem>('texte', 'Texte', 'Citation exacte', 'Former tous les acteurs', (i) => i.text),
        constraints: { required: true, maxLength: 5000 },
      },
      {
        name: 'masque',
        title: 'Masqué',
        description: 'Une donnée personnelle a été masquée dans le texte',
        type: 'boolean',
        example: 'false',
        constraints: { required: true },
        value: (i) => isMasked(i.text),
      },
      written(
        'acteurs',
        'Acteurs',
        'Acteurs mobilisés, tels qu’écrits ; liste séparée par |',
        'DAN|INSPE',
        (i) => i.actors,
      ),
      {
        name: 'acteurs_normalises',
        title: 'Acteurs du référentiel',
        description: 'Acteurs reconnus, sous leur nom du référentiel ; liste séparée par |',
        type: 'string',
        example: 'DANE|INSPE et universités',
        value: (i) => actorsNamed(i.actors ?? []),
      },
      written('echeance_texte', 'Échéance', 'Échéance, telle qu’écrite', 'Rentrée 2022', (i) => i.timeframe),
      {
        name: 'echeance_classe',
        title: "Classe d'échéance",
        description: "Classe de l'échéance d'une action ; vide pour les autres éléments",
        type: 'string',
        example: 'date',
        constraints: { enum: TIMEFRAMES.map((t) => timeframeNames(t).csv) },
        value: (i) => (i.type === 'action' ? timeframeNames(timeframeOf(i.timeframe)).csv : null),
      },
      written(
        'indicateurs',
        'Indicateurs',
        'Indicateurs ; liste séparée par |',
        'Nombre de formés',
        (i) => i.indicators,
      ),
      whole(
        'confiance',
        'Confiance',
        'Confiance de 0 à 100 : la plus basse des trois causes ; 88 et plus élevée, 68 et plus moyenne, sinon à vérifier',
        '86',
        (i) => i.confidence.value,
        { required: true, maximum: 100 },
      ),
      ...confidenceFields,
      written<SynthesisItem>(
        'motif_confiance',
        'Motif de la confiance',
        "Pourquoi la confiance n'est pas élevée ; vide où elle l'est",
        'Thème (moyenne) : Écrit seulement dans le titre du document',
        (i) => confidenceReason(i, index),
      ),
    ],
  }
}

/** `propositions.csv`: the sheets « proposition phare ». */
export function proposalsTable({ synthesis }: SynthesisIndex): Table<SynthesisItem> {
  const proposals = synthesis.items.filter((i) => i.type === 'proposal')
  const repeated = new Map(
    proposalsWithRepeats(proposals).flatMap(({ item, repeats }) => repeats.map((r) => [r.id, item.id])),
  )
  return {
    name: 'propositions',
    title: 'Propositions phares',
    description:
      'Une ligne par fiche « proposition phare », ses champs tels qu’écrits. Une même proposition reprise dans un autre document a sa ligne : « reprise_de » la signale.',
    primaryKey: ['agregation', 'id_element'],
    rows: proposals,
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      elementField((i) => i.id, true),
      ideaField((i) => i.idea),
      themeField((i) => i.theme),
      ...academieFields<SynthesisItem>((i) => i.academie, true),
      ...documentFields,
      written('titre', 'Titre', 'Titre de la proposition', 'Un réseau de référents', proposalTitle),
      written('resume', 'Résumé', 'Résumé de la mesure', 'Un référent pour dix écoles', (i) => i.text),
      ...PROPOSAL_FIELDS.map(({ key, label, csv, example }) =>
        written<SynthesisItem>(csv, label, `Champ « ${label} » de la fiche, tel qu’écrit`, example, (i) =>
          proposalField(i, key),
        ),
      ),
      {
        name: 'reprise_de',
        title: 'Reprise de',
        description:
          "Élément que cette ligne reprend dans les mêmes mots, dans un autre document de l'académie ; vide pour une proposition à compter",
        type: 'string',
        example: 'C-7K2P4QM3XD',
        constraints: { pattern: ELEMENT_ID },
        value: (i) => repeated.get(i.id),
      },
    ],
  }
}
