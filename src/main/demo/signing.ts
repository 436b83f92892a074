import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DnsOptions } from '#assistant/intake/smtp/authenticate.ts'

const SELECTOR = 'demo'

/** A key of our own for the portals of the demo, and the DNS that vouches for it: no network is asked. */
export interface DemoSigning {
  readonly dkimOf: (domain: string) => { readonly domainName: string; readonly keySelector: string; readonly privateKey: string }
  readonly resolver: DnsOptions['resolver']
}

export function demoSigning(dataDir: string): DemoSigning {
  const file = join(dataDir, 'demo-dkim.pem')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const privateKey = readFileSync(file, 'utf8')
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    dkimOf: (domainName) => ({ domainName, keySelector: SELECTOR, privateKey }),
    resolver: async (name, type) => {
      if (type === 'TXT' && name.startsWith(`${SELECTOR}._domainkey.`)) return [[`v=DKIM1; k=rsa; p=${publicKey}`]]
      if (type === 'TXT' && name.startsWith('_dmarc.')) return [['v=DMARC1; p=quarantine']]
      throw Object.assign(new Error('the demo knows no other name'), { code: 'ENOTFOUND' })
    },
  }
}
