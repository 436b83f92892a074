import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import { type Field, isFullyRead, type ReadLead } from './reading.ts'

const field = <T>(value: T, confidence: number): Field<T> => ({ value, confidence, span: null })

/** A lead of which every field was read with 0.95, but those of `doubtful`. */
function lead(doubtful: Readonly<Record<string, number>> = {}): ReadLead {
  const sure = <T>(name: string, value: T) => field(value, doubtful[name] ?? 0.95)
  return {
    lastName: sure('lastName', 'Prigent'), firstName: sure('firstName', 'Hugo'), isRelay: false, wanted: 'viewing',
    email: sure('email', 'hugo.prigent@courriel.example' as EmailAddress), phone: sure('phone', '+33639980712' as PhoneNumber),
    listing: { reference: sure('reference', 'ADQ-101'), portalListingId: sure('portalListingId', '5567891') },
  } as unknown as ReadLead
}

test('nobody has to look at a lead whose address, phone and property are sure', () => {
  assert.equal(isFullyRead({ lead: lead() }), true)
})

test('a doubtful address or phone is for a person, whatever else is sure', () => {
  for (const name of ['email', 'phone']) assert.equal(isFullyRead({ lead: lead({ [name]: 0.84 }) }), false)
})

test('a name may be doubtful, as long as it is likelier right than wrong', () => {
  assert.equal(isFullyRead({ lead: lead({ lastName: 0.6, firstName: 0.6 }) }), true)
  assert.equal(isFullyRead({ lead: lead({ lastName: 0.49 }) }), false)
})

test('one likely number is enough to find the property by, two doubtful ones are not', () => {
  assert.equal(isFullyRead({ lead: lead({ reference: 0.5 }) }), true)
  assert.equal(isFullyRead({ lead: lead({ reference: 0.49, portalListingId: 0.49 }) }), false)
})
