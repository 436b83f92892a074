import { once } from 'node:events'
import { chmodSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import type { Store } from '#platform/db/open.ts'
import type { Log } from '#platform/log/log.ts'
import { type Answer, controlPath, type Request, SILENCE_MS } from './control-path.ts'
import { operatorOf } from './operator.ts'
import { Refusal } from './verb.ts'

export interface ControlParts {
  readonly dataDir: string
  readonly store: Store
  readonly log: Log
  readonly clock?: Clock
}

/**
 * Lets the operator's command line speak to this process (JSON lines over a local socket that only this user may open).
 * Answers how to stop it. A server that cannot listen there runs on without: nothing else depends on it.
 */
export async function listenForOperator({ dataDir, store, log, clock = systemClock }: ControlParts): Promise<() => Promise<void>> {
  const path = controlPath(dataDir)
  const operator = operatorOf({ store, now: clock })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.setTimeout(SILENCE_MS, () => socket.destroy())
    void serve(socket)
  })

  async function serve(socket: Socket): Promise<void> {
    const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
    const write = async (line: string): Promise<void> => {
      if (socket.destroyed) throw new Refusal('The operator has gone.')
      if (!socket.write(`${line}\n`)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
    }
    const answer = await carryOut(lines, write)
    await write(JSON.stringify(answer)).catch(() => {})
    socket.end()
  }

  async function carryOut(lines: AsyncIterableIterator<string>, write: (line: string) => Promise<void>): Promise<Answer> {
    try {
      const first = await lines.next()
      if (first.done) return { kind: 'refused', message: 'Nothing was asked.' }
      return { kind: 'done', result: (await run(JSON.parse(first.value) as Request, lines, write)) ?? null }
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', message: error.message }
      log.failure('operator.failed', error)
      return { kind: 'refused', message: 'The server failed at it; its log says where (operator.failed).' }
    }
  }

  async function run(request: Request, lines: AsyncIterableIterator<string>, write: (line: string) => Promise<void>): Promise<unknown> {
    switch (request.verb) {
      case 'hello':
        return { pid: process.pid }
      case 'examine':
        return operator.examine()
      case 'export':
        return operator.export(request.slug, write)
      case 'import':
        return operator.import(lines)
      default:
        throw new Refusal('The running server is of another version and does not know this.')
    }
  }

  try {
    if (process.platform !== 'win32') await removeStale(path)
    await listen(server, path)
  } catch (error) {
    log.failure('operator.not_listening', error)
    return async () => {}
  }
  return async () => {
    for (const socket of open) socket.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
}

/** A killed process leaves its socket behind; one that still answers belongs to another process of this folder. */
async function removeStale(path: string): Promise<void> {
  const probe = createConnection(path)
  const isAlive = await once(probe, 'connect').then(() => true, () => false)
  probe.destroy()
  if (!isAlive) rmSync(path, { force: true })
}

async function listen(server: Server, path: string): Promise<void> {
  // The socket is made inside listen(), with the rights of that moment.
  const before = process.umask(0o177)
  try {
    server.listen(path)
  } finally {
    process.umask(before)
  }
  await once(server, 'listening')
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  // Never what keeps the process alive.
  server.unref()
}
