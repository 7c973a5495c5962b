import type { AppliedCorrection, AppliedDecision } from './applied.ts'
import type { RunChanges } from './changes.ts'
import type { ItemConfidence } from './confidence.ts'
import type { Contrast, Orphans, TransversalIdea } from './cross-reading.ts'
import type { DocumentKind, Format } from './document.ts'
import type { RunHistory } from './history.ts'
import type { IdeaDecision } from './idea-decision.ts'
import type { Item, ItemType, Place } from './item.ts'
import type { RunHead } from './run.ts'
import type { Theme } from './theme.ts'

/** An item that counts: whose it is, and where it was read. */
export interface Voice {
  readonly item: Item
  /** Official name of the académie. */
  readonly academie: string
  readonly territory: string | null
  /** SHA-256 of the document. */
  readonly document: string
  readonly file: string
  readonly kind: DocumentKind
}

/** A document that was received, with what became of it in the count. */
export interface DocumentLine {
  readonly document: string | null
  readonly file: string
  readonly deposit: string
  readonly academie: string | null
  readonly region: string | null
  readonly territory: string | null
  /** How the académie is known: chosen by the depositor, written or deduced; null where it is not. */
  readonly attribution: 'chosen' | 'named' | 'written' | 'deduced' | null
  readonly kind: DocumentKind
  readonly format: Format
  readonly pages: number | null
  readonly themes: readonly Theme[]
  readonly participants: number | null
  readonly items: number
  readonly counted: boolean
  /** Why it is not counted; null where it is. */
  readonly setAside: { readonly code: string; readonly message: string } | null
  /** When its deposit was received: ISO 8601, UTC. */
  readonly receivedAt: string
  /** Set where that was after the campaign's deadline, whether or not it counts. */
  readonly late?: true
  /** Id of the deposit that replaces its own, where that is why it is not counted. */
  readonly replacedBy?: string
}

/** A deposit that was withdrawn: nothing of it is among the documents received. */
export interface WithdrawnDeposit {
  readonly deposit: string
  /** Name of the archive. */
  readonly file: string
  readonly academie: string | null
  /** How many files it holds. */
  readonly files: number
  /** When it was received: ISO 8601, UTC. */
  readonly receivedAt: string
  /** When it was withdrawn: ISO 8601, UTC. */
  readonly at: string
  readonly reason: string
}

/** What a synthesis is made of. */
export interface SynthesisInput {
  readonly campaign: string
  readonly voices: readonly Voice[]
  readonly documents: readonly DocumentLine[]
  readonly deposits: number
  readonly participants: { readonly total: number; readonly byCategory: Readonly<Record<string, number>> }
  /** Ideas of earlier runs, so that ids go on and are never used again. */
  readonly registry: readonly RegisteredIdea[]
  readonly run: RunHead
  /** What was corrected in the voices. */
  readonly corrections?: readonly AppliedCorrection[]
  /** Decisions on ideas that are in force, oldest first. */
  readonly decisions?: readonly IdeaDecision[]
  readonly withdrawn?: readonly WithdrawnDeposit[]
}

/** An idea's id and the items it held when last seen. */
export interface RegisteredIdea {
  /** As in `TE-014`. */
  readonly id: string
  readonly theme: Theme | null
  readonly type: ItemType
  /** Ids of items, sorted, at most 200 of them. */
  readonly members: readonly string[]
  /** The central text: by it the idea is known again where all its documents were replaced. */
  readonly label?: string
  /** Where it has no item left: the idea that most of its items joined. The id is never given to another. */
  readonly redirect?: string
  /** Id of the decision that made it by splitting another: no gathering ever takes its id. */
  readonly decision?: string
}

export interface Member {
  readonly item: string
  readonly academie: string
  readonly territory: string | null
  readonly document: string
  readonly file: string
  readonly kind: DocumentKind
  readonly text: string
  readonly source: Place
}

