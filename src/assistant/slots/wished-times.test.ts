import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { type Locale, locales } from '#kernel/words.ts'
import { isBinding } from './wish.ts'
import { readWish, sayWish, wishedTimes } from './wished-times.ts'

const timeZone = 'Europe/Paris'
/** Monday noon. */
const at = Date.parse('2026-11-23T12:00+01:00')
const window = { start: at, end: at + 30 * 24 * HOUR }
const about = { at, timeZone, postcode: '44000', source: 'message' as const }
const slot = (time: string) => ({ start: Date.parse(`${time}+01:00`), end: Date.parse(`${time}+01:00`) + 30 * MINUTE })
const say = (text: string, locale: Locale) => sayWish(readWish(text, about), { locale, timeZone }).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

test('a wish that was read is asked about slots on the property’s clock', () => {
  const wished = wishedTimes(readWish('jeudi après 18 h ou samedi matin, pas le 12', about), { timeZone, window })
  assert(wished)
  const isAllowed = (time: string) => wished.fitOf(slot(time)).isAllowed
  assert.deepEqual(['2026-11-26T18:00', '2026-11-26T17:30', '2026-11-28T11:30', '2026-11-28T12:00', '2026-12-12T09:00'].map(isAllowed), [true, false, true, false, false])
})

test('how far a time is from what was wished is measured on the clock', () => {
  const wished = wishedTimes(readWish('samedi 5 décembre à partir de 14h', about), { timeZone, window })
  assert.equal(wished?.distanceOf(slot('2026-12-05T12:30').start), 90 * MINUTE)
  assert.equal(wished?.distanceOf(slot('2026-12-05T15:00').start), 0)
  assert.equal(wished?.distanceOf(slot('2026-12-07T09:00').start), 33.25 * HOUR)
})

test('a text without times binds nothing and is not said', () => {
  const wish = readWish('Bonjour, je souhaite visiter ce bien. Merci.', about)
  assert.equal(isBinding(wish), false)
  assert.equal(wishedTimes(wish, { timeZone, window }), undefined)
  for (const locale of locales) assert.equal(sayWish(wish, { locale, timeZone }), '')
  assert.equal(sayWish(null, { locale: 'fr', timeZone }), '')
})

test('what is only preferred is known as such, and what was read with doubt binds nothing', () => {
  const wish = readWish('plutôt le samedi matin', about)
  assert.equal(wishedTimes(wish, { timeZone, window })?.isPreferenceOnly, true)
  assert.equal(wishedTimes({ ...wish, wishes: { ...wish.wishes, confidence: 0.4 } }, { timeZone, window }), undefined)
  assert.equal(sayWish({ ...wish, wishes: { ...wish.wishes, confidence: 0.4 } }, { locale: 'fr', timeZone }), '')
})

test('what was understood is a part of a sentence in both languages', () => {
  assert.match(say('jeudi après 18h', 'fr'), /^jeudi.*18 h$/)
  assert.match(say('jeudi après 18h', 'en'), /^Thursday.*18:00$/)
})
