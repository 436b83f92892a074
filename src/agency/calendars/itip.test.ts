import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isNewAnswer, readItipAnswer } from './itip.ts'

const UID = '019ab0de-0000-7000-8000-000000000001@mail.assistant.example'
const textOf = (name: string): string =>
  readFileSync(new URL(`../../../test/fixtures/calendar-answers/${name}.ics`, import.meta.url), 'utf8').replaceAll('{{UID}}', UID).replaceAll('{{SEQUENCE}}', '2')
const read = (text: string) => readItipAnswer(text, 'Europe/Paris')

test('the answers of Gmail, Outlook and Apple are read as they write them', () => {
  const about = { uid: UID, sequence: 2 }
  const at = (time: string) => Date.parse(`2026-11-${time}Z`)
  assert.deepEqual(read(textOf('gmail-declined')), { ...about, method: 'REPLY', stamp: at('23T12:15:00'), attendee: { email: 'lea@contact.example', status: 'declined' }, span: null })
  assert.deepEqual(read(textOf('outlook-tentative')), { ...about, method: 'REPLY', stamp: at('23T12:16:00'), attendee: { email: 'lea.roux@travail.example', status: 'tentative' }, span: null })
  assert.deepEqual(read(`\uFEFF${textOf('apple-accepted')}`), { ...about, method: 'REPLY', stamp: at('23T12:25:00'), attendee: { email: 'lea@contact.example', status: 'accepted' }, span: null })
  assert.deepEqual(read(textOf('outlook-counter')), {
    ...about, method: 'COUNTER', stamp: at('23T12:20:00'), attendee: { email: 'lea@contact.example', status: 'tentative' }, span: { start: at('27T13:30:00'), end: at('27T14:00:00') },
  })
})

test('what is no answer of one attendee to one event is not read as one', () => {
  const reply = textOf('apple-accepted')
  const others = {
    'a request': reply.replace('METHOD:REPLY', 'METHOD:REQUEST'),
    'no method': reply.replace('METHOD:REPLY\r\n', ''),
    'one instance of a series': reply.replace('SEQUENCE:2', 'SEQUENCE:2\r\nRECURRENCE-ID:20261126T090000Z'),
    'two attendees': reply.replace('SEQUENCE:2', 'SEQUENCE:2\r\nATTENDEE;PARTSTAT=DECLINED:mailto:other@contact.example'),
    'no UID': reply.replace(`UID:${UID}\r\n`, ''),
    'no stamp': reply.replace(/DTSTAMP:.*\r\n/, ''),
    'a text cut short': reply.slice(0, reply.indexOf('SEQUENCE')),
    'no calendar': 'Bonjour, je ne peux pas venir.',
    'too long a text': reply.replace('SUMMARY:', `SUMMARY:${'x'.repeat(70_000)}`),
  }
  for (const [what, text] of Object.entries(others)) assert.equal(read(text), undefined, what)
})

test('an answer to an earlier time, or one that was overtaken, is old', () => {
  const known = { sequence: 2, replySequence: null, repliedAt: null }
  assert(isNewAnswer({ sequence: 2, stamp: 100 }, known))
  assert(!isNewAnswer({ sequence: 1, stamp: 100 }, known), 'the visit has moved since')
  assert(!isNewAnswer({ sequence: 3, stamp: 100 }, known), 'of an invitation that we never sent')
  const answered = { sequence: 2, replySequence: 2, repliedAt: 100 }
  assert(isNewAnswer({ sequence: 2, stamp: 101 }, answered))
  assert(!isNewAnswer({ sequence: 2, stamp: 100 }, answered), 'the same once more')
  assert(!isNewAnswer({ sequence: 2, stamp: 99 }, answered))
  assert(isNewAnswer({ sequence: 3, stamp: 50 }, { ...answered, sequence: 3 }), 'the first to a new time, whatever its clock says')
})
