import { googleScopes } from '#agency/connections/bundles.ts'
import { DAY, type Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { BusyTime } from '../busy-time.ts'
import type { CalendarPort, CalendarReading, CalendarTrouble } from '../calendar-port.ts'
import { callGoogle, type GoogleAccount, settled } from './api.ts'

/** freebusy.query refuses a range that is "too long" without saying how long that is; a month has always been let through. */
const STEP = 31 * DAY

interface TakenTimes {
  readonly busy?: readonly { readonly start?: string; readonly end?: string }[]
  readonly errors?: readonly { readonly reason?: string }[]
}

/** A calendar of which only the times are asked when it is taken: it tells no change, and nothing is written to it. */
export function freeBusyPort(account: GoogleAccount, calendarId: string): CalendarPort {
  async function read(part: Interval): Promise<Result<BusyTime[], CalendarTrouble>> {
    const body = { timeMin: new Date(part.start).toISOString(), timeMax: new Date(part.end).toISOString(), items: [{ id: calendarId }] }
    const answer = settled(await callGoogle(account, { method: 'POST', path: ['freeBusy'], body, scopes: [googleScopes.freeBusy] }))
    if (!answer.ok) return answer
    const { calendars = {} } = (answer.value ?? {}) as { calendars?: Record<string, TakenTimes> }
    // One was asked for: "primary" may come back under the account's address.
    const said = calendars[calendarId] ?? Object.values(calendars)[0]
    // "errors: Optional error(s) (if computation for the calendar failed)": an empty list beside one is no free day.
    if (!said || !Array.isArray(said.busy) || (said.errors ?? []).length > 0) return no(said?.errors?.[0]?.reason === 'notFound' ? 'gone' : 'unavailable')
    const times = said.busy.map(({ start = '', end = '' }) => ({ uid: `taken-${start}`, start: Date.parse(start), end: Date.parse(end) }))
    return times.every(({ start, end }) => start < end) ? ok(times) : no('unavailable')
  }

  return {
    async readBusy(window): Promise<Result<CalendarReading, CalendarTrouble>> {
      const busy: BusyTime[] = []
      for (let start = window.start; start < window.end; start += STEP) {
        const part = await read({ start, end: Math.min(start + STEP, window.end) })
        if (!part.ok) return part
        busy.push(...part.value)
      }
      return ok({ busy, unreadable: [], version: null })
    },
    readVersion: async () => ok(null),
    writeEvent: async () => no('unauthorised'),
    updateEvent: async () => no('unauthorised'),
    deleteEvent: async () => no('unauthorised'),
    readEvent: async () => no('gone'),
    placeOf: async () => no('gone'),
  }
}
