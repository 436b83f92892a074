import type { CalendarsService } from '#agency/calendars/service.ts'
import { localZone } from '#kernel/local-zone.ts'
import type { PlacesService } from '#agency/places/service.ts'
import { noHours } from '#agency/preferences/hours.ts'
import type { PreferencesService } from '#agency/preferences/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { Agent } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { AgentId, ContactId, LeadId, OfferId, PropertyId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval } from '#kernel/interval.ts'
import { isoDay } from '#kernel/time-zone.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { together } from '#platform/db/together.ts'
import { closedHolidays, withHolidays } from './closed-holidays.ts'
import { type Candidate, type ChoiceInputs, chooseAgent, type Permitted, standings } from './choose-agent.ts'
import type { Offer, OpenTimes } from './offer.ts'
import { learningService } from './learning/service.ts'
import { nextGroup } from './next-group.ts'
import { prospectOf } from './ranking.ts'
import { rankRecorded, type RankingRecord, timesOf } from './ranking-record.ts'
import type { AgentTimes, GroupVisit, PropertyTimes, Slot, SlotRequest } from './slot.ts'
import { openSlots } from './slot-engine.ts'
import { slotFacts } from './slot-facts.ts'
import { countComing, findOffer, findOfferById, findGroups, findTaken, findTurns, findVisits, insertOffer, lockOpportunities, replaceOpportunities, type TakenQuery, type TakenSpan } from './store.ts'
import { creditOf, noTurns, opportunitiesOf, settled, UNTAKEN_AFTER } from './turns.ts'
import { countsOf, whyNothing } from './why-nothing.ts'
import { possibleSlots, type Wish } from './wish.ts'
import { wishedTimes } from './wished-times.ts'
import { anyTimeRules } from './visiting-rules.ts'
import { visitingService } from './visiting/service.ts'
import { type Way, waysService } from './ways/service.ts'

export interface SlotsParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly preferences: PreferencesService
  readonly properties: PropertiesService
  readonly calendars: CalendarsService
  readonly places: PlacesService
}

/** An appointment somebody wants, with the agents who may take it. */
export interface Wanted {
  readonly type: AppointmentType
  readonly propertyId: PropertyId | null
  readonly agentIds: readonly AgentId[]
  /** Where a valuation takes place, once the contact has told it. */
  readonly contactAddress?: string
  /** Holds, appointments and group visits whose own times do not stand in their way: what is being agreed or moved. */
  readonly without?: readonly string[]
}

export interface NewOffer {
  readonly leadId: LeadId
  readonly contactId: ContactId
  readonly propertyId: PropertyId | null
  readonly type: AppointmentType
  readonly locale: Locale
  readonly candidates: readonly Permitted[]
  /** What the contact wished; left out where nothing is known of it. */
  readonly wish?: Wish | null
  /** Appointments whose times do not stand in the way: the one that these times are to replace. */
  readonly without?: readonly string[]
}

/** A start that is refused, in the request that was looked at. */
export interface FoundFull {
  readonly request: SlotRequest
  readonly choice: { readonly agentId: AgentId; readonly start: EpochMs }
  readonly without?: readonly string[]
  readonly contactAddress?: string | undefined
}

export type SlotsService = ReturnType<typeof slotsService>

