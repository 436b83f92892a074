import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { SMTPServer } from 'smtp-server'
import { databases } from '../test/support/app.ts'
import { startDemoServer } from './demo-server.ts'
import { report, rounded } from './report.ts'

// Mails that are accepted, that is durable, in a second over the real port, against a mail server that throws them away.
// Reading them is another process's work here (role mail only); the sender is a process of its own.

const SECONDS = 8
const CONNECTIONS = 4
const sender = fileURLToPath(new URL('intake-sender.ts', import.meta.url))

async function perSecond(port: number, to: string, seconds = SECONDS): Promise<{ accepted: number; rate: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, sender, String(port), to, String(seconds), String(CONNECTIONS)])
  const { accepted, ms } = JSON.parse(stdout) as { accepted: number; ms: number }
  return { accepted, rate: (accepted * 1000) / ms }
}

async function bareRate(): Promise<number> {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, logger: false,
    onData: (stream, _session, callback) => void stream.resume().on('end', callback),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  try {
    const { port } = server.server.address() as AddressInfo
    await perSecond(port, 'nobody@bench.example', 1)
    return (await perSecond(port, 'nobody@bench.example')).rate
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

const bare = await bareRate()
const results = []
for (const { kind, skip } of databases) {
  if (skip) {
    console.log(`${kind}: ${skip}`)
    continue
  }
  const { app, scope, inboundAddress, end } = await startDemoServer(kind, ['mail'])
  try {
    const { accepted, rate } = await perSecond(app.smtpPort!, inboundAddress)
    const rows = await app.store.db.within(scope, (tx) => tx.sql.selectFrom('messages').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow())
    assert.equal(Number(rows.count), accepted, 'every accepted mail is one row')
    results.push({ name: kind, connections: CONNECTIONS, acceptedPerSecond: Math.round(rate), barePerSecond: Math.round(bare), ratio: rounded(rate / bare) })
  } finally {
    await end()
  }
}
report('intake', results)
