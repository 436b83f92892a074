import { randomInt } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answered, type FaultPlan, type LabAnswer } from '../faults.ts'
import { errorBody, type GoogleAnswer, GoogleError } from './answer.ts'
import { calendarsOf, type LabCalendars } from './calendars.ts'
import { type LabMailSettings, mailSettingsOf } from './mail-settings.ts'
import { type Account, oauth } from './oauth.ts'
import { violationOf, type WireType } from './schemas.ts'

/** One call as it came, for tests that ask what was asked for. */
export interface LabCall {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** What was answered, word for word; undefined when nothing was. */
  sent: string | undefined
  status: number | undefined
}

export interface Person extends Account {
  readonly calendars: LabCalendars
  readonly mailSettings: LabMailSettings
}

export interface GoogleLabOptions {
  readonly clock?: () => number
  /** Where notifications of channels go; nowhere unless told. */
  readonly deliver?: (url: string, headers: Record<string, string>) => Promise<void>
}

/** The hosts that the lab stands for. */
const HOSTS = new Set(['accounts.google.com', 'oauth2.googleapis.com', 'www.googleapis.com', 'gmail.googleapis.com', 'openidconnect.googleapis.com'])
const bodyTypes: readonly (readonly [RegExp, WireType])[] = [
  [/\/events\/watch$/, 'ChannelBody'], [/\/channels\/stop$/, 'ChannelBody'], [/\/events(?:\/[^/]+)?$/, 'EventBody'], [/\/freeBusy$/, 'FreeBusyBody'], [/\/calendars$/, 'CalendarBody'], [/\/filters$/, 'FilterBody'],
]

export type GoogleLab = Awaited<ReturnType<typeof startGoogleLab>>

/** Google's authorization server, Calendar v3 and Gmail's settings, as far as this product meets them, on a free loopback port. */
export async function startGoogleLab({ clock = Date.now, deliver = async () => undefined }: GoogleLabOptions = {}) {
  const people: Person[] = []
  const calls: LabCall[] = []
  const violations: string[] = []
  const knobs: { signedIn: Account | undefined; isTicked: (scope: string) => boolean; faults: FaultPlan | undefined } = { signedIn: undefined, isTicked: () => true, faults: undefined }
  const [clientId, clientSecret] = ['lab.apps.googleusercontent.example', 'lab-secret']
  const identity = oauth({ clock, clientId, clientSecret, signedIn: () => knobs.signedIn, isTicked: (scope) => knobs.isTicked(scope) })

  const addPerson = (email: string): Person => {
    const person: Person = { sub: String(randomInt(1e12, 1e13)), email, granted: new Set(), isRevoked: false, calendars: calendarsOf({ email, clock, deliver }), mailSettings: mailSettingsOf() }
    people.push(person)
    return person
  }

  function api(request: IncomingMessage, url: URL, text: string): GoogleAnswer {
    const holder = identity.holderOf(request.headers.authorization)
    // guides/errors: 401 "Invalid Credentials", authError.
    if (!holder) throw new GoogleError(401, 'authError')
    const person = people.find(({ sub }) => sub === holder.account.sub)!
    const body = text === '' ? undefined : (JSON.parse(text) as unknown)
    const type = bodyTypes.find(([pattern]) => pattern.test(url.pathname))?.[1]
    const violation = body !== undefined && type ? violationOf(type, body) : undefined
    if (violation) {
      violations.push(`${request.method} ${url.pathname}: ${violation}`)
      throw new GoogleError(400, 'badRequest')
    }
    const isMail = url.pathname.startsWith('/gmail/v1/users/me/settings/')
    const path = url.pathname.split('/').slice(isMail ? 4 : 3).map(decodeURIComponent)
    const call = { method: request.method ?? 'GET', path, query: url.searchParams, headers: request.headers, body, scopes: holder.scopes }
    return isMail ? person.mailSettings.answer(call) : person.calendars.answer(call)
  }

  /** The answer, or the error that stands for it, held against the vendor's types. */
  async function apiAnswer(request: IncomingMessage, url: URL, text: string): Promise<LabAnswer> {
    const given = await (async () => api(request, url, text))().catch((error: unknown): GoogleAnswer => {
      if (!(error instanceof GoogleError)) throw error
      return { status: error.status, type: 'ErrorAnswer', body: errorBody(error.status, error.reason) }
    })
    const violation = given.type && violationOf(given.type, given.body)
    if (violation) violations.push(`answer to ${request.method} ${url.pathname}: ${violation}`)
    return { status: given.status, body: given.body }
  }

  /** guides/errors: 403 and 429 `rateLimitExceeded`, 410 `fullSyncRequired`, 412 `conditionNotMet`, 5xx `backendError`. */
  const refusal = (status: number): LabAnswer => ({ status, body: errorBody(status, reasons[status] ?? 'backendError') })

  async function serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    const text = await textOf(request)
    const call: LabCall = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers, status: undefined, sent: undefined }
    calls.push(call)
    const isApi = url.pathname.startsWith('/calendar/v3/') || url.pathname.startsWith('/gmail/v1/')
    const work = async (): Promise<LabAnswer> => {
      const answer = isApi ? await apiAnswer(request, url, text) : signOnAnswer(request, url, text)
      call.sent = JSON.stringify(answer.body)
      return answer
    }
    call.status = await answered({ plan: isApi || url.pathname === '/token' ? knobs.faults : undefined, call, reply, work, refusal })
  }

  function signOnAnswer(request: IncomingMessage, url: URL, text: string): LabAnswer {
    const given = identity.answer({ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, form: new URLSearchParams(text), authorization: request.headers.authorization })
    const violation = given?.type && violationOf(given.type, given.body)
    if (violation) violations.push(violation)
    return { status: given?.status ?? 404, body: given?.body, headers: given?.location ? { location: given.location } : {} }
  }

  const server = createServer((request, reply) => {
    serve(request, reply).catch((error: unknown) => {
      violations.push(String(error))
      reply.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin, clientId, clientSecret, knobs, calls, violations, addPerson,
    endAccessTokens: identity.endAccessTokens,
    revoke: identity.revoke,
    /** A token that the person agreed to, without the way through a browser. */
    tokenOf: (person: Person, scopes: readonly string[]): string => identity.accessToken(person, scopes),
    /** Leads Google's hosts here, and reaches nothing else. */
    fetch: async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const url = new URL(input instanceof Request ? input.url : String(input))
      if (!HOSTS.has(url.hostname)) throw new Error(`${url.hostname} is not Google's`)
      return fetch(`${origin}${url.pathname}${url.search}`, { ...init, redirect: 'manual' })
    },
    /** Follows an authorization URL as the person's browser does; the address he is sent back to. */
    agree: async (authorizationUrl: string, person: Person | undefined): Promise<URL> => {
      knobs.signedIn = person
      const { pathname, search } = new URL(authorizationUrl)
      const answer = await fetch(origin + pathname + search, { redirect: 'manual' })
      return new URL(answer.headers.get('location') ?? '')
    },
    close: (): Promise<void> => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

const reasons: Readonly<Record<number, string>> = { 401: 'authError', 403: 'rateLimitExceeded', 410: 'fullSyncRequired', 412: 'conditionNotMet', 429: 'rateLimitExceeded' }

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