export interface Idea {
  readonly id: string
  readonly type: ItemType
  /** The most central verbatim. */
  readonly label: string
  readonly labelSource: 'verbatim' | 'reviewed'
  /** Number of the official proposition that an analyst linked it to; null or absent where there is none. */
  readonly officialRef?: string | null
  /** Every item of the idea, nearest to the label first, then by académie. */
  readonly members: readonly Member[]
  /** Sorted names. */
  readonly academies: readonly string[]
  readonly documents: number
  readonly counts: {
    readonly academies: number
    /** Académies that speak on the theme. */
    readonly of: number
    /** After near-copies inside an académie are folded. */
    readonly items: number
    /** Members that come from roadmaps. */
    readonly roadmaps: number
  }
  /** Ids of the ideas found in the same rows, most often first. */
  readonly linked: {
    readonly irritants: readonly string[]
    readonly needs: readonly string[]
    readonly improvements: readonly string[]
    readonly actions: readonly string[]
  }
  /** Ids of the items that speak for it, at most three. */
  readonly quotes: readonly string[]
  /** Ids of the chains it stands in. */
  readonly chains: readonly string[]
  /** 0 to 100: the mean of its items'. */
  readonly confidence: number
}

export interface ThemeChapter {
  readonly theme: Theme | null
  readonly label: string
  /** Académies that speak on the theme. */
  readonly academies: number
  /** Items, near-copies included: the sum of all members. */
  readonly items: number
  /** Items whose theme the document declares. */
  readonly declared: number
  readonly roadmapItems: number
  readonly counts: Readonly<Partial<Record<ItemType, number>>>
  readonly byAcademie: Readonly<Record<string, number>>
  /** By académies, then items, then label; within a type. */
  readonly ideas: readonly Idea[]
  /** Subjects that are a strength here and an irritant there, most shared first; absent where there is none. */
  readonly contrasts?: readonly Contrast[]
}

/** Items of one table row (and, later, matched rows of another table), as one block. */
export interface Chain {
  /** As in `F-TE-3`. */
  readonly id: string
  readonly theme: Theme | null
  readonly academie: string
  readonly document: string
  readonly file: string
  readonly row: string
  readonly links: readonly {
    readonly role: ItemType
    readonly item: string
    readonly idea: string
    readonly basis: 'row' | 'matched'
  }[]
}

/** An item in the synthesis, with the idea that holds it. */
export interface SynthesisItem extends Omit<Item, 'confidence'> {
  readonly confidence: ItemConfidence
  readonly academie: string
  readonly territory: string | null
  readonly kind: DocumentKind
  readonly document: string
  readonly file: string
  readonly idea: string
  /** Other documents of the académie that say the same in the same words; absent where there is none. */
  readonly alsoIn?: readonly { readonly item: string; readonly document: string; readonly file: string }[]
}

/** The content of `synthese-nationale.json`; every other file is a rendering of it. */
export interface NationalSynthesis {
  readonly format: 'synthese-nationale/1'
  readonly campaign: string
  readonly generatedAt: string
  readonly run: RunHead
  readonly inputs: {
    readonly deposits: number
    readonly documents: number
    readonly documentsRead: number
    readonly academies: number
    readonly items: number
  }
  readonly coverage: {
    readonly academiesExpected: number
    readonly academies: readonly string[]
    readonly missing: readonly string[]
    readonly documents: {
      readonly received: number
      readonly read: number
      readonly counted: number
      readonly setAside: number
    }
    readonly participants: { readonly total: number; readonly byCategory: Readonly<Record<string, number>> }
  }
  readonly themes: readonly ThemeChapter[]
  readonly items: readonly SynthesisItem[]
  readonly chains: readonly Chain[]
  /** Ideas that stand in three themes or more, most themes first; absent where there is none. */
  readonly transversal?: readonly TransversalIdea[]
  readonly orphans?: Orphans
  readonly documents: readonly DocumentLine[]
  readonly setAside: readonly {
    readonly file: string
    readonly code: string
    readonly message: string
    readonly academie: string | null
  }[]
  /** By académie, then archive; absent where no deposit was withdrawn. */
  readonly withdrawn?: readonly WithdrawnDeposit[]
  /** Corrections in force; absent where there is none. */
  readonly corrections?: readonly AppliedCorrection[]
  /** Decisions on ideas in force; absent where there is none. */
  readonly decisions?: readonly AppliedDecision[]
  /** Ids of ideas that were merged, with the id that each leads to; absent where none was. */
  readonly redirects?: Readonly<Record<string, string>>
  /** Absent from a first run, which has nothing to be compared with. */
  readonly changes?: RunChanges
  /** What earlier runs said, in figures; absent from a first run. */
  readonly history?: RunHistory
}
