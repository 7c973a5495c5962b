import { ACADEMIES } from '../../domain/academie.ts'
import { ITEM_TYPES, type ItemType, typeNames } from '../../domain/item.ts'
import { THEMES, type Theme, themeNames } from '../../domain/theme.ts'
import { academieCode, regionOf } from '../synthesis-index.ts'
import type { Field } from './table.ts'

/** Said of every column whose text comes from a document. */
export const APOSTROPHE =
  "Un texte qui commence par =, +, -, @, une tabulation ou un retour chariot est précédé d'une apostrophe, pour qu'aucun tableur ne le prenne pour une formule."

export const ELEMENT_ID = '^C-[0-9A-Z]{10,}$'
export const IDEA_ID = '^(EA|TE|GO|RS|EN|ND)-[0-9]{3,}$'
export const DIGEST = '^[0-9a-f]{64}$'

/** Which campaign and which run: the first two columns of every table. */
export function runFields(campaign: string, run: number): readonly Field<unknown>[] {
  return [
    {
      name: 'campagne',
      title: 'Campagne',
      description: 'Identifiant de la campagne',
      type: 'string',
      example: 'egn-2020',
      constraints: { required: true, pattern: '^[a-z0-9-]+$' },
      value: () => campaign,
    },
    {
      name: 'agregation',
      title: 'Agrégation',
      description: "Numéro de l'agrégation",
      type: 'integer',
      example: '14',
      constraints: { required: true, minimum: 1 },
      value: () => run,
    },
  ]
}

export function themeField<Row>(of: (row: Row) => Theme | null): Field<Row> {
  return {
    name: 'theme',
    title: 'Thème',
    description: 'Thème retenu ; non_determine où rien ne le dit',
    type: 'string',
    example: 'travailler_ensemble',
    constraints: { required: true, enum: [...THEMES, null].map((t) => themeNames(t).csv) },
    value: (row) => themeNames(of(row)).csv,
  }
}

/** @param name `type`, or `role` in a chain */
export function typeField<Row>(name: string, of: (row: Row) => ItemType): Field<Row> {
  return {
    name,
    title: 'Nature',
    description: "Nature de l'élément",
    type: 'string',
    example: 'besoin',
    constraints: { required: true, enum: ITEM_TYPES.map((t) => typeNames(t).csv) },
    value: (row) => typeNames(of(row)).csv,
  }
}

export function ideaField<Row>(of: (row: Row) => string, unique = false): Field<Row> {
  return {
    name: 'id_idee',
    title: "Identifiant de l'idée",
    description: 'Idée, ou idée de rattachement ; jamais réemployé',
    type: 'string',
    example: 'TE-014',
    constraints: { required: true, pattern: IDEA_ID, ...(unique ? { unique } : {}) },
    value: of,
  }
}

export function elementField<Row>(of: (row: Row) => string, unique: boolean): Field<Row> {
  return {
    name: 'id_element',
    title: "Identifiant de l'élément",
    description: 'Identifiant stable : le même document relu donne le même identifiant',
    type: 'string',
    example: 'C-7K2P4QM3XD',
    constraints: { required: true, pattern: ELEMENT_ID, ...(unique ? { unique } : {}) },
    value: of,
  }
}

/** Code, name and région académique of an académie, all empty where it is not known. */
export function academieFields<Row>(of: (row: Row) => string | null, required: boolean): readonly Field<Row>[] {
  const codes = ACADEMIES.map((a) => a.code)
  return [
    {
      name: 'code_academie',
      title: "Code de l'académie",
      description: 'Code du référentiel des académies',
      type: 'string',
      example: 'nantes',
      constraints: { required, enum: codes },
      value: (row) => academieCode(of(row)),
    },
    {
      name: 'academie',
      title: 'Académie',
      description: "Nom de l'académie",
      type: 'string',
      example: 'Nantes',
      constraints: { required },
      value: of,
    },
    {
      name: 'region_academique',
      title: 'Région académique',
      description: "Région académique de l'académie",
      type: 'string',
      example: 'Pays de la Loire',
      value: (row) => regionOf(of(row)),
    },
  ]
}

/** A column of text as written in a document. */
export function written<Row>(
  name: string,
  title: string,
  description: string,
  example: string,
  value: Field<Row>['value'],
): Field<Row> {
  return {
    name,
    title,
    description: `${description}. ${APOSTROPHE}`,
    type: 'string',
    example,
    constraints: { maxLength: 5000 },
    value,
  }
}

/** A column of whole numbers, 0 or more. */
export function whole<Row>(
  name: string,
  title: string,
  description: string,
  example: string,
  value: (row: Row) => number | null | undefined,
  constraints: NonNullable<Field<Row>['constraints']> = { required: true },
): Field<Row> {
  return { name, title, description, type: 'integer', example, constraints: { minimum: 0, ...constraints }, value }
}
