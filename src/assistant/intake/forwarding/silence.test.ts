import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silenceIn } from './silence.ts'

/** Day 0 is a Thursday; Monday to Friday with mail. */
const workdays = (to: number) => Array.from({ length: to }, (_, day) => day).filter((day) => ![0, 6].includes((day + 4) % 7))

test('a portal of every workday is silent after three empty workdays and not after a weekend', () => {
  const days = workdays(58)
  const last = days.at(-1)!
  assert.equal(silenceIn({ days, today: last + 3 }), undefined)
  assert.equal(silenceIn({ days, today: last + 4 }), undefined, 'Saturday, Sunday, Monday: one workday only')
  const found = silenceIn({ days, today: last + 6 })
  assert.equal(found?.lastDay, last)
  assert.ok(found.likelihood < 0.01)
})

test('a portal that writes once a week may be quiet for a fortnight', () => {
  const days = [0, 8, 13, 22, 29, 34, 43, 49]
  assert.equal(silenceIn({ days, today: 49 + 14 }), undefined)
  assert.ok(silenceIn({ days, today: 49 + 60 }))
})

test('of little history no silence is said, nor on a day on which something came', () => {
  assert.equal(silenceIn({ days: [0, 1, 2, 3], today: 30 }), undefined)
  assert.equal(silenceIn({ days: [0, 1, 2, 3, 4, 5], today: 30 }), undefined)
  assert.equal(silenceIn({ days: [...workdays(40), 80], today: 80 }), undefined)
})

test('of portals that never stop, fewer than one gap in a hundred is called a silence', () => {
  let [seed, gaps, called] = [7, 0, 0]
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (const rate of [0.15, 0.3, 0.5, 0.7, 0.9]) {
    for (let portal = 0; portal < 10; portal++) {
      const days = [0]
      for (let day = 1; day < 365; day++) {
        if (random() >= rate * ([0, 6].includes((day + 4) % 7) ? 0.4 : 1)) continue
        const known = days.slice(-100)
        gaps++
        // Looked at every day of the gap: what is called on the last of them was called at the latest then.
        if (silenceIn({ days: known, today: day })) called++
        days.push(day)
      }
    }
  }
  assert.ok(gaps > 5_000)
  assert.ok(called / gaps < 0.01, `${called} of ${gaps}`)
})
