import { z } from 'zod'
import { caldavProviderIds } from './caldav/providers.ts'

// What the dashboard and the server say to each other about calendars. Points in time are ISO 8601 strings in UTC, days
// YYYY-MM-DD. Nobody but the agent and an admin sees an agent's calendars; a password goes in and never comes out.

const id = z.uuid()
const instant = z.iso.datetime()

/** Why a calendar cannot be used. Each has its sentence, and what to do, in the dashboard. */
export const calendarFailures = [
  'unauthorised', 'not_a_calendar', 'gone', 'unavailable', 'refused_address', 'unreadable_event',
] as const

export const calendar = z.object({
  id,
  agentId: id,
  provider: z.enum(['built_in', 'caldav', 'google', 'microsoft', 'ics']),
  name: z.string(),
  /** Host of the server; null for the built-in one. */
  host: z.string().nullable(),
  /** Its events make the agent busy. */
  blocks: z.boolean(),
  /** Appointments are written to it; exactly one of an agent's calendars. */
  receives: z.boolean(),
  /** The ways to and from its events count, where they have an address. */
  usesPlaces: z.boolean(),
  /** Whole days that are not shown as free make the agent busy. */
  allDayBlocks: z.boolean(),
  /** So do invitations he has not answered. */
  unansweredBlocks: z.boolean(),
  /** An event of ours that is moved there moves the appointment, when its new time is free; else the agent is asked. */
  followsMoves: z.boolean(),
  /** One that is deleted there cancels it; else the agent is asked. */
  followsRemovals: z.boolean(),
  /** Null while it was never read. */
  syncedAt: instant.nullable(),
  failure: z.enum(calendarFailures).nullable(),
  failingSince: instant.nullable(),
})

/** GET /api/calendars?agentId: of one agent, or of all of them (admins) without it. */
export const calendarsQuery = z.strictObject({ agentId: id.optional() })
export const calendars = z.object({ calendars: z.array(calendar) })

/** POST /api/calendars. `receives` takes the role from the agent's present calendar. */
export const connectCalDav = z.strictObject({
  agentId: id,
  /** Of the server or of one calendar; or a mail address, and where its calendars are is found out. */
  url: z.union([z.url({ protocol: /^https?$/ }).max(2_000), z.email().max(200)]),
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(500),
  blocks: z.boolean().default(true),
  receives: z.boolean().default(true),
})

/** 201 when connected; 200 when the address holds several calendars and one has to be chosen (same request, its `url`). */
export const connected = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connected'), calendar }),
  z.object({ kind: z.literal('choose'), choices: z.array(z.object({ url: z.string(), name: z.string() })) }),
])
/** POST /api/calendars/feeds: a calendar that is published at a secret address, only read. 201 { calendar }; 422 like above. */
export const connectFeed = z.strictObject({
  agentId: id,
  url: z.url({ protocol: /^(?:https?|webcals?)$/ }).max(2_000),
  name: z.string().trim().max(100).default(''),
})

/**
 * POST /api/calendars/test takes what connecting takes and connects nothing: every calendar it would find, each with the next
 * three times at which it makes the agent busy, so that he sees that it is the right one; null where it could not be read.
 */
export const testedCalendars = z.object({
  calendars: z.array(z.object({ url: z.string(), name: z.string(), isWritable: z.boolean(), next: z.array(z.object({ start: instant, end: instant })).nullable() })),
})

/** GET /api/calendars/address?email: where the calendars of a mail address are, and whose they are as far as that is known. */
export const addressQuery = z.strictObject({ email: z.email().max(200) })
export const calendarAddress = z.object({ provider: z.enum([...caldavProviderIds, 'google', 'microsoft']).nullable(), url: z.string().nullable() })

/** PATCH /api/calendars/:id, of a connected calendar: what is named changes. */
export const calendarChange = z.strictObject({
  usesPlaces: z.boolean(), allDayBlocks: z.boolean(), unansweredBlocks: z.boolean(), followsMoves: z.boolean(), followsRemovals: z.boolean(),
}).partial()
// 422 { error: one of calendarFailures } when it cannot be. DELETE /api/calendars/:id answers 204.

/** GET /api/calendars/busy?agentId&from&to: days in the agent's zone, `from` included, `to` not, 31 days at most. */
export const busyQuery = z.strictObject({ agentId: id, from: z.iso.date(), to: z.iso.date() })

/** What we hold the agent for busy with, by start; titles never left the calendar. */
export const busyView = z.object({
  timeZone: z.string(),
  busy: z.array(z.object({ start: instant, end: instant, source: z.enum(['calendar', 'appointment']) })),
  /** A calendar that cannot be read makes the agent busy all the time. */
  isUnreadable: z.boolean(),
})

export type CalendarFailure = (typeof calendarFailures)[number]
export type CalendarView = z.output<typeof calendar>
export type CalendarsView = z.output<typeof calendars>
export type ConnectCalDav = z.output<typeof connectCalDav>
export type Connected = z.output<typeof connected>
export type BusyView = z.output<typeof busyView>
export type TestedCalendars = z.output<typeof testedCalendars>
export type CalendarAddress = z.output<typeof calendarAddress>
export type ConnectFeed = z.output<typeof connectFeed>
