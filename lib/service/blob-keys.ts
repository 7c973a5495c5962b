/**
 * Where our blobs live: lower case ASCII, from hashes and numbers. A name that someone gave is never part of a key.
 */

/** The bytes of a document as deposited. */
export function documentKey(sha256: string): string {
  return `documents/${sha256}`
}

/** The blocks that a reading made of a document, as JSON. */
export function analysisKey(analysis: string): string {
  return `analyses/${analysis.toLowerCase()}.json`
}

/** What the keys of a run's files begin with; the digest keeps apart two runs that race for one number. */
export function runPrefix(run: { readonly number: number; readonly inputDigest: string }): string {
  return `runs/${runName(run)}/`
}

/** The registry of ideas as a run left it. */
export function registryKey(run: { readonly number: number; readonly inputDigest: string }): string {
  return `registries/${runName(run)}.json`
}

function runName({ number, inputDigest }: { readonly number: number; readonly inputDigest: string }): string {
  return `${String(number).padStart(4, '0')}-${inputDigest.replace('sha256:', '').slice(0, 12)}`
}
