import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noWishes } from '../time-wishes.ts'
import { readWishes } from './read-wishes.ts'
import { windowInWords, wishesInWords } from './wishes-in-words.ts'

const now = Date.parse('2026-09-04T09:05:00+02:00')
const timeZone = 'Europe/Paris'

test('understood wishes are said in one sentence of French and of English', () => {
  for (const [text, french, english] of [
    ['jeudi après 18h, jamais le mercredi', 'jeudi 10\u00a0septembre après 18\u00a0h, jamais le mercredi', 'Thursday 10\u00a0September after 18:00, never on Wednesdays'],
    ['mardi ou mercredi vers 17h30', 'mardi 8\u00a0septembre ou mercredi 9\u00a0septembre vers 17\u00a0h\u00a030', 'Tuesday 8\u00a0September or Wednesday 9\u00a0September around 17:30'],
    ['pas la semaine prochaine', 'pas du 7 au 13\u00a0septembre', 'not from 7 to 13\u00a0September'],
    ["jusqu'au 1er octobre", 'jusqu’au 1er\u00a0octobre', 'until 1\u00a0October'],
    ['hors vacances scolaires, plutôt le matin', 'jamais pendant les vacances scolaires, de préférence entre 8\u00a0h et 12\u00a0h', 'never in school holidays, preferably between 08:00 and 12:00'],
    ['au plus vite', 'au plus vite', 'as soon as possible'],
    ['le week-end', 'le week-end', 'at weekends'],
  ] as const) {
    const wishes = readWishes(text, { now, timeZone })
    assert.equal(wishesInWords(wishes, { locale: 'fr', timeZone, now }), french)
    assert.equal(wishesInWords(wishes, { locale: 'en', timeZone, now }), english)
  }
})

test('where nothing was wished nothing is said', () => {
  assert.equal(wishesInWords(noWishes, { locale: 'fr', timeZone, now }), '')
  assert.equal(windowInWords({}, { locale: 'en', timeZone, now }), '')
})
