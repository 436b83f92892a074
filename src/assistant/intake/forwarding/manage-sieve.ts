import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import ipaddr from 'ipaddr.js'
import { isPublicAddress } from '#platform/http/guarded-fetch.ts'

/** Why a server did not do it: nothing was changed then. */
export type SieveRefusal = 'not_public' | 'unreachable' | 'not_secure' | 'wrong_password' | 'cannot_redirect' | 'script_rejected'

export class SieveRefused extends Error {
  readonly reason: SieveRefusal
  constructor(reason: SieveRefusal) {
    super(`ManageSieve: ${reason}`)
    this.name = 'SieveRefused'
    this.reason = reason
  }
}

export interface SieveServer {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
}

export interface SieveGuard {
  /** `host:port` pairs that may be private and have a certificate of their own: the operator's servers. */
  readonly allow: readonly string[]
}

/** A session with a ManageSieve server (RFC 5804), signed in over TLS. Each call rejects with `SieveRefused`. */
export interface SieveSession {
  /** Names of its Sieve extensions. */
  readonly extensions: readonly string[]
  scripts(): Promise<{ readonly name: string; readonly isActive: boolean }[]>
  read(name: string): Promise<string>
  /** Rejects with `script_rejected` when the server would not take it. */
  check(script: string): Promise<void>
  write(name: string, script: string): Promise<void>
  activate(name: string): Promise<void>
  close(): void
}

export const MANAGE_SIEVE_PORT = 4190
const TIMEOUT_MS = 8_000
const MAX_ANSWER_BYTES = 1_000_000

export async function openSieve(server: SieveServer, guard: SieveGuard): Promise<SieveSession> {
  const isOwn = guard.allow.includes(`${server.host}:${server.port}`)
  const plain = await dial(server, isOwn)
  try {
    const hello = await wire(plain).answer()
    if (!hello.isOk || !hasCapability(hello, 'STARTTLS')) throw new SieveRefused('not_secure')
    const secure = await secured(plain, { host: server.host, isOwn })
    const session = wire(secure)
    // After STARTTLS the server says its capabilities anew (RFC 5804 §2.2); what it said before is not to be believed.
    const capabilities = await session.answer()
    const credentials = Buffer.from(`\0${server.username}\0${server.password}`).toString('base64')
    const signedIn = await session.ask(`AUTHENTICATE "PLAIN" ${literal(credentials)}`)
    if (!signedIn.isOk) throw new SieveRefused('wrong_password')
    return sessionOf(session, extensionsIn(capabilities), () => secure.destroy())
  } catch (error) {
    plain.destroy()
    throw error instanceof SieveRefused ? error : new SieveRefused('unreachable')
  }
}

function sessionOf(session: Wire, extensions: readonly string[], close: () => void): SieveSession {
  const must = async (command: string, refusal: SieveRefusal): Promise<Answer> => {
    const answer = await session.ask(command).catch(() => {
      throw new SieveRefused('unreachable')
    })
    if (!answer.isOk) throw new SieveRefused(refusal)
    return answer
  }
  return {
    extensions,
    scripts: async () => (await must('LISTSCRIPTS', 'unreachable')).lines.flatMap(([name, ...rest]) => (name === undefined ? [] : [{ name, isActive: rest.some((word) => word.toUpperCase() === 'ACTIVE') }])),
    read: async (name) => (await must(`GETSCRIPT ${literal(name)}`, 'unreachable')).lines[0]?.[0] ?? '',
    check: async (script) => void (await must(`CHECKSCRIPT ${literal(script)}`, 'script_rejected')),
    write: async (name, script) => void (await must(`PUTSCRIPT ${literal(name)} ${literal(script)}`, 'script_rejected')),
    activate: async (name) => void (await must(`SETACTIVE ${literal(name)}`, 'script_rejected')),
    close,
  }
}

/** To the address that was looked at, so that a second DNS answer cannot lead elsewhere. */
async function dial({ host, port }: SieveServer, isOwn: boolean): Promise<Socket> {
  if (!isOwn && port !== MANAGE_SIEVE_PORT) throw new SieveRefused('not_public')
  const addresses = ipaddr.isValid(host) ? [{ address: host }] : await lookup(host, { all: true }).catch(() => [])
  const [first] = addresses
  if (!first) throw new SieveRefused('unreachable')
  if (!isOwn && !addresses.every(({ address }) => isPublicAddress(address))) throw new SieveRefused('not_public')
  return new Promise((resolve, reject) => {
    const socket = connect({ host: first.address, port })
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('too late')))
    socket.once('error', () => reject(new SieveRefused('unreachable')))
    socket.once('connect', () => resolve(socket))
  })
}

