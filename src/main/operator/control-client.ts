import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { type Answer, controlPath, isAnswer, type Request } from './control-path.ts'
import type { DatabaseState, Operator } from './operator.ts'
import type { Transferred } from './transfer.ts'
import { Refusal } from './verb.ts'

/** The running server of that data folder; undefined when none answers. */
export async function connectControl(dataDir: string): Promise<Operator | undefined> {
  const path = controlPath(dataDir)
  const first = await connect(path)
  if (!first) return undefined
  const { pid } = (await converse(first, { verb: 'hello' })) as { pid: number }

  const ask = async (request: Request, { each, send }: Talk = {}) => {
    const socket = await connect(path)
    if (!socket) throw new Refusal('The running server has stopped.')
    return converse(socket, request, { ...(each ? { each } : {}), ...(send ? { send } : {}) })
  }
  return {
    serverPid: pid,
    export: async (slug, each) => (await ask({ verb: 'export', ...(slug === undefined ? {} : { slug }) }, { each })) as Transferred[],
    import: async (lines) => (await ask({ verb: 'import' }, { send: lines })) as Transferred[],
    examine: async () => (await ask({ verb: 'examine' })) as DatabaseState,
    close: async () => {},
  }
}

async function connect(path: string): Promise<Socket | undefined> {
  const socket = createConnection(path)
  const isThere = await once(socket, 'connect').then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw new Refusal(`${path} belongs to another user: run this as the user of the server.`)
    return false
  })
  return isThere ? socket : undefined
}

interface Talk {
  /** Takes each line that comes before the answer. */
  readonly each?: (line: string) => Promise<void>
  /** What is said after the request. */
  readonly send?: AsyncIterable<string>
}

/** One request, and its answer; refuses as the server did. */
async function converse(socket: Socket, request: Request, { each, send }: Talk = {}): Promise<unknown> {
  // A broken connection ends the lines below, and that is where it is told.
  socket.on('error', () => {})
  socket.write(`${JSON.stringify(request)}\n`)
  const sending = send ? sendAll(socket, send) : Promise.resolve()
  try {
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (!isAnswer(line)) {
        await each?.(line)
        continue
      }
      const answer = JSON.parse(line) as Answer
      if (answer.kind === 'refused') throw new Refusal(answer.message)
      return answer.result
    }
  } finally {
    socket.destroy()
    await sending
  }
  throw new Refusal('The running server stopped before it had answered.')
}

async function sendAll(socket: Socket, lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    if (socket.destroyed) return
    if (!socket.write(`${line}\n`)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {})
  }
}
