/** One part of a key: ASCII that is the same in a path, a URL and an event, encoded or not; no dot in front. */
const PART = /^[a-z0-9_-][a-z0-9._-]*$/

/** S3's limit, in bytes. */
const LONGEST = 1024

/**
 * The key itself, when it is one that we choose: lower case ASCII, `/`-separated.
 * @throws Error otherwise, a defect of ours: a name that someone gave must never be part of a key
 */
export function checkedKey(key: string): string {
  if (key.length > LONGEST || !key.split('/').every((part) => PART.test(part)))
    throw new Error(`not a key of ours: ${JSON.stringify(key)}`)
  return key
}

/** The prefix itself, when keys of ours may begin so; '' is the prefix of all. @throws Error otherwise */
export function checkedPrefix(prefix: string): string {
  if (prefix !== '') checkedKey(prefix.replace(/\/$/, ''))
  return prefix
}
