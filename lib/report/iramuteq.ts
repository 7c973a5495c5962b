import { typeNames } from '../domain/item.ts'
import type { NationalSynthesis, SynthesisItem } from '../domain/synthesis.ts'
import { themeNames } from '../domain/theme.ts'
import { kindNames } from './labels.ts'
import { academieCode } from './synthesis-index.ts'

/** A modality: lower case, no accent, no space, since white space ends a variable. */
function modality(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function variables(item: SynthesisItem): string {
  const of: readonly (readonly [string, string])[] = [
    ['academie', academieCode(item.academie) ?? item.academie],
    ['theme', themeNames(item.theme).csv],
    ['type', typeNames(item.type).csv],
    ['nature', kindNames(item.kind).csv],
    ['idee', item.idea],
    ['id', item.id],
  ]
  return of.map(([name, value]) => `*${name}_${modality(value)}`).join(' ')
}

/** A line of stars and variables opens a text: the words of an item may not look like one. `*` and `$` are reserved. */
function words(text: string): string {
  return text.replace(/[*$]+/g, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * `iramuteq.txt`: the elements as a corpus for IRaMuTeQ and software of its family. UTF-8 without mark, one text an
 * element: `**** *academie_nantes *theme_gouvernance *type_besoin …`, then its words, then an empty line. Sorted by id.
 */
export function renderIramuteq({ items }: NationalSynthesis): string {
  return [...items]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((item) => `**** ${variables(item)}\n${words(item.text)}\n\n`)
    .join('')
}
