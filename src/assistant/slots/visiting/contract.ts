import { z } from 'zod'
import { minutesOf } from '#agency/preferences/hours.ts'
import { locales } from '#kernel/words.ts'
import { occupiers } from '../visiting-rules.ts'

// What the dashboard and the server say to each other about visits to one property. Bounds are those of the tables.

const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const opening = wallTime.transform(minutesOf)

const rules = {
  /** Null: nobody lives there. */
  occupiedBy: z.enum(occupiers).nullable(),
  noticeMinutes: z.int().min(0).max(20_160),
  maxPerDay: z.int().min(1).max(50).nullable(),
  /** Contacts in one group visit; null: each comes alone. */
  seats: z.int().min(2).max(50).nullable(),
  /** Where the keys are: in the agents' calendars, and nowhere else. */
  keysAt: z.string().trim().max(200),
}

const occupant = { name: z.string().trim().min(1).max(120), email: z.email().max(254), locale: z.enum(locales) }

/**
 * PUT /api/properties/:id/visiting: all of it anew. `weeklyHours` null: at any time; wrong spans are told as 422. Another
 * address of the occupant ends his link; null forgets him with the times he blocked.
 */
export const visitingInput = z.strictObject({
  ...rules,
  weeklyHours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), opens: opening, closes: opening })).max(42).nullable(),
  occupant: z.strictObject(occupant).nullable(),
})

/** GET /api/properties/:id/visiting. */
export const visitingView = z.object({
  ...rules,
  weeklyHours: z.array(z.object({ weekday: z.int(), opens: wallTime, closes: wallTime })).nullable(),
  occupant: z.object({ ...occupant, linkSentAt: z.iso.datetime().nullable() }).nullable(),
})

export type VisitingInput = z.output<typeof visitingInput>
export type VisitingView = z.output<typeof visitingView>