async function secured(plain: Socket, { host, isOwn }: { host: string; isOwn: boolean }): Promise<Socket> {
  const answer = await wire(plain).ask('STARTTLS')
  if (!answer.isOk || answer.hasMore) throw new SieveRefused('not_secure')
  plain.removeAllListeners('data')
  return new Promise((resolve, reject) => {
    const secure = connectTls({ socket: plain, ...(ipaddr.isValid(host) ? {} : { servername: host }), rejectUnauthorized: !isOwn, minVersion: 'TLSv1.2' })
    secure.once('error', () => reject(new SieveRefused('not_secure')))
    secure.once('secureConnect', () => resolve(secure))
  })
}

/** Any text as a string that is sent without waiting (RFC 5804 §4, literal-c2s). */
const literal = (text: string): string => `{${Buffer.byteLength(text)}+}\r\n${text}`

interface Answer {
  readonly isOk: boolean
  /** What came before OK, NO or BYE: the strings and words of each line. */
  readonly lines: readonly (readonly string[])[]
  /** Bytes beyond the answer were there already. */
  readonly hasMore: boolean
}

const hasCapability = ({ lines }: Answer, name: string): boolean => lines.some(([word]) => word?.toUpperCase() === name)

const extensionsIn = ({ lines }: Answer): string[] => (lines.find(([word]) => word?.toUpperCase() === 'SIEVE')?.[1] ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '')

interface Wire {
  ask(command: string): Promise<Answer>
  answer(): Promise<Answer>
}

/** One command after the other over a socket; answers are read to their end. */
function wire(socket: Socket): Wire {
  let bytes = Buffer.alloc(0)
  const answer = () =>
    new Promise<Answer>((resolve, reject) => {
      const settle = (done: () => void) => {
        socket.off('data', read)
        socket.off('close', fail)
        socket.off('error', fail)
        done()
      }
      const fail = () => settle(() => reject(new SieveRefused('unreachable')))
      const read = (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk])
        if (bytes.length > MAX_ANSWER_BYTES) return fail()
        const parsed = parseAnswer(bytes)
        if (!parsed) return
        bytes = bytes.subarray(parsed.length)
        settle(() => resolve({ ...parsed.answer, hasMore: bytes.length > 0 }))
      }
      socket.on('data', read)
      socket.once('close', fail)
      socket.once('error', fail)
      read(Buffer.alloc(0))
    })
  return {
    answer,
    ask(command) {
      socket.write(`${command}\r\n`)
      return answer()
    },
  }
}

/** A whole answer at the beginning of the bytes and its length; undefined when its end is not there yet. */
function parseAnswer(bytes: Buffer): { answer: Omit<Answer, 'hasMore'>; length: number } | undefined {
  const lines: string[][] = []
  let at = 0
  for (;;) {
    const line = parseLine(bytes, at)
    if (!line) return undefined
    at = line.end
    const [first] = line.words
    const status = first?.isString === false ? first.text.toUpperCase() : ''
    if (status === 'OK' || status === 'NO' || status === 'BYE') return { answer: { isOk: status === 'OK', lines }, length: at }
    lines.push(line.words.map(({ text }) => text))
  }
}

interface Word {
  readonly text: string
  readonly isString: boolean
}

function parseLine(bytes: Buffer, from: number): { words: Word[]; end: number } | undefined {
  const words: Word[] = []
  const token = /[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|\{(\d{1,7})\+?\}\r\n|(\r\n)|([^\s"{]+))/y
  // One character a byte, so that positions are those of the bytes.
  const text = bytes.toString('latin1')
  token.lastIndex = from
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, quoted, size, newline, word] = match
    if (newline !== undefined) return { words, end: token.lastIndex }
    if (quoted !== undefined) words.push({ text: utf8(quoted.replace(/\\(.)/g, '$1')), isString: true })
    else if (word !== undefined) words.push({ text: utf8(word), isString: false })
    else {
      const end = token.lastIndex + Number(size)
      if (end > text.length) return undefined
      words.push({ text: utf8(text.slice(token.lastIndex, end)), isString: true })
      token.lastIndex = end
    }
  }
  return undefined
}

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8')
