import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config/config.ts'

const VALID_YEARS = 10

/** Key and certificate of the mail server (PEM): the configured ones, else our own, made once. STARTTLS between servers asks for no name (RFC 7435). */
export async function mailCertificate({ smtp, dataDir, inboundDomain }: Config): Promise<{ key: string; cert: string }> {
  if (smtp.keyFile && smtp.certFile) return { key: readFileSync(smtp.keyFile, 'utf8'), cert: readFileSync(smtp.certFile, 'utf8') }
  const files = { key: join(dataDir, 'smtp.key'), cert: join(dataDir, 'smtp.crt') }
  if (!existsSync(files.cert)) {
    const { generate } = await import('selfsigned')
    const notAfterDate = new Date()
    notAfterDate.setFullYear(notAfterDate.getFullYear() + VALID_YEARS)
    const made = await generate([{ name: 'commonName', value: inboundDomain }], { keyType: 'ec', curve: 'P-256', notAfterDate })
    writeFileSync(files.key, made.private, { mode: 0o600 })
    writeFileSync(files.cert, made.cert)
  }
  return { key: readFileSync(files.key, 'utf8'), cert: readFileSync(files.cert, 'utf8') }
}
