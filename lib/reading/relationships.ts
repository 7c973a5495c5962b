import { posix } from 'node:path'
import { elementAt, elements, parseXml } from './xml.ts'

/** A link from one part of an Open XML package to another. */
export interface Relationship {
  readonly id: string
  /** Last word of the type's address, as in `slideLayout`. */
  readonly type: string
  /** Name of the part it leads to. */
  readonly target: string
}

/** The links of a part, in order (ECMA-376 part 2, 6.5); none where the part has no `.rels`. Links out of the package are left out. */
export function relationships(parts: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const folder = posix.dirname(part)
  const rels = parts.get(`${folder}/_rels/${posix.basename(part)}.rels`)
  const root = rels ? elementAt(parseXml(rels), 'Relationships') : null
  if (!root) return []
  return elements(root, 'Relationship')
    .filter((link) => link.attribs.TargetMode !== 'External')
    .map((link) => ({
      id: link.attribs.Id ?? '',
      type: (link.attribs.Type ?? '').replace(/^.*\//, ''),
      target: posix.join('/', folder, targetOf(link.attribs.Target ?? '', folder)).slice(1),
    }))
}

/** Targets are relative to the part's folder, or absolute in the package. */
function targetOf(target: string, folder: string): string {
  return target.startsWith('/') ? posix.relative(`/${folder}`, target) : target
}
