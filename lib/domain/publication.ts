/** That a run is published, kept apart from the run, which never changes. */
export interface Publication {
  readonly campaign: string
  /** Number of the run. */
  readonly run: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** Published no more since then. */
  readonly unpublishedAt?: string
  readonly unpublishedBy?: string
}

/** Is the run published now? */
export function isPublished(publication: Publication | undefined | null): publication is Publication {
  return publication !== null && publication !== undefined && publication.unpublishedAt === undefined
}
