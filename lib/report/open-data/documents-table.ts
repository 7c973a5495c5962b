import type { DocumentLine } from '../../domain/synthesis.ts'
import { themeNames } from '../../domain/theme.ts'
import { ATTRIBUTIONS, FORMATS, KIND_ORDER, kindNames } from '../labels.ts'
import { parisDay } from '../paris-time.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { academieFields, DIGEST, runFields, whole, written } from './fields.ts'
import type { Table } from './table.ts'

interface RankedDocument {
  readonly rank: number
  readonly line: DocumentLine
}

/** `documents.csv`: every document received, counted or not. */
export function documentsTable({ synthesis }: SynthesisIndex): Table<RankedDocument> {
  return {
    name: 'documents',
    title: 'Documents reçus',
    description: 'Une ligne par document reçu, compté ou écarté, avec la raison.',
    primaryKey: ['agregation', 'rang'],
    rows: synthesis.documents.map((line, i) => ({ rank: i + 1, line })),
    fields: [
      ...runFields(synthesis.campaign, synthesis.run.number),
      whole('rang', 'Rang', 'Rang du document dans ce fichier', '1', (r) => r.rank, {
        required: true,
        unique: true,
        minimum: 1,
      }),
      written(
        'depot',
        'Dépôt',
        'Identifiant du dépôt, que « synthese receipt » prend comme le numéro du récépissé',
        'T6TBR0V9TYZ03MR0FEYT',
        (r) => r.line.deposit,
      ),
      ...academieFields<RankedDocument>((r) => r.line.academie, false),
      written('territoire', 'Territoire', 'Département, bassin ou réseau, si connu', 'Sarthe', (r) => r.line.territory),
      {
        name: 'origine_academie',
        title: "Origine de l'académie",
        description: "Comment l'académie est connue ; vide où elle ne l'est pas",
        type: 'string',
        example: 'choisie',
        constraints: { enum: Object.values(ATTRIBUTIONS).map((a) => a.csv) },
        value: (r) => (r.line.attribution === null ? null : ATTRIBUTIONS[r.line.attribution].csv),
      },
      written('document', 'Document', 'Nom du fichier', 'Synthese_Nantes.docx', (r) => r.line.file),
      {
        name: 'empreinte_document',
        title: 'Empreinte du document',
        description: "SHA-256 du fichier ; vide où il n'a pu être ouvert",
        type: 'string',
        example: 'a'.repeat(64),
        constraints: { pattern: DIGEST },
        value: (r) => r.line.document,
      },
      {
        name: 'format',
        title: 'Format',
        description: "Format d'après le contenu",
        type: 'string',
        example: 'docx',
        constraints: { required: true, enum: Object.keys(FORMATS) },
        value: (r) => r.line.format,
      },
      whole('pages', 'Pages', 'Pages ou diapositives, si le format en a', '4', (r) => r.line.pages, {}),
      {
        name: 'nature_document',
        title: 'Nature du document',
        description: 'Nature du document',
        type: 'string',
        example: 'synthese',
        constraints: { required: true, enum: KIND_ORDER.map((k) => kindNames(k).csv) },
        value: (r) => kindNames(r.line.kind).csv,
      },
      {
        name: 'themes',
        title: 'Thèmes',
        description: 'Thèmes de ses éléments ; liste séparée par |',
        type: 'string',
        example: 'gouvernance|egal_acces',
        value: (r) => r.line.themes.map((t) => themeNames(t).csv),
      },
      whole('participants', 'Participants', 'Participants déclarés', '39', (r) => r.line.participants, {}),
      whole('nb_elements', 'Éléments', 'Éléments comptés', '29', (r) => r.line.items),
      {
        name: 'compte',
        title: 'Compté',
        description: 'Le document compte dans la synthèse',
        type: 'boolean',
        example: 'true',
        constraints: { required: true },
        value: (r) => r.line.counted,
      },
      written(
        'code_motif',
        'Code',
        'Code de la raison ; vide où le document compte',
        'MODE_EMPLOI',
        (r) => r.line.setAside?.code,
      ),
      written(
        'motif',
        'Motif',
        'Raison ; vide où le document compte',
        'Mode d’emploi',
        (r) => r.line.setAside?.message,
      ),
      {
        name: 'depose_le',
        title: 'Déposé le',
        description: 'Jour du dépôt, à Paris',
        type: 'date',
        example: '2020-10-15',
        constraints: { required: true },
        value: (r) => parisDay(r.line.receivedAt),
      },
      {
        name: 'hors_delai',
        title: 'Hors délai',
        description: 'Reçu après la date limite de la campagne, que le document compte ou non',
        type: 'boolean',
        example: 'false',
        constraints: { required: true },
        value: (r) => r.line.late === true,
      },
    ],
  }
}
