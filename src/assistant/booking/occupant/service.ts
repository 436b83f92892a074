import { maySet } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import { type Block, blockedTimes } from '#assistant/slots/visiting-rules.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type AgentId, parseId, type PropertyId } from '#kernel/ids.ts'
import { DAY, overlaps } from '#kernel/interval.ts'
import { localZone } from '#kernel/local-zone.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { lockResources } from '../store.ts'
import { newsSince } from './news.ts'
import { findHomeVisits, findNews, type HomeVisit, replaceNews } from './store.ts'

/** Nothing is agreed further ahead: 120 days at most (`horizonDays`), and a day for another clock. */
const AHEAD = 121 * DAY
/** Far more than a household needs, and no help to who would fill a table. */
const MAX_BLOCKS = 100

export interface OccupantsParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: Pick<TeamService, 'agency'>
  readonly properties: PropertiesService
  readonly slots: Pick<SlotsService, 'visiting'>
  readonly outreach: Pick<OutreachService, 'tellOccupant' | 'sendOccupantLink'>
}

export type BlockRefusal = { readonly kind: 'too_many' | 'past' } | { readonly kind: 'visit_booked'; readonly visit: HomeVisit }
export type LinkRefusal = 'unknown_property' | 'not_responsible' | 'no_occupant'

export type OccupantsService = ReturnType<typeof occupantsService>

/** Who lives in a property that is shown: he is told of the visits to his home, and keeps times for himself. */
export function occupantsService({ db, clock, team, properties, slots: { visiting }, outreach }: OccupantsParts) {
  /** Of a property that is sold or withdrawn nobody needs to know who lives there, once no visit is to come. */
  async function forgetIfDone(tx: Tx, propertyId: PropertyId): Promise<void> {
    const property = await properties.find(tx, propertyId)
    if (property?.status !== 'sold' && property?.status !== 'withdrawn') return
    if ((await findHomeVisits(tx, propertyId, clock())).length === 0) await visiting.forgetOccupant(tx, propertyId)
  }

  return {
    /** One mail for each visit that came, moved or went since the last time; again tells nothing. */
    async tell(tx: Tx, propertyId: PropertyId): Promise<void> {
      await lockResources(tx, [`occupant ${propertyId}`])
      const occupant = await visiting.occupant(tx, propertyId)
      if (!occupant) return
      const visits = await findHomeVisits(tx, propertyId, clock())
      for (const news of newsSince(await findNews(tx, propertyId), visits, clock())) {
        await outreach.tellOccupant(tx, { propertyId, occupant, news, onceKey: newId(clock()) })
      }
      await replaceNews(tx, propertyId, visits)
      await forgetIfDone(tx, propertyId)
    },

    forgetIfDone,

    /** Sends a link of his own to who lives there; one sent before opens nothing any more. For who may change the property. */
    sendLink: (asker: { scope: AgencyScope; agentId: AgentId; isAdmin: boolean }, propertyId: PropertyId): Promise<Result<void, LinkRefusal>> =>
      db.within(asker.scope, async (tx) => {
        const property = await properties.find(tx, propertyId)
        if (!property) return no('unknown_property')
        if (!maySet(property, asker)) return no('not_responsible')
        const occupant = await visiting.occupant(tx, propertyId)
        if (!occupant) return no('no_occupant')
        await outreach.sendOccupantLink(tx, { propertyId, occupant, onceKey: newId(clock()) })
        await visiting.noteLinkSent(tx, propertyId, occupant)
        return ok(undefined)
      }),

    /** What his page shows; undefined when the link is of nobody any more. */
    home: (scope: AgencyScope, propertyId: PropertyId) =>
      db.within(scope, async (tx) => {
        const occupant = await visiting.occupant(tx, propertyId)
        const property = await properties.find(tx, propertyId)
        if (!occupant || occupant.linkSentAt === null || !property) return undefined
        const timeZone = localZone(property.postcode, (await team.agency(tx)).timeZone)
        return { occupant, property, timeZone, visits: await findHomeVisits(tx, propertyId, clock()), blocks: await visiting.blocks(tx, propertyId) }
      }),

    /** Keeps a time free of visits from now on, unless one is booked then. Who is filling in the form for it just now loses it. */
    block: (scope: AgencyScope, propertyId: PropertyId, { block, timeZone }: { block: Block; timeZone: string }): Promise<Result<void, BlockRefusal>> =>
      db.within(scope, async (tx) => {
        await lockResources(tx, [propertyId])
        const now = clock()
        if (block.kind === 'once' && block.end <= now) return no({ kind: 'past' })
        if ((await visiting.blocks(tx, propertyId)).length >= MAX_BLOCKS) return no({ kind: 'too_many' })
        const spans = blockedTimes([block], { timeZone, window: { start: now, end: now + AHEAD } })
        const visit = (await findHomeVisits(tx, propertyId, now)).find(({ span }) => spans.some((blocked) => overlaps(blocked, span)))
        if (visit) return no({ kind: 'visit_booked', visit })
        await visiting.block(tx, propertyId, block)
        return ok(undefined)
      }),

    async unblock(scope: AgencyScope, propertyId: PropertyId, given: string): Promise<void> {
      const id = parseId(given)
      if (id) await db.within(scope, (tx) => visiting.unblock(tx, propertyId, id))
    },
  }
}
