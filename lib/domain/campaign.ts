/** A campaign of deposits and how it counts. */
export interface Campaign {
  /** Lower case, digits and hyphens, as in `egn-2020`. */
  readonly id: string
  readonly title: string
  /** Prefix of deposit numbers, as in `EGN2020-NANTES-0003`. */
  readonly prefix: string
}

/** The national consultation of 2020. */
export const EGN_2020: Campaign = {
  id: 'egn-2020',
  title: "États généraux du numérique pour l'éducation",
  prefix: 'EGN2020',
}
