import assert from 'node:assert/strict'
import { test } from 'node:test'
import { httpServer } from './server.ts'

test('the caller is whom our own proxy names, and nobody else is believed', async () => {
  const log = { event: () => {}, failure: () => {} }
  const app = await httpServer({ publicUrl: new URL('https://rdv.example'), log, readSession: async () => undefined, errorPage: () => '' })
  app.get('/ip', async (request) => request.ip)
  const ask = async (remoteAddress: string, forwarded: string) =>
    (await app.inject({ url: '/ip', remoteAddress, headers: { 'x-forwarded-for': forwarded } })).body
  assert.equal(await ask('127.0.0.1', '198.51.100.7'), '198.51.100.7')
  assert.equal(await ask('172.18.0.1', '203.0.113.9, 198.51.100.7'), '198.51.100.7', 'what the caller wrote himself stands left')
  assert.equal(await ask('198.51.100.7', '203.0.113.9'), '198.51.100.7')
  await app.close()
})
