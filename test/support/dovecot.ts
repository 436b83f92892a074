import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DAY } from '#kernel/interval.ts'
import { selfSignedCertificate } from '#platform/crypto/certificate.ts'
import { freePort } from './free-port.ts'

/** A mail server with one mail box, as an agency's provider may run it: LMTP in, Sieve with ManageSieve, forwarding by SMTP. */
export interface Dovecot {
  readonly mailbox: string
  readonly password: string
  /** Delivers a message to the mail box, as its provider's MX does. */
  deliver(raw: Uint8Array): Promise<void>
  /** What lies in the inbox, in no order. */
  inbox(): Promise<string[]>
  /** The text of the active script; undefined when there is none. */
  activeScript(): Promise<string | undefined>
  /** Puts a script of the person's own in, and makes it the active one. */
  useScript(script: string): Promise<void>
  stop(): Promise<void>
}

const NEEDED = ['/usr/sbin/dovecot', '/usr/lib/dovecot/managesieve', '/usr/lib/dovecot/lmtp']

/** A reason to skip, or false: Debian's Dovecot with Sieve has to be there, and only root may start it with users of its own. */
export const dovecotIsMissing: string | false =
  spawnSync('ls', NEEDED).status === 0 && process.getuid?.() === 0
    ? false
    : 'dovecot is not installed, or this is not root (apt-get install dovecot-core dovecot-imapd dovecot-lmtpd dovecot-sieve dovecot-managesieved)'

/** Debian's user `mail`; Dovecot refuses to keep mail as root. */
const MAIL_USER = 8

/** `sievePort` is taken as given, the rest is free. Forwards to the SMTP server on `smtpPort`. */
export async function startDovecot({ mailbox, sievePort, smtpPort }: { mailbox: string; sievePort: number; smtpPort: number }): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecot-'))
  const lmtpPort = await freePort()
  const password = 'fiction-password'
  const home = join(folder, 'home')
  await mkdir(home)
  await chmod(folder, 0o755)
  await chown(home, MAIL_USER, MAIL_USER)
  const { key, cert } = selfSignedCertificate('localhost', { from: Date.now() - DAY, to: Date.now() + DAY })
  await writeFile(join(folder, 'key.pem'), key)
  await writeFile(join(folder, 'cert.pem'), cert)
  await writeFile(join(folder, 'users'), `${mailbox}:{PLAIN}${password}:${MAIL_USER}:${MAIL_USER}::${home}::\n`)
  await writeFile(join(folder, 'dovecot.conf'), configuration({ folder, home, sievePort, lmtpPort, smtpPort }))
  const server = spawn('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  for (const port of [sievePort, lmtpPort]) await listening(port, () => server.exitCode)
  const sieveLink = join(home, '.dovecot.sieve')
  return {
    mailbox, password,
    deliver: (raw) => deliverByLmtp(lmtpPort, { to: mailbox, raw }),
    inbox: async () => {
      const files = await Promise.all(['new', 'cur'].map(async (part) => (await readdir(join(home, 'Maildir', part)).catch(() => [])).map((name) => join(home, 'Maildir', part, name))))
      return Promise.all(files.flat().map((file) => readFile(file, 'latin1')))
    },
    activeScript: () => readFile(sieveLink, 'utf8').catch(() => undefined),
    useScript: async (script) => {
      await mkdir(join(home, 'sieve'), { recursive: true })
      await writeFile(join(home, 'sieve', 'tri.sieve'), script)
      await symlink('sieve/tri.sieve', sieveLink)
      for (const path of ['sieve', 'sieve/tri.sieve']) await chown(join(home, path), MAIL_USER, MAIL_USER)
    },
    stop: async () => {
      if (server.exitCode === null && server.kill()) await once(server, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Settings {
  readonly folder: string
  readonly home: string
  readonly sievePort: number
  readonly lmtpPort: number
  readonly smtpPort: number
}

const configuration = ({ folder, home, sievePort, lmtpPort, smtpPort }: Settings): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = ${folder.split('-').at(-1)}
protocols = lmtp sieve
listen = 127.0.0.1
log_path = ${folder}/log
first_valid_uid = 1
mail_location = maildir:${home}/Maildir
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = yes
auth_mechanisms = plain
submission_host = 127.0.0.1:${smtpPort}
submission_ssl = no
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
service managesieve-login {
  inet_listener sieve {
    port = ${sievePort}
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
protocol lmtp {
  mail_plugins = sieve
  postmaster_address = postmaster@localhost
}
plugin {
  sieve = file:${home}/sieve;active=${home}/.dovecot.sieve
}
`

async function listening(port: number, exitCode: () => number | null): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (exitCode() !== null) throw new Error(`dovecot ended with ${exitCode()}`)
    const socket = connect(port, '127.0.0.1')
    const isUp = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false)
    socket.destroy()
    if (isUp) return
    await sleep(50)
  }
  throw new Error('dovecot did not start within 10 s')
}

/** RFC 2033: SMTP's commands, one answer for each recipient after the dot. */
async function deliverByLmtp(port: number, { to, raw }: { to: string; raw: Uint8Array }): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')))
  const answer = async (code: string) => {
    for (let attempt = 0; attempt < 500; attempt++) {
      const line = received.split('\r\n').slice(0, -1).find((one) => /^\d{3}(?: |$)/.test(one))
      if (line !== undefined) {
        received = ''
        if (!line.startsWith(code)) throw new Error(`LMTP: ${line}`)
        return
      }
      await sleep(10)
    }
    throw new Error('LMTP: no answer within 5 s')
  }
  await answer('220')
  const data = Buffer.from(raw).toString('latin1').replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')
  for (const [command, code] of [['LHLO localhost', '250'], ['MAIL FROM:<bounce@lead.seloger.com>', '250'], [`RCPT TO:<${to}>`, '250'], ['DATA', '354'], [`${data}\r\n.`, '250'], ['QUIT', '221']] as const) {
    socket.write(`${command}\r\n`, 'latin1')
    await answer(code)
  }
  socket.destroy()
}
