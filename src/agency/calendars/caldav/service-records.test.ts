import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { mayCarryCredentials } from './credentials.ts'
import { accountProviderOf } from './providers.ts'
import { addressOf, type ServiceLookup, type SrvRecord } from './service-records.ts'

const none = async () => {
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
}
const lookup = (srv: readonly SrvRecord[], txt: readonly string[][] = []): ServiceLookup => ({ srv: async () => srv, txt: async () => txt })
const record = (name: string, change: Partial<SrvRecord> = {}): SrvRecord => ({ name, port: 443, priority: 10, weight: 10, ...change })
const begin = async (email: string, records: ServiceLookup = { srv: none, txt: none }) => (await addressOf(email as EmailAddress, records)).href

test('a provider that is known is not looked for', async () => {
  assert.equal(await begin('claire@icloud.com'), 'https://caldav.icloud.com/')
  assert.equal(await begin('claire@ik.me'), 'https://sync.infomaniak.com/')
})

test('a domain’s own records say server, port and path, the preferred first', async () => {
  const records = [record('far.agence.example', { priority: 20 }), record('light.agence.example', { weight: 1 }), record('dav.agence.example.', { port: 8443 })]
  assert.equal(await begin('claire@agence.example', lookup(records, [['v=x'], ['path=', '/dav/cal']])), 'https://dav.agence.example:8443/dav/cal')
  assert.equal(await begin('claire@agence.example', lookup(records)), 'https://dav.agence.example:8443/')
})

test('without records, or where they say that there is none, the domain itself is asked', async () => {
  for (const records of [{ srv: none, txt: none }, lookup([]), lookup([record('.')])]) assert.equal(await begin('claire@agence.example', records), 'https://agence.example/')
})

test('records that lead to somebody else’s server are passed over, unless it is a provider that is known', async () => {
  assert.equal(await begin('claire@agence.example', lookup([record('dav.elsewhere.example')])), 'https://agence.example/')
  assert.equal(await begin('claire@agence.example', lookup([record('notagence.example')])), 'https://agence.example/')
  assert.equal(await begin('claire@agence.example', lookup([record('caldav.fastmail.com')])), 'https://caldav.fastmail.com/')
})

test('credentials go from host to host inside one provider only', () => {
  const may = (from: string, to: string) => mayCarryCredentials(new URL(`https://${from}/`), new URL(`https://${to}/`))
  assert(may('caldav.icloud.com', 'p42-caldav.icloud.com'))
  assert(may('zimbra1.mail.ovh.net', 'zimbra3.mail.ovh.net'))
  assert(!may('caldav.icloud.com', 'caldav.fastmail.com'), 'both are known, but not one')
  assert(!may('caldav.icloud.com', 'caldav.icloud.com.elsewhere.example'))
  assert(!mayCarryCredentials(new URL('https://a.icloud.com/'), new URL('http://b.icloud.com/')))
})

test('addresses at Google and Microsoft are told to take their own way', () => {
  assert.equal(accountProviderOf('claire@gmail.com' as EmailAddress), 'google')
  assert.equal(accountProviderOf('claire@hotmail.fr' as EmailAddress), 'microsoft')
  assert.equal(accountProviderOf('claire@agence.example' as EmailAddress), undefined)
})
