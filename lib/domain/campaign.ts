/** A campaign of deposits and how it counts. */
export interface Campaign {
  /** Lower case, digits and hyphens, as in `egn-2020`. */
  readonly id: string
  readonly title: string
  /** Prefix of deposit numbers, as in `EGN2020-NANTES-0003`. */
  readonly prefix: string
  /** The last instant of deposits, ISO 8601, UTC; without one, no deposit is late. */
  readonly deadline?: string
  /** What becomes of a late deposit: counted, or read and held until this setting says otherwise (the default). */
  readonly late?: LatePolicy
  /** By which a theme's number is understood where its document does not say; without one, it is left open. */
  readonly themesOrder?: ThemesOrder
  /** Whom readers of the report may write to, as it is printed. */
  readonly contact?: string
}

export const LATE_POLICIES = ['accept', 'hold'] as const
export type LatePolicy = (typeof LATE_POLICIES)[number]

/** The orders in which the consultation's papers number the themes (themes/data/theme-names.json); they contradict each other. */
export const THEMES_ORDERS = ['preamble', 'retex', 'kit', 'national'] as const
export type ThemesOrder = (typeof THEMES_ORDERS)[number]

/** The national consultation of 2020. */
export const EGN_2020: Campaign = {
  id: 'egn-2020',
  title: "États généraux du numérique pour l'éducation",
  prefix: 'EGN2020',
}