export function slotsService({ db, clock, team, preferences, properties, calendars, places }: SlotsParts) {
  const ways = waysService({ team, preferences, properties, places })
  const visiting = visitingService({ db, clock, properties })
  const learning = learningService({ db, clock })

  const requiredFor = async (tx: Tx, type: AppointmentType): Promise<readonly AgentId[]> => (await preferences.requiredAgents(tx))[type] ?? []

  /** The open times of those who may take it: who only has to be there as well does not go alone. */
  const openTo = (request: SlotRequest, takers: readonly AgentId[]): Slot[] =>
    openSlots(request).flatMap((slot) => {
      const agentIds = slot.agentIds.filter((id) => takers.includes(id))
      return agentIds.length > 0 ? [{ ...slot, agentIds }] : []
    })

  interface Occupied {
    readonly taken: readonly TakenSpan[]
    readonly groups: readonly GroupVisit[]
  }
  type Circumstances = Awaited<ReturnType<typeof circumstances>>

  /** What is occupied of people and property, the group visits that a viewing may join told apart. */
  async function occupiedOf(tx: Tx, property: Circumstances['property'], query: TakenQuery): Promise<Occupied> {
    // Where groups are not joined, one matters only when those who make room are all that is in it.
    const hasGroups = property && (property.isJoining || query.without.length > 0)
    const [found, all] = await together([hasGroups ? findGroups(tx, { ...query, propertyId: property.id }) : [], findTaken(tx, query)])
    const empty = new Set<string>(found.filter(({ isEmpty }) => isEmpty).map(({ id }) => id))
    const groups = property?.isJoining ? found.filter(({ isEmpty }) => !isEmpty) : []
    const ofGroup = new Set(groups.flatMap(({ id, agentId }) => [`${id} ${agentId}`, `${id} ${property?.id}`]))
    return { taken: all.filter(({ setId, resourceId }) => !empty.has(setId) && !ofGroup.has(`${setId} ${resourceId}`)), groups }
  }

  function propertyTimesOf({ id, visits: { weeklyHours, noticeMinutes, maxPerDay }, blocked }: NonNullable<Circumstances['property']>, { taken, groups }: Occupied, timeZone: string): PropertyTimes {
    const visits = taken.filter(({ resourceId }) => resourceId === id).map(({ span }) => span)
    return {
      timeZone, busy: [...visits, ...blocked], hours: weeklyHours && { weeklyHours, overrides: [] }, noticeMinutes, maxPerDay, visits: visits.map(({ start }) => start), groups,
    }
  }

  /** What decides about times, but for what booking itself changes. */
  async function circumstances(tx: Tx, { type, propertyId, agentIds: takers, contactAddress = '' }: Omit<Wanted, 'without'>) {
    const now = clock()
    // Only what takes place at the property occupies it.
    const resource = type === 'viewing' || type === 'valuation' ? propertyId : null
    const [{ timeZone: home, postalAddress }, required, { isAddressRequired: _, ...rules }, visits, destination, holidayRules, offices] = await together([
      team.agency(tx), requiredFor(tx, type), preferences.rulesOf(tx, type), resource ? visiting.rulesOf(tx, resource) : anyTimeRules,
      ways.destination(tx, { type, propertyId, contactAddress }, takers), preferences.holidayRules(tx), team.offices(tx),
    ])
    const agentIds = [...new Set([...takers, ...required])]
    const timeZone = typeof destination.address === 'string' ? home : localZone(destination.address.postcode, home)
    // A day on either side: the agent's clock may be another than the one where he meets.
    const window: Interval = { start: now, end: now + (rules.horizonDays + 2) * DAY }
    const around: Interval = { start: now - DAY, end: window.end + DAY }
    const today = Math.floor(now / DAY)
    const days = { from: today - 2, to: today + rules.horizonDays + 3 }
    const [members, hours, busy, blocked, where] = await together([
      team.agentsOf(tx, agentIds), preferences.hoursOf(tx, agentIds, { from: isoDay(days.from), to: isoDay(days.to) }),
      calendars.busyOf(tx, { agentIds, window: around }), resource ? visiting.blocked(tx, resource, { timeZone, window: around }) : [],
      ways.whereIs(tx, destination),
    ])
    const known = new Map(members.map((agent) => [agent.id, agent]))
    const agents = agentIds.flatMap((id) => known.get(id)?.isAgent ? [known.get(id) as Agent] : [])
    const agencyHolidays = closedHolidays(holidayRules, [postalAddress], days)
    const used = new Set(agents.map(({ officeId }) => officeId))
    const byOffice = new Map(offices.filter(({ id }) => used.has(id)).map((office) => [office.id, closedHolidays(holidayRules, [office.postalAddress, postalAddress], days)]))
    const holidaysOf = ({ officeId }: Agent) => (officeId && byOffice.get(officeId)) ?? agencyHolidays
    const isJoining = type === 'viewing' && visits.seats !== null
    return { now, timeZone, window, rules, required, destination: { where, rules: destination.rules }, agents, hours, holidays: new Map(agents.map((agent) => [agent.id, holidaysOf(agent)])), busy, property: resource && { id: resource, visits, blocked, isJoining } }
  }

  /** The same with what is occupied at this moment, as the pure engine takes it; `without`: as in `Wanted`. */
  async function situationIn(tx: Tx, known: Circumstances, without: readonly string[] = []): Promise<SlotRequest> {
    const { now, timeZone, window, rules, required, destination, hours, holidays, busy } = known
    // Whole weeks, since a cap counts what was earlier in one.
    const weeks: Interval = { start: now - 8 * DAY, end: window.end + 8 * DAY }
    const resourceIds = [...known.agents.map(({ id }) => id), ...(known.property ? [known.property.id] : [])]
    const { taken, groups } = await occupiedOf(tx, known.property, { resourceIds, window: weeks, now, without, withPlaces: ways.doCount(destination) })
    const { travel, stopsOf } = await ways.to(tx, destination, { taken, busy, timeZone })
    const agents = known.agents.map((agent): AgentTimes => ({
      id: agent.id,
      timeZone: agent.timeZone,
      ...withHolidays(hours.get(agent.id) ?? noHours, holidays.get(agent.id) ?? []),
      busy: busy.get(agent.id)?.busy ?? [],
      taken: taken.filter(({ resourceId }) => resourceId === agent.id).map(({ span, isHold }) => ({ ...span, isHold })),
      stops: stopsOf(agent.id),
      stale: busy.get(agent.id)?.stale ?? null,
      unreadable: busy.get(agent.id)?.isUnreadable ?? false,
    }))
    const property = known.property && propertyTimesOf(known.property, { taken, groups }, timeZone)
    return { now, timeZone, window, rules, where: destination.where, travel, agents, required, property }
  }

  const situation = async (tx: Tx, wanted: Wanted): Promise<SlotRequest> => situationIn(tx, await circumstances(tx, wanted), wanted.without)

  /** Those who may go, with what decides between them. */
  async function candidatesOf(tx: Tx, permitted: readonly Permitted[]): Promise<Candidate[]> {
    const agentIds = permitted.map(({ agentId }) => agentId)
    const [coming, turns, agents] = await together([countComing(tx, agentIds, clock()), findTurns(tx), team.agentsOf(tx, agentIds)])
    const weights = new Map(agents.map(({ id, weight }) => [id, weight]))
    return permitted.map((candidate) => ({
      ...candidate,
      load: coming.get(candidate.agentId) ?? 0,
      weight: weights.get(candidate.agentId) ?? 1,
      credit: creditOf(turns.get(candidate.agentId) ?? noTurns),
    }))
  }

  /** Chooses the agent and ranks his times by the wish; without a free time it says why. Nothing is stored. */
  async function proposal(tx: Tx, wanted: NewOffer, adjust = (request: SlotRequest): SlotRequest => request): Promise<{ offer: Offer; pool: readonly AgentId[] }> {
    const agentIds = wanted.candidates.map(({ agentId }) => agentId)
    const request = adjust(await situation(tx, { ...wanted, agentIds }))
    const slots = openTo(request, agentIds)
    const { leadId, contactId, propertyId, type, locale, wish = null } = wanted
    const { timeZone } = request
    const wished = wishedTimes(wish, { timeZone, window: request.window })
    const id = newId<OfferId>(clock())
    const rankOf = await rankingFor(tx, { request, slots, wanted, offerId: id })
    const candidates = standings(await candidatesOf(tx, wanted.candidates), {
      slots, fitting: wished && possibleSlots(slots, wished), prospectOf: (agentId) => prospectOf(rankOf(agentId, { isDrawn: false }).ranking),
    })
    const { colleagueGainDays } = await preferences.rankingRules(tx)
    const inputs: ChoiceInputs = { now: request.now, rules: { ...(await preferences.assignment(tx)), colleagueGainDays }, candidates }
    const chosen = chooseAgent(inputs)
    const about = { id, leadId, contactId, propertyId, type, locale, candidates, choiceRules: inputs.rules, timeZone, createdAt: inputs.now, wish }
    if (!chosen.ok) return { offer: { ...about, agentId: null, agentReason: chosen.reason, wishFit: null, slots: [], ranking: null }, pool: [] }
    const { agentId, reason, pool } = chosen.value
    const { ranking: { first, fit }, record } = rankOf(agentId, { isDrawn: true })
    const offered = first.map(({ slot: { start, end }, reasons, terms, propensity }) => ({ agentId, span: { start, end }, reasons, terms, propensity }))
    return { offer: { ...about, agentId, agentReason: reason, wishFit: fit, slots: offered, ranking: record }, pool }
  }

  interface Rankable {
    readonly request: SlotRequest
    readonly slots: readonly Slot[]
    readonly wanted: NewOffer
    readonly offerId: OfferId
  }

  /** Ranks the times of any one agent, with all that it was made of. `isDrawn`: the last place may be drawn. */
  async function rankingFor(tx: Tx, { request, slots, wanted: { propertyId, candidates, wish = null }, offerId }: Rankable) {
    const { isPermitted, serving } = await learning.standing(tx)
    const set = await preferences.rankingRules(tx)
    // What is drawn serves learning alone.
    const rules = isPermitted ? set : { ...set, exploredPercent: 0 }
    const takers = candidates.map(({ agentId }) => agentId)
    const bases = await ways.basesOf(tx, takers)
    const factsOf = slotFacts(request, (agentId) => bases.get(agentId) ?? 'unknown')
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    const common: Omit<RankingRecord, 'times'> = {
      now: request.now, windowEnd: request.window.end, timeZone: request.timeZone, durationMinutes: request.rules.durationMinutes, rules,
      modelHash: serving?.hash ?? null, transaction: property?.transaction ?? null, writtenAt: wish?.at ?? request.now, seed: offerId,
      closed: Object.fromEntries(countsOf({ request, takers })),
    }
    return (agentId: AgentId, { isDrawn }: { isDrawn: boolean }) => {
      const record: RankingRecord = { ...common, times: timesOf({ slots, agentId, factsOf }) }
      const ranked = isDrawn ? record : { ...record, rules: { ...rules, exploredPercent: 0 } }
      return { record, ranking: rankRecorded(ranked, { agentId, wish, model: serving?.model ?? null }) }
    }
  }

  /** What is open to these of an offer's candidates, and what was wished of it. */
  async function openTimesOf(tx: Tx, offer: Offer, { agentIds, ...asked }: { agentIds: readonly AgentId[]; without: readonly string[]; contactAddress?: string }): Promise<OpenTimes> {
    const hash = offer.ranking?.modelHash
    const model = (hash ? await learning.modelOf(tx, hash) : undefined)?.model ?? null
    const request = await situation(tx, { ...offer, ...asked, agentIds })
    return { request, model, slots: openTo(request, agentIds), wished: wishedTimes(offer.wish, { timeZone: request.timeZone, window: request.window }) }
  }

  /** An offer without a time says which rule stands in the way most, and what would help. */
  async function withWhy(tx: Tx, wanted: NewOffer, offer: Offer): Promise<Offer> {
    if (offer.agentReason.kind !== 'no_slot') return offer
    const agentIds = wanted.candidates.map(({ agentId }) => agentId)
    const found = whyNothing(await situation(tx, { ...wanted, agentIds }), agentIds)
    return found ? { ...offer, agentReason: { kind: 'no_slot', why: { main: found.main, remedies: found.remedies } } } : offer
  }

  return {
    /** Everything that decides about times, as the pure engine takes it; read in one transaction. */
    situation,
    circumstances,
    situationIn,
    openTo,
    learning,
    keepPlace: ways.keepPlace,
    visiting,

    /** The ways an agent has to make between his appointments and events in `window`, while he takes appointments. */
    async waysOf(tx: Tx, agentId: AgentId, window: Interval): Promise<Way[]> {
      const agent = await team.agent(tx, agentId)
      if (!agent?.isAgent) return []
      const busy = (await calendars.busyOf(tx, { agentIds: [agentId], window })).get(agentId)
      return ways.between(tx, agent, { window, visits: await findVisits(tx, agentId, window), busy })
    },
    requiredFor,
    /** How the agency decides who goes. */
    choiceRules: preferences.assignment,
    candidatesOf,
    turns: findTurns,

    /** Who went in the end: another than was offered, or nobody (null), which gives the credit back. Again is as well. */
    async settleTurn(tx: Tx, leadId: LeadId, agentId: AgentId | null): Promise<void> {
      await replaceOpportunities(tx, leadId, settled(await lockOpportunities(tx, leadId), agentId))
    },

    offerOf: findOffer,
    offerById: findOfferById,

    proposal,

    /** Stores what is proposed, and that each of those who could take the lead had the opportunity. */
    async offer(tx: Tx, wanted: NewOffer): Promise<Offer> {
      const { offer: proposed, pool } = await proposal(tx, wanted)
      const offer = await withWhy(tx, wanted, proposed)
      const { leadId, agentId, candidates } = offer
      await replaceOpportunities(tx, leadId, agentId === null ? [] : opportunitiesOf(candidates.filter((candidate) => pool.includes(candidate.agentId)), agentId))
      await insertOffer(tx, offer)
      if (agentId !== null) await tx.enqueue('offer_aged', { leadId, offerId: offer.id }, { delaySeconds: UNTAKEN_AFTER / 1000 })
      return offer
    },

    /** For who finds a group visit full: another of the property with a seat, a colleague's too where the agent has none. */
    async groupInstead(tx: Tx, offer: Offer, { request, choice, without = [], contactAddress = '' }: FoundFull): Promise<Slot | undefined> {
      const agentIds = offer.candidates.map(({ agentId }) => agentId)
      const full = { ...choice, takers: offer.agentId === null ? agentIds : [offer.agentId, ...agentIds] }
      const next = nextGroup(request, full)
      const isUnknown = (agentId: AgentId) => agentIds.includes(agentId) && !request.agents.some(({ id }) => id === agentId)
      if (next || !request.property?.groups.some(({ agentId, seatsLeft }) => seatsLeft > 0 && isUnknown(agentId))) return next
      return nextGroup(await situation(tx, { ...offer, agentIds, contactAddress, without }), full)
    },

    /**
     * The times that are open now for an offer's agent, by time, and what was wished of them. For all candidates when he
     * has none left, or none at which the contact can come although a colleague has.
     */
    async openFor(tx: Tx, offer: Offer, without: readonly string[] = [], contactAddress = ''): Promise<OpenTimes> {
      const openTimes = (agentIds: readonly AgentId[]) => openTimesOf(tx, offer, { agentIds, without, contactAddress })
      const { agentId } = offer
      const own = agentId === null ? undefined : await openTimes([agentId])
      if (own && own.slots.length > 0 && (!own.wished || possibleSlots(own.slots, own.wished))) return own
      // Only now, since everybody's calendars are a lot to read in a large agency.
      const all = await openTimes(offer.candidates.map((candidate) => candidate.agentId))
      const isBetter = !own || own.slots.length === 0 || (all.wished && possibleSlots(all.slots, all.wished))
      return isBetter ? all : own
    },

    /** The times at which an offer's agent cannot come and another candidate can. */
    async openForColleagues(tx: Tx, offer: Offer, without: readonly string[] = []): Promise<OpenTimes> {
      const all = await openTimesOf(tx, offer, { agentIds: offer.candidates.map(({ agentId }) => agentId), without })
      return { ...all, slots: all.slots.filter(({ agentIds }) => offer.agentId === null || !agentIds.includes(offer.agentId)) }
    },
  }
}
