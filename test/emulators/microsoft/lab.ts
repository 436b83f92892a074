import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answered, type FaultPlan, type LabAnswer } from '../faults.ts'
import { calendarsOf, type LabCalendars } from './calendar.ts'
import { entra } from './entra.ts'
import { type LabMailbox, mailboxOf } from './mailbox.ts'
import { type Account, answerOf, GraphError, type GraphAnswer, type GraphRequest } from './request.ts'
import { violationOf, type WireTypes } from './schemas.ts'
import { subscriptions } from './subscriptions.ts'

/** One call as it came, for tests that ask what was asked for. */
export interface LabCall {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** What was answered; undefined when nothing was. */
  status: number | undefined
}

export interface MicrosoftLabOptions {
  readonly clock?: () => number
  /** What goes wrong with a call of the Graph; nothing unless told. */
  readonly faults?: FaultPlan
  /** Where on loopback an address stands to which notifications go; there itself unless told. */
  readonly reach?: (url: string) => string
}

export interface Person extends Account {
  readonly calendars: LabCalendars
  readonly mailbox: LabMailbox
}

/** learn.microsoft.com/graph/throttling-limits, Outlook service limits: "4 concurrent requests" an app and mailbox. */
const CONCURRENT = 4
/** Where all this is in the world; who tests leads these addresses here. */
const GRAPH = 'https://graph.microsoft.com'
const LOGIN = 'https://login.microsoftonline.com'
const TENANT = '11111111-2222-4333-8444-555555555555'
const CLIENT = 'lab-client'

/** What a scope opens (learn.microsoft.com/graph/permissions-reference), by the first word of the path. */
const scopeOf: Readonly<Record<string, readonly string[]>> = {
  calendars: ['Calendars.ReadWrite'], events: ['Calendars.ReadWrite'], subscriptions: ['Calendars.ReadWrite'],
  mailFolders: ['MailboxSettings.ReadWrite'], mailboxSettings: ['MailboxSettings.ReadWrite'],
}
const bodyTypes: Readonly<Record<string, keyof WireTypes>> = { calendars: 'EventBody', events: 'EventBody', subscriptions: 'SubscriptionBody', mailFolders: 'RuleBody' }

export type MicrosoftLab = Awaited<ReturnType<typeof startMicrosoftLab>>

