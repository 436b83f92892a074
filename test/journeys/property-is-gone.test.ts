import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { PropertyStatus } from '#agency/properties/property.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import { waitFor } from '../support/app.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { granted, type House, openHouse, portalMail } from '../support/whole-house.ts'

const clock = () => Date.now()

describe('somebody asks for a property that is no longer to be had', () => {
  let database: OneDatabase
  let house: House

  before(async () => {
    database = await openDatabase('embedded', { now: clock })
    house = await openHouse(database, { clock })
  })
  after(async () => {
    await house?.end()
    await database?.end()
  })

  const decoded = (raw: string) => Buffer.from(raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')

  async function ask(status: PropertyStatus): Promise<{ scope: AgencyScope; mail: string }> {
    const { team, properties, preferences, intake } = house.services
    const slug = status.replace('_', '-')
    const { scope, adminId } = await team.createAgency({
      name: `Agence ${slug}`, email: `contact@${slug}.example` as EmailAddress, autonomy: 'automatic', admin: { firstName: 'Claire', lastName: 'Martin', email: `claire@${slug}.example` as EmailAddress },
    })
    granted(await preferences.replaceWeek(scope, adminId, [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 18 * 60 }))))
    granted(
      await properties.create(scope, {
        reference: 'ADQ-101', kind: 'apartment', transaction: 'sale', title: 'Appartement du quai', postalAddress: '', postcode: '44000', town: 'Nantes',
        priceMinor: 17_800_000, surfaceM2: 45, rooms: 2, status, listings: [], responsibleAgentId: adminId,
      }),
    )
    const recipient = (await database.store.db.within(scope, team.inboundAddresses))[0]!.address
    const email = `julie@${slug}-client.example`
    const raw = portalMail({ to: recipient, first: 'Julie', last: 'Moreau', email, phone: '06 39 98 03 20', id: `gone.${slug}` })
    await intake.accept(scope, { recipient, mailFrom: 'bounce@lead.seloger.com' as EmailAddress, raw, remoteAddress: '192.0.2.1', heloName: 'mx' })
    const sent = await waitFor(async () => house.sent.find(({ envelope }) => envelope.to === email), { withinMs: 20_000, what: `the answer about a property that is ${status}` })
    return { scope, mail: decoded(sent.raw) }
  }

  for (const [status, why] of [['sold', 'L’agence ne propose plus ce bien'], ['withdrawn', 'L’agence ne propose plus ce bien'], ['under_offer', 'Une offre a été acceptée pour ce bien']] as const) {
    test(`who asks for a property that is ${status} is told so, offered a call, and waits at the desk`, async () => {
      const { scope, mail } = await ask(status)
      assert.match(mail, new RegExp(why))
      assert.match(mail, /Appartement du quai/)
      assert.doesNotMatch(mail, /\?slot=/, 'no time is offered')
      const items = async () => (await house.services.waiting.list(scope)).items
      const [item] = await waitFor(async () => ((await items()).length > 0 ? items() : undefined), { what: 'the task' })
      assert.deepEqual([item?.kind, item?.lead?.checkReason], ['to_check', 'property_unavailable'])

      const token = /\/r\/([a-z2-7]{32})/.exec(mail)![1]!
      const page = await house.app.inject({ url: `/r/${token}` })
      assert.equal(page.statusCode, 200)
      assert.match(page.body, /Ce bien ne se visite plus/)
      const booked = await house.app.inject({ method: 'POST', url: `/r/${token}/call-back`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'phone=0639980320' })
      assert(booked.statusCode < 400)
      await waitFor(async () => ((await items()).some(({ kind }) => kind === 'call_back') ? true : undefined), { what: 'the wish to be called' })
    })
  }
})
