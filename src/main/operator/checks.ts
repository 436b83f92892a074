import { DAY, type EpochMs, MINUTE } from '#kernel/interval.ts'
import type { Config } from '#platform/config/config.ts'
import { type Finding, fail, fine, warn } from './finding.ts'
import type { DatabaseState } from './operator.ts'

// What the doctor concludes from what he was shown; everything here only computes.

const NODE_MAJOR = 24

export function nodeFinding(version: string): Finding {
  const major = Number(/^v?(\d+)/.exec(version)?.[1])
  return major >= NODE_MAJOR ? fine('node', version) : fail('node', `${version} is too old`, `start through npm, which fetches Node ${NODE_MAJOR}`)
}

/** Paraguay stays on summer time since October 2024 (tz 2024b and later); data that does not know it is too old for anyone. */
export function zoneFinding(tzVersion: string | undefined): Finding {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Asuncion', hour: '2-digit', hourCycle: 'h23' }).format(Date.UTC(2025, 6, 1, 12))
  const known = tzVersion ?? 'of the system'
  return hour === '09'
    ? fine('time zones', `rules ${known}`)
    : warn('time zones', `rules ${known} are older than 2025: times in zones that changed since are wrong`, 'update Node or the system’s ICU data')
}

/** `madeAt` is when this program was put here: a clock before it is wrong. */
export function clockFinding({ now, madeAt, database }: { now: EpochMs; madeAt: EpochMs; database: EpochMs | undefined }): Finding {
  const advice = 'set the clock (timedatectl set-ntp true)'
  if (now < madeAt - DAY) return fail('clock', `${new Date(now).toISOString()} is before this program was installed`, advice)
  const skew = database === undefined ? 0 : Math.abs(now - database)
  if (skew > MINUTE) return fail('clock', `this machine and the database are ${Math.round(skew / 1000)} s apart`, advice)
  if (skew > 5_000) return warn('clock', `this machine and the database are ${Math.round(skew / 1000)} s apart`, advice)
  return fine('clock', new Date(now).toISOString())
}

export function spaceFinding({ freeBytes, dataDir }: { freeBytes: number; dataDir: string }): Finding {
  const text = `${(freeBytes / 2 ** 30).toFixed(1)} GiB free in ${dataDir}`
  if (freeBytes < 200 * 2 ** 20) return fail('disk', text, 'make room: mails are refused (451) when nothing can be written')
  if (freeBytes < 2 ** 30) return warn('disk', text, 'make room soon')
  return fine('disk', text)
}

export function migrationsFinding({ kind, migrations }: DatabaseState, shipped: readonly string[]): Finding {
  const missing = shipped.filter((name) => !migrations.includes(name))
  const foreign = migrations.filter((name) => !shipped.includes(name))
  if (foreign.length > 0) return fail('migrations', `the database is of a newer version (${foreign.join(', ')})`, 'start the version that wrote it')
  if (missing.length === 0) return fine('migrations', `complete (${migrations.length}, last ${migrations.at(-1)})`)
  const advice = kind === 'server' ? 'npm run -s cli -- migrate' : 'restart the server'
  return fail('migrations', `${missing.length} missing (first ${missing[0]})`, advice)
}

/** `isWorked`: some process is running that could work the jobs. */
export function queueFinding({ backlog: { due, failed, oldestSeconds } }: DatabaseState, { isWorked }: { isWorked: boolean }): Finding {
  const text = `${due} waiting${due > 0 ? `, the oldest for ${oldestSeconds} s` : ''}, ${failed} failed for good in the last day`
  if (isWorked && due > 0 && oldestSeconds > 300) return warn('queue', text, 'see whether a process with the role worker runs, and its log (job.failed)')
  if (failed > 0) return warn('queue', text, 'the log says why (job.failed); the requests concerned wait at the desk')
  return fine('queue', text)
}

const isLocal = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.') || host.endsWith('.localhost')

/** What the settings say about each other. */
export function settingsFindings(config: Config): Finding[] {
  const { publicUrl, http, smtp, inboundDomain, mailDomain, isDemo, smtpOutUrl } = config
  const isPublic = !isLocal(publicUrl.hostname)
  const findings: Finding[] = []
  const usualPort = publicUrl.protocol === 'https:' ? 443 : 80
  const publicPort = publicUrl.port === '' ? usualPort : Number(publicUrl.port)
  if (!isPublic && publicPort !== http.port && http.port !== 0) {
    findings.push(warn('public url', `${publicUrl.origin}, but the web server listens on ${http.port}`, 'links in mails lead nowhere: make PUBLIC_URL and HTTP_PORT agree'))
  } else if (!isPublic && !isDemo) {
    findings.push(warn('public url', `${publicUrl.origin} works on this machine only`, 'set PUBLIC_URL to the https address people reach'))
  } else findings.push(fine('public url', publicUrl.origin))
  if (isPublic && publicUrl.pathname !== '/') findings.push(fail('public url', `${publicUrl.href} has a path`, 'give the product a host name of its own'))

  const localDomains = Object.entries({ INBOUND_DOMAIN: inboundDomain, MAIL_DOMAIN: mailDomain }).filter(([, domain]) => isLocal(domain))
  for (const [name, domain] of isDemo && !isPublic ? [] : localDomains) {
    findings.push(fail('mail domain', `${domain} exists on this machine only`, `set ${name}`))
  }
  if (isPublic && isLocal(smtp.host)) {
    findings.push(warn('mail in', `listens on ${smtp.host} only`, 'set SMTP_HOST=0.0.0.0, or see that a mail server of this machine passes mails on'))
  }
  if (!smtpOutUrl) {
    findings.push(
      isDemo
        ? fine('mail out', 'nothing is sent: mails stay in the built-in mail box of the demo')
        : fail('mail out', 'nothing is sent: mails stay in DATA_DIR/mailbox', 'set SMTP_OUT_URL to your mail server'),
    )
  }
  return findings
}

/** What the embedded database does not promise, and who should know. */
export function embeddedFinding({ isDemo }: Pick<Config, 'isDemo'>): Finding {
  const text = 'embedded: it survives a killed process but never calls fsync, so a power cut may undo the last changes or damage it; mails already accepted stand in the spool and are read again'
  return isDemo ? fine('database', text) : warn('database', text, 'export regularly, or use PostgreSQL (DATABASE_URL)')
}
