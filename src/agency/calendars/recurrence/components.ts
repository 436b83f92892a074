import ICAL from 'ical.js'

/** A property as jCal has it (RFC 7265 §3.4), with the raw value beside. */
export interface Property {
  readonly name: string
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>
  readonly type: string
  readonly values: readonly unknown[]
  readonly raw: string
}

export interface Component {
  readonly kind: 'vevent' | 'vfreebusy'
  readonly properties: readonly Property[]
  /** A line that matters could not be read, or the text ends inside. */
  readonly isBroken: boolean
}

export interface Observance {
  readonly isDaylight: boolean
  readonly properties: readonly Property[]
}

export interface ZoneDefinition {
  readonly tzid: string
  /** X-LIC-LOCATION, the IANA name some clients add. */
  readonly location: string | undefined
  readonly observances: readonly Observance[]
}

export interface CalendarText {
  readonly isCalendar: boolean
  readonly components: readonly Component[]
  readonly zones: readonly ZoneDefinition[]
}

// Nothing else is parsed: a broken DESCRIPTION cannot hurt, and titles are never in memory twice.
const WANTED = new Set([
  'uid',
  'dtstart',
  'dtend',
  'duration',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
  'transp',
  'status',
  'sequence',
  'attendee',
  'organizer',
  'freebusy',
  'tzid',
  'tzoffsetto',
  'x-lic-location',
  'x-microsoft-cdo-busystatus',
])
// What decides when an event is; an unreadable ATTENDEE or STATUS only leaves the event busy.
const DECISIVE = new Set(['dtstart', 'dtend', 'duration', 'rrule', 'rdate', 'exdate', 'recurrence-id', 'freebusy'])

interface Draft {
  readonly kind: string
  readonly properties: Property[]
  readonly observances: Observance[]
  isBroken: boolean
}

/** Events, free-busy data and time zones of an iCalendar text. Each line stands alone: one bad line, one bad event at most. */
export function readComponents(ics: string): CalendarText {
  const components: Component[] = []
  const zones: ZoneDefinition[] = []
  const open: Draft[] = []
  let isCalendar = false

  const close = (draft: Draft) => {
    const parent = open.at(-1)
    if (draft.kind === 'vevent' || draft.kind === 'vfreebusy') components.push({ ...draft, kind: draft.kind })
    if (draft.kind === 'vtimezone') zones.push(zoneOf(draft))
    if ((draft.kind === 'standard' || draft.kind === 'daylight') && parent?.kind === 'vtimezone') {
      parent.observances.push({ isDaylight: draft.kind === 'daylight', properties: draft.properties })
    }
  }
  for (const line of unfolded(ics)) {
    const [, name = '', rest = ''] = /^\s*([A-Za-z0-9-]+)([;:][^]*)$/.exec(line) ?? []
    const lower = name.toLowerCase()
    if (lower === 'begin') {
      const kind = rest.slice(1).trim().toLowerCase()
      isCalendar ||= kind === 'vcalendar'
      // An event without its END is closed by the next one.
      while (kind === 'vevent' && open.some((draft) => draft.kind === 'vevent')) close(broken(open.pop() as Draft))
      open.push({ kind, properties: [], observances: [], isBroken: false })
    } else if (lower === 'end') {
      const kind = rest.slice(1).trim().toLowerCase()
      const depth = open.findLastIndex((draft) => draft.kind === kind)
      while (depth >= 0 && open.length > depth + 1) close(broken(open.pop() as Draft))
      const draft = depth >= 0 ? open.pop() : undefined
      if (draft) close(draft)
    } else if (WANTED.has(lower)) {
      keep(line.trim(), { name: lower, draft: open.at(-1) })
    }
  }
  while (open.length > 0) close(broken(open.pop() as Draft))
  return { isCalendar, components, zones }
}

/** RFC 5545 §3.1; bare LF is met as often as CR LF. */
const unfolded = (ics: string): string[] =>
  ics
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r\n|\n|\r/)

function broken(draft: Draft): Draft {
  draft.isBroken = true
  return draft
}

function keep(line: string, { name, draft }: { name: string; draft: Draft | undefined }): void {
  if (!draft) return
  const property = parsedProperty(line, name)
  if (property) draft.properties.push(property)
  else if (DECISIVE.has(name)) draft.isBroken = true
}

function parsedProperty(line: string, name: string): Property | undefined {
  try {
    const jCal = ICAL.parse.property(line, ICAL.design.icalendar) as unknown as [string, object, string, ...unknown[]]
    const [, parameters, type, ...values] = jCal
    const texts = Object.entries(parameters).map(([key, value]) => [key.toLowerCase(), String(value)])
    return { name, parameters: Object.fromEntries(texts), type, values, raw: line.slice(valueStart(line)) }
  } catch {
    return undefined
  }
}

/** Where the value begins: after the first colon outside quotes. */
function valueStart(line: string): number {
  let isQuoted = false
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '"') isQuoted = !isQuoted
    else if (line[index] === ':' && !isQuoted) return index + 1
  }
  return line.length
}

function zoneOf({ properties, observances }: Draft): ZoneDefinition {
  const raw = (name: string) => properties.find((property) => property.name === name)?.raw.trim()
  return { tzid: raw('tzid') ?? '', location: raw('x-lic-location'), observances }
}
