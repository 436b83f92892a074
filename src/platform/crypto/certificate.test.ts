import assert from 'node:assert/strict'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { selfSignedCertificate } from './certificate.ts'

test('a self-signed certificate is read back by OpenSSL with its name, key and dates', () => {
  const from = Date.UTC(2027, 0, 1)
  const { key, cert } = selfSignedCertificate('in.assistant.example', { from, to: from + 86_400_000 })
  const read = new X509Certificate(cert)
  assert.equal(read.subject, 'CN=in.assistant.example')
  assert.equal(read.checkHost('in.assistant.example'), 'in.assistant.example')
  assert.ok(read.checkPrivateKey(createPrivateKey(key)))
  assert.ok(read.verify(read.publicKey))
  assert.equal(Date.parse(read.validFrom), from)
})
