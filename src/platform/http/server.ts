import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Unavailable } from '../db/database.ts'
import type { Log } from '../log/log.ts'
import { BadInput, Refused } from './refused.ts'
import type { Session } from './session.ts'

export type Http = FastifyInstance
export type Request = FastifyRequest
export type Reply = FastifyReply

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; set before any route runs. */
    session: Session | undefined
  }
}

export interface HttpParts {
  readonly publicUrl: URL
  readonly log: Log
  readonly readSession: (request: Request) => Promise<Session | undefined>
  /** The page for a person when something went wrong; the API answers JSON instead. */
  readonly errorPage: (status: number, request: Request) => string
}

const BODY_LIMIT = 2 * 1024 * 1024

// Whoever ends TLS before us stands on this machine or its network, and says who called (X-Forwarded-For). Without this
// all the world would be one caller to the rate limits; from any other address the header is not believed.
const OUR_PROXIES = ['loopback', 'linklocal', 'uniquelocal']

// Nothing inline, nothing from elsewhere. A mail is shown in a sandboxed frame of our own origin (frame-src 'self').
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** The web server: headers, limits, sessions and errors; rooms add their routes to it. */
export async function httpServer({ publicUrl, log, readSession, errorPage }: HttpParts): Promise<Http> {
  const app = Fastify({ logger: false, bodyLimit: BODY_LIMIT, trustProxy: OUR_PROXIES, requestTimeout: 15_000 })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 100_000 })
  await app.register(rateLimit, { max: 600, timeWindow: '1 minute', keyGenerator: (request) => networkOf(request.ip) })
  app.decorateRequest('session', undefined)

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      ...(publicUrl.protocol === 'https:' ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    })
    if (isUnsafe(request.method) && isForeign(request, publicUrl)) throw new Refused(403, 'foreign_origin')
  })
  app.addHook('preHandler', async (request) => {
    request.session = await readSession(request)
    if (request.session && isUnsafe(request.method)) checkCsrf(request, request.session)
  })
  app.addHook('onResponse', async (request, reply) => {
    log.event('http.done', {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      httpStatus: reply.statusCode,
      tookMs: Math.round(reply.elapsedTime),
    })
  })
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerFor(error)
    if (status >= 500) log.failure('http.failed', error, { route: request.routeOptions.url ?? 'none' })
    if (status === 503) reply.header('retry-after', '5')
    return wantsJson(request)
      ? reply.status(status).send(body)
      : reply.status(status).type('text/html; charset=utf-8').send(errorPage(status, request))
  })
  app.setNotFoundHandler((request, reply) =>
    wantsJson(request)
      ? reply.status(404).send({ error: 'not_found' })
      : reply.status(404).type('text/html; charset=utf-8').send(errorPage(404, request)),
  )
  return app
}

const wantsJson = (request: Request) => request.url.startsWith('/api/')

const isUnsafe = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method)

// A browser says where a request comes from (Fetch Metadata, or Origin in older ones); a state change must come from us.
function isForeign(request: Request, publicUrl: URL): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  // Under our own no-referrer policy an older browser sends "null"; a public form is proved by the secret in its address.
  if (origin === 'null' && request.routeOptions.config.isPublicForm === true) return false
  return origin !== undefined && origin !== publicUrl.origin
}

function checkCsrf(request: Request, session: Session): void {
  const header = request.headers['x-csrf-token']
  const field = (request.body as { csrf?: unknown } | null | undefined)?.csrf
  const needsNone = !request.url.startsWith('/api/') && request.routeOptions.config.isPublicForm === true
  if (!needsNone && header !== session.csrfToken && field !== session.csrfToken) throw new Refused(403, 'csrf')
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form proved by its own capability link, whoever is signed in meanwhile. */
    isPublicForm?: boolean
  }
}

function answerFor(error: unknown): { status: number; body: object } {
  if (error instanceof Refused) return { status: error.status, body: { error: error.code } }
  if (error instanceof BadInput) return { status: 400, body: { error: 'bad_input', fields: error.fields } }
  if (error instanceof Unavailable) return { status: 503, body: { error: 'unavailable' } }
  const status = (error as { statusCode?: unknown }).statusCode
  if (typeof status === 'number' && status >= 400 && status < 500) return { status, body: { error: 'refused' } }
  return { status: 500, body: { error: 'internal' } }
}

/** What counts as one caller: the address, or a whole /64 in IPv6, which one household holds alone. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip
  const [head = '', tail] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) while (groups.length < 4) groups.push('0')
  return groups.slice(0, 4).join(':')
}
