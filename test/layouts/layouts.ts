import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readNotation, type Written } from './notation.ts'

/** A document of ours in an awkward layout, with its name. */
export interface Layout extends Written {
  readonly name: string
}

/** Where the renderings stand: NAME.docx, NAME.odt, NAME.chromium.pdf … */
export const MADE = join(import.meta.dirname, 'made')

const folder = join(import.meta.dirname, 'written')

/** Every document of written/, by name. @throws Error naming the file that cannot be read */
export const LAYOUTS: readonly Layout[] = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .map((file) => {
    try {
      return { name: basename(file, '.txt'), ...readNotation(readFileSync(join(folder, file), 'utf8')) }
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
