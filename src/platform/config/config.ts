import { resolve } from 'node:path'
import { z } from 'zod'

/** A value that prints as `[secret]` wherever it would be shown. */
export class Secret {
  readonly #value: string
  constructor(value: string) {
    this.#value = value
  }
  reveal(): string {
    return this.#value
  }
  toString(): string {
    return '[secret]'
  }
  toJSON(): string {
    return '[secret]'
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]'
  }
}

const secret = z.string().min(1).transform((value) => new Secret(value))
const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const hostAndPort = z.string().regex(/^[^:\s/]+:\d{1,5}$/, 'expected host:port')

const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text))
const routerKinds = ['osrm', 'valhalla'] as const

const roles = ['web', 'mail', 'worker'] as const
const role = z.enum(roles)

/** Every setting, with its meaning; `.env.example` and the reference page are written from this. */
export const settings = z.object({
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional().describe('Where people reach the pages; unset, this machine at HTTP_PORT. https everywhere but on this machine.'),
  HTTP_HOST: z.string().default('127.0.0.1').describe('Address the web server listens on.'),
  HTTP_PORT: port.default(3000).describe('Port of the web server.'),
  SMTP_HOST: z.string().default('127.0.0.1').describe('Address the mail server listens on.'),
  SMTP_PORT: port.default(2525).describe('Port of the mail server that receives the portals’ mails.'),
  SMTP_TLS_KEY: z.string().optional().describe('PEM file of the mail server’s private key; without it one is made in DATA_DIR.'),
  SMTP_TLS_CERT: z.string().optional().describe('PEM file of the mail server’s certificate.'),
  INBOUND_DOMAIN: z.string().regex(/^[a-z0-9.-]+$/).default('in.assistant.localhost').describe('Domain of the agencies’ inbound addresses (its MX points here).'),
  MAIL_DOMAIN: z.string().regex(/^[a-z0-9.-]+$/).default('mail.assistant.localhost').describe('Domain our own mails are sent from.'),
  SMTP_OUT_URL: secret.optional().describe('smtp:// or smtps:// address of the server that sends our mails; without it they stay in the built-in mail box.'),
  DATA_DIR: z.string().default('./data').describe('Folder of the embedded database, the mail spool and the generated keys.'),
  DATABASE_URL: secret.optional().describe('postgres:// address for the application’s own role; without it the embedded database in DATA_DIR is used.'),
  DATABASE_OWNER_URL: secret.optional().describe('postgres:// address of the owner of the tables, for migrations only.'),
  DATABASE_DIRECT_URL: secret.optional().describe('postgres:// address that goes round a transaction pooler, for the queue’s listener.'),
  MASTER_KEY: secret.optional().describe('32 bytes in base64 that wrap every agency’s key; needed with DATABASE_URL, else generated in DATA_DIR.'),
  ROLES: z.string().default(roles.join(',')).transform((text) => text.split(',').map((one) => role.parse(one.trim()))).describe('What this process does: web, mail, worker, comma separated.'),
  DEMO: flag.optional().describe('A demo agency, a page that sends fake leads. On without DATABASE_URL, off with it.'),
  CALDAV_ALLOWED_HOSTS: z.string().default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '').map((one) => hostAndPort.parse(one))).describe('host:port list of calendar servers in private networks that may be reached (comma separated).'),
  SIEVE_ALLOWED_HOSTS: z.string().default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '').map((one) => hostAndPort.parse(one))).describe('host:port list of ManageSieve servers in private networks that may be reached, also with a certificate of their own (comma separated).'),
  GEOCODER_URL: httpUrl.optional().describe('Base address of a geocoder with the search of addok, such as https://data.geopf.fr/geocodage (IGN, addresses of the BAN); without it only the middle of a town is known. It is told the addresses of properties, offices, valuations and, where an agent wants it, of his calendar’s events.'),
  ROUTER_URL: httpUrl.optional().describe('Base address of a routing service; without it ways are estimated. It is told coordinates only.'),
  GOOGLE_CLIENT_ID: z.string().optional().describe('Signing in with Google and connecting Google calendars: client id of a web application in the Google Cloud console. Its redirect URIs are PUBLIC_URL/sign-on/google/callback and PUBLIC_URL/connections/google/callback.'),
  GOOGLE_CLIENT_SECRET: secret.optional().describe('Secret of GOOGLE_CLIENT_ID.'),
  MICROSOFT_CLIENT_ID: z.string().optional().describe('Signing in with Microsoft: application id in Microsoft Entra, for accounts of any organisation and personal ones. Its redirect URIs are PUBLIC_URL/sign-on/microsoft/callback and PUBLIC_URL/connections/microsoft/callback.'),
  MICROSOFT_CLIENT_SECRET: secret.optional().describe('Secret of MICROSOFT_CLIENT_ID.'),
  OPENID_ISSUER: httpUrl.optional().describe('Signing in with another OpenID provider: its issuer, as its discovery document says it. The redirect URI is PUBLIC_URL/sign-on/openid/callback.'),
  OPENID_CLIENT_ID: z.string().optional().describe('Client id at OPENID_ISSUER.'),
  OPENID_CLIENT_SECRET: secret.optional().describe('Secret of OPENID_CLIENT_ID.'),
  OPENID_NAME: z.string().max(40).default('OpenID').describe('What the button for OPENID_ISSUER says.'),
  ROUTER_KIND: z.enum(routerKinds).default('osrm').describe('What answers at ROUTER_URL: osrm or valhalla.'),
})

