import type { Reporter, TestModule } from 'vitest/node'

/** Closes the run with one plain line that any tool can read: « Tests: 120 passed, 0 failed ». */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++
      // A module that does not load holds no test, and is a failure all the same.
      if (module.errors().length > 0) counts.failed++
    }
    process.stdout.write(`\nTests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  }
}
