import { themeNames } from '../../domain/theme.ts'
import type { ReportContent } from '../content/report-content.ts'

/** Names of the pages, from the root of the report. */
export const INDEX = 'index.html'
export const COVERAGE = 'participation.html'
export const TRANSVERSAL = 'idees-transversales.html'
export const ACTORS = 'acteurs-et-echeances.html'
export const PROPOSALS = 'propositions-phares.html'
export const CHANGES = 'evolutions.html'
export const METHOD = 'methode.html'
export const ANNEXES = 'annexes.html'
export const STYLESHEET = 'rapport.css'

/** The page of a theme: `theme-working-together.html`. */
export function themePage(theme: ReportContent['chapters'][number]['theme']): string {
  return `theme-${theme ?? 'undetermined'}.html`
}

/** The page of an idea: `idees/TE-001.html`. */
export function ideaPage(id: string): string {
  return `idees/${id}.html`
}

/** The way from a page back to the root of the report: empty, or `../`. */
export function rootFrom(file: string): string {
  return '../'.repeat(file.split('/').length - 1)
}

/** Entries of the menu, in the order of the report; sections that this run does not have are left out. */
export function menuOf(content: ReportContent): readonly { readonly file: string; readonly text: string }[] {
  return [
    { file: INDEX, text: "L'essentiel" },
    { file: COVERAGE, text: "Qui s'est exprimé" },
    ...content.chapters.map((c) => ({ file: themePage(c.theme), text: themeNames(c.theme).short })),
    ...(content.transversal ? [{ file: TRANSVERSAL, text: 'Idées transversales' }] : []),
    { file: ACTORS, text: 'Acteurs et échéances' },
    { file: PROPOSALS, text: 'Propositions phares' },
    ...(content.changes ? [{ file: CHANGES, text: 'Ce qui a changé' }] : []),
    { file: METHOD, text: 'Méthode et limites' },
    { file: ANNEXES, text: 'Annexes' },
  ]
}
