import { type Component, readComponents } from './components.ts'

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

/** UID and SEQUENCE of the event in a text; empty and 0 where it has none. */
export function stateOf(ics: string): { uid: string; sequence: number } {
  const event = eventIn(ics)
  return { uid: value(event, 'uid'), sequence: Number(value(event, 'sequence')) || 0 }
}

const eventIn = (ics: string) => readComponents(ics).components.find(({ kind }) => kind === 'vevent')

function value(event: Component | undefined, name: string): string {
  const property = event?.properties.find((one) => one.name === name)
  return property ? `${property.parameters.tzid ?? ''} ${property.raw}`.trim() : ''
}
