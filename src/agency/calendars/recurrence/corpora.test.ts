import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'node:test'
import { DAY } from '#kernel/interval.ts'
import { defaultBusyRules } from '../busy-time.ts'
import { busyOf } from './busy-of.ts'
import { readComponents } from './components.ts'

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
})
