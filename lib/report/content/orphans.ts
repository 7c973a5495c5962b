import type { SynthesisItem, ThemeChapter } from '../../domain/synthesis.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { count, fr } from '../wording.ts'

/** What no link joins, for one theme: leviers that no action takes up, actions that answer nothing written. */
export interface OrphanList {
  readonly title: string
  readonly items: readonly { readonly idea: string; readonly text: string; readonly academie: string }[]
}

function listed(ids: readonly string[], chapter: ThemeChapter, index: SynthesisIndex): SynthesisItem[] {
  return ids.flatMap((id) => index.itemOf.get(id) ?? []).filter((item) => item.theme === chapter.theme)
}

/** The orphans of a theme, both ways; lists that hold nothing are left out. */
export function orphanLists(chapter: ThemeChapter, index: SynthesisIndex): OrphanList[] {
  const { improvements = [], actions = [] } = index.synthesis.orphans ?? {}
  const leviers = listed(improvements, chapter, index)
  const planned = listed(actions, chapter, index)
  const lists = [
    {
      title: fr`${count(leviers.length, "levier qu'aucune action ne reprend", "leviers qu'aucune action ne reprend")}`,
      items: leviers,
    },
    {
      title: fr`${count(planned.length, 'action sans besoin ni levier rapproché', 'actions sans besoin ni levier rapproché')}`,
      items: planned,
    },
  ]
  return lists
    .filter((l) => l.items.length > 0)
    .map(({ title, items }) => ({
      title,
      items: items.map(({ idea, text, academie }) => ({ idea, text, academie })),
    }))
}
