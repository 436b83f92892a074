import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
// @ts-expect-error The package has no types of its own.
import OpenIdProvider from 'oidc-provider'
import { type GuardedFetch, guardedFetch } from '#platform/http/guarded-fetch.ts'

export interface IdentityProviderOptions {
  /** What its tokens and its documents say; its own address unless told. */
  readonly issuer?: string
  readonly redirectUri: string
  /** What it says of the person who signs in, beside `sub`. */
  readonly claims: () => Readonly<Record<string, unknown>>
  /** In the ID token itself, as Google and Microsoft do, and not at the userinfo endpoint only. */
  readonly isInIdToken?: boolean
}

export interface IdentityProvider {
  readonly issuer: string
  /** "127.0.0.1:port" */
  readonly host: string
  readonly clientId: string
  readonly clientSecret: string
  /** Reaches this provider and nothing else. */
  readonly fetch: GuardedFetch
  /** Of a code, in seconds; may be changed between two people who sign in. */
  readonly lifetimes: { code: number }
  /** Every path asked for so far. */
  readonly asked: readonly string[]
  /** Signs `subject` in at the authorization URL as his browser would; answers the address he is sent back to. */
  signIn(authorizationUrl: string, subject: string): Promise<URL>
  /** The same of a person who turns back at its first page. */
  cancel(authorizationUrl: string): Promise<URL>
  stop(): Promise<void>
  start(): Promise<void>
}

const [clientId, clientSecret] = ['assistant', 'fiction-secret']

/** oidc-provider on a free loopback port: an OpenID provider that is not ours, with its own pages to sign in and to agree. */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const probe = createServer()
  const port = await listen(probe, 0)
  await close(probe)
  const own = `http://127.0.0.1:${port}`
  const issuer = options.issuer ?? own
  const lifetimes = { code: 60 }
  const provider = new OpenIdProvider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [options.redirectUri], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub', 'tid', 'oid'], email: ['email', 'email_verified', 'xms_edov'], profile: ['name'] },
    conformIdTokenClaims: options.isInIdToken !== true,
    pkce: { required: () => true },
    cookies: { keys: ['fiction'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, AuthorizationCode: () => lifetimes.code, IdToken: 600 },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...options.claims() }) }),
  })
  const asked: string[] = []
  const answer = provider.callback()
  let server: Server | undefined
  const start = async () => {
    server = createServer((request, reply) => {
      asked.push(new URL(request.url ?? '/', own).pathname)
      answer(request, reply)
    })
    await listen(server, port)
  }
  await start()
  const host = `127.0.0.1:${port}`
  const walk = (from: string, step: (page: string, at: URL) => Step | undefined) => walkPages(new URL(from.replace(new URL(issuer).origin, own)), { own, issuer, step })
  return {
    issuer, host, clientId, clientSecret, lifetimes, asked,
    fetch: guardedFetch({ allow: [host] }),
    signIn: (url, subject) =>
      walk(url, (page, at) => {
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
        const action = /action="([^"]+)"/.exec(page)?.[1]
        return prompt && action ? { url: new URL(action, at), body: { prompt, ...(prompt === 'login' ? { login: subject, password: 'fiction' } : {}) } } : undefined
      }),
    cancel: (url) =>
      walk(url, (page, at) => {
        const abort = /href="([^"]+\/abort)"/.exec(page)?.[1]
        return abort ? { url: new URL(abort, at) } : undefined
      }),
    stop: async () => {
      if (server) await close(server)
    },
    start,
  }
}

interface Step {
  readonly url: URL
  readonly body?: Readonly<Record<string, string>>
}

/** Follows redirects and forms with a cookie jar until an address leads away from the provider. */
async function walkPages(from: URL, { own, issuer, step }: { own: string; issuer: string; step: (page: string, at: URL) => Step | undefined }): Promise<URL> {
  const jar = new Map<string, string>()
  let next: Step = { url: from }
  for (let pages = 0; pages < 20; pages++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next.url, { redirect: 'manual', headers: { cookie }, ...(next.body ? { method: 'POST', body: new URLSearchParams(next.body) } : {}) })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const equals = pair.indexOf('=')
      jar.set(pair.slice(0, equals), pair.slice(equals + 1))
    }
    const location = answer.headers.get('location')
    if (location !== null) {
      const to = new URL(location.replace(new URL(issuer).origin, own), next.url)
      if (to.origin !== own) return to
      next = { url: to }
      continue
    }
    const page = await answer.text()
    const found = step(page, next.url)
    if (!found) throw new Error(`the provider stopped at ${next.url.pathname} (${answer.status}): ${page.slice(0, 400)}`)
    next = { ...found, url: new URL(found.url.href.replace(new URL(issuer).origin, own)) }
  }
  throw new Error('the provider never sent the browser back')
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
