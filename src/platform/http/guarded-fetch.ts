import { lookup as dnsLookup } from 'node:dns/promises'
import { type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import ipaddr from 'ipaddr.js'

/** `address`: not public, or a name that leads to such; `scheme`, `port`, `userinfo`: the URL itself is not one we call. */
export type RefusalReason = 'address' | 'scheme' | 'port' | 'userinfo' | 'redirect' | 'too_large'

/** Thrown before (or instead of) a connection; every other failure is the network's. */
export class FetchRefused extends Error {
  readonly reason: RefusalReason
  constructor(reason: RefusalReason) {
    super(`refused: ${reason}`)
    this.name = 'FetchRefused'
    this.reason = reason
  }
}

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

export interface GuardSettings {
  /** `host:port` pairs that may be private and may be plain http: the operator's own servers. */
  readonly allow?: readonly string[]
  /** Of the body of an answer, 5 MB unless told. */
  readonly maxBytes?: number
  /** For one call with its redirects, 5 s unless told. */
  readonly timeoutMs?: number
  /** Whether a redirect may be followed; to the same host only unless told. */
  readonly mayRedirect?: (from: URL, to: URL) => boolean
  readonly resolve?: (hostname: string) => Promise<readonly ResolvedAddress[]>
}

/** The part of `fetch` that is offered: text or bytes in, a standard `Response` out. */
export type GuardedFetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>

type Guard = Required<GuardSettings>

const MAX_REDIRECTS = 3
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const BODYLESS = new Set([204, 205, 304])
const HTTPS_PORT = 443
const FIRST_UNPRIVILEGED_PORT = 1024

/** A `fetch` for addresses that people type in: https to public unicast addresses, each resolved once and then pinned. */
export function guardedFetch(settings: GuardSettings = {}): GuardedFetch {
  const guard: Guard = {
    allow: settings.allow ?? [],
    maxBytes: settings.maxBytes ?? 5_000_000,
    timeoutMs: settings.timeoutMs ?? 5_000,
    mayRedirect: settings.mayRedirect ?? ((from, to) => from.hostname === to.hostname),
    resolve: settings.resolve ?? ((hostname) => dnsLookup(hostname, { all: true, verbatim: true })),
  }
  return async (input, init = {}) => {
    const timeout = AbortSignal.timeout(guard.timeoutMs)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    const call: Call = {
      method: (init.method ?? 'GET').toUpperCase(),
      headers: headersOf(init.headers),
      body: bytesOf(init.body),
      signal,
    }
    const start = new URL(input instanceof Request ? input.url : String(input))
    return follow({ url: start, call, guard, redirectsLeft: init.redirect === 'manual' ? 0 : MAX_REDIRECTS })
  }
}

// IANA has handed out global unicast addresses from here only (RFC 4291 §2.4); ipaddr.js calls any unlisted one unicast.
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Public unicast only; what merely carries another address (mapped, NAT64, 6to4, Teredo) is refused with the rest. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_IPV6)
}

interface Call {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: Uint8Array | undefined
  readonly signal: AbortSignal
}

interface Step {
  readonly url: URL
  readonly call: Call
  readonly guard: Guard
  readonly redirectsLeft: number
}

async function follow({ url, call, guard, redirectsLeft }: Step): Promise<Response> {
  const addresses = await withSignal(admittedAddresses(url, guard), call.signal)
  const response = await exchange(url, { call, addresses, maxBytes: guard.maxBytes })
  const location = response.headers.get('location')
  if (redirectsLeft === 0 || !REDIRECTS.has(response.status) || location === null) return response
  const next = URL.parse(location, url.href)
  if (!next || !guard.mayRedirect(url, next)) throw new FetchRefused('redirect')
  // A DAV request keeps its method and body over every redirect but "See Other" (RFC 9110 §15.4).
  const nextCall = response.status === 303 ? { ...call, method: 'GET', body: undefined } : call
  return follow({ url: next, call: nextCall, guard, redirectsLeft: redirectsLeft - 1 })
}

async function admittedAddresses(url: URL, guard: Guard): Promise<readonly ResolvedAddress[]> {
  // WHATWG parsing has already turned octal, hex, decimal, short and full-width forms into one canonical address.
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : HTTPS_PORT) : Number(url.port)
  if (url.username !== '' || url.password !== '') throw new FetchRefused('userinfo')
  const isAllowed = guard.allow.includes(`${url.hostname}:${port}`)
  if (url.protocol !== 'https:' && !(isAllowed && url.protocol === 'http:')) throw new FetchRefused('scheme')
  if (!isAllowed && port !== HTTPS_PORT && port < FIRST_UNPRIVILEGED_PORT) throw new FetchRefused('port')
  const addresses = ipaddr.isValid(hostname)
    ? [{ address: hostname, family: ipaddr.parse(hostname).kind() === 'ipv6' ? 6 : 4 }]
    : await guard.resolve(hostname)
  // One private address among public ones is a rebinding attempt or a mistake; neither deserves a connection.
  const isRefused = addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))
  if (isRefused && !isAllowed) throw new FetchRefused('address')
  return addresses
}

interface Exchange {
  readonly call: Call
  readonly addresses: readonly ResolvedAddress[]
  readonly maxBytes: number
}

function exchange(url: URL, { call, addresses, maxBytes }: Exchange): Promise<Response> {
  const options: RequestOptions = {
    method: call.method,
    headers: { ...call.headers, 'accept-encoding': 'identity' },
    signal: call.signal,
    // No pool: a pooled socket could have been opened under another guard, and a stale one makes a write doubtful.
    agent: false,
    lookup: pinnedLookup(addresses),
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (answer) => {
      bodyOf(answer, maxBytes).then((body) => resolve(responseOf(answer, { url, body })), reject)
    })
    request.on('error', reject)
    request.end(call.body)
  })
}

type Lookup = NonNullable<RequestOptions['lookup']>

/** Answers with the addresses that were checked, so that a second DNS answer cannot lead elsewhere. */
const pinnedLookup =
  (addresses: readonly ResolvedAddress[]): Lookup =>
  (_hostname, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family ?? 4)
  }

async function bodyOf(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) {
      answer.destroy()
      throw new FetchRefused('too_large')
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function responseOf(answer: IncomingMessage, { url, body }: { url: URL; body: Uint8Array<ArrayBuffer> }): Response {
  const status = answer.statusCode ?? 0
  const headers = new Headers()
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const response = new Response(BODYLESS.has(status) ? null : body, {
    status,
    statusText: answer.statusMessage ?? '',
    headers,
  })
  Object.defineProperty(response, 'url', { value: url.href })
  return response
}

function headersOf(init: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(init ?? {}).entries())
}

function bytesOf(body: RequestInit['body']): Uint8Array | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return body
  throw new TypeError('only text and bytes can be sent')
}

function withSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
