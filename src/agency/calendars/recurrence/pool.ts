import { Worker } from 'node:worker_threads'
import type { BusyReader, BusyReading } from '../busy-time.ts'

export type ReaderTask = Parameters<BusyReader>[0]

export interface ReaderPool {
  readonly read: BusyReader
  /** Ends the worker; what still waits is told as unreadable. */
  close(): Promise<void>
}

interface Waiting {
  readonly task: ReaderTask
  readonly answer: (reading: BusyReading) => void
}

type Message = { readonly isReady: true } | { readonly reading: BusyReading }

const OVER_BUDGET: BusyReading = { busy: [], unreadable: [{ uid: null, reason: 'over_budget' }] }
const MAX_HEAP_MB = 192
const START_MS = 10_000

/**
 * One worker thread that reads foreign calendars, started by the first task and ended when idle. A task that does not
 * come back in `budgetMs`, or takes the worker down, is unreadable; the next one gets a fresh worker.
 */
export function readerPool(settings: { readonly budgetMs?: number; readonly idleMs?: number } = {}): ReaderPool {
  const { budgetMs = 2_000, idleMs = 30_000 } = settings
  const queue: Waiting[] = []
  let current: Waiting | undefined
  let worker: Worker | undefined
  let isReady = false
  let timer: NodeJS.Timeout | undefined

  const next = () => {
    if (!worker && queue.length > 0) start()
    if (!worker || !isReady) return
    clearTimeout(timer)
    current = queue.shift()
    if (current) {
      worker.ref()
      worker.postMessage(current.task)
      timer = setTimeout(() => drop(worker), budgetMs)
    } else {
      worker.unref()
      timer = setTimeout(() => drop(worker), idleMs).unref()
    }
  }
  const answer = (reading: BusyReading) => {
    current?.answer(reading)
    current = undefined
    next()
  }
  const drop = (gone: Worker | undefined) => {
    if (!gone || gone !== worker) return
    clearTimeout(timer)
    // A worker that cannot even start must not be started for ever: what waits first pays for it.
    current ??= isReady ? undefined : queue.shift()
    worker = undefined
    isReady = false
    void gone.terminate()
    answer(OVER_BUDGET)
  }
  const start = () => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    worker = started
    timer = setTimeout(() => drop(started), START_MS)
    started.on('message', (message: Message) => {
      if (started !== worker) return
      if ('reading' in message) return answer(message.reading)
      isReady = true
      next()
    })
    started.on('error', () => drop(started))
    started.on('exit', () => drop(started))
  }
  return {
    read: (task) =>
      new Promise((resolve) => {
        queue.push({ task, answer: resolve })
        if (!current) next()
      }),
    close: async () => {
      clearTimeout(timer)
      const ended = worker
      worker = undefined
      isReady = false
      for (const waiting of [...(current ? [current] : []), ...queue.splice(0)]) waiting.answer(OVER_BUDGET)
      current = undefined
      await ended?.terminate()
    },
  }
}
