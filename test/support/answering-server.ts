import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a stub of somebody else's server answers: a status and JSON (or text as it is), or nothing at all. */
export type StubAnswer = { readonly status?: number; readonly body?: unknown } | 'silence'

export interface StubServer {
  readonly url: URL
  /** Every request so far, with its body. */
  readonly asked: { readonly method: string; readonly url: URL; readonly body: string }[]
  /** How requests are answered from now on. */
  answer: (url: URL, body: string) => StubAnswer
  end(): Promise<void>
}

/** A server on this machine that speaks in another's place. */
export async function answeringServer(answer: StubServer['answer'] = () => ({ status: 503 })): Promise<StubServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub.example')
    const body = await bodyOf(request)
    stub.asked.push({ method: request.method ?? '', url, body })
    const answered = stub.answer(url, body)
    if (answered === 'silence') return
    response.writeHead(answered.status ?? 200, { 'content-type': 'application/json' })
    response.end(typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stub: StubServer = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base`),
    asked: [],
    answer,
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return stub
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
