import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences, isRight, type WishCase, type Wishes, type WishWindow } from './compare-wishes.ts'

const written = { ref: '2026-09-04T09:05:00+02:00', tz: 'Europe/Paris' }
const wishes = (given: Partial<Wishes>): Wishes => ({ include: [], exclude: [], prefer: [], avoid: [], flexible: false, asap: false, none: false, ...given })
const included = (...include: WishWindow[]) => wishes({ include })

test('two ways to write the same windows mean the same', () => {
  assert.deepEqual(differences(included({ dows: [1, 2, 3, 4, 5, 6] }), wishes({ exclude: [{ dows: [7] }] }), written), [])
  assert.deepEqual(differences(included({ start: '18:00', end: '22:00' }), included({ start: '18:00' }), written), [])
  assert.deepEqual(differences(included({ to: '2026-09-06' }), included({ from: '2026-09-01', to: '2026-09-06' }), written), [])
})

test('a quarter of an hour, a week, a preference and a flag are each a difference', () => {
  assert.deepEqual(differences(included({ start: '18:00' }), included({ start: '18:15' }), written), ['availability'])
  assert.deepEqual(differences(included({ from: '2026-09-08', to: '2026-09-08' }), included({ dows: [2] }), written), ['availability'])
  assert.deepEqual(differences(wishes({ prefer: [{ dows: [6] }] }), wishes({ avoid: [{ dows: [6] }], asap: true }), written), ['prefer', 'avoid', 'asap'])
})

test('what lies before the mail is no difference, on the clock of the property', () => {
  const today = (start: string) => included({ from: '2026-09-04', to: '2026-09-04', start, end: '12:00' })
  assert.deepEqual(differences(today('08:00'), today('09:15'), written), [])
  assert.deepEqual(differences(today('08:00'), today('09:15'), { ...written, tz: 'America/Martinique' }), ['availability'])
})

test('Easter Monday, Ascension and Whit Monday are found by the computus', () => {
  const days = ['2026-04-06', '2026-05-14', '2026-05-25', '2026-05-01', '2026-05-08'].map((day) => ({ from: day, to: day }))
  assert.deepEqual(differences(included({ tag: 'public_holidays' }), included(...days), { ref: '2026-04-02T12:00:00+02:00', tz: 'Europe/Paris' }), [])
})

test('school holidays of one zone are not those of another', () => {
  assert.deepEqual(differences(included({ tag: 'school_holidays', zone: 'A' }), included({ tag: 'school_holidays', zone: 'B' }), written), ['availability'])
})

test('a second defensible reading is right too', () => {
  const one: WishCase = { id: 'x', category: 'weekday', lang: 'fr', text: '', ...written, gold: included({ dows: [1] }), alts: [included({ dows: [2] })] }
  assert.ok(isRight(included({ dows: [2] }), one))
  assert.ok(!isRight(included({ dows: [3] }), one))
})
