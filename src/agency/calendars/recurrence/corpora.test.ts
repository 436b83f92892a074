import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'node:test'
import { DAY } from '#kernel/interval.ts'
import { defaultBusyRules } from '../busy-time.ts'
import { busyOf } from './busy-of.ts'
import { readComponents } from './components.ts'
import { readerPool } from './pool.ts'

// Calendar files that other readers have stumbled over, where they are at hand.
const folders = ['ics-node-ical', 'ics-python-icalendar'].map((name) =>
  fileURLToPath(new URL(`../../../../../shared/data/corpora/${name}`, import.meta.url)),
)
const rules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: [] }

describe('calendar files from elsewhere', {
  skip: folders.every(existsSync) ? false : 'the files are not here',
}, () => {
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ics'))
      .map((name) => join(folder, name)),
  )

  test('each is read without a crash, in time, and every event is busy, free or told', () => {
    assert.ok(files.length > 200)
    let events = 0
    let unreadable = 0
    for (const file of files) {
      const ics = readFileSync(file, 'utf8')
      const started = performance.now()
      const all = busyOf(ics, { window: { start: Date.UTC(2015, 0, 1), end: Date.UTC(2027, 0, 1) }, rules })
      const short = busyOf(ics, {
        window: { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 0, 1) + 60 * DAY },
        rules,
      })
      assert.ok(performance.now() - started < 5_000, file)
      assert.ok(short.busy.length <= all.busy.length || all.unreadable.length > 0, file)
      const count = readComponents(ics).components.length
      events += count
      unreadable += count > 0 ? short.unreadable.length : 0
    }
    // What cannot be told is damaged on purpose in these files; a reader that gave up more would be no use.
    assert.ok(unreadable / events < 0.05, `${unreadable} of ${events}`)
  })

  test('read by the worker, none holds the main thread for 50 ms, and none takes more than its two seconds', { timeout: 60_000 }, async (t) => {
    const pool = readerPool()
    const window = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 0, 1) + 120 * DAY }
    let [most, overBudget] = [0, 0]
    try {
      for (const file of files) {
        const ics = readFileSync(file, 'utf8')
        const before = process.threadCpuUsage()
        const reading = await pool.read({ ics, window, rules })
        const { user, system } = process.threadCpuUsage(before)
        most = Math.max(most, (user + system) / 1_000)
        if (reading.unreadable.some(({ reason }) => reason === 'over_budget')) overBudget++
      }
    } finally {
      await pool.close()
    }
    t.diagnostic(`${files.length} files, at most ${most.toFixed(1)} ms of the main thread, ${overBudget} over budget`)
    assert(most < 50, `${most} ms`)
  })

  test('one broken event takes none of its neighbours with it', () => {
    const event = (uid: string, start: string) => ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${start}`, 'DURATION:PT1H', 'END:VEVENT']
    const text = ['BEGIN:VCALENDAR', ...event('a', '20200301T100000Z'), ...event('b', '2020-99-99'), ...event('c', '20200302T100000Z'), 'END:VCALENDAR'].join('\r\n')
    const { busy, unreadable } = busyOf(text, { window: { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 5, 1) }, rules })
    assert.deepEqual([busy.map(({ uid }) => uid), unreadable], [['a', 'c'], [{ uid: 'b', reason: 'malformed' }]])
  })
})
