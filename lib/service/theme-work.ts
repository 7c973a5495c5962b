import type { RunHead } from '../domain/run.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import { synthesiseTheme, type ThemeInput, type ThemePart } from '../synthesis/theme-part.ts'
import { themeInputKey, themePartKey } from './blob-keys.ts'
import type { BlobStore } from './ports.ts'

/** Which theme of which run is to be worked on: small, since what it needs lies in the blob store. */
export interface ThemeTask {
  readonly run: Pick<RunHead, 'number' | 'inputDigest'>
  readonly theme: Theme | null
}

/** Makes the part that one theme has in a run. */
export type ThemeWork = (run: ThemeTask['run'], input: ThemeInput) => Promise<ThemePart>

type Blobs = Pick<BlobStore, 'get' | 'put'>

/** Themes one after the other in this process: what one needs is let go before the next. */
export const themeHere: ThemeWork = async (_run, input) => synthesiseTheme(input)

/**
 * Each theme by a call of its own, all at once: the time and the memory that gathering ideas takes, which grow faster
 * than the items, are then those of the largest theme. Parts are plain data, and the same bytes as here. A part that an
 * earlier attempt at the run left is not made again; the digest in its key says that it was made of the same.
 * @param call has `workOnTheme` done elsewhere, and resolves once it is
 */
export function themeElsewhere(blobs: Blobs, call: (task: ThemeTask) => Promise<void>): ThemeWork {
  return async (run, input) => {
    if (input.voices.length === 0) return synthesiseTheme(input)
    const task: ThemeTask = { run, theme: input.theme }
    const made = await read<ThemePart>(blobs, themePartKey(task))
    if (made) return made
    await write(blobs, themeInputKey(task), input)
    await call(task)
    const part = await read<ThemePart>(blobs, themePartKey(task))
    if (!part) throw new Error(`theme ${input.theme} of run ${run.number} was not made`)
    return part
  }
}

/** Makes the part of a theme from what was put aside for it. Done twice, it writes the same. */
export async function workOnTheme(blobs: Blobs, task: ThemeTask): Promise<void> {
  const input = await read<ThemeInput>(blobs, themeInputKey(task))
  if (!input) throw new Error(`nothing was put aside for theme ${task.theme} of run ${task.run.number}`)
  await write(blobs, themePartKey(task), synthesiseTheme(input))
}

/** Is this the task of a theme? Any other call is for a run. */
export function isThemeTask(event: unknown): event is ThemeTask {
  if (typeof event !== 'object' || event === null || !('run' in event) || !('theme' in event)) return false
  const { run, theme } = event as { run: Partial<ThemeTask['run']> | null; theme: unknown }
  return (
    typeof run?.number === 'number' &&
    typeof run.inputDigest === 'string' &&
    (theme === null || THEMES.some((known) => known === theme))
  )
}

async function read<T>(blobs: Blobs, key: string): Promise<T | null> {
  const bytes = await blobs.get(key)
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as T)
}

const write = (blobs: Blobs, key: string, value: unknown): Promise<void> =>
  blobs.put(key, Buffer.from(JSON.stringify(value)), 'application/json')
