import type { Choice } from '#assistant/booking/service.ts'
import { insertLead } from '#assistant/journey/store.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, LeadId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import { newId } from '#platform/clock/clock.ts'
import type { OneDatabase } from './two-databases.ts'
import { granted, type House } from './whole-house.ts'

export const visitor = {
  firstName: 'Ines', lastName: 'Marchand', email: 'ines@courriel.example' as EmailAddress, phone: '+33639980123' as PhoneNumber, postalAddress: '', note: '',
}

/** An invented agency in a house, with what a test about one property's times needs of it. */
export async function openPropertyAgency({ services }: House, { store }: OneDatabase, clock: () => EpochMs) {
  const { db } = store
  const { scope, adminId } = await services.team.createAgency({
    name: 'Agence des Visites', email: 'contact@visites.example' as EmailAddress, phone: '+33261910044' as PhoneNumber,
    admin: { firstName: 'Claire', lastName: 'Martin', email: 'claire@visites.example' as EmailAddress, isAgent: false },
  })
  let count = 0
  const asker = { scope, agentId: adminId, isAdmin: true }

  return {
    scope,
    asker,

    /** Works on weekdays from 9 to 18 h. */
    async newAgent(): Promise<AgentId> {
      const email = `agent${++count}@visites.example` as EmailAddress
      const id = granted(await services.team.addAgent(scope, { firstName: 'Karim', lastName: `Benali ${count}`, email, phone: '+33261910045' as PhoneNumber }))
      granted(await services.preferences.replaceWeek(scope, id, [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 18 * 60 }))))
      await db.within(scope, (tx) => services.calendars.builtInOf(tx, id))
      return id
    },

    newProperty: async (place = { postcode: '44000', town: 'Nantes' }): Promise<PropertyId> =>
      granted(
        await services.properties.create(scope, {
          reference: `V-${++count}`, kind: 'apartment', transaction: 'sale', title: 'Appartement du quai', postalAddress: '3 quai de la Fosse', ...place,
          priceMinor: null, surfaceM2: null, rooms: null, status: 'available', listings: [], responsibleAgentId: null,
        }),
      ),

    /** A lead that has its offer for a viewing by one of `agents`. */
    newLead: (propertyId: PropertyId, agents: readonly [AgentId, ...AgentId[]]): Promise<LeadId> =>
      db.within(scope, async (tx) => {
        const n = ++count
        const email = `contact${n}@courriel.example` as EmailAddress
        const contactId = await services.contacts.recognise(tx, { firstName: 'Ines', lastName: `Marchand ${n}`, email, isRelay: false, phone: undefined, locale: 'fr' })
        const leadId = newId<LeadId>(clock())
        const reading = { isRelay: false, wanted: 'viewing', listing: {} } as never
        await insertLead(tx, { id: leadId, messageId: null, contactId, propertyId, portal: null, type: 'viewing', state: 'offered', locale: 'fr', reading, text: '', createdAt: clock() })
        await services.slots.offer(tx, { leadId, contactId, propertyId, type: 'viewing', locale: 'fr', candidates: agents.map((agentId) => ({ agentId, rule: 'team' })) })
        return leadId
      }),

    book: (leadId: LeadId, choice: Choice) => services.booking.book(scope, leadId, { choice, details: visitor }),

    /** What the lead's page would offer now. */
    open: (leadId: LeadId) => db.within(scope, async (tx) => (await services.slots.openFor(tx, (await services.slots.offerOf(tx, leadId))!)).slots),
  }
}

export type PropertyAgency = Awaited<ReturnType<typeof openPropertyAgency>>
