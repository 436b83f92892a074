import type { Interval } from '#kernel/interval.ts'
import { contentLine, escapedText } from './icalendar-text.ts'
import { type AgentEvent, eventOf } from './invitation.ts'
import { vtimezoneLines } from './vtimezone.ts'

export type FeedEvent = AgentEvent

/** How often a program is to ask again (RFC 7986 §5.7); Outlook reads the other name. */
const REFRESH = 'PT15M'

/** iCalendar text to subscribe to (RFC 5545; no METHOD): each event as it stands in an agent's own calendar, each zone once. */
export function feedOf({ name, events }: { readonly name: string; readonly events: readonly FeedEvent[] }): string {
  const spans = new Map<string, Interval>()
  for (const { timeZone, start, end } of events) {
    const known = spans.get(timeZone)
    spans.set(timeZone, { start: Math.min(start, known?.start ?? start), end: Math.max(end, known?.end ?? end) })
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assistant.immo//Assistant.immo//FR',
    'CALSCALE:GREGORIAN',
    contentLine('NAME', escapedText(name)),
    contentLine('X-WR-CALNAME', escapedText(name)),
    contentLine('REFRESH-INTERVAL', REFRESH, { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', REFRESH),
    ...[...spans].flatMap(([zone, span]) => vtimezoneLines(zone, span)),
  ]
  return `${[...lines, ...events.map(eventIn)].join('\r\n')}\r\nEND:VCALENDAR\r\n`
}

/** The event's own lines, of a text that is ours. */
function eventIn(event: FeedEvent): string {
  const text = eventOf(event)
  const end = 'END:VEVENT'
  return text.slice(text.indexOf('BEGIN:VEVENT'), text.indexOf(end) + end.length)
}
