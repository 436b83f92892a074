import { type HoursRefusal, refusalOfWeek } from '#agency/preferences/hours.ts'
import { maySet } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { anyTimeRules, type Block, blockedTimes, type KeptBlock, type Occupant, type VisitingRules } from '../visiting-rules.ts'
import type { VisitingInput } from './contract.ts'
import {
  deleteBlock, deleteOccupant, deletePastBlocks, findBlocks, findOccupant, findVisitingRules, insertBlock, saveOccupant, saveVisitingRules,
} from './store.ts'

export type VisitingRefusal = 'unknown_property' | 'not_responsible' | HoursRefusal

interface Asker {
  readonly scope: AgencyScope
  readonly agentId: AgentId
  readonly isAdmin: boolean
}

export interface Visiting extends VisitingRules {
  readonly occupant: Occupant | null
}

export interface VisitingParts {
  readonly db: Database
  readonly clock: Clock
  readonly properties: Pick<PropertiesService, 'find'>
}

/** When a property may be visited: what the agency decides, and what who lives there keeps for himself. */
export function visitingService({ db, clock, properties }: VisitingParts) {
  const rulesOf = async (tx: Tx, propertyId: PropertyId): Promise<VisitingRules> => (await findVisitingRules(tx, propertyId)) ?? anyTimeRules

  /** Another address is another person's: the link of before is not his. */
  async function keepOccupant(tx: Tx, propertyId: PropertyId, occupant: VisitingInput['occupant']): Promise<void> {
    if (!occupant) return deleteOccupant(tx, propertyId)
    const known = await findOccupant(tx, propertyId)
    const email = occupant.email as EmailAddress
    const isSame = known?.email.toLowerCase() === email.toLowerCase()
    await saveOccupant(tx, propertyId, { ...occupant, email, linkSentAt: isSame ? known.linkSentAt : null })
    await tx.enqueue('booking.tell-occupant', { propertyId })
  }

  return {
    rulesOf,

    /** The spans of `window` that are blocked, on the wall clock of `timeZone`. */
    blocked: async (tx: Tx, propertyId: PropertyId, on: { timeZone: string; window: Interval }): Promise<Interval[]> =>
      blockedTimes((await findBlocks(tx, propertyId, clock())).map(({ block }) => block), on),

    of: (scope: AgencyScope, propertyId: PropertyId): Promise<Visiting | undefined> =>
      db.within(scope, async (tx) =>
        (await properties.find(tx, propertyId)) ? { ...(await rulesOf(tx, propertyId)), occupant: (await findOccupant(tx, propertyId)) ?? null } : undefined,
      ),

    /** All of it anew; for admins and the responsible agent. What is booked stays as it was agreed. */
    change: (asker: Asker, propertyId: PropertyId, { occupant, ...rules }: VisitingInput): Promise<Result<void, VisitingRefusal>> =>
      db.within(asker.scope, async (tx) => {
        const property = await properties.find(tx, propertyId)
        if (!property) return no('unknown_property')
        if (!maySet(property, asker)) return no('not_responsible')
        const refusal = rules.weeklyHours && refusalOfWeek(rules.weeklyHours)
        if (refusal) return no(refusal)
        await saveVisitingRules(tx, propertyId, rules)
        await keepOccupant(tx, propertyId, occupant)
        return ok(undefined)
      }),

    occupant: findOccupant,
    noteLinkSent: async (tx: Tx, propertyId: PropertyId, occupant: Occupant): Promise<void> => saveOccupant(tx, propertyId, { ...occupant, linkSentAt: clock() }),
    /** With the times he blocked: the property is sold or withdrawn, and nobody needs to know any more who lives there. */
    forgetOccupant: deleteOccupant,

    blocks: (tx: Tx, propertyId: PropertyId): Promise<KeptBlock[]> => findBlocks(tx, propertyId, clock()),
    async block(tx: Tx, propertyId: PropertyId, block: Block): Promise<void> {
      await deletePastBlocks(tx, propertyId, clock())
      await insertBlock(tx, propertyId, { id: newId(clock()), block })
    },
    unblock: deleteBlock,
  }
}
