import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DAY } from '#kernel/interval.ts'
import { systemClock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { selfSignedCertificate } from '#platform/crypto/certificate.ts'

const VALID_YEARS = 10

/** Key and certificate of the mail server (PEM): the configured ones, else our own, made once. STARTTLS between servers asks for no name (RFC 7435). */
export function mailCertificate({ smtp, dataDir, inboundDomain }: Config): { key: string; cert: string } {
  if (smtp.keyFile && smtp.certFile) return { key: readFileSync(smtp.keyFile, 'utf8'), cert: readFileSync(smtp.certFile, 'utf8') }
  const files = { key: join(dataDir, 'smtp.key'), cert: join(dataDir, 'smtp.crt') }
  if (!existsSync(files.cert)) {
    const from = systemClock()
    const made = selfSignedCertificate(inboundDomain, { from, to: from + VALID_YEARS * 365 * DAY })
    writeFileSync(files.key, made.key, { mode: 0o600 })
    writeFileSync(files.cert, made.cert)
  }
  return { key: readFileSync(files.key, 'utf8'), cert: readFileSync(files.cert, 'utf8') }
}
