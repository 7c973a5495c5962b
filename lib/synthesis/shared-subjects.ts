import type { Scale, Weighed } from './similarity.ts'

/** The subjects that two statements name by the same term: akin words (inventivité, créativité) are not enough. */
export function sharedSubjects(a: Weighed, b: Weighed, scale: Scale): number[] {
  return scale.rootsOf(a).filter((root) => scale.partOf(root) === 'subject' && scale.sharesTerm(a, b, root))
}
