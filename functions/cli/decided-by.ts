import { userInfo } from 'node:os'

/** Who decides: as told, else by the environment, else the session's own name. */
export function decidedBy({ by }: { readonly by?: string }): string {
  return by ?? process.env.SYNTHESE_BY ?? userInfo().username
}
