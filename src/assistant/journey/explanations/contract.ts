import { z } from 'zod'
import { propertyStatuses } from '#agency/properties/property.ts'
import { appointmentTypes, locales } from '#kernel/words.ts'

// Why a time is offered or not. A point in time is an ISO 8601 string in UTC, a day YYYY-MM-DD; a reason is one sentence in
// the language asked for. It tells when an agent is busy: for himself and the admins, never for contacts.

const id = z.uuid()
const instant = z.iso.datetime()

const asked = {
  agentId: id,
  type: z.enum(appointmentTypes),
  propertyId: id.optional(),
  locale: z.enum(locales).default('fr'),
}

/** GET /api/slots/explain: why this agent cannot take an appointment of this type at `start`. */
export const startQuery = z.strictObject({ ...asked, start: instant })

/** Both null when nothing stands in the way. */
export const explanation = z.object({ rule: z.string().nullable(), reason: z.string().nullable() })

/** GET /api/slots/explain/day: the same for every start of a day, on the clock of the agency. */
export const dayQuery = z.strictObject({ ...asked, date: z.iso.date() })

/** Over all days that are offered: the first open start, or why there is none and what would help. */
const prospect = z.object({ next: instant.nullable(), nothing: z.string().nullable() })

export const explainedDay = z.object({
  timeZone: z.string(),
  /** By start; those that have passed are left out. */
  starts: z.array(z.object({ start: instant, ...explanation.shape })),
  agent: prospect,
  /** Whoever may go, the agent included or not. */
  everyone: prospect,
  /** Null without a property. Every start of one that is no longer `available` is refused by the rule `property_gone`. */
  propertyStatus: z.enum(propertyStatuses).nullable(),
})

export type ExplanationView = z.output<typeof explanation>
export type ExplainedDay = z.output<typeof explainedDay>
