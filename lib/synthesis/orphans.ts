import type { Orphans } from '../domain/cross-reading.ts'
import type { Chain, SynthesisItem } from '../domain/synthesis.ts'

/**
 * What stands alone between what is wanted and what is planned: leviers of table rows that no action takes up, in the
 * row or by a matched link, and actions that answer no need or lever.
 * @param items in the order in which the orphans are to be told
 */
export function orphansOf(items: readonly SynthesisItem[], chains: readonly Chain[]): Orphans {
  const linked = new Set<string>()
  for (const { links } of chains) {
    if (!links.some((l) => l.role === 'action')) continue
    const wanted = links.some((l) => l.role === 'improvement' || l.role === 'need')
    for (const { role, item } of links) if (role === 'improvement' || (role === 'action' && wanted)) linked.add(item)
  }
  const improvements: string[] = []
  const actions: string[] = []
  for (const { type, id } of items) {
    if (type !== 'improvement' && type !== 'action') continue
    if (!linked.has(id)) (type === 'action' ? actions : improvements).push(id)
  }
  return { improvements, actions }
}
