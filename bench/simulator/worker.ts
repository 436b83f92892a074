import { parentPort, workerData } from 'node:worker_threads'
import { type Compared, compare } from './comparison.ts'

// One comparison in a thread of its own.

const { truth, ...compared } = workerData as Compared
parentPort?.postMessage(compare(truth, compared))
