import type { SynthesisItem } from '../../lib/domain/synthesis.ts'
import { writtenAcronym } from '../../lib/report/acronyms.ts'
import { provenance } from '../../lib/report/provenance.ts'
import { agree, count } from '../../lib/report/wording.ts'
import { synthesisOfRun } from '../../lib/service/past-runs.ts'
import { type SearchResult, search } from '../../lib/synthesis/search.ts'
import { type SearchQuery, searchQuery } from '../../lib/synthesis/search-query.ts'
import { chosenAcademie } from './chosen-academie.ts'
import { EXIT, Failure } from './exit.ts'
import { themeNamed, typeNamed } from './named-values.ts'
import { plain } from './plain.ts'
import { runNumbered } from './runs.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface SearchOptions extends ListOptions {
  readonly theme?: string
  readonly type?: string
  readonly academie?: string
  readonly limit: string
  readonly exact?: boolean
  readonly run?: string
}

/** Ideas come first, but never so many that the elements are out of sight. */
const IDEAS_SHOWN = 5

/** Searches the ideas and elements of a run, the last by default. */
export async function searchRun(words: readonly string[], options: SearchOptions): Promise<number> {
  const query = searchQuery(words.join(' '), { extended: !options.exact })
  if (!query) throw new Failure('Indiquez au moins un mot à chercher.', EXIT.usage)
  const limit = Number(options.limit)
  if (!/^\d{1,5}$/.test(options.limit) || limit === 0)
    throw new Failure('« --limit » attend un nombre entier, 1 ou plus.', EXIT.usage)
  const academie = chosenAcademie(options.academie)
  const filters = {
    ...(options.theme === undefined ? {} : { theme: themeNamed(options.theme) }),
    ...(options.type === undefined ? {} : { type: typeNamed(options.type) }),
    ...(academie === null ? {} : { academie }),
  }
  return inStore(options, async ({ services }) => {
    const run = await runNumbered(services, options.run)
    const found = search(await synthesisOfRun(services.blobs, run), query, filters)
    const { ideas, items, spelling } = found
    const told = {
      run: run.number,
      expansions: query.expansions,
      totals: { ideas: ideas.length, items: items.length },
      ideas: ideas.slice(0, IDEAS_SHOWN).map(({ members, ...idea }) => idea),
      items: items.slice(0, limit),
      spelling,
    }
    process.stdout.write(
      options.json ? `${JSON.stringify(told, null, 2)}\n` : plain(`${lines(query, found, limit).join('\n')}\n`),
    )
    return EXIT.done
  })
}

function lines(query: SearchQuery, { ideas, items, spelling }: SearchResult, limit: number): readonly string[] {
  const extended = query.expansions.map(writtenAcronym).join(', ')
  return [
    `${count(items.length, 'élément')}, ${count(ideas.length, 'idée')}`,
    ...(extended ? [`recherche étendue à ${extended} (--exact pour ne pas étendre)`] : []),
    ...(ideas.length + items.length === 0 ? nothing(spelling) : []),
    ...ideas
      .slice(0, IDEAS_SHOWN)
      .flatMap(({ id, label, counts }) => [
        '',
        `${id}  ${count(counts.academies, 'académie')} sur ${counts.of}, ${count(counts.items, 'élément')}`,
        `   « ${label} »`,
      ]),
    ...more(ideas.length - IDEAS_SHOWN, 'autre idée', 'autres idées', 'synthese ideas'),
    ...items.slice(0, limit).flatMap((item: SynthesisItem) => ['', `« ${item.text} »`, `   ${provenance(item)}`]),
    ...more(items.length - limit, 'autre élément', 'autres éléments', '--limit'),
  ]
}

function more(n: number, one: string, many: string, how: string): readonly string[] {
  return n > 0 ? ['', `… et ${n} ${agree(n, one, many)} (${how})`] : []
}

function nothing(spelling: SearchResult['spelling']): readonly string[] {
  const proposals = spelling.map(({ word, nearest }) => `« ${word} » : vouliez-vous dire « ${nearest} » ?`)
  return [...proposals, 'Rien ne correspond. Retirez un mot, ou un filtre.']
}
