import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answered, type FaultPlan, type LabAnswer } from './faults.ts'

export interface FaultyWay {
  /** "http://127.0.0.1:port" */
  readonly url: string
  /** "127.0.0.1:port" */
  readonly host: string
  fault(plan: FaultPlan | undefined): void
  /** Calls that set out on it so far. */
  calls(): number
  stop(): Promise<void>
}

/** Those that mean one connection only (RFC 9110 §7.6.1), and those that the body's copy makes anew. */
const NOT_PASSED_ON = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'host'])
const passedOn = (headers: Iterable<[string, string]>) => Object.fromEntries([...headers].filter(([name]) => !NOT_PASSED_ON.has(name)))

/** A way to a server on loopback that is not ours, on which calls go wrong as a plan has it. */
export async function startFaultyWay(target: string): Promise<FaultyWay> {
  let plan: FaultPlan | undefined
  let count = 0

  async function asked(request: IncomingMessage, body: Buffer): Promise<LabAnswer> {
    const headers = passedOn(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const answer = await fetch(target + request.url, { method: request.method ?? 'GET', headers, redirect: 'manual', ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) })
    return { status: answer.status, headers: passedOn(answer.headers), text: await answer.text() }
  }

  const server = createServer(async (request, reply) => {
    count += 1
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const call = { method: request.method ?? 'GET', path: request.url ?? '/' }
    await answered({ plan, call, reply, work: () => asked(request, Buffer.concat(chunks)), refusal: (status) => ({ status }) }).catch(() => reply.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    fault: (next) => {
      plan = next
    },
    calls: () => count,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
