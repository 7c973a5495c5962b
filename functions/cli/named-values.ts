import { foldName } from '../../lib/domain/academie.ts'
import { ITEM_TYPES, type ItemType, typeNames } from '../../lib/domain/item.ts'
import { THEMES, type Theme, themeNames } from '../../lib/domain/theme.ts'
import { EXIT, Failure } from './exit.ts'

/**
 * A theme by its code, its French names or the prefix of its ideas; « aucun » for no theme.
 * @throws Failure that gives the codes
 */
export function themeNamed(given: string): Theme | null {
  const wanted = foldName(given)
  if (['aucun', 'none', 'nd'].includes(wanted)) return null
  const found = THEMES.find((theme) => {
    const { label, short, prefix, csv } = themeNames(theme)
    return [theme, label, short, prefix, csv].some((name) => foldName(name) === wanted)
  })
  if (found) return found
  throw new Failure(`« ${given} » n'est pas un thème : ${THEMES.join(', ')}, ou aucun.`, EXIT.usage)
}

/**
 * A type by its code, its French name or its value in CSV files.
 * @throws Failure that gives the codes
 */
export function typeNamed(given: string): ItemType {
  const wanted = foldName(given)
  const found = ITEM_TYPES.find((type) => {
    const { singular, plural, csv } = typeNames(type)
    return [type, singular, plural, csv].some((name) => foldName(name) === wanted)
  })
  if (found) return found
  throw new Failure(
    `« ${given} » n'est pas une nature d'élément : ${ITEM_TYPES.map((t) => typeNames(t).csv).join(', ')}.`,
    EXIT.usage,
  )
}
