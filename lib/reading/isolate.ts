import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { FILE, type Problem, problem } from '../domain/problem.ts'
import type { Answer } from './isolated.ts'

const MB = 1024 * 1024

/** How often the memory of the process is looked at: the fastest bombs known take 2 GB a second, 20 MB in that time. */
const WATCH_MS = 10

/** A worker ends when its current native call does, copying a large buffer at worst. */
const LONGEST_END_MS = 5_000

export interface IsolateLimits {
  /** Worker threads at most, each with one request at a time. */
  readonly workers: number
  /** Milliseconds for one request, the start of a worker included; time spent waiting for one is not. */
  readonly deadlineMs: number
  /** JavaScript heap of one worker: far above `growthMb`, since V8 may abort the whole process where it is reached. */
  readonly heapMb: number
  /** Growth of the process, our own heap aside, while one request runs: a heap limit does not count buffers. */
  readonly growthMb: number
}

/**
 * For reading one document: a 173-page PDF takes 0.7 s and 120 MB here; what takes 40 times that is no synthesis.
 * The process never grows by more than twice `growthMb`: a buffer that is full is copied into one twice as large in a
 * single step, which nothing interrupts.
 */
export const READING_LIMITS: IsolateLimits = { workers: 1, deadlineMs: 30_000, heapMb: 2048, growthMb: 256 }

export type FailureReason = 'deadline' | 'memory' | 'crash'

export type Outcome<Response> =
  | { readonly ok: true; readonly value: Response }
  | { readonly ok: false; readonly reason: FailureReason; readonly cause?: string }

interface Job<Request, Response> {
  readonly request: Request
  /** To be run with nothing beside it, so that the memory that is seen is its own. */
  readonly alone: boolean
  readonly settle: (outcome: Outcome<Response>) => void
}

interface Running<Request, Response> {
  readonly job: Job<Request, Response>
  readonly deadline: NodeJS.Timeout
  /** Memory of the process when it began, bytes. */
  readonly before: number
}

/**
 * A pool of worker threads for work on what strangers send: a request that runs too long, takes too much memory or kills
 * its worker is ended, and costs nobody else. Idle workers are kept for the next request and do not keep the process
 * alive; what they print reaches no terminal. The worker's file calls `answer` (isolated.ts).
 */
export class Isolate<Request, Response> {
  readonly #worker: URL
  readonly #limits: IsolateLimits
  readonly #idle: Worker[] = []
  readonly #running = new Map<Worker, Running<Request, Response>>()
  readonly #waiting: Job<Request, Response>[] = []
  /** Workers told to end that may not have ended: until then their memory is not given back. */
  #ending = 0
  #watch: NodeJS.Timeout | undefined

  /** @param worker the JavaScript file that the workers run */
  constructor(worker: URL, limits: IsolateLimits) {
    this.#worker = worker
    this.#limits = limits
  }

  /**
   * Runs one request, when a worker is free. The request is copied: a view of a large buffer costs the whole of it.
   * Never rejects for what the request does.
   */
  run(request: Request): Promise<Outcome<Response>> {
    return new Promise((settle) => {
      this.#waiting.push({ request, alone: false, settle })
      this.#next()
    })
  }

