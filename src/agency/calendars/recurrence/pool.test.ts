import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { defaultBusyRules } from '../busy-time.ts'
import { readerPool } from './pool.ts'

const rules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: [] }
const window = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) }
const task = (ics: string) => ({ ics, window, rules })

const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20261125T090000Z', 'DURATION:PT1H', ...lines, 'END:VEVENT'].join('\n')
const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\n')

const overBudget = { busy: [], unreadable: [{ uid: null, reason: 'over_budget' }] }
const start = Date.UTC(2026, 10, 25, 9)

// Hundreds of rules of which each stays just within its own budget.
const heavy = calendar(
  ...Array.from({ length: 400 }, (_, index) =>
    event(`${index}`, 'RRULE:FREQ=SECONDLY;BYHOUR=25').replace('2026', '2020'),
  ),
)

test('calendars are read one after the other, each for the one who asked', async (t) => {
  const pool = readerPool({ budgetMs: 10_000 })
  t.after(() => pool.close())
  const uids = Array.from({ length: 20 }, (_, index) => `uid-${index}`)
  const readings = await Promise.all(uids.map((uid) => pool.read(task(calendar(event(uid))))))
  assert.deepEqual(
    readings,
    uids.map((uid) => ({ busy: [{ start, end: start + 3_600_000, uid }], unreadable: [] })),
  )
})

test('a calendar that takes too long is unreadable and holds up nobody behind it', async (t) => {
  const pool = readerPool({ budgetMs: 300 })
  t.after(() => pool.close())
  await pool.read(task(calendar()))
  const started = performance.now()
  const [slow, quick] = await Promise.all([pool.read(task(heavy)), pool.read(task(calendar(event('quick'))))])
  assert.deepEqual(slow, overBudget)
  assert.equal(quick.busy[0]?.uid, 'quick')
  assert.ok(performance.now() - started < 8_000)
})

test('a rule that recurs every second is over budget, however quick it is to say', async (t) => {
  const pool = readerPool({ budgetMs: 500 })
  t.after(() => pool.close())
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index).join(',')
  const everySecond = `RRULE:FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`
  const [full, quick] = await Promise.all([
    pool.read(task(calendar(event('full', everySecond)))),
    pool.read(task(calendar(event('quick')))),
  ])
  assert.deepEqual(full.busy, [])
  assert.deepEqual(
    full.unreadable.map(({ reason }) => reason),
    ['over_budget'],
  )
  assert.equal(quick.busy[0]?.uid, 'quick')
})

test('a worker that has nothing to do ends and comes back when asked', async (t) => {
  const pool = readerPool({ budgetMs: 10_000, idleMs: 20 })
  t.after(() => pool.close())
  await pool.read(task(calendar(event('first'))))
  await sleep(100)
  assert.equal((await pool.read(task(calendar(event('second'))))).busy[0]?.uid, 'second')
})

test('what waits when the pool closes is told as unreadable', async () => {
  const pool = readerPool({ budgetMs: 10_000 })
  const waiting = [pool.read(task(heavy)), pool.read(task(calendar()))]
  await pool.close()
  assert.deepEqual(await Promise.all(waiting), [overBudget, overBudget])
})
