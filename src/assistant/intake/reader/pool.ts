import { Worker } from 'node:worker_threads'
import type { Correction, TemplateMemory } from '../reading/memory.ts'
import { type KnownOfAgency, type Reading, unread } from '../reading/reading.ts'

export interface ReaderOptions {
  /** Processor time one mail may take, in milliseconds; on the clock ten times as much. */
  readonly budgetMs: number
  /** The thread ends after so long without a mail, and gives its memory back. */
  readonly idleMs: number
  /** Heap of the thread, in MiB. */
  readonly maxMemoryMb: number
}

export interface Question {
  readonly raw: Uint8Array
  readonly known: KnownOfAgency
  /** Given when the mail is there to learn from; null when it is to be read. */
  readonly corrections: readonly Correction[] | null
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'taught'; readonly memory: TemplateMemory | undefined }

interface Waiting extends Question {
  readonly settle: (answer: Exclude<Answer, { kind: 'ready' }>) => void
}

/**
 * Reads mails in one thread of their own, one after the other, so that a hostile mail can hold up neither the server
 * nor the mails behind it: past its budget, or when it brings the thread down, it comes back in quarantine and the
 * thread is replaced. The thread starts with the first mail.
 */
export function readerPool(options: ReaderOptions): ReaderPool {
  return new ReaderPool(options)
}

/** A mail in the thread, from its dispatch on. */
interface Current {
  readonly mail: Waiting
  timer?: NodeJS.Timeout
}

// How often the processor time is asked for before the clock alone decides: a thread that only sleeps hangs too.
const MAX_CHECKS = 10

export class ReaderPool {
  private readonly options: ReaderOptions
  private readonly waiting: Waiting[] = []
  private worker: Worker | undefined
  private isReady = false
  private current: Current | undefined
  private idleTimer: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(options: ReaderOptions) {
    this.options = options
  }

  /** True while a thread is held, reading or idle. */
  get hasThread(): boolean {
    return this.worker !== undefined
  }

  /** Never rejects. `raw` is copied, not taken. After `close`, every mail comes back as not read. */
  read(raw: Uint8Array, known: KnownOfAgency): Promise<Reading> {
    return new Promise((settle) => {
      this.waiting.push({ raw, known, corrections: null, settle: (answer) => settle(answer.kind === 'read' ? answer.reading : unread('reader_failed')) })
      this.next()
    })
  }

  /** What the corrections teach about the mail's layout; undefined when it has none, or was too much for the thread. */
  teach(raw: Uint8Array, known: KnownOfAgency, corrections: readonly Correction[]): Promise<TemplateMemory | undefined> {
    return new Promise((settle) => {
      this.waiting.push({ raw, known, corrections, settle: (answer) => settle(answer.kind === 'taught' ? answer.memory : undefined) })
      this.next()
    })
  }

  /** Ends the thread; mails that still wait come back in quarantine, to be read again from their original. */
  async close(): Promise<void> {
    this.isClosed = true
    const { current } = this
    const worker = this.retire()
    current?.mail.settle(failed('reader_failed'))
    this.next()
    await worker?.terminate()
  }

  private next(): void {
    if (this.isClosed) for (const mail of this.waiting.splice(0)) mail.settle(failed('reader_failed'))
    if (this.current) return
    const mail = this.waiting.shift()
    if (!mail) {
      this.rest()
      return
    }
    clearTimeout(this.idleTimer)
    this.idleTimer = undefined
    this.current = { mail }
    this.worker ??= this.startWorker()
    this.worker.ref()
    if (this.isReady) this.dispatch(this.worker, this.current)
  }

  /** An idle thread keeps no process alive, and after a while is ended. */
  private rest(): void {
    this.worker?.unref()
    if (this.worker) this.idleTimer ??= setTimeout(() => void this.retire()?.terminate(), this.options.idleMs).unref()
  }

  private startWorker(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.options.maxMemoryMb, maxYoungGenerationSizeMb: 16 },
      // What the server was started with (secrets, inspection, test reporters) is not the reader's business.
      env: {},
      execArgv: [],
    })
    worker.on('message', (answer: Answer) => this.receive(worker, answer))
    // Out of memory, or a fault of ours: the mail that was being read is the one that did it.
    worker.on('error', () => this.fail(worker))
    worker.on('exit', () => this.fail(worker))
    return worker
  }

  private dispatch(worker: Worker, current: Current): void {
    const before = worker.cpuUsage().catch(() => ({ user: 0, system: 0 }))
    current.timer = setTimeout(() => this.check(worker, { current, before, checks: 1 }), this.options.budgetMs)
    const { raw, known, corrections } = current.mail
    worker.postMessage({ raw, known, corrections } satisfies Question)
  }

  /** The clock only asks; processor time decides, so that a busy machine puts no mail into quarantine. */
  private async check(worker: Worker, { current, before, checks }: Check): Promise<void> {
    const spentMs = checks >= MAX_CHECKS ? Number.POSITIVE_INFINITY : await spentSince(worker, await before)
    if (this.current !== current) return
    if (spentMs >= this.options.budgetMs) {
      void this.retire()?.terminate()
      current.mail.settle(failed('reader_timed_out'))
      return this.next()
    }
    current.timer = setTimeout(() => this.check(worker, { current, before, checks: checks + 1 }), this.options.budgetMs)
  }

  private receive(worker: Worker, answer: Answer): void {
    if (worker !== this.worker) return
    const { current } = this
    if (answer.kind === 'ready') {
      this.isReady = true
      if (current) this.dispatch(worker, current)
      return
    }
    clearTimeout(current?.timer)
    this.current = undefined
    current?.mail.settle(answer)
    this.next()
  }

  private fail(worker: Worker): void {
    if (worker !== this.worker) return
    const { current } = this
    this.retire()
    current?.mail.settle(failed('reader_failed'))
    this.next()
  }

  /** Forgets the thread and the mail it was reading; the thread is given back, to be ended. */
  private retire(): Worker | undefined {
    const { worker } = this
    clearTimeout(this.current?.timer)
    clearTimeout(this.idleTimer)
    this.worker = undefined
    this.isReady = false
    this.current = undefined
    this.idleTimer = undefined
    return worker
  }
}

const failed = (reason: 'reader_failed' | 'reader_timed_out') => ({ kind: 'read', reading: unread(reason) }) as const

interface Check {
  readonly current: Current
  readonly before: Promise<NodeJS.CpuUsage>
  readonly checks: number
}

/** Milliseconds of processor time; without end when the thread is too busy to say within a second. */
async function spentSince(worker: Worker, before: NodeJS.CpuUsage): Promise<number> {
  const usage = worker.cpuUsage().catch(() => undefined)
  const late = new Promise<undefined>((resolve) => void setTimeout(resolve, 1_000, undefined).unref())
  const after = await Promise.race([usage, late])
  return after ? (after.user + after.system - before.user - before.system) / 1_000 : Number.POSITIVE_INFINITY
}