  /** Ends all workers; requests that run or wait come back as `crash`. */
  async close(): Promise<void> {
    const workers = [...this.#idle.splice(0), ...this.#running.keys()]
    for (const job of this.#waiting.splice(0)) job.settle({ ok: false, reason: 'crash', cause: 'closed' })
    for (const worker of this.#running.keys()) this.#end(worker, { ok: false, reason: 'crash', cause: 'closed' })
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  #next(): void {
    for (;;) {
      const job = this.#waiting[0]
      const running = [...this.#running.values()]
      const crowded = running.length > 0 && (job?.alone || running.some((other) => other.job.alone))
      if (!job || crowded || this.#ending > 0 || running.length >= this.#limits.workers) return
      this.#waiting.shift()
      this.#start(job)
    }
  }

  #start(job: Job<Request, Response>): void {
    const worker = this.#idle.pop() ?? this.#spawn()
    worker.ref()
    const deadline = setTimeout(() => this.#end(worker, { ok: false, reason: 'deadline' }), this.#limits.deadlineMs)
    this.#running.set(worker, { job, deadline, before: memoryOfWorkers() })
    this.#watch ??= setInterval(() => this.#checkMemory(), WATCH_MS).unref()
    worker.postMessage(job.request)
  }

  #spawn(): Worker {
    const worker = new Worker(this.#worker, {
      stdout: true,
      stderr: true,
      env: {}, // a parser of strangers' files needs no credentials
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb },
    })
    // Streams that are read would keep the process alive, idle worker or not.
    worker.stdout.destroy()
    worker.stderr.destroy()
    worker.on('message', (answer: Answer<Response>) => {
      this.#release(worker, 'value' in answer ? { ok: true, ...answer } : { ok: false, reason: 'crash', ...answer })
    })
    worker.on('error', (error: Error & { code?: string }) => {
      const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'
      this.#end(worker, { ok: false, reason, cause: error.stack ?? error.message })
    })
    worker.on('exit', (code) => this.#end(worker, { ok: false, reason: 'crash', cause: `exit ${code}` }))
    return worker
  }

  /** The worker has answered: it is free for the next. */
  #release(worker: Worker, outcome: Outcome<Response>): void {
    const settle = this.#leave(worker)
    if (!settle) return
    worker.unref()
    this.#idle.push(worker)
    settle(outcome)
    this.#next()
  }

  /** The worker is lost, or to be lost: another will take its place when there is work. */
  #end(worker: Worker, outcome: Outcome<Response>): void {
    const settle = this.#leave(worker)
    const idle = this.#idle.indexOf(worker)
    if (idle >= 0) this.#idle.splice(idle, 1)
    this.#terminate(worker)
    settle?.(outcome)
    this.#next()
  }

  /** Nothing new is started until it has ended: what it holds would be counted as the next one's, and added to it. */
  #terminate(worker: Worker): void {
    this.#ending++
    void Promise.race([worker.terminate(), sleep(LONGEST_END_MS, null, { ref: false })]).finally(() => {
      this.#ending--
      this.#next()
    })
  }

  #leave(worker: Worker): Job<Request, Response>['settle'] | undefined {
    const running = this.#running.get(worker)
    clearTimeout(running?.deadline)
    this.#running.delete(worker)
    if (this.#running.size === 0) {
      clearInterval(this.#watch)
      this.#watch = undefined
    }
    return running?.job.settle
  }

  /** Of several requests it is not known which one grows: all are ended and each is run again alone. */
  #checkMemory(): void {
    const now = memoryOfWorkers()
    const running = [...this.#running]
    if (!running.some(([, { before }]) => now - before > this.#limits.growthMb * MB)) return
    const [only, ...others] = running
    if (only && others.length === 0) {
      this.#end(only[0], { ok: false, reason: 'memory' })
      return
    }
    this.#waiting.unshift(...running.map(([, { job }]) => ({ ...job, alone: true })))
    for (const [worker] of running) {
      this.#leave(worker)
      this.#terminate(worker)
    }
  }
}

/** Bytes of the process that are not this thread's: only the process's total is known while workers are busy. */
function memoryOfWorkers(): number {
  const { rss, heapTotal, external } = process.memoryUsage()
  return rss - heapTotal - external
}

/** What a depositor is told of a document whose reading was ended. @param reference what to quote to the operator */
export function failureProblem(reason: FailureReason, reference: string): Problem {
  return reason === 'crash'
    ? problem('LECTURE_EN_ECHEC', { fichier: FILE, ref: reference })
    : problem('TROP_LONG_A_LIRE', { fichier: FILE })
}
