import type { Scale, Weighed } from './similarity.ts'

/** The subjects that two statements name by the same term: akin words (inventivité, créativité) are not enough. */
export function sharedSubjects(a: Weighed, b: Weighed, scale: Scale): number[] {
  return a.roots.filter((root, i) => {
    const j = b.roots.indexOf(root)
    return j >= 0 && scale.partOf(root) === 'subject' && ((a.terms[i] ?? 0) & (b.terms[j] ?? 0)) !== 0
  })
}
