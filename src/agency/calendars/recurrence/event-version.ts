import type { Interval } from '#kernel/interval.ts'
import { defaultBusyRules } from '../busy-time.ts'
import { type Component, readComponents } from './components.ts'
import { endOf, eventFrom } from './event.ts'
import { EventUnreadable, instantOf, type Zones } from './moments.ts'

/** Whether two texts hold the same event at the same state: UID, SEQUENCE, start and end (servers rewrite the rest). */
export function isSameVersion(a: string, b: string): boolean {
  const [one, other] = [eventIn(a), eventIn(b)]
  return ['uid', 'sequence', 'dtstart', 'dtend'].every((name) => value(one, name) === value(other, name))
}

/** Whether `stored` is an earlier state of the event in `own` (RFC 5546 §2.1.5). */
export function isOlderVersion(stored: string, own: string): boolean {
  const [before, after] = [eventIn(stored), eventIn(own)]
  const sequence = (event: Component | undefined) => Number(value(event, 'sequence') || 0)
  return value(before, 'uid') === value(after, 'uid') && sequence(before) < sequence(after)
}

export interface EventState {
  /** Empty and 0 where the text has none. */
  readonly uid: string
  readonly sequence: number
  /** Null when it cannot be told. */
  readonly span: Interval | null
  readonly isCancelled: boolean
}

/** The event of a text as it stands there; times without a zone are on the clock of `timeZone`. */
export function stateOf(ics: string, timeZone: string): EventState {
  const { components, zones } = readComponents(ics)
  const event = components.find(({ kind }) => kind === 'vevent')
  return {
    uid: value(event, 'uid'),
    sequence: Number(value(event, 'sequence')) || 0,
    span: event ? spanIn(event, { own: timeZone, definitions: zones }) : null,
    isCancelled: value(event, 'status').toUpperCase() === 'CANCELLED',
  }
}

function spanIn(component: Component, zones: Zones): Interval | null {
  try {
    const event = eventFrom(component, { zones, rules: { ...defaultBusyRules, timeZone: zones.own, ownAddresses: [] } })
    return event ? { start: instantOf(event.start), end: endOf(event.start, event.length) } : null
  } catch (error) {
    if (error instanceof EventUnreadable || error instanceof RangeError) return null
    throw error
  }
}

const eventIn = (ics: string) => readComponents(ics).components.find(({ kind }) => kind === 'vevent')

function value(event: Component | undefined, name: string): string {
  const property = event?.properties.find((one) => one.name === name)
  return property ? `${property.parameters.tzid ?? ''} ${property.raw}`.trim() : ''
}
