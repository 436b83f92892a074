import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { locales } from '#kernel/words.ts'
import { correctable } from './contract.ts'
import { answersGiven, checkReasons, type LeadEventName } from './lead.ts'
import { sayCheckReason, sayMatch, sayNoSlots, sayWaitingReason } from './say.ts'
import { type EventNames, sayEvent } from './say-event.ts'

const events: Record<LeadEventName, readonly Record<string, unknown>[]> = {
  received: [{ portal: 'seloger' }, { portal: null }],
  entered: [{ by: 'a' }],
  matched: [{ match: 'found', by: 'reference' }, { match: 'none', by: 'unknown' }],
  offered: [{ agentId: 'a' }],
  drafted: [{ agentId: 'a' }, {}],
  sent_by: [{ by: 'a' }, { by: 'gone' }],
  to_check: checkReasons.map((reason) => ({ reason })),
  booked: [{}],
  moved: [{}],
  reassigned: [{ agentId: 'a' }, { agentId: 'gone' }],
  cancelled: [{}],
  missed: [{}],
  corrected: correctable.map((field) => ({ field, by: 'a' })),
  uncorrected: correctable.map((field) => ({ field, by: 'a' })),
  property_set: [{ propertyId: 'p', by: 'a' }, { propertyId: 'gone' }],
  dismissed: [{ by: 'a' }],
  asked_again: [{ portal: 'seloger' }, {}],
  told_gone: [{}],
  asked_which: [{ count: 2 }],
  property_chosen: [{ propertyId: 'p' }, { propertyId: 'gone' }],
  replied: [{}],
  invitation_accepted: [{}], invitation_tentative: [{}], invitation_declined: [{}], invitation_countered: [{}],
  wished: [{}],
  bounced: [{ kind: 'hard', toRole: 'contact' }],
  call_back: [{}],
  reworded: [{}],
  all_times: [{}],
  answered: answersGiven.map((answer) => ({ answer })),
}

const waitingReasons = [
  'sender_not_proved', 'too_large', 'too_many_parts', 'too_deep', 'too_many_headers', 'too_much_text', 'unreadable', 'reader_failed',
  'reader_timed_out', 'no_contact', 'no_request', 'solicitation', 'job_application', 'not_understood', null,
]

const names = (locale: 'fr' | 'en'): EventNames => ({
  locale,
  agent: (id) => (id === 'a' ? 'Karim Benali' : undefined),
  property: (id) => (id === 'p' ? 'Maison' : undefined),
  portal: (id) => (id === 'seloger' ? 'SeLoger' : undefined),
})

const sentences = (locale: 'fr' | 'en'): string[] => [
  ...checkReasons.map((reason) => sayCheckReason(reason, locale)),
  ...waitingReasons.map((reason) => sayWaitingReason(reason, locale)),
  ...(['portal_id', 'reference', 'both', 'facts', 'contact'] as const).map((by) => sayMatch({ kind: 'found', propertyId: 'p' as never, by }, { byPerson: false, locale })),
  sayMatch({ kind: 'found', propertyId: 'p' as never, by: 'facts', because: ['price', 'surface', 'place', 'rooms'] }, { byPerson: false, locale }),
  sayMatch({ kind: 'twins', propertyIds: [] }, { byPerson: false, locale }),
  sayMatch({ kind: 'doubtful', propertyIds: [], because: ['reference'], against: ['price', 'place'] }, { byPerson: false, locale }),
  sayMatch({ kind: 'doubtful', propertyIds: [] }, { byPerson: false, locale }),
  ...(['nothing_named', 'unknown', 'contradiction'] as const).map((why) => sayMatch({ kind: 'none', why }, { byPerson: false, locale })),
  ...(['no_candidate', 'no_slot'] as const).map((kind) => sayNoSlots({ kind }, locale, () => '')),
  ...Object.entries(events).flatMap(([event, details]) => details.map((detail) => sayEvent({ event: event as LeadEventName, detail }, names(locale)))),
]

test('every reason and event is one whole sentence in both languages', () => {
  for (const locale of locales) {
    for (const sentence of sentences(locale)) {
      assert.match(sentence, /^[A-ZÀ-Ý].*[.?]$/u, sentence)
      assert.doesNotMatch(sentence, /undefined|null| {2}|!/, sentence)
    }
  }
  assert.equal(new Set(sentences('fr')).size, new Set(sentences('en')).size)
})

test('French reasons are set as the Imprimerie nationale sets them', () => {
  for (const sentence of sentences('fr')) assert.doesNotMatch(sentence, /'| [;:?»]|« /, sentence)
})

test('a history names who did it, and does without a name that is gone', () => {
  const said = (event: LeadEventName, detail: object) => sayEvent({ event, detail: { ...detail } }, names('fr'))
  assert.equal(said('sent_by', { by: 'a' }), 'Réponse envoyée par Karim Benali.')
  assert.equal(said('sent_by', { by: 'gone' }), 'Réponse envoyée.')
  assert.equal(said('corrected', { by: 'a', field: 'email' }), 'Correction par Karim Benali\u00a0: adresse e-mail.')
  assert.equal(said('corrected', { by: 'a', field: '__proto__' }), 'Correction par Karim Benali.')
})
