import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'
import { contactsService } from '#agency/contacts/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { LeadId, PropertyId } from '#kernel/ids.ts'
import { newId } from '#platform/clock/clock.ts'
import { json, timestamp } from '#platform/db/sql.ts'
import { openOffice, type Office } from '../../../test/support/office.ts'
import type { Clues } from './evidence.ts'
import { matchingService } from './service.ts'

let office: Office
let scope: AgencyScope
let matching: ReturnType<typeof matchingService>
const ids: PropertyId[] = []

before(async () => {
  office = await openOffice()
  matching = matchingService({ clock: office.store.clock, team: office.team })
  const admin = { firstName: 'Claire', lastName: 'Martin', email: 'claire@quais.example' as EmailAddress, isAgent: true }
  ;({ scope } = await office.team.createAgency({ name: 'Agence des Quais', email: 'contact@quais.example' as EmailAddress, autonomy: 'draft', admin }))
  for (const [i, town] of ['Nantes', 'Rezé', 'Vertou', 'Orvault'].entries()) {
    const made = await office.properties.create(scope, {
      reference: `ADQ-${101 + i}`, kind: 'house', transaction: 'sale', title: `Maison ${4 + i} pièces`, postalAddress: '', postcode: '', town, priceMinor: (300 + 40 * i) * 100_000,
      surfaceM2: 90 + 12 * i, rooms: 4 + i, status: 'available', listings: i === 0 ? [{ portal: 'seloger', portalListingId: '9001' }] : [], responsibleAgentId: null,
    })
    assert.ok(made.ok)
    ids.push(made.value)
  }
})
after(() => office?.end())

const sure = <T>(value: T) => ({ value, confidence: 0.95 })
const find = (clues: Clues) => office.store.db.within(scope, (tx) => matching.findProperty(tx, clues))
const found = async (clues: Clues) => {
  const match = await find(clues)
  return match.kind === 'found' ? ids.indexOf(match.propertyId) : match.kind
}

/** A lead about which somebody says which property it was. */
async function confirm(property: number, clues: Clues): Promise<LeadId> {
  const { clock, db } = office.store
  const contacts = contactsService({ clock })
  const leadId = newId<LeadId>(clock())
  await db.within(scope, async (tx) => {
    const contactId = await contacts.recognise(tx, { email: `c${leadId}@courriel.example` as EmailAddress, isRelay: false, locale: 'fr' })
    const at = timestamp(clock())
    await tx.sql.insertInto('leads').values({ agencyId: scope.agencyId, id: leadId, contactId, type: 'viewing', state: 'booked', locale: 'fr', reading: json<unknown>({}), createdAt: at, changedAt: at }).execute()
    for (let twice = 0; twice < 2; twice++) await matching.confirm(tx, { leadId, propertyId: ids[property] as PropertyId, clues })
  })
  return leadId
}

test('a property is found by reference, by advert and by description, with what agreed', async () => {
  assert.equal(await found({ portal: 'seloger', reference: sure('ADQ-103') }), 2)
  assert.equal(await found({ portal: 'seloger', portalListingId: sure('9001') }), 0)
  const match = await find({ portal: null, town: sure('VERTOU'), priceMinor: sure(38_000_000), surfaceM2: sure(114), rooms: sure(6) })
  assert.deepEqual(match.kind === 'found' && [ids.indexOf(match.propertyId), match.by, match.because?.includes('price')], [2, 'facts', true])
})

test('an advert that a booking confirmed finds its property from then on, on its portal only', async () => {
  const clues: Clues = { portal: 'bienici', portalListingId: sure('ag-77'), reference: sure('ADQ-102') }
  assert.equal(await found({ portal: 'bienici', portalListingId: sure('ag-77') }), 'none')
  await confirm(1, clues)
  assert.equal(await found({ portal: 'bienici', portalListingId: sure('ag-77') }), 1)
  assert.equal(await found({ portal: 'figaro', portalListingId: sure('ag-77') }), 'none')
})

test('a second answer that contradicts a learned advert has it forgotten, and what the import says is never overruled', async () => {
  await confirm(3, { portal: 'bienici', portalListingId: sure('ag-77') })
  assert.equal(await found({ portal: 'bienici', portalListingId: sure('ag-77') }), 'none')
  await confirm(3, { portal: 'bienici', portalListingId: sure('ag-77') })
  assert.equal(await found({ portal: 'bienici', portalListingId: sure('ag-77') }), 3)
  await confirm(2, { portal: 'seloger', portalListingId: sure('9001') })
  assert.equal(await found({ portal: 'seloger', portalListingId: sure('9001') }), 0)
})

test('a confirmed match is counted once, however often its job runs', async () => {
  const count = () =>
    office.store.db.within(scope, async ({ sql }) => {
      const row = await sql.selectFrom('matchCounts').select('count').where('agencyId', '=', scope.agencyId).where('fact', '=', 'reference').where('level', '=', 'same').executeTakeFirst()
      return row?.count ?? 0
    })
  const before_ = await count()
  await confirm(0, { portal: null, reference: sure('ADQ-101') })
  assert.equal(await count(), before_ + 1)
})

test('two mails of one person that are recognised at once are one contact', async () => {
  const contacts = contactsService({ clock: office.store.clock })
  const seen = { email: 'nolwenn@courriel.example' as EmailAddress, isRelay: false, locale: 'fr' as const }
  const made = await Promise.all(Array.from({ length: 8 }, () => office.store.db.within(scope, (tx) => contacts.recognise(tx, seen))))
  assert.equal(new Set(made).size, 1)
})
