import { z } from 'zod'
import { appointmentTypes } from '#kernel/words.ts'
import { anchors } from './appointment-rules.ts'
import { type HolidayRegion, holidayRegions } from './holiday-rules.ts'
import { minutesOf } from './hours.ts'
import { type RankingPreset, rankingPresets } from './ranking-rules.ts'

/** "09:30"; "24:00" only makes sense as an end. */
const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/).transform(minutesOf)
const span = { opens: wallTime, closes: wallTime }
const day = z.iso.date()

/** PUT /api/preferences/hours/:agentId: the whole week anew. A wrong span is told as 422 with its reason (HoursRefusal). */
export const weekInput = z.strictObject({
  weekly: z.array(z.strictObject({ weekday: z.int().min(1).max(7), ...span })).max(42),
})

/** PUT /api/preferences/hours/:agentId/:day: other hours on that date, or none; DELETE gives the day back to the week. */
export const overrideInput = z.strictObject({ spans: z.array(z.strictObject(span)).max(6) })
export const dayParameter = z.strictObject({ agentId: z.string(), day })

/** GET /api/preferences/hours/:agentId: overrides from today on, by day. */
export const hoursView = z.object({
  weekly: z.array(z.object({ weekday: z.int(), opens: z.string(), closes: z.string() })),
  overrides: z.array(z.object({ day, spans: z.array(z.object({ opens: z.string(), closes: z.string() })) })),
})

/** PUT /api/preferences/rules/:type. Bounds are those of the table. */
export const rulesInput = z.strictObject({
  durationMinutes: z.int().min(5).max(480),
  gridMinutes: z.int().min(5).max(240),
  anchor: z.enum(anchors).default('clock'),
  bufferBeforeMinutes: z.int().min(0).max(240),
  bufferAfterMinutes: z.int().min(0).max(240),
  noticeMinutes: z.int().min(0).max(43_200),
  horizonDays: z.int().min(1).max(120),
  maxPerDay: z.int().min(1).max(100).nullable(),
  maxPerWeek: z.int().min(1).max(500).nullable().default(null),
  isAddressRequired: z.boolean(),
})

/** GET /api/preferences/rules. */
export const rulesView = z.object({ rules: z.record(z.enum(appointmentTypes), rulesInput) })

export const typeParameter = z.strictObject({ type: z.enum(appointmentTypes) })

const agentIds = z.array(z.uuid()).max(10)

/** PUT /api/preferences/assignment, and what GET answers: who goes, and who has to be there besides. */
export const assignmentInput = z.strictObject({
  marginHours: z.int().min(0).max(720),
  freeWithinDays: z.int().min(1).max(60),
  required: z.strictObject({ viewing: agentIds, phone_call: agentIds, office_visit: agentIds, valuation: agentIds }),
})

/** PUT /api/preferences/travel, and what GET answers. Bounds are those of the table. */
export const travelInput = z.strictObject({
  isOn: z.boolean(),
  marginMinutes: z.int().min(0).max(120),
  unknownMinutes: z.int().min(0).max(240),
  parkingMinutes: z.int().min(0).max(60),
})

/** PUT /api/preferences/holidays, and what GET answers: whether public holidays close a day, and those of which region. */
export const holidaysInput = z.strictObject({ areClosed: z.boolean(), region: z.enum(holidayRegions) })

/** PUT /api/preferences/ranking, and what GET answers: weights in days of waiting. Bounds are those of the table. */
export const rankingInput = z.strictObject({
  perDay: z.number().min(0.1).max(10),
  perKm: z.number().min(0).max(5),
  perAppointment: z.number().min(0).max(5),
  nearby: z.number().min(0).max(10),
  colleagueGainDays: z.int().min(1).max(30).nullable(),
  exploredPercent: z.int().min(0).max(20),
})

export type RankingView = z.output<typeof rankingInput>

/** What the settings offer besides numbers of one's own. */
export const presets: Readonly<Record<RankingPreset, RankingView>> = rankingPresets

/** Whose public holidays an agency may choose. */
export const regions: readonly HolidayRegion[] = holidayRegions

export type HolidaysView = z.output<typeof holidaysInput>
export type TravelView = z.output<typeof travelInput>
export type AssignmentView = z.output<typeof assignmentInput>
export type HoursView = z.output<typeof hoursView>
export type RulesView = z.output<typeof rulesView>
export type RulesInput = z.output<typeof rulesInput>