/** What a provider gave us to sign people in with. */
export type SignOnClient = { readonly clientId: string; readonly clientSecret: Secret } & (
  | { readonly id: 'google' | 'microsoft' }
  | { readonly id: 'openid'; readonly issuer: URL; readonly name: string }
)

export interface Config {
  readonly publicUrl: URL
  readonly http: { readonly host: string; readonly port: number }
  readonly smtp: { readonly host: string; readonly port: number; readonly keyFile?: string; readonly certFile?: string }
  readonly inboundDomain: string
  readonly mailDomain: string
  readonly smtpOutUrl?: Secret
  readonly dataDir: string
  readonly database: { readonly url: Secret; readonly ownerUrl?: Secret; readonly directUrl?: Secret } | 'embedded'
  readonly masterKey?: Secret
  readonly roles: readonly (typeof roles)[number][]
  readonly isDemo: boolean
  readonly caldavAllowedHosts: readonly string[]
  readonly sieveAllowedHosts: readonly string[]
  readonly geocoderUrl?: URL
  /** In the order of their buttons. */
  readonly signOn: readonly SignOnClient[]
  readonly router?: { readonly kind: (typeof routerKinds)[number]; readonly url: URL }
}

const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

/** Reads the environment once; what is wrong is told in one line per setting. */
export function readConfig(environment: Record<string, string | undefined>): { config: Config } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  }
  const env = parsed.data
  const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.HTTP_PORT}`)
  const problems: string[] = []
  if (publicUrl.protocol !== 'https:' && !isLoopback(publicUrl)) problems.push('PUBLIC_URL: https is needed outside this machine')
  if (env.DATABASE_URL && !env.MASTER_KEY) problems.push('MASTER_KEY: needed with DATABASE_URL (openssl rand -base64 32)')
  if (env.MASTER_KEY && Buffer.from(env.MASTER_KEY.reveal(), 'base64').length !== 32) problems.push('MASTER_KEY: 32 bytes in base64 expected')
  if ((env.SMTP_TLS_KEY === undefined) !== (env.SMTP_TLS_CERT === undefined)) problems.push('SMTP_TLS_KEY and SMTP_TLS_CERT go together')
  problems.push(...signOnProblems(env))
  if (problems.length > 0) return { problems }
  return { config: Object.freeze(assemble(env, publicUrl)) }
}

type Settings = z.output<typeof settings>

function signOnProblems(env: Settings): string[] {
  const sets = [['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'], ['MICROSOFT_CLIENT_ID', 'MICROSOFT_CLIENT_SECRET'], ['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET']] as const
  const problems = sets.filter((names) => new Set(names.map((name) => env[name] === undefined)).size > 1).map((names) => `${names.join(', ')} go together`)
  const issuer = env.OPENID_ISSUER
  if (issuer && issuer.protocol !== 'https:' && !isLoopback(issuer)) problems.push('OPENID_ISSUER: https is needed outside this machine')
  return problems
}

function signOnClients(env: Settings): SignOnClient[] {
  const [google, googleSecret, microsoft, microsoftSecret] = [env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET, env.MICROSOFT_CLIENT_ID, env.MICROSOFT_CLIENT_SECRET]
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: openid, OPENID_CLIENT_SECRET: openidSecret, OPENID_NAME: name } = env
  return [
    ...(google && googleSecret ? [{ id: 'google' as const, clientId: google, clientSecret: googleSecret }] : []),
    ...(microsoft && microsoftSecret ? [{ id: 'microsoft' as const, clientId: microsoft, clientSecret: microsoftSecret }] : []),
    ...(issuer && openid && openidSecret ? [{ id: 'openid' as const, issuer, name, clientId: openid, clientSecret: openidSecret }] : []),
  ]
}

function assemble(env: Settings, publicUrl: URL): Config {
  return {
    publicUrl,
    http: { host: env.HTTP_HOST, port: env.HTTP_PORT },
    smtp: {
      host: env.SMTP_HOST,
      port: env.SMTP_PORT,
      ...(env.SMTP_TLS_KEY ? { keyFile: env.SMTP_TLS_KEY } : {}),
      ...(env.SMTP_TLS_CERT ? { certFile: env.SMTP_TLS_CERT } : {}),
    },
    inboundDomain: env.INBOUND_DOMAIN,
    mailDomain: env.MAIL_DOMAIN,
    ...(env.SMTP_OUT_URL ? { smtpOutUrl: env.SMTP_OUT_URL } : {}),
    dataDir: resolve(env.DATA_DIR),
    database: env.DATABASE_URL
      ? {
          url: env.DATABASE_URL,
          ...(env.DATABASE_OWNER_URL ? { ownerUrl: env.DATABASE_OWNER_URL } : {}),
          ...(env.DATABASE_DIRECT_URL ? { directUrl: env.DATABASE_DIRECT_URL } : {}),
        }
      : 'embedded',
    ...(env.MASTER_KEY ? { masterKey: env.MASTER_KEY } : {}),
    roles: env.ROLES,
    isDemo: env.DEMO ?? !env.DATABASE_URL,
    caldavAllowedHosts: env.CALDAV_ALLOWED_HOSTS,
    sieveAllowedHosts: env.SIEVE_ALLOWED_HOSTS,
    signOn: signOnClients(env),
    ...(env.GEOCODER_URL ? { geocoderUrl: env.GEOCODER_URL } : {}),
    ...(env.ROUTER_URL ? { router: { kind: env.ROUTER_KIND, url: env.ROUTER_URL } } : {}),
  }
}
