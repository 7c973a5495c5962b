import { foldName } from '../domain/academie.ts'

const AUDIENCE =
  /^(?:(?:pour|chez|cote|du cote d\w*|niveau|au niveau d\w*|a l echelle d\w*) )?(?:(?:le|la|les|l|des|du|de) )*(?:eleves?|enseignante?s?|professeurs?|parents?|familles?|personnels?|agents?|equipes?|direction|cadres?|collectivites?|ecoles?|colleges?|lycees?|etablissements?|academie|academique|national|departement|departemental|bassin|circonscription|classe|reseau|usagers?|partenaires?)(?: (?:et|ou|,) \w+(?: \w+)?)?$/

/** « Niveau école », « Pour les élèves », « National »: a text that says for whom or where, and nothing else. */
export function isAudience(text: string): boolean {
  return AUDIENCE.test(foldName(text))
}
