import { html } from 'hono/html'
import type { GoneIdea } from '../../domain/history.ts'
import { typeNames } from '../../domain/item.ts'
import { themeNames } from '../../domain/theme.ts'
import type { HistoryContent } from '../content/history.ts'
import type { ReportContent } from '../content/report-content.ts'
import { count, fr } from '../wording.ts'
import { historySection } from './history.ts'
import { layout } from './page.ts'
import { ideaPage, themePage } from './paths.ts'

/** The page left where an idea was merged into another: its address still leads somewhere. */
export function mergedIdeaPage(
  content: ReportContent,
  id: string,
  into: { readonly id: string; readonly label: string },
  history: HistoryContent | null,
): Promise<string> {
  const main = html`<h1>L'idée ${id} a été fusionnée</h1>
<p>Ses éléments sont maintenant dans <a href="${into.id}.html">${into.id} ${into.label}</a>.</p>
${historySection(history)}`
  return layout(content, { file: ideaPage(id), title: `${id}, fusionnée avec ${into.id}`, main })
}

/** The page of an idea that nobody expresses any more: what it was when last seen. */
export function goneIdeaPage(content: ReportContent, gone: GoneIdea, history: HistoryContent | null): Promise<string> {
  const { id, theme, type, academies } = gone
  const label = gone.label ?? fr`Intitulé non conservé : ses éléments ont été écartés`
  const { short } = themeNames(theme)
  const main = html`<h1><span class="numero">${id}</span> ${label}</h1>
<p class="badges"><span>Disparue</span></p>
<p>${fr`Plus aucun élément compté ne porte cette idée. Elle figure pour la dernière fois dans l'agrégation n° ${gone.last} : ${typeNames(type).singular.toLowerCase()}, thème « ${short} », ${count(academies.length, 'académie')} (${academies.join(', ')}).`}</p>
${historySection(history)}`
  const chapter = content.chapters.some((c) => c.theme === theme)
  return layout(content, {
    file: ideaPage(id),
    title: `${id} ${label}`,
    ...(chapter ? { under: { file: themePage(theme), text: short } } : {}),
    main,
  })
}
