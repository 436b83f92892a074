import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { eventFacts } from './event-facts.ts'
import { eventOf, travelEventOf } from './invitation.ts'

test('an event of ours is said in values as it was written in text, on both sides of a clock change', () => {
  for (const start of [Date.parse('2026-11-25T14:30:00Z'), Date.parse('2027-06-02T07:15:00Z'), Date.parse('2026-10-25T08:30:00Z')]) {
    const span = { start, end: start + HOUR }
    const about = { uid: 'a-1@mail.example', sequence: 3, dtstamp: start, ...span, timeZone: 'Europe/Paris', locale: 'fr' as const }
    const facts = eventFacts(eventOf({ ...about, type: 'viewing', contact: { lastName: 'Le Goff; fils, "père"', firstName: 'Yann' }, location: '3, rue des Lilas\\Nantes', url: 'https://a.example/x', alarmMinutes: 60 }))
    assert.deepEqual({ ...facts, description: '' }, {
      uid: 'a-1@mail.example', sequence: 3, span, timeZone: 'Europe/Paris', summary: 'Visite – Le Goff; fils, "père" Yann', description: '',
      location: '3, rue des Lilas\\Nantes', url: 'https://a.example/x', isPrivate: false, alarmMinutes: 60,
    })
    assert.match(facts.description, /^Nom\u00a0: Le Goff; fils, "père"\nPrénom\u00a0: Yann/)
    const travel = eventFacts(travelEventOf({ ...about, end: start + 20 * MINUTE }))
    assert.deepEqual([travel.isPrivate, travel.alarmMinutes, travel.summary], [true, undefined, 'Trajet'])
  }
})

test('a text that is not ours is refused rather than guessed at', () => {
  assert.throws(() => eventFacts('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'))
  assert.throws(() => eventFacts('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261125T143000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'))
})
