import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type TestEnvironment, testEnvironment } from '../support/app.ts'
import { type Child, startChild } from '../support/child.ts'
import { freePort } from '../support/free-port.ts'

let environment: TestEnvironment
let running: Child
before(async () => {
  environment = await testEnvironment({ kind: 'embedded' })
  running = startChild(environment)
  assert(await running.isReady, running.said())
})
after(async () => {
  await running?.stop()
  await environment?.remove()
})

/** What a start says that cannot succeed; one line, exit code 1. */
async function refusal(env: Record<string, string>, options: { uid?: number } = {}): Promise<string> {
  const child = startChild({ env: { ...environment.env, ...env }, ...options })
  assert.equal(await child.isReady, false)
  assert.equal(await child.ended, 1)
  const lines = child.said().trim().split('\n')
  assert.equal(lines.length, 1, child.said())
  return lines[0]!
}

test('a second start on the same folder says so in one line, and the first goes on', async () => {
  const ports = { HTTP_PORT: String(await freePort()), SMTP_PORT: String(await freePort()) }
  assert.equal(await refusal(ports), `Another process is already running on ${environment.dataDir}.`)
  assert.equal((await fetch(`${environment.baseUrl}/healthz`)).status, 200)
})

test('a port that is taken is named with its setting in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  const port = String(await new Promise((resolve) => taken.once('listening', () => resolve((taken.address() as { port: number }).port))))
  const folder = mkdtempSync(join(tmpdir(), 'taken-'))
  const smtp = String(await freePort())
  assert.equal(await refusal({ DATA_DIR: folder, HTTP_PORT: port, SMTP_PORT: smtp }), `Port ${port} is taken by another program (set HTTP_PORT to another).`)
  assert.equal(await refusal({ DATA_DIR: folder, HTTP_PORT: smtp, SMTP_PORT: port }), `Port ${port} is taken by another program (set SMTP_PORT to another).`)
  taken.close()
  rmSync(folder, { recursive: true })
})

const NOBODY = 65_534
test('a folder that cannot be written is told in one line', { skip: process.getuid?.() === 0 ? false : 'another user can only be taken by root' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'closed-'))
  chmodSync(folder, 0o755)
  assert.equal(await refusal({ DATA_DIR: folder }, { uid: NOBODY }), `The folder ${folder} cannot be written (set DATA_DIR to one that can).`)
  rmSync(folder, { recursive: true })
})

test('settings that make no sense are told one line each', async () => {
  const child = startChild({ env: { ...environment.env, HTTP_PORT: '99999', DEMO: 'maybe' } })
  assert.equal(await child.ended, 1)
  assert.deepEqual(child.said().trim().split('\n').map((line) => line.split(':')[0]), ['HTTP_PORT', 'DEMO'])
})
