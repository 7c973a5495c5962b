import type { Chain } from '../../domain/synthesis.ts'
import { BASES } from '../labels.ts'
import { itemsByAcademie, type PlacedIdea, type SynthesisIndex } from '../synthesis-index.ts'
import { evolutionFields } from './changes-table.ts'
import { academieFields, elementField, ideaField, runFields, themeField, typeField, whole, written } from './fields.ts'
import type { Table } from './table.ts'

/** `idees.csv`: the ideas and how many académies share them. */
export function ideasTable(index: SynthesisIndex): Table<PlacedIdea> {
  const { synthesis, ideas } = index
  return {
    name: 'idees',
    title: 'Idées regroupées',
    description: "Une ligne par idée : les éléments qui disent la même chose, et les académies qui l'expriment.",
    primaryKey: ['agregation', 'id_idee'],
    rows: ideas,
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      ideaField((p) => p.idea.id, true),
      themeField((p) => p.chapter.theme),
      typeField('type', (p) => p.idea.type),
      written('intitule', 'Intitulé', "Élément qui nomme l'idée", 'Former tous les acteurs', (p) => p.idea.label),
      {
        name: 'intitule_relu',
        title: 'Intitulé relu',
        description: "Une personne a relu l'intitulé",
        type: 'boolean',
        example: 'false',
        constraints: { required: true },
        value: (p) => p.idea.labelSource === 'reviewed',
      },
      whole('nb_academies', 'Académies', "Académies qui expriment l'idée", '19', (p) => p.idea.counts.academies),
      whole(
        'nb_academies_theme',
        'Académies sur le thème',
        "Académies qui s'expriment sur le thème",
        '24',
        (p) => p.idea.counts.of,
      ),
      whole(
        'nb_elements',
        'Éléments',
        "Éléments, les reprises d'une même académie comptées une fois",
        '47',
        (p) => p.idea.counts.items,
      ),
      whole('nb_documents', 'Documents', "Documents où l'idée figure", '31', (p) => p.idea.documents),
      whole(
        'nb_feuilles_de_route',
        'Issus de feuilles de route',
        'Éléments issus de feuilles de route',
        '1',
        (p) => p.idea.counts.roadmaps,
      ),
      written(
        'academies',
        'Académies',
        'Noms des académies ; liste séparée par |',
        'Corse|Nantes',
        (p) => p.idea.academies,
      ),
      ...evolutionFields(index),
      whole('confiance', 'Confiance', 'Moyenne de celles de ses éléments, de 0 à 100', '86', (p) => p.idea.confidence, {
        required: true,
        maximum: 100,
      }),
      {
        name: 'reference_officielle',
        title: 'Référence officielle',
        description: "Numéro de la proposition officielle à laquelle l'idée est rattachée ; vide sans rattachement",
        type: 'string',
        example: '12',
        constraints: { pattern: '^[1-9][0-9]{0,2}$' },
        value: (p) => p.idea.officialRef ?? null,
      },
    ],
  }
}

interface AcademieIdea {
  readonly idea: string
  readonly academie: string
  readonly items: number
}

/** `idees-academies.csv`: long form, one line an idea and an académie that expresses it. */
export function ideasByAcademieTable({ synthesis, ideas }: SynthesisIndex): Table<AcademieIdea> {
  return {
    name: 'idees-academies',
    title: 'Idées par académie',
    description: "Une ligne par idée et par académie qui l'exprime, reprises comprises.",
    primaryKey: ['agregation', 'id_idee', 'code_academie'],
    rows: ideas.flatMap(({ idea }) =>
      [...itemsByAcademie(idea)].map(([academie, items]) => ({ idea: idea.id, academie, items })),
    ),
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      ideaField((r) => r.idea),
      ...academieFields<AcademieIdea>((r) => r.academie, true),
      whole('nb_elements', 'Éléments', "Éléments de l'académie dans l'idée, reprises comprises", '2', (r) => r.items),
    ],
  }
}

interface ChainLink {
  readonly chain: Chain
  readonly link: Chain['links'][number]
  readonly text: string
}

/** `fils.csv`: one line an element of a chain. */
export function chainsTable({ synthesis, itemOf }: SynthesisIndex): Table<ChainLink> {
  return {
    name: 'fils',
    title: 'Fils : du besoin à l’action',
    description:
      "Une ligne par élément d'un fil. « meme_ligne » : même ligne d'un tableau, sans correspondance terme à terme ; « lien_deduit » : rapprochement calculé.",
    primaryKey: ['agregation', 'id_fil', 'id_element'],
    rows: synthesis.chains.flatMap((chain) =>
      chain.links.map((link) => ({ chain, link, text: itemOf.get(link.item)?.text ?? '' })),
    ),
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      {
        name: 'id_fil',
        title: 'Identifiant du fil',
        description: 'Fil auquel l’élément appartient',
        type: 'string',
        example: 'F-TE-3',
        constraints: { required: true, pattern: '^F-(EA|TE|GO|RS|EN|ND)-[0-9]+$' },
        value: (r) => r.chain.id,
      },
      themeField((r) => r.chain.theme),
      ...academieFields<ChainLink>((r) => r.chain.academie, true),
      typeField('role', (r) => r.link.role),
      elementField((r) => r.link.item, false),
      ideaField((r) => r.link.idea),
      written('texte', 'Texte', 'Citation exacte', 'Former tous les acteurs', (r) => r.text),
      {
        name: 'lien',
        title: 'Lien',
        description: "Ce qui rattache l'élément au fil",
        type: 'string',
        example: 'meme_ligne',
        constraints: { required: true, enum: Object.values(BASES).map((b) => b.csv) },
        value: (r) => BASES[r.link.basis].csv,
      },
    ],
  }
}
