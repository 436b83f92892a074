import { parentPort } from 'node:worker_threads'
import { readMail, teach } from '../reading/read-mail.ts'
import type { Answer, Question } from './pool.ts'

parentPort?.postMessage({ kind: 'ready' } satisfies Answer)

// One mail at a time: the pool sends the next only after the answer.
parentPort?.on('message', async ({ raw, known, corrections }: Question) => {
  if (corrections) {
    const memory = await teach(raw, known, corrections)
    parentPort?.postMessage({ kind: 'taught', memory } satisfies Answer)
    return
  }
  const reading = await readMail(raw, known)
  parentPort?.postMessage({ kind: 'read', reading } satisfies Answer)
})
