import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { type AgentEvent, eventOf, type Invitation, invitationOf } from './invitation.ts'

const invitation: Invitation = {
  method: 'REQUEST',
  uid: '019ab0de-0000-7000-8000-000000000001@mail.agence.example',
  sequence: 0,
  dtstamp: Date.UTC(2026, 10, 20, 8),
  start: Date.UTC(2026, 10, 25, 9),
  end: Date.UTC(2026, 10, 25, 9, 30),
  timeZone: 'Europe/Paris',
  summary: 'Visite, 3 pièces; rue Crébillon',
  description: 'Bonjour,\nà bientôt.',
  location: '12 rue Crébillon, 44000 Nantes',
  organizer: { name: 'Anne Morel', email: 'anne@agence.example' },
  attendees: [{ name: 'Durand, Claire', email: 'claire@courriel.example' }],
  url: 'https://rdv.agence.example/r/abc?x=1,2;3',
  alarmMinutes: 60,
}

/** Parsed strictly, with the VTIMEZONE that the text itself carries. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const event = calendar.getFirstSubcomponent('vevent')
  const zone = calendar.getFirstSubcomponent('vtimezone')
  assert(event && zone)
  const timeZone = new ICAL.Timezone(zone)
  const at = (name: string) => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time
    time.zone = timeZone
    return time.toUnixTime() * 1_000
  }
  const value = (name: string) => String(event.getFirstPropertyValue(name))
  return { calendar, event, zone, at, value }
}

describe('an invitation read back', () => {
  test('says what was put in', () => {
    const { calendar, event, at, value } = parsed(invitationOf(invitation))
    assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST')
    assert.equal(value('uid'), invitation.uid)
    assert.equal(value('sequence'), '0')
    assert.equal(value('dtstamp'), '2026-11-20T08:00:00Z')
    assert.equal(at('dtstart'), invitation.start)
    assert.equal(at('dtend'), invitation.end)
    assert.equal(value('summary'), invitation.summary)
    assert.equal(value('description'), invitation.description)
    assert.equal(value('location'), invitation.location)
    assert.equal(value('url'), invitation.url)
    assert.equal(value('status'), 'CONFIRMED')
    assert.equal(value('organizer'), 'mailto:anne@agence.example')
    const attendee = event.getFirstProperty('attendee')
    assert.equal(attendee?.getFirstValue(), 'mailto:claire@courriel.example')
    assert.equal(attendee?.getParameter('cn'), 'Durand, Claire')
    assert.equal(attendee?.getParameter('rsvp'), 'TRUE')
    assert.equal(String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')), '-PT60M')
  })

  test('a cancellation frees the time, asks nothing and reminds of nothing', () => {
    const { calendar, event, value } = parsed(invitationOf({ ...invitation, method: 'CANCEL', sequence: 2 }))
    assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL')
    assert.equal(value('uid'), invitation.uid)
    assert.equal(value('sequence'), '2')
    assert.equal(value('status'), 'CANCELLED')
    assert.equal(value('transp'), 'TRANSPARENT')
    assert.equal(event.getFirstProperty('attendee')?.getParameter('rsvp'), undefined)
    assert.equal(event.getFirstSubcomponent('valarm'), null)
  })

  const zones = [
    'Europe/Paris',
    'Europe/Dublin',
    'America/New_York',
    'Indian/Reunion',
    'America/Cayenne',
    'Pacific/Noumea',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kolkata',
    'UTC',
  ]
  for (const timeZone of zones) {
    test(`the VTIMEZONE of ${timeZone} gives times all over two years their instant`, () => {
      const year = Date.UTC(2026, 0, 1)
      for (let hour = 0; hour < 2 * 366 * 24; hour += 173) {
        const start = year + hour * HOUR
        const text = invitationOf({ ...invitation, timeZone, start, end: start + 45 * MINUTE })
        assert.equal(parsed(text).at('dtstart'), start, `${new Date(start).toISOString()}\n${text}`)
        assert.equal(parsed(text).at('dtend'), start + 45 * MINUTE)
      }
    })
  }

  test('both clock changes are on the right side', () => {
    for (const start of [Date.UTC(2026, 2, 29, 0, 30), Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1, 30)]) {
      const text = invitationOf({ ...invitation, start, end: start + 2 * HOUR })
      assert.equal(parsed(text).at('dtstart'), start)
      assert.equal(parsed(text).at('dtend'), start + 2 * HOUR)
    }
    assert.match(invitationOf(invitation), /RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU/)
  })
})

describe('text of strangers in an invitation', () => {
  const lineOctets = (text: string) => text.split('\r\n').map((line) => Buffer.byteLength(line))

  test('no line is longer than 75 octets and no character is torn', () => {
    const text = invitationOf({ ...invitation, description: `${'é'.repeat(300)}${'🏠'.repeat(100)}` })
    assert.ok(Math.max(...lineOctets(text)) <= 75)
    assert.equal(Buffer.from(text).toString(), text)
    assert.doesNotMatch(text, /\uFFFD/)
    assert.equal(parsed(text).value('description'), `${'é'.repeat(300)}${'🏠'.repeat(100)}`)
  })

  const hostile = 'x\r\nATTENDEE:mailto:eve@mal.example\nBEGIN:VEVENT\u2028SUMMARY:y\u0085Z:1\0\u0007"\ud800'

  test('no value can add a line, a property or a recipient', () => {
    const text = invitationOf({
      ...invitation,
      uid: hostile,
      summary: hostile,
      description: hostile,
      location: hostile,
      url: hostile,
      organizer: { name: hostile, email: `a@b.example${hostile}` },
      attendees: [{ name: hostile, email: `c@d.example\r\nATTENDEE:mailto:eve@mal.example` }],
    })
    const { calendar, event } = parsed(text)
    assert.equal(calendar.getAllSubcomponents('vevent').length, 1)
    assert.equal(event.getAllProperties('attendee').length, 1)
    assert.equal(event.getAllProperties('summary').length, 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800]/u)
  })

  test('any text comes back as it was written, without its control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (summary) => {
        const text = invitationOf({ ...invitation, summary, attendees: [{ name: summary, email: 'c@d.example' }] })
        assert.ok(Math.max(...lineOctets(text)) <= 75)
        const { event, value } = parsed(text)
        assert.equal(event.getAllProperties('attendee').length, 1)
        const written = summary
          .toWellFormed()
          .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
        assert.equal(value('summary'), written)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the event in the agent’s calendar', () => {
  const event: AgentEvent = {
    uid: invitation.uid,
    sequence: 0,
    dtstamp: invitation.dtstamp,
    start: invitation.start,
    end: invitation.end,
    timeZone: 'Europe/Paris',
    type: 'viewing',
    locale: 'fr',
    contact: {
      lastName: 'Durand',
      firstName: 'Claire',
      phone: '06 39 98 01 23',
      email: 'claire@courriel.example',
      postalAddress: '3 rue de la Paix, 44000 Nantes',
    },
    participants: ['Paul Durand'],
    property: 'Appartement 3 pièces, réf. NA-1042',
    context: 'SeLoger, souhaite un balcon',
    location: '12 rue Crébillon, 44000 Nantes',
    url: 'https://agence.example/rendez-vous/1',
  }

  test('names the contact in full and the place, and invites nobody', () => {
    const text = eventOf(event)
    const { calendar, event: read, value, at } = parsed(text)
    assert.equal(calendar.getFirstPropertyValue('method'), null)
    assert.equal(value('summary'), 'Visite – Durand Claire')
    assert.equal(
      value('description'),
      [
        'Nom\u00a0: Durand',
        'Prénom\u00a0: Claire',
        'Téléphone\u00a0: 06 39 98 01 23',
        'E-mail\u00a0: claire@courriel.example',
        'Adresse\u00a0: 3 rue de la Paix, 44000 Nantes',
        'Bien\u00a0: Appartement 3 pièces, réf. NA-1042',
        'Participants\u00a0: Paul Durand',
        'Contexte\u00a0: SeLoger, souhaite un balcon',
        'Lien\u00a0: https://agence.example/rendez-vous/1',
      ].join('\n'),
    )
    assert.equal(value('location'), event.location)
    assert.equal(at('dtstart'), event.start)
    assert.equal(read.getAllProperties('attendee').length + read.getAllProperties('organizer').length, 0)
    assert.equal(eventOf(event), text)
  })

  test('leaves out what is not known', () => {
    const { lastName, firstName } = event.contact
    const { participants, property, context, url, ...rest } = event
    const { value } = parsed(eventOf({ ...rest, locale: 'en', type: 'phone_call', contact: { lastName, firstName } }))
    assert.equal(value('summary'), 'Call – Durand Claire')
    assert.equal(value('description'), 'Last name: Durand\nFirst name: Claire')
  })
})
