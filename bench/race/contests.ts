import assert from 'node:assert/strict'
import { insertLead } from '#assistant/journey/store.ts'
import { insertOffer } from '#assistant/slots/store.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, ContactId, LeadId, OfferId, PropertyId } from '#kernel/ids.ts'
import { newId } from '#platform/clock/clock.ts'
import { sql as raw, timestamp } from '#platform/db/sql.ts'
import type { App } from '../../src/main/app.ts'
import { makeAgents } from '../large-agency.ts'
import type { Contest } from './attempts.ts'

/** Agents with a property each, `leads` that were offered a viewing with him, and the first `slots` of his times. */
export async function makeContests(of: { app: App; scope: AgencyScope }, { agents, slots, leads }: { agents: number; slots: number; leads: number }): Promise<Contest[]> {
  const { app, scope } = of
  const { services } = app
  const rules = await services.preferences.allRules(scope)
  // Times that do not stand in each other's way, and enough of them that some stay free for who loses.
  await services.preferences.changeRules(scope, 'viewing', { ...rules.viewing, durationMinutes: 30, gridMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, horizonDays: 30, maxPerDay: null })
  await services.preferences.changeTravelRules(scope, { ...(await services.preferences.travel(scope)), isOn: false })
  const contests: Contest[] = []
  for (const [index, agentId] of (await makeAgents(of, agents)).entries()) {
    const property = await services.properties.create(scope, {
      reference: `C-${index}`, kind: 'apartment', transaction: 'sale', title: 'Appartement', postalAddress: '3 quai de la Fosse', postcode: '44000', town: 'Nantes',
      priceMinor: null, surfaceM2: null, rooms: null, status: 'available', listings: [], responsibleAgentId: agentId,
    })
    assert.ok(property.ok)
    contests.push(await makeContest(of, { agentId, propertyId: property.value, slots, leads }))
  }
  return contests
}

const makeContest = ({ app, scope }: { app: App; scope: AgencyScope }, { agentId, propertyId, slots, leads }: { agentId: AgentId; propertyId: PropertyId; slots: number; leads: number }): Promise<Contest> =>
  app.store.db.within(scope, async (tx) => {
    const leadIds: LeadId[] = []
    for (let n = 0; n < leads; n++) {
      const at = Date.now()
      const [leadId, contactId] = [newId<LeadId>(at), newId<ContactId>(at)]
      await tx.sql.insertInto('contacts').values({ agencyId: scope.agencyId, id: contactId, email: `${contactId}@courriel.example`, createdAt: timestamp(at) }).execute()
      const about = { contactId, propertyId, type: 'viewing' as const, locale: 'fr' as const }
      await insertLead(tx, { ...about, id: leadId, messageId: null, portal: null, state: 'offered', reading: { isRelay: false, wanted: 'viewing', listing: {} } as never, text: '', createdAt: at })
      await insertOffer(tx, {
        ...about, id: newId<OfferId>(at), leadId, candidates: [{ agentId, rule: 'responsible' } as never], choiceRules: null, agentId, agentReason: { kind: 'responsible' },
        timeZone: 'Europe/Paris', createdAt: at, wish: null, wishFit: null, slots: [],
      } as never)
      leadIds.push(leadId)
    }
    const offer = await app.services.slots.offerOf(tx, leadIds[0] as LeadId)
    assert.ok(offer)
    const open = (await app.services.slots.openFor(tx, offer)).slots.map(({ start }) => start)
    assert.ok(open.length >= slots + 3, `${open.length} times are open`)
    return { agentId, leadIds, starts: open.slice(0, slots) }
  })

/** Pairs of rows that take one resource at one time, in the whole agency. */
export const countOverlaps = ({ app, scope }: { app: App; scope: AgencyScope }): Promise<number> =>
  app.store.db.within(scope, async ({ sql }) => {
    const { rows } = await raw<{ count: string }>`
      select count(*) from occupancies a join occupancies b on a.resource_id = b.resource_id and a.set_id < b.set_id and a.span && b.span`.execute(sql)
    return Number(rows[0]?.count)
  })

export const countBooked = ({ app, scope }: { app: App; scope: AgencyScope }): Promise<number> =>
  app.store.db.within(scope, async ({ sql }) => {
    const { rows } = await raw<{ count: string }>`select count(distinct (agent_id, span)) from appointments where state = 'booked' and email = 'julie.lemaitre@courriel.example'`.execute(sql)
    return Number(rows[0]?.count)
  })
