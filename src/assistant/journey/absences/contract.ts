import { z } from 'zod'
import { appointmentTypes, locales } from '#kernel/words.ts'

// What the dashboard and the server say to each other about days on which an agent is away. A point in time is an ISO 8601
// string in UTC, a day YYYY-MM-DD on the agent's clock.

const id = z.uuid()
const instant = z.iso.datetime()
const day = z.iso.date()
const agentLine = z.object({ id, name: z.string() })

/** At most this many days at once. */
export const MAX_DAYS = 31

/** POST /api/absences; both days are included. */
export const absenceInput = z.strictObject({ agentId: id, from: day, to: day })

/** GET /api/absences/preview: the same, and the language of the reasons. */
export const previewQuery = z.strictObject({ ...absenceInput.shape, locale: z.enum(locales).default('fr') })

export const outcomes = ['taken_over', 'new_times', 'needs_person', 'left'] as const

const appointmentLine = z.object({
  appointmentId: id,
  leadId: id.nullable(),
  type: z.enum(appointmentTypes),
  start: instant,
  timeZone: z.string(),
  contactName: z.string(),
  propertyTitle: z.string().nullable(),
})

export const absencePreview = z.object({
  agent: agentLine,
  appointments: z.array(
    appointmentLine.extend({
      outcome: z.enum(['taken_over', 'new_times', 'needs_person']),
      /** Who takes it over, or whose times are proposed. */
      agent: agentLine.nullable(),
      /** Why he, as a sentence. */
      reason: z.string().nullable(),
      /** The new times, by time. */
      times: z.array(instant),
    }),
  ),
})

/** POST /api/absences, POST /api/absences/:id/undo (409 told_already). */
export const absence = z.object({
  id,
  agent: agentLine,
  from: day,
  to: day,
  state: z.enum(['waiting', 'started', 'undone']),
  appointments: z.array(
    appointmentLine.extend({
      /** Null: not yet. */
      outcome: z.enum(outcomes).nullable(),
      agent: agentLine.nullable(),
    }),
  ),
})

/** GET /api/absences: those that are not over, newest first, at most 50. */
export const absences = z.object({ absences: z.array(absence) })

/** GET /api/turns: how the leads an agent could have taken were shared out; by name. No figure of how anybody works. */
export const turns = z.object({
  agents: z.array(
    z.object({
      ...agentLine.shape,
      weight: z.int(),
      opportunities: z.int(),
      taken: z.int(),
      /** Leads that were his by weight, and how many more he is owed (negative: has had too many). */
      fairShare: z.number(),
      owed: z.number(),
    }),
  ),
})

export type AbsencePreview = z.output<typeof absencePreview>
export type AbsenceView = z.output<typeof absence>
export type AbsencesView = z.output<typeof absences>
export type TurnsView = z.output<typeof turns>
