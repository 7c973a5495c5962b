import { CHANGE_CAUSES, CHANGE_STATUSES, type IdeaChange } from '../../domain/changes.ts'
import { causeNames, causeWords, differenceOf, STATUS_CSV } from '../content/changes.ts'
import type { PlacedIdea, SynthesisIndex } from '../synthesis-index.ts'
import { IDEA_ID, ideaField, runFields, themeField, typeField, whole, written } from './fields.ts'
import type { Field, Table } from './table.ts'

const STATUSES = { enum: CHANGE_STATUSES.map((s) => STATUS_CSV[s]) }

const METHOD = `« ${causeNames('method').csv} » vaut aussi entre deux agrégations d'une même méthode : c'est alors un ${causeWords('method', true)}, des éléments déjà présents ayant changé d'idée parce que d'autres sont arrivés ou partis`

/** What changed in an idea since the compared run: all empty for a run that is compared with nothing. */
export function evolutionFields({ changeOf }: SynthesisIndex): readonly Field<PlacedIdea>[] {
  return [
    {
      name: 'evolution',
      title: 'Évolution',
      description: "Ce qu'est devenue l'idée depuis l'agrégation comparée ; vide sans comparaison",
      type: 'string',
      example: 'renforcee',
      constraints: STATUSES,
      value: ({ idea }) => changeOf && STATUS_CSV[changeOf.get(idea.id)?.status ?? 'stable'],
    },
    {
      name: 'ecart',
      title: 'Écart',
      description: "Académies gagnées, ou perdues si négatif, depuis l'agrégation comparée ; vide sans comparaison",
      type: 'integer',
      example: '2',
      value: ({ idea }) => {
        const change = changeOf?.get(idea.id)
        return changeOf && (change ? differenceOf(change) : 0)
      },
    },
    {
      name: 'idee_precedente',
      title: 'Idée précédente',
      description: 'Idées dont elle vient, en cas de fusion ou de scission ; liste séparée par |',
      type: 'string',
      example: 'TE-007|TE-012',
      value: ({ idea }) => changeOf?.get(idea.id)?.from ?? [],
    },
  ]
}

interface ChangeCauseLine {
  readonly change: IdeaChange
  readonly rank: number
  readonly cause: IdeaChange['causes'][number] | null
}

/** `evolutions.csv`: one line an idea that changed and a cause; the causes of an idea add up to its difference. */
export function changesTable({ synthesis }: SynthesisIndex): Table<ChangeCauseLine> {
  const { changes } = synthesis
  const rows = (changes?.ideas ?? []).flatMap((change): ChangeCauseLine[] =>
    change.causes.length === 0
      ? [{ change, rank: 1, cause: null }]
      : change.causes.map((cause, i) => ({ change, rank: i + 1, cause })),
  )
  return {
    name: 'evolutions',
    title: "Évolutions depuis l'agrégation comparée",
    description:
      "Une ligne par idée qui a changé et par cause ; les écarts par cause s'ajoutent pour donner l'écart. Sans comparaison, l'en-tête seul.",
    primaryKey: ['agregation', 'id_idee', 'rang_cause'],
    rows,
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      whole(
        'agregation_comparee',
        'Agrégation comparée',
        "Numéro de l'agrégation comparée",
        '13',
        () => changes?.against.number,
        { required: true, minimum: 1 },
      ),
      {
        ...ideaField<ChangeCauseLine>((r) => r.change.idea),
        description: 'Idée qui a changé ; une idée disparue garde son identifiant',
        constraints: { required: true, pattern: IDEA_ID },
      },
      themeField((r) => r.change.theme),
      typeField('type', (r) => r.change.type),
      written('intitule', 'Intitulé', "Intitulé de l'idée", 'Former tous les acteurs', (r) => r.change.label),
      {
        name: 'evolution',
        title: 'Évolution',
        description: "Ce qu'est devenue l'idée",
        type: 'string',
        example: 'renforcee',
        constraints: { required: true, ...STATUSES },
        value: (r) => STATUS_CSV[r.change.status],
      },
      whole(
        'nb_academies_avant',
        'Académies avant',
        "Académies à l'agrégation comparée ; vide pour une idée nouvelle",
        '17',
        (r) => r.change.before,
        {},
      ),
      whole('nb_academies_apres', 'Académies après', 'Académies à cette agrégation', '19', (r) => r.change.after),
      {
        name: 'ecart',
        title: 'Écart',
        description: 'Académies gagnées, ou perdues si négatif',
        type: 'integer',
        example: '2',
        constraints: { required: true },
        value: (r) => differenceOf(r.change),
      },
      whole('rang_cause', 'Rang de la cause', "Rang de la cause parmi celles de l'idée", '1', (r) => r.rank, {
        required: true,
        minimum: 1,
      }),
      {
        name: 'cause',
        title: 'Cause',
        description: `Cause de l'écart ; vide sans écart. ${METHOD}`,
        type: 'string',
        example: 'nouveau_depot',
        constraints: { enum: CHANGE_CAUSES.map((c) => causeNames(c).csv) },
        value: (r) => r.cause && causeNames(r.cause.cause).csv,
      },
      {
        name: 'ecart_cause',
        title: 'Écart de la cause',
        description: 'Académies gagnées, ou perdues si négatif, par cette cause',
        type: 'integer',
        example: '2',
        value: (r) => r.cause?.academies,
      },
      written(
        'detail',
        'Détail',
        'Académies concernées, ou ce qui a été fait',
        'Lyon, Limoges',
        (r) => r.cause?.detail,
      ),
    ],
  }
}
