import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../../lib/reading/pdf/', import.meta.url)
const imports = (file: string) =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^(import|export) (?!type).*?'(.+)'$/gm)].map((m) => m[2])

describe('how pdfjs is loaded', () => {
  it('has its stubs before it, then its worker: a bundle without canvas dies otherwise', () => {
    expect(imports('runtime.ts').slice(0, 3)).toEqual([
      './stubs.ts',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'pdf-parse',
    ])
  })

  it('is reached through runtime.ts alone', () => {
    const others = readdirSync(folder).filter((f) => f !== 'runtime.ts' && f.endsWith('.ts'))
    expect(others.filter((f) => imports(f).some((i) => /pdfjs-dist|pdf-parse/.test(i ?? '')))).toEqual([])
  })
})
