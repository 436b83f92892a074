import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { explain } from '#assistant/slots/explain.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { dayOf, isoDay } from '#kernel/time-zone.ts'
import { databases } from '../support/app.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { openPropertyAgency, type PropertyAgency } from '../support/wanted-times.ts'
import { granted, type House, openHouse } from '../support/whole-house.ts'

/** Monday, 12:00 in Paris; Christmas is the Friday of the same week. */
const NOW = Date.parse('2026-12-21T11:00:00Z')
const clock = () => NOW
const ZONE = 'Europe/Paris'
const [christmas, secondDay] = ['2026-12-25', '2026-12-28']
const noon = Date.parse(`${christmas}T11:00:00Z`)

for (const { kind, skip } of databases) {
  describe(`public holidays on the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let agency: PropertyAgency
    let agent: AgentId
    let home: PropertyId

    before(async () => {
      database = await openDatabase(kind, { now: clock })
      house = await openHouse(database, { clock, works: false })
      agency = await openPropertyAgency(house, database, clock)
      agent = await agency.newAgent()
      home = await agency.newProperty()
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    const openDays = async (): Promise<Set<string>> =>
      new Set((await agency.open(await agency.newLead(home, [agent]))).map(({ start }) => isoDay(dayOf(ZONE, start))))
    const wordsAt = (start: number) =>
      database.store.db.within(agency.scope, async (tx) => {
        const request = await house.services.slots.situation(tx, { type: 'viewing', propertyId: home, agentIds: [agent] })
        return explain(request, agent, start)?.words
      })

    test(`Christmas is neither offered nor agreed, and says why, on the ${kind} database`, async () => {
      const days = await openDays()
      assert(!days.has(christmas) && !days.has('2027-01-01') && days.has('2026-12-24') && days.has(secondDay))
      const refused = await agency.book(await agency.newLead(home, [agent]), { agentId: agent, start: noon })
      assert(!refused.ok && refused.reason.kind === 'slot_refused')
      assert.deepEqual(refused.reason.refusal, { kind: 'public_holiday', day: dayOf(ZONE, noon), holiday: 'christmas' })
      const words = await wordsAt(noon)
      assert.equal(words?.fr.replace(/\s/g, ' '), 'Le vendredi 25 décembre 2026 est un jour férié : Noël.')
      assert.equal(words?.en.replace(/\s/g, ' '), 'Friday 25 December 2026 is a public holiday: Christmas Day.')
    })

    test(`hours an agent gives himself on a public holiday win on the ${kind} database`, async () => {
      const { preferences } = house.services
      granted(await preferences.setOverride(agency.scope, agent, { day: christmas, spans: [{ opens: 12 * 60, closes: 14 * 60 }] }))
      assert((await openDays()).has(christmas))
      granted(await agency.book(await agency.newLead(home, [agent]), { agentId: agent, start: noon }))
      granted(await preferences.removeOverride(agency.scope, agent, christmas))
      assert(!(await openDays()).has(christmas))
    })

    test(`an agency that works on public holidays offers them on the ${kind} database`, async () => {
      const { preferences } = house.services
      await preferences.changeHolidayRules(agency.scope, { areClosed: false, region: 'by_address' })
      assert((await openDays()).has(christmas))
      await preferences.changeHolidayRules(agency.scope, { areClosed: true, region: 'alsace_moselle' })
      assert.deepEqual(await preferences.holidays(agency.scope), { areClosed: true, region: 'alsace_moselle' })
      assert(!(await openDays()).has(christmas))
    })
  })
}
