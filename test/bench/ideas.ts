import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForLambda } from '../../esbuild.config.mjs'
import type { Gathering } from './planted-families.ts'
import { printTable } from './table.ts'

/** One line of the scale table. Seconds of CPU are those of the program: another process beside it adds little to them. */
export interface ScaleLine extends Partial<Gathering> {
  readonly items: number
  /** Different texts. */
  readonly texts: number
  readonly ideas: number
  readonly chains: number
  /** Texts read, ideas gathered, labelled, counted, identified. */
  readonly ideasCpu: number
  /** Then rows, links, chains, orphans, transversal ideas, counts, the synthesis itself. */
  readonly wholeCpu: number
  /** Then the comparison with an earlier run of as many items; absent, as the gathering, from the longest lines. */
  readonly comparisonCpu?: number
  /** By the clock, from items to ideas, and from items to synthesis. */
  readonly ideasSeconds: number
  readonly seconds: number
  /** Highest resident memory from items to synthesis, items included. */
  readonly peakMegabytes: number
}

/** Left free, V8 lets garbage stand while there is room: the cap shows what is needed, and a function has one too. */
const HEAP_MEGABYTES = 1080

/** Whole syntheses of so many synthetic items, each in a process of its own, from a bundle as the functions ship. */
export async function benchIdeas(counts: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  await bundleForLambda({ scale: 'test/bench/scale-run.ts', gathering: 'test/bench/gathering-run.ts' }, folder)
  const run = (script: string, count: number): string =>
    execFileSync(
      process.execPath,
      [`--max-old-space-size=${HEAP_MEGABYTES}`, join(folder, `${script}.mjs`), String(count)],
      { encoding: 'utf8' },
    )
  const rows = counts.map((count) => {
    const gathered = Number(run('gathering', count))
    const line: ScaleLine = JSON.parse(run('scale', count))
    const cpu = line.ideasCpu + line.wholeCpu
    return [
      ...[line.items, line.texts, line.ideas, line.chains],
      ...[line.ideasCpu, line.wholeCpu, cpu, line.comparisonCpu, gathered, line.ideasSeconds, line.seconds].map(
        (s) => s?.toFixed(1) ?? '–',
      ),
      line.peakMegabytes.toFixed(0),
      ...[line.recall, line.purity].map((share) => share?.toFixed(2) ?? '–'),
    ]
  })
  rmSync(folder, { recursive: true, force: true })
  printTable(
    `From items to the synthesis, in memory: synthetic items, one process each, heap of ${HEAP_MEGABYTES} MB`,
    [
      ...['items', 'texts', 'ideas', 'chains'],
      ...['ideas, CPU s', 'chains and counts, CPU s', 'both, CPU s', 'comparison, CPU s'],
      ...['read and gathered, by the clock', 'ideas, by the clock', 'both, by the clock'],
      ...['peak, MB', 'planted pairs found', 'purity'],
    ],
    rows,
  )
}
