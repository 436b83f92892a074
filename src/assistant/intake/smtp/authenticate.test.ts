import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { authenticate as receive, dkimSign, sealMessage } from 'mailauth'
import type { EmailAddress } from '#kernel/email-address.ts'
import { type Trust, trustOf } from '../authentication.ts'
import { authenticate } from './authenticate.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const key = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
const relaxed = 'v=DMARC1; p=reject'
const strict = 'v=DMARC1; p=reject; adkim=s; aspf=s'

const noRecord = () => Promise.reject(Object.assign(new Error('no record'), { code: 'ENOTFOUND' }))
const zone = (records: Record<string, string>) => (name: string, type: string) =>
  type === 'TXT' && records[name] ? Promise.resolve([[records[name]]]) : noRecord()

const portalZone = (dmarc: string) =>
  zone({
    '_dmarc.seloger.com': dmarc,
    't._domainkey.lead.seloger.com': key,
    't._domainkey.seloger.com': key,
    't._domainkey.elsewhere.example': key,
    't._domainkey.forwarder.example': key,
    't._domainkey.agence-des-quais.example': key,
    '_dmarc.agence-des-quais.example': relaxed,
  })

const mailFrom = (from: string) =>
  `From: SeLoger <${from}>\r\nTo: agence@agence-des-quais.example\r\nSubject: Un visiteur\r\nDate: Mon, 23 Nov 2026 09:12:00 +0100\r\nMessage-ID: <1@lead.seloger.com>\r\n\r\nBonjour\r\n`
const envelope = {
  ip: '203.0.113.9',
  helo: 'mx.elsewhere.example',
  mailFrom: 'bounce@lead.seloger.com',
  hostname: 'mx.assistant.example',
}

async function signed(message: string, domain: string, limit: { maxBodyLength?: number } = {}): Promise<string> {
  const signature = { signingDomain: domain, selector: 't', privateKey: pem, ...limit }
  return (await dkimSign(message, { ...signature, signatureData: [signature] })).signatures + message
}

const portal = 'noreply@lead.seloger.com'
const question = {
  portal: 'seloger',
  headerFrom: portal as EmailAddress,
  isFullyRead: true,
  forwarders: ['agence-des-quais.example', 'forwarder.example'],
}

async function trusted(message: string, dmarc = relaxed): Promise<Trust> {
  return trustOf(
    await authenticate(Buffer.from(message), envelope, { resolver: portalZone(dmarc), limitMs: 2_000 }),
    question,
  )
}

test('a lead that its portal signed is answered without anyone', async () => {
  assert.equal(await trusted(await signed(mailFrom(portal), 'lead.seloger.com'), strict), 'automatic')
  assert.equal(await trusted(await signed(mailFrom(portal), 'seloger.com'), relaxed), 'automatic')
})

test('under strict alignment the signature of a parent domain does not stand for the sender', async () => {
  assert.equal(await trusted(await signed(mailFrom(portal), 'seloger.com'), strict), 'human')
})

test('a portal in From that another domain signed, or nobody, goes to a person', async () => {
  assert.equal(await trusted(await signed(mailFrom(portal), 'elsewhere.example')), 'human')
  assert.equal(await trusted(mailFrom(portal)), 'human')
})

test('a changed body undoes a signature', async () => {
  const message = await signed(mailFrom(portal), 'lead.seloger.com')
  assert.equal(await trusted(message.replace('Bonjour', 'Payez ici')), 'human')
})

test('text added behind the signed length undoes a signature', async () => {
  const message = `${await signed(mailFrom(portal), 'lead.seloger.com', { maxBodyLength: 9 })}Ailleurs\r\n`
  const authentication = await authenticate(Buffer.from(message), envelope, {
    resolver: portalZone(relaxed),
    limitMs: 2_000,
  })
  assert.equal(authentication.dkim.length, 1)
  assert.notEqual(authentication.dkim[0]?.verdict, 'pass')
  assert.notEqual(trustOf(authentication, question), 'automatic')
})

test('the seal of a forwarder of the agency carries a portal signature that the forward broke; a stranger’s seal does not', async () => {
  const message = await signed(mailFrom(portal), 'lead.seloger.com')
  const sealedBy = async (domain: string) => {
    const seen = await receive(message, {
      ip: '198.51.100.7',
      helo: 'out.lead.seloger.com',
      sender: envelope.mailFrom,
      mta: `mx.${domain}`,
      resolver: portalZone(relaxed),
      disableBimi: true,
    })
    const authResults = `mx.${domain}; dkim=${seen.dkim.results[0]?.status.result} header.d=lead.seloger.com`
    const withFooter = `${message}Transmis par le groupe\r\n`
    return `${await sealMessage(withFooter, { signingDomain: domain, selector: 't', privateKey: pem, authResults, cv: 'none' })}${withFooter}`
  }
  assert.equal(await trusted(await sealedBy('forwarder.example')), 'automatic')
  assert.equal(await trusted(await sealedBy('elsewhere.example')), 'human')
})

test('a lead that the agency sends on by hand is trusted when the agency signs it, and goes to a person when someone poses as the agency', async () => {
  const own = 'claire@agence-des-quais.example'
  const ask = { ...question, headerFrom: own as EmailAddress }
  const check = async (message: string) =>
    trustOf(await authenticate(Buffer.from(message), envelope, { resolver: portalZone(relaxed), limitMs: 2_000 }), ask)
  assert.equal(await check(await signed(mailFrom(own), 'agence-des-quais.example')), 'automatic')
  assert.equal(await check(mailFrom(own)), 'human')
})

test('without any policy, a mail read in full gets the limited answer and any other goes to a person', async () => {
  const authentication = await authenticate(Buffer.from(mailFrom('contact@unknown-portal.example')), envelope, {
    resolver: noRecord,
    limitMs: 2_000,
  })
  const ask = { portal: null, headerFrom: 'contact@unknown-portal.example' as EmailAddress, forwarders: [] }
  assert.equal(authentication.dmarc.verdict, 'none')
  assert.equal(trustOf(authentication, { ...ask, isFullyRead: true }), 'limited')
  assert.equal(trustOf(authentication, { ...ask, isFullyRead: false }), 'human')
})

test('a DNS that fails or never answers gives temperror within the limit, and no exception', async () => {
  const message = Buffer.from(await signed(mailFrom(portal), 'lead.seloger.com'))
  const broken = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ESERVFAIL' }))
  const silent = () => new Promise<never>(() => {})
  for (const resolver of [broken, silent]) {
    const started = performance.now()
    const { spf, dkim, dmarc } = await authenticate(message, envelope, { resolver, limitMs: 100 })
    assert.ok(performance.now() - started < 2_000)
    assert.deepEqual([spf.verdict, dkim[0]?.verdict, dmarc.verdict], ['temperror', 'temperror', 'temperror'])
  }
})

test('bytes that are no message at all are not authenticated, and do no harm', async () => {
  for (const raw of [
    Buffer.alloc(0),
    Buffer.alloc(100_000),
    Buffer.from('\r\n\r\n'),
    Buffer.from('DKIM-Signature: v=1; d=\r\n\r\n'),
  ]) {
    const authentication = await authenticate(raw, envelope, { resolver: noRecord, limitMs: 500 })
    assert.notEqual(trustOf(authentication, question), 'automatic')
  }
})
