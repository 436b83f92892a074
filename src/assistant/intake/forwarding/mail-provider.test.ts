import assert from 'node:assert/strict'
import { Resolver } from 'node:dns/promises'
import { test } from 'node:test'
import { startNameServer } from '../../../../test/support/name-server.ts'
import { type MailExchanger, type MailProvider, providerOfDomain, providerOfExchangers, wayOf } from './mail-provider.ts'

const known: Readonly<Record<string, readonly [MailProvider, readonly MailExchanger[]]>> = {
  'workspace.example': ['google', [{ exchange: 'alt1.aspmx.l.google.com', priority: 5 }, { exchange: 'ASPMX.L.GOOGLE.COM', priority: 1 }]],
  'workspace-since-2023.example': ['google', [{ exchange: 'smtp.google.com', priority: 1 }]],
  'm365.example': ['microsoft', [{ exchange: 'm365-example.mail.protection.outlook.com', priority: 0 }]],
  'ovh.example': ['ovh', [{ exchange: 'mx1.mail.ovh.net', priority: 1 }, { exchange: 'mx2.mail.ovh.net', priority: 5 }]],
  'gandi.example': ['gandi', [{ exchange: 'spool.mail.gandi.net', priority: 10 }, { exchange: 'fb.mail.gandi.net', priority: 50 }]],
  'infomaniak.example': ['infomaniak', [{ exchange: 'mta-gw.infomaniak.ch', priority: 5 }]],
  'ionos.example': ['ionos', [{ exchange: 'mx00.ionos.fr', priority: 10 }]],
  'zoho.example': ['zoho', [{ exchange: 'mx.zoho.eu', priority: 10 }]],
  'filtered.example': ['other', [{ exchange: 'mx1.spamfilter.example', priority: 1 }, { exchange: 'aspmx.l.google.com', priority: 50 }]],
  'own.example': ['other', [{ exchange: 'mail.own.example', priority: 10 }]],
  'lookalike.example': ['other', [{ exchange: 'aspmx.l.notgoogle.com', priority: 1 }]],
}

test('a mail box’s provider is who takes its domain’s mail first, as its name server says', async () => {
  const server = await startNameServer(Object.fromEntries(Object.entries(known).map(([domain, [, exchangers]]) => [domain, exchangers])))
  try {
    const resolver = new Resolver({ timeout: 2_000, tries: 1 })
    resolver.setServers([server.address])
    for (const [domain, [provider]] of Object.entries(known)) assert.equal(providerOfExchangers((await resolver.resolve(domain, 'MX')) as MailExchanger[]), provider, domain)
    await assert.rejects(resolver.resolve('nobody.example', 'MX'), { code: 'ENOTFOUND' })
  } finally {
    server.close()
  }
})

test('private mail boxes are known by their domain, and each provider has its way', () => {
  assert.deepEqual(['gmail.com', 'outlook.fr', 'orange.fr', 'free.fr', 'laposte.net', 'quais.example'].map(providerOfDomain), ['google', 'microsoft', 'orange', 'free', 'laposte', 'other'])
  assert.deepEqual((['google', 'microsoft', 'gandi', 'other', 'orange'] as const).map(wayOf), ['gmail', 'outlook', 'sieve', 'sieve', 'by_hand'])
  assert.equal(providerOfExchangers([]), 'other')
})
