import { maySet } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { BookingService } from '#assistant/booking/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { insertTask } from '../store.ts'

export interface ClosedPropertiesParts {
  readonly db: Database
  readonly clock: Clock
  readonly properties: PropertiesService
  readonly booking: BookingService
  readonly forgetOccupantIfDone: (tx: Tx, propertyId: PropertyId) => Promise<void>
}

export type CancelVisitsRefusal = 'unknown_property' | 'not_responsible'

export type ClosedPropertiesService = ReturnType<typeof closedPropertiesService>

/** A property is under offer, sold or withdrawn while visits are booked: a person says what becomes of them. */
export function closedPropertiesService({ db, clock, properties, booking, forgetOccupantIfDone }: ClosedPropertiesParts) {
  return {
    /** Asks at the desk about each visit still to come. */
    note: (scope: AgencyScope, propertyId: PropertyId): Promise<void> =>
      db.within(scope, async (tx) => {
        const property = await properties.find(tx, propertyId)
        if (!property || property.status === 'available') return
        const coming = await booking.comingAt(tx, propertyId)
        for (const { leadId } of coming) if (leadId) await insertTask(tx, { id: newId(clock()), kind: 'property_gone', leadId, at: clock() })
        await forgetOccupantIfDone(tx, propertyId)
        const last = Math.max(...coming.map(({ span }) => span.end))
        if (coming.length > 0) await tx.enqueue('property_closed', { propertyId }, { delaySeconds: Math.ceil((last - clock()) / 1000) })
      }),

    /** Cancels every visit still to come, each in a transaction of its own; its contact is told once. Answers how many there were. */
    async cancelVisits(asker: { scope: AgencyScope; agentId: AgentId; isAdmin: boolean }, propertyId: PropertyId): Promise<Result<number, CancelVisitsRefusal>> {
      const { scope } = asker
      const coming = await db.within(scope, async (tx): Promise<Result<Appointment[], CancelVisitsRefusal>> => {
        const property = await properties.find(tx, propertyId)
        if (!property) return no('unknown_property')
        return maySet(property, asker) ? ok(await booking.comingAt(tx, propertyId)) : no('not_responsible')
      })
      if (!coming.ok) return coming
      for (const { id } of coming.value) await booking.cancel(scope, id, 'agency')
      return ok(coming.value.length)
    },
  }
}
