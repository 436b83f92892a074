import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minutesOf } from '#agency/preferences/hours.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Result } from '#kernel/result.ts'
import { dayOf, isoDay, wallToEpoch } from '#kernel/time-zone.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Store } from '#platform/db/open.ts'
import type { Services } from '../services.ts'
import { type DemoAgent, type DemoProperty, agency, agents, demoProperties, entries, listingsOf, referenceOf } from './agency-data.ts'

const ZONE = 'Europe/Paris'
const picture = (name: string) => fileURLToPath(new URL(`pictures/${name}`, import.meta.url))

function granted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the demo's own data was refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

const memberOf = ({ firstName, lastName, email, phone, isAdmin }: DemoAgent) => ({
  firstName, lastName, email: email as EmailAddress, phone: phone as PhoneNumber, isAdmin, isAgent: true,
})

/**
 * The agency of the demo: made at first start, found again later by the member door of its admin. A start that was
 * killed in the middle is finished by the next one.
 */
export async function seedDemo({ services, store, clock }: { services: Services; store: Store; clock: Clock }): Promise<AgencyScope> {
  const [first] = agents as readonly [DemoAgent]
  const userId = await services.accounts.userOf(first.email as EmailAddress, 'fr')
  const scope = (await store.gate.agenciesOf(userId))[0] ?? (await createAgency(services, first))
  // The properties come last: once they are all there, what is missing was taken away by somebody.
  const { total } = await services.properties.list(scope, { search: '', offset: 0 })
  if (total >= demoProperties.length) return scope
  const { agents: team, offices } = await services.team.roster(scope)
  if (offices.length === 0) await services.team.addOffice(scope, { name: 'Nantes', postalAddress: agency.postalAddress, phone: agency.phone as PhoneNumber })
  const ids: AgentId[] = []
  for (const agent of agents) {
    const id = team.find(({ email }) => email === agent.email)?.id ?? granted(await services.team.addAgent(scope, memberOf(agent)))
    ids.push(id)
    const hours = granted(await services.preferences.hours(scope, id))
    if (hours.weeklyHours.length === 0) await seedAgent({ services, store, clock, scope }, id, agent)
  }
  for (const property of demoProperties.slice(total)) await seedProperty(services, scope, { property, ids })
  return scope
}

async function createAgency(services: Services, admin: DemoAgent): Promise<AgencyScope> {
  const { scope } = await services.team.createAgency({
    ...agency, email: agency.email as EmailAddress, phone: agency.phone as PhoneNumber, autonomy: 'automatic', isDemo: true, admin: memberOf(admin),
  })
  return scope
}

async function seedAgent({ services, store, clock, scope }: { services: Services; store: Store; clock: Clock; scope: AgencyScope }, id: AgentId, agent: DemoAgent): Promise<void> {
  if (existsSync(picture(agent.photo))) granted(await services.team.changePhoto(scope, id, readFileSync(picture(agent.photo))))
  const hours = agent.hours.flatMap(({ days, spans }) =>
    days.flatMap((weekday) => spans.map(([opens, closes]) => ({ weekday, opens: minutesOf(opens), closes: minutesOf(closes) }))),
  )
  await store.db.within(scope, async (tx) => {
    if (!agent.isAdmin) return
    const calendarId = await services.calendars.builtInOf(tx, id)
    const today = dayOf(ZONE, clock())
    for (const { title, dayOffset, opens, closes } of entries) {
      const start = wallToEpoch(ZONE, today + dayOffset, opens * 60)
      await services.calendars.addEntry(tx, calendarId, { uid: `demo-${isoDay(today + dayOffset)}`, summary: title, span: { start, end: start + (closes - opens) * HOUR } })
    }
  })
  granted(await services.preferences.replaceWeek(scope, id, hours))
}

async function seedProperty(services: Services, scope: AgencyScope, { property, ids }: { property: DemoProperty; ids: readonly AgentId[] }): Promise<void> {
  const { number, kind, transaction, rooms, surface, postcode, town, street, price, agent, title = '' } = property
  const id: PropertyId = granted(
    await services.properties.create(scope, {
      reference: referenceOf(property), kind, transaction, title, postalAddress: street, postcode, town, priceMinor: price * 100, surfaceM2: surface, rooms,
      status: 'available', listings: listingsOf(property), responsibleAgentId: agent === null ? null : ids[agent]!,
    }),
  )
  // Houses and blocks of flats take turns among three drawings each.
  const photo = picture(`property-${(number % 3) * 2 + (kind === 'house' ? 2 : 1)}.png`)
  if (!existsSync(photo)) return
  const asker = { scope, agentId: ids[0]!, isAdmin: true }
  granted(await services.properties.changePhoto(asker, id, readFileSync(photo)))
}