/** Microsoft's identity platform and Graph v1.0, as far as this product meets them, on a free loopback port. */
export async function startMicrosoftLab({ clock = Date.now, faults, reach = (url) => url }: MicrosoftLabOptions = {}) {
  const people: Person[] = []
  const calls: LabCall[] = []
  const violations: string[] = []
  const busy = new Map<string, number>()
  const knobs: { signedIn: Account | undefined; latencyMs: number; faults: FaultPlan | undefined; mostAtOnce: number } = { signedIn: undefined, latencyMs: 0, faults, mostAtOnce: 0 }
  const identity = entra({ clock, clientId: CLIENT, accounts: () => people, signedIn: () => knobs.signedIn })
  const notifier = subscriptions({ clock, post: (url, body) => post(reach(url), body) })
  const pending = new Set<Promise<void>>()

  function addPerson(email: string, { consent = 'user' as Account['consent'], tid = TENANT } = {}): Person {
    const account = { email, tid, oid: randomUUID(), consent, granted: new Set<string>(), isRevoked: false }
    const onChange: Parameters<typeof calendarsOf>[1]['onChange'] = (change) => {
      const told = notifier.notify(account.oid, change).finally(() => pending.delete(told))
      pending.add(told)
    }
    const person: Person = { ...account, calendars: calendarsOf(email, { clock, onChange }), mailbox: mailboxOf({ timeZone: 'Romance Standard Time', language: { locale: 'fr-FR', displayName: 'français (France)' }, userPurpose: 'user' as never }) }
    people.push(person)
    return person
  }

  /** A call of the Graph by who holds the token, within its scopes and the mailbox's limits. */
  async function graph(request: IncomingMessage, url: URL, text: string): Promise<GraphAnswer> {
    const holder = identity.holderOf((request.headers.authorization ?? '').replace(/^Bearer /, ''))
    // learn.microsoft.com/graph/errors: 401 "Required authentication information is either missing or not valid".
    if (!holder) throw new GraphError(401, 'InvalidAuthenticationToken')
    const person = people.find(({ oid }) => oid === holder.account.oid) as Person
    const segments = url.pathname.split('/').slice(2)
    const path = segments[0] === 'me' ? segments.slice(1) : segments
    const area = path[0] ?? ''
    // 403: "Access is denied to the requested resource. The user does not have enough permission".
    if (!(scopeOf[area] ?? []).every((scope) => holder.scopes.includes(scope))) throw new GraphError(403, 'ErrorAccessDenied')
    const body = text === '' ? undefined : (JSON.parse(text) as unknown)
    const type = bodyTypes[area]
    const violation = body !== undefined && type ? violationOf(type, body) : undefined
    if (violation) {
      violations.push(`${request.method} ${url.pathname}: ${violation}`)
      throw new GraphError(400, 'RequestBodyRead')
    }
    return limited(person.email, () => answer({ method: request.method ?? 'GET', path, query: url.searchParams, headers: request.headers, body, url, account: person }, person))
  }

  /** graph/throttling: "429 Too Many Requests … A suggested wait time is returned in the response header". */
  async function limited(email: string, work: () => Promise<GraphAnswer> | GraphAnswer): Promise<GraphAnswer> {
    const running = (busy.get(email) ?? 0) + 1
    if (running > CONCURRENT) throw new GraphError(429, 'ApplicationThrottled', { 'retry-after': '1' })
    busy.set(email, running)
    knobs.mostAtOnce = Math.max(knobs.mostAtOnce, running)
    try {
      await sleep(knobs.latencyMs)
      return await work()
    } finally {
      busy.set(email, (busy.get(email) ?? 1) - 1)
    }
  }

  function answer(request: GraphRequest, person: Person): Promise<GraphAnswer> | GraphAnswer {
    const area = request.path[0]
    if (area === undefined || area === '') return answerOf(200, 'UserAnswer', { id: person.oid, displayName: person.email, mail: person.email, userPrincipalName: person.email })
    if (area === 'subscriptions') return notifier.answer(request)
    if (area === 'mailFolders' || area === 'mailboxSettings') return person.mailbox.answer(request)
    return person.calendars.answer(request)
  }

  /** The answer, or the error that stands for it, held against the vendor's types. */
  async function graphAnswer(request: IncomingMessage, url: URL, text: string): Promise<GraphAnswer> {
    const given = await graph(request, url, text).catch((error: unknown): GraphAnswer => {
      if (!(error instanceof GraphError)) throw error
      return { ...answerOf(error.status, 'ErrorAnswer', { error: { code: error.code, message: error.code } }), headers: error.headers }
    })
    const violation = given.type && violationOf(given.type, given.body)
    if (violation) violations.push(`answer to ${request.method} ${url.pathname}: ${violation}`)
    return given
  }

  async function serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', request.url?.startsWith('/v1.0') ? GRAPH : LOGIN)
    const text = await textOf(request)
    const call: LabCall = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers, status: undefined }
    calls.push(call)
    if (url.pathname.startsWith('/v1.0')) {
      call.status = await answered({ plan: knobs.faults, call, reply, work: () => graphAnswer(request, url, text), refusal })
      return
    }
    const given = identity.answer({ method: call.method, path: url.pathname, query: url.searchParams, form: new URLSearchParams(text), origin: LOGIN })
    const violation = given?.type && violationOf(given.type, given.body)
    if (violation) violations.push(violation)
    const work = async (): Promise<LabAnswer> => ({ status: given?.status ?? 404, body: given?.body, headers: given?.location ? { location: given.location } : {} })
    call.status = await answered({ plan: undefined, call, reply, work, refusal })
  }

  const server = createServer((request, reply) => {
    serve(request, reply).catch((error: unknown) => {
      violations.push(String(error))
      reply.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = `http://${host}`

  return {
    origin, host, clientId: CLIENT, clientSecret: 'lab-secret',
    calls, violations, knobs, notifier, identity, addPerson,
    /** Leads Microsoft's addresses here; every other address is refused. */
    fetch: async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const url = new URL(input instanceof Request ? input.url : input)
      if (![GRAPH, LOGIN].includes(url.origin)) throw new TypeError(`${url.origin} is not Microsoft`)
      return fetch(`${origin}${url.pathname}${url.search}`, { ...init, redirect: 'manual' })
    },
    /** Goes as the browser of `person` to an address of the identity platform; answers where he is sent back. */
    agree: async (address: string | URL, person: Person): Promise<URL> => {
      const url = new URL(address)
      knobs.signedIn = person
      const answer = await fetch(`${origin}${url.pathname}${url.search}`, { redirect: 'manual' })
      knobs.signedIn = undefined
      return new URL(answer.headers.get('location') ?? '')
    },
    /** When all notifications so far have been delivered. */
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending)
    },
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

/** learn.microsoft.com/graph/errors, HTTP status codes. */
const codes: Readonly<Record<number, string>> = { 401: 'InvalidAuthenticationToken', 403: 'ErrorAccessDenied', 404: 'ErrorItemNotFound', 410: 'SyncStateNotFound', 412: 'ErrorIrresolvableConflict', 429: 'ApplicationThrottled', 500: 'InternalServerError', 503: 'ServiceUnavailable' }
const refusal = (status: number): LabAnswer => ({ status, body: { error: { code: codes[status] ?? 'UnknownError', message: 'as planned' } } })

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function post(url: string, body?: string): Promise<{ status: number; contentType: string; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: body === undefined ? {} : { 'content-type': 'application/json' }, timeout: 3_000 }, (answer) => {
      textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, contentType: answer.headers['content-type'] ?? '', text }), reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
