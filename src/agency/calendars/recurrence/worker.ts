import { parentPort } from 'node:worker_threads'
import { busyOf } from './busy-of.ts'
import type { ReaderTask } from './pool.ts'

// Only times and UIDs go back: titles, places and people end here.
parentPort?.on('message', ({ ics, window, rules }: ReaderTask) => {
  parentPort?.postMessage({ reading: busyOf(ics, { window, rules }) })
})
parentPort?.postMessage({ isReady: true })
