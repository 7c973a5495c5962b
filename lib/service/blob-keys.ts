/**
 * Where our blobs live: lower case ASCII, from hashes and numbers. A name that someone gave is never part of a key.
 */

/** An archive as uploaded, by the id of its announcement; the bucket tells of keys that begin and end so. */
export function uploadKey(id: string): string {
  return `deposits/${id}.zip`
}

/** The id of the announcement that a key was made for; null for a key that was not. */
export function uploadOf(key: string): string | null {
  return /^deposits\/([0-9a-f-]{36})\.zip$/.exec(key)?.[1] ?? null
}

/** The bytes of a document as deposited. */
export function documentKey(sha256: string): string {
  return `documents/${sha256}`
}

/** The blocks that a reading made of a document, as JSON. */
export function analysisKey(analysis: string): string {
  return `analyses/${analysis.toLowerCase()}.json`
}

/** When runs of a campaign are made, as JSON. */
export function scheduleKey(campaign: string): string {
  return `settings/${campaign.toLowerCase()}/schedule.json`
}

/** What was decided of an incident, as JSON, by its reference. */
export function incidentKey(reference: string): string {
  return `incidents/${reference.toLowerCase()}.json`
}

interface RunName {
  readonly number: number
  readonly inputDigest: string
}

/** A file of a run, by its path in the output folder; the digest keeps apart two runs that race for one number. */
export function runKey(run: RunName, path: string): string {
  return `runs/${runName(run)}/${path.toLowerCase()}`
}

/** The list of a run's files, beside the folder that holds them. */
export function runFilesKey(run: RunName): string {
  return `runs/${runName(run)}.json`
}

/** The registry of ideas as a run left it. */
export function registryKey(run: RunName): string {
  return `registries/${runName(run)}.json`
}

interface RunTheme {
  readonly run: RunName
  readonly theme: string | null
}

/** What the work on one theme of a run needs, as JSON; of use only until the run is made. */
export function themeInputKey(task: RunTheme): string {
  return `${themeFolder(task)}/input.json`
}

/** What that work made. */
export function themePartKey(task: RunTheme): string {
  return `${themeFolder(task)}/part.json`
}

const themeFolder = ({ run, theme }: RunTheme): string => `themes/${runName(run)}/${theme ?? 'none'}`

function runName({ number, inputDigest }: RunName): string {
  return `${String(number).padStart(4, '0')}-${inputDigest.replace('sha256:', '').slice(0, 12)}`
}
