import { html } from 'hono/html'
import { ITEM_TYPES, typeNames } from '../domain/item.ts'
import type { ThemeFilter, ThemeView } from '../report/content/theme-view.ts'
import type { Html } from '../report/html/page.ts'
import { barCell, numberCell, table } from '../report/html/table.ts'
import { count, fr } from '../report/wording.ts'
import { localPage } from './local-page.ts'

/**
 * The ideas of a theme under filters: a form without script, tables that are ranked again, the view as files.
 * @param address of the theme, without what the filters say
 * @param report the way to the pages of the run
 */
export function themeViewPage(
  { label, run, address, report }: { label: string; run: number; address: string; report: string },
  { filters, ideas, speaking }: ThemeView,
): Promise<string> {
  const active = filters.filter((f) => f.chosen !== '')
  const link = (kept: readonly ThemeFilter[], file = '') =>
    `${address}${file}?${new URLSearchParams({ agregation: String(run), ...Object.fromEntries(kept.map((f) => [f.name, f.chosen])) })}`
  const clear = html`<a href="${link([])}#resultats">Tout effacer</a>`
  const dropped = active.map((f) => {
    const words = fr`${f.label} : ${f.options.find(([value]) => value === f.chosen)?.[1] ?? ''}`
    return html`<a href="${link(active.filter((a) => a !== f))}#resultats" aria-label="Retirer le filtre ${words}">${words} ✕</a> · `
  })
  const tables = ITEM_TYPES.map((type) => {
    const own = ideas.filter((i) => i.idea.type === type)
    const rows = own.map(
      ({ rank, idea, academies, items, evolution }) =>
        html`<tr>${numberCell(rank)}<th scope="row"><a href="${report}idees/${idea.id}.html">${idea.id} ${idea.label}</a></th>${barCell(academies.length, speaking)}${numberCell(items)}<td>${evolution ?? '–'}</td></tr>\n`,
    )
    const caption = fr`${typeNames(type).plural} (sur ${count(speaking, 'académie')})`
    const headings = ['Rang', 'Idée', 'Académies', 'Éléments, reprises comprises', 'Évolution']
    return own.length === 0 ? '' : table(`t-${type}`, caption, headings, rows)
  })
  const found = html`${active.length > 0 ? html`<p class="prudence">${fr`Vue filtrée : les rangs sont recalculés`}</p>` : ''}
<p><a href="${link(active, '/vue.xlsx')}">Exporter cette vue (Excel)</a> · <a href="${link(active, '/vue.csv')}">Exporter cette vue (CSV)</a></p>
${tables}`
  const items = ideas.reduce((sum, i) => sum + i.items, 0)
  return localPage(
    `${label} – Filtrer les idées`,
    html`<h1>${label}</h1>
<form method="get" action="${address}#resultats"><fieldset><legend>Filtrer les idées</legend><input type="hidden" name="agregation" value="${run}">
${filters.map(select)}<button type="submit">Appliquer les filtres</button></fieldset></form>
<h2 id="resultats" tabindex="-1">${count(items, 'élément')}</h2>
${active.length > 0 ? html`<p>${fr`Filtres actifs : `}${dropped}${clear}</p>` : ''}
${ideas.length > 0 ? found : html`<p>Aucun élément ne correspond à ces filtres. ${clear}</p>`}`,
  )
}

function select({ name, label, options, chosen }: ThemeFilter): Html {
  return html`<label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(
    ([value, words]) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`,
  )}</select>
`
}
