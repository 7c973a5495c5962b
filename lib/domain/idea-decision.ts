import type { Decided } from './correction.ts'

/** An item of an idea as it was when it was moved: by its id, or by its text where its document was replaced. */
export interface MovedItem {
  readonly id: string
  /** `textKey` of its text (correction.ts). */
  readonly text: string
}

/** What an analyst decided of the ideas that the method gathered. `idea` is the id of the idea that is decided on. */
export type IdeaAct =
  | { readonly act: 'rename'; readonly idea: string; readonly label: string }
  /** Its items join another idea of the same theme and type; its id leads there. */
  | { readonly act: 'merge'; readonly idea: string; readonly into: string }
  /** These items leave it for a new idea, which gets an id of its own at the next run. */
  | { readonly act: 'split'; readonly idea: string; readonly items: readonly MovedItem[] }
  /** It answers to an official proposition, known by its number, as in `12`; of two, the later counts. */
  | { readonly act: 'link'; readonly idea: string; readonly official: string }

/** A decision on ideas, kept apart from them: it is applied after every gathering, and can be undone. */
export type IdeaDecision = Decided &
  IdeaAct & {
    /** As in `G-0007`. */
    readonly id: string
  }
