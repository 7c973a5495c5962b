import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The floors of the house, ground floor first: a room imports from its own floor's room or from floors below. */
const FLOORS: readonly (readonly string[])[] = [
  ['lib/domain'],
  ['lib/archive', 'lib/language'],
  ['lib/themes', 'lib/report'],
  ['lib/reading', 'lib/trame', 'lib/synthesis'],
  ['lib/service'],
  ['lib/store', 'lib/portal'],
  ['functions'],
]

/** Libraries that one room alone may import, so that each can be replaced in one place. */
const CONFINED: readonly { readonly library: RegExp; readonly to: readonly string[] }[] = [
  { library: /^@aws-sdk\//, to: ['lib/store/', 'functions/services'] },
  { library: /^pdf-parse|^pdfjs-dist/, to: ['lib/reading/pdf/'] },
  { library: /^mammoth/, to: ['lib/reading/docx.ts'] },
  { library: /^natural/, to: ['lib/language/'] },
  { library: /^yauzl/, to: ['lib/archive/'] },
  { library: /^docx$/, to: ['lib/report/'] },
  { library: /^write-excel-file/, to: ['lib/report/'] },
  { library: /^dynalite/, to: ['lib/store/'] },
  { library: /^croner/, to: ['functions/timetable.ts'] },
]

const root = resolve(import.meta.dirname, '..')

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name.endsWith('.ts') && !f.name.endsWith('.d.ts'))
    .map((f) => relative(root, join(f.parentPath, f.name)))
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1] ?? '')
}

/** The room of a file: `lib/trame`, `functions`. */
const roomOf = (file: string) => FLOORS.flat().find((room) => file.startsWith(`${room}/`))
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room))

const files = [...sources('lib'), ...sources('functions')]

describe('the house', () => {
  it('has a floor for every file', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((f) => roomOf(f) === undefined)).toEqual([])
  })

  it('imports downward only', () => {
    const upward = files.flatMap((file) => {
      const room = roomOf(file)
      return imports(file)
        .filter((i) => i.startsWith('.'))
        .map((i) => relative(root, resolve(root, dirname(file), i)))
        .filter((target) => {
          const other = roomOf(target)
          return room !== undefined && other !== undefined && other !== room && floorOf(other) >= floorOf(room)
        })
        .map((target) => `${file} imports ${target}`)
    })
    expect(upward).toEqual([])
  })

  it('keeps each library in its room', () => {
    const strays = files.flatMap((file) =>
      imports(file)
        .filter((i) => CONFINED.some((c) => c.library.test(i) && !c.to.some((place) => file.startsWith(place))))
        .map((i) => `${file} imports ${i}`),
    )
    expect(strays).toEqual([])
  })

  it('imports nothing of lib/ in infra/', () => {
    const strays = sources('infra').filter((f) => imports(f).some((i) => i.includes('/lib/') && i.startsWith('.')))
    expect(strays).toEqual([])
  })

  it('has files of one job: 250 lines at most', () => {
    const long = files.filter((f) => readFileSync(join(root, f), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
  })
})
