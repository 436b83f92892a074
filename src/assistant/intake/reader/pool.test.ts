import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { agenceDesQuais } from '../../../../test/fixtures/mail/pairs.ts'
import { readerPool } from './pool.ts'

const mail = readFileSync(new URL('../../../../test/fixtures/mail/bienici/sale.eml', import.meta.url))
const options = { budgetMs: 2_000, idleMs: 60_000, maxMemoryMb: 128 }

/** Within every limit, no line like another, and some twenty times the work of an ordinary mail in a cold thread. */
const colons = Array.from({ length: 4_900 }, (_, line) => `${'a:'.repeat(100)}${line}\n`).join('')
const slowMail = Buffer.from(
  'From: a@b.example\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n' +
    `--b\r\nContent-Type: text/plain\r\n\r\n${colons}\r\n` +
    `--b\r\nContent-Type: text/html\r\n\r\n<p>${colons.replaceAll('\n', '<p>')}\r\n--b--\r\n`,
)

test('mails read in the thread come back in the order of their questions, with what the reader reads', async (t) => {
  const pool = readerPool(options)
  t.after(() => pool.close())
  const readings = await Promise.all([mail, mail, mail].map((raw) => pool.read(raw, agenceDesQuais)))
  assert.deepEqual(
    readings.map(({ lead }) => lead?.listing.reference?.value),
    ['ADQ-101', 'ADQ-101', 'ADQ-101'],
  )
  assert.ok(mail.length > 0, 'the bytes stay with the caller')
})

test('a mail over the processor budget goes to quarantine and the next one is read', async (t) => {
  const pool = readerPool({ ...options, budgetMs: 250 })
  t.after(() => pool.close())
  const [slow, next] = [pool.read(slowMail, agenceDesQuais), pool.read(mail, agenceDesQuais)]
  const { state, reason } = await slow
  assert.deepEqual({ state, reason }, { state: 'quarantine', reason: 'reader_timed_out' })
  assert.equal((await next).state, 'lead')
})

test('a thread that runs out of memory costs only the mail that did it', async (t) => {
  const pool = readerPool({ ...options, budgetMs: 20_000, maxMemoryMb: 32 })
  t.after(() => pool.close())
  const huge = Buffer.concat([
    Buffer.from('From: a@b.example\r\nContent-Type: text/html\r\n\r\n'),
    Buffer.from('<a href=x>y</a><br>'.repeat(52_000)),
  ])
  const { state, reason } = await pool.read(huge, agenceDesQuais)
  assert.deepEqual({ state, reason }, { state: 'quarantine', reason: 'reader_failed' })
  assert.equal((await pool.read(mail, agenceDesQuais)).state, 'lead')
})

test('an idle reader ends its thread and starts another for the next mail', async (t) => {
  const pool = readerPool({ ...options, idleMs: 30 })
  t.after(() => pool.close())
  assert.equal(pool.hasThread, false)
  await pool.read(mail, agenceDesQuais)
  assert.equal(pool.hasThread, true)
  while (pool.hasThread) await pause(10)
  assert.equal((await pool.read(mail, agenceDesQuais)).state, 'lead')
})

test('a closed pool leaves no mail without an answer', async () => {
  const pool = readerPool(options)
  const open = [pool.read(mail, agenceDesQuais), pool.read(mail, agenceDesQuais)]
  await pool.close()
  assert.deepEqual(
    (await Promise.all(open)).map(({ reason }) => reason),
    ['reader_failed', 'reader_failed'],
  )
  assert.equal((await pool.read(mail, agenceDesQuais)).state, 'quarantine')
})
