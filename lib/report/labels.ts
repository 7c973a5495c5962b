import { EGN_2020 } from '../domain/campaign.ts'
import type { DocumentKind, Format } from '../domain/document.ts'
import type { Chain, DocumentLine } from '../domain/synthesis.ts'
import type { ThemeSource } from '../domain/theme.ts'

interface Label {
  readonly singular: string
  readonly plural: string
  /** Value in CSV files. */
  readonly csv: string
}

const KINDS: Readonly<Record<DocumentKind, Label>> = {
  synthesis: { singular: 'Synthèse', plural: 'Synthèses', csv: 'synthese' },
  challenge: { singular: 'Fiche défi', plural: 'Fiches défi', csv: 'fiche_defi' },
  roadmap: { singular: 'Feuille de route', plural: 'Feuilles de route', csv: 'feuille_de_route' },
  kit: { singular: "Mode d'emploi ou modèle vierge", plural: "Modes d'emploi ou modèles vierges", csv: 'mode_emploi' },
  other: { singular: 'Autre document', plural: 'Autres documents', csv: 'autre' },
}

export const KIND_ORDER = [
  'synthesis',
  'challenge',
  'roadmap',
  'other',
  'kit',
] as const satisfies readonly DocumentKind[]

/** French names of a kind of document, and its value in CSV files. */
export function kindNames(kind: DocumentKind): Label {
  return KINDS[kind]
}

/** Formats of documents, for people. */
export const FORMATS: Readonly<Record<Format, string>> = {
  docx: 'Word (.docx)',
  odt: 'OpenDocument (.odt)',
  pptx: 'Diaporama (.pptx)',
  doc: 'Word 97-2003 (.doc)',
  pdf: 'PDF',
  zip: 'Archive zip',
  other: 'Autre format',
}

/** Where a theme comes from, for people and for CSV files. */
export const THEME_SOURCES: Readonly<Record<ThemeSource, { readonly label: string; readonly csv: string }>> = {
  declared: { label: 'déclaré dans le document', csv: 'declare' },
  inferred: { label: 'déduit du texte', csv: 'deduit' },
  corrected: { label: 'corrigé', csv: 'corrige' },
}

/** How an académie is known. */
export const ATTRIBUTIONS: Readonly<
  Record<NonNullable<DocumentLine['attribution']>, { readonly label: string; readonly csv: string }>
> = {
  chosen: { label: 'choisie au dépôt', csv: 'choisie' },
  named: { label: "lue dans le nom du fichier ou de l'archive", csv: 'nommee' },
  written: { label: 'écrite dans le document', csv: 'ecrite' },
  deduced: { label: 'déduite', csv: 'deduite' },
}

/** What joins two elements of a chain. */
export const BASES: Readonly<
  Record<Chain['links'][number]['basis'], { readonly label: string; readonly csv: string }>
> = {
  row: { label: 'même ligne', csv: 'meme_ligne' },
  matched: { label: 'lien déduit', csv: 'lien_deduit' },
}

/** Title of a campaign; its id where it has no title. */
export function campaignTitle(id: string): string {
  return id === EGN_2020.id ? EGN_2020.title : id
}
