import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildSync } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { failureProblem, Isolate, type IsolateLimits } from '../../lib/reading/isolate.ts'

/** A worker that misbehaves as it is asked to. */
const MISBEHAVING = `
  import { answer } from './isolated.ts'
  const kept = []
  const acts = {
    echo: (value) => value,
    loop: () => { for (;;); },
    heap: () => { for (;;) kept.push(new Array(100_000).fill(kept.length)) },
    buffers: async () => { for (;;) { kept.push(Buffer.alloc(8_000_000, 1)); await new Promise((r) => setTimeout(r, 5)) } },
    some: async (count) => { for (let i = 0; i < count; i++) kept.push(Buffer.alloc(8_000_000, 1)); await new Promise((r) => setTimeout(r, 300)) ; return kept.splice(0).length },
    throw: () => { throw new Error('of ours') },
    exit: () => process.exit(3),
    print: () => { console.log('NOISE'); console.error('NOISE'); return 'printed' },
    late: () => { setTimeout(() => Promise.reject(new Error('late')), 1); return 'answered' },
    env: () => process.env,
  }
  answer(async ({ act, value }) => acts[act](value))
`

function bundled(contents: string): string {
  const resolveDir = fileURLToPath(new URL('../../lib/reading', import.meta.url))
  const options = { bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'error' } as const
  const built = buildSync({ ...options, stdin: { contents, resolveDir } })
  return `data:text/javascript,${encodeURIComponent(built.outputFiles[0]?.text ?? '')}`
}

const WORKER = new URL(bundled(MISBEHAVING))
const ROOMY: IsolateLimits = { workers: 1, deadlineMs: 30_000, heapMb: 64, growthMb: 400 }

interface Act {
  readonly act: string
  readonly value?: unknown
}

const open: Isolate<Act, unknown>[] = []
function isolate(limits: Partial<IsolateLimits> = {}): Isolate<Act, unknown> {
  const made = new Isolate<Act, unknown>(WORKER, { ...ROOMY, ...limits })
  open.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

describe('Isolate', () => {
  it('gives back what the worker makes of each request, whatever the number of workers', async () => {
    const pool = isolate({ workers: 2 })
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((value) => pool.run({ act: 'echo', value })))
    expect(outcomes).toEqual([1, 2, 3, 4, 5].map((value) => ({ ok: true, value })))
  })

  it('ends what runs too long, and reads the next document', async () => {
    const pool = isolate({ deadlineMs: 1_000 })
    const [stuck, next] = await Promise.all([pool.run({ act: 'loop' }), pool.run({ act: 'echo', value: 'next' })])
    expect(stuck).toEqual({ ok: false, reason: 'deadline' })
    expect(next).toEqual({ ok: true, value: 'next' })
  })

  it('says memory of a heap that overflows', async () => {
    expect(await isolate().run({ act: 'heap' })).toMatchObject({ ok: false, reason: 'memory' })
  })

  it('says memory of buffers, which no heap limit counts', async () => {
    expect(await isolate({ growthMb: 100 }).run({ act: 'buffers' })).toEqual({ ok: false, reason: 'memory' })
  })

  it('ends the one that grows and no neighbour', async () => {
    const pool = isolate({ workers: 2, growthMb: 100 })
    const [bomb, good] = await Promise.all([pool.run({ act: 'buffers' }), pool.run({ act: 'some', value: 4 })])
    expect(bomb).toEqual({ ok: false, reason: 'memory' })
    expect(good).toEqual({ ok: true, value: 4 })
  })

  it('tells a defect with its stack, and keeps the worker', async () => {
    const pool = isolate()
    expect(await pool.run({ act: 'throw' })).toMatchObject({
      ok: false,
      reason: 'crash',
      cause: expect.stringContaining('of ours'),
    })
    expect(await pool.run({ act: 'echo', value: 1 })).toEqual({ ok: true, value: 1 })
  })

  it('outlives a worker that exits', async () => {
    const pool = isolate()
    expect(await pool.run({ act: 'exit' })).toMatchObject({ ok: false, reason: 'crash' })
    expect(await pool.run({ act: 'echo', value: 1 })).toEqual({ ok: true, value: 1 })
  })

  it('does not let the late failure of one document fall on the next', async () => {
    const pool = isolate()
    await pool.run({ act: 'late' })
    expect(await pool.run({ act: 'some', value: 1 })).toEqual({ ok: true, value: 1 })
  })

  it('gives workers no environment', async () => {
    expect(await isolate().run({ act: 'env' })).toEqual({ ok: true, value: {} })
  })

  it('ends what runs and what waits when it is closed', async () => {
    const pool = isolate()
    const outcomes = Promise.all([pool.run({ act: 'loop' }), pool.run({ act: 'echo' })])
    await pool.close()
    expect((await outcomes).map((o) => o.ok)).toEqual([false, false])
  })

  it('prints nothing and lets the process end by itself, a job done and not before', async () => {
    const script = bundled(`
      import { Isolate } from './isolate.ts'
      const pool = new Isolate(new URL(${JSON.stringify(WORKER.href)}), ${JSON.stringify(ROOMY)})
      pool.run({ act: 'print' }).then((outcome) => console.log(outcome.value))
    `)
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', `import(${JSON.stringify(script)})`],
      { timeout: 20_000 },
    )
    expect({ stdout, stderr }).toEqual({ stdout: 'printed\n', stderr: '' })
  })
})

describe('failureProblem', () => {
  it("asks to try again only what is not the document's fault", () => {
    expect(failureProblem('deadline', 'r1')).toMatchObject({ code: 'LIMITE_DEPASSEE', transient: false })
    expect(failureProblem('memory', 'r1')).toMatchObject({ code: 'LIMITE_DEPASSEE', transient: false })
    expect(failureProblem('crash', 'r1')).toMatchObject({ code: 'LECTURE_EN_ECHEC', transient: true, status: 'failed' })
    expect(failureProblem('crash', 'r1').message).toContain('référence r1')
  })
})
