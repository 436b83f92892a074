import ICAL from 'ical.js'

/** A property with its value as it stands. */
export interface Property {
  readonly name: string
  /** Names in lower case; read for times and people only. */
  readonly parameters: Readonly<Record<string, string>>
  readonly raw: string
}

export interface Component {
  readonly kind: 'vevent' | 'vfreebusy'
  readonly properties: readonly Property[]
  /** A line that says when could not be read, or the text ends inside. */
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
  /** A calendar or event is there, and what was begun is ended; else events may be missing. */
  readonly isWhole: boolean
  readonly components: readonly Component[]
  readonly zones: readonly ZoneDefinition[]
}

// Nothing else is read: a broken DESCRIPTION cannot hurt, and titles are never in memory twice. Places leave the worker
// only for an agent who wants them used.
const WORDS = new Set([
  'uid',
  'rrule',
  'transp',
  'status',
  'sequence',
  'tzid',
  'tzoffsetto',
  'x-lic-location',
  'x-microsoft-cdo-busystatus',
  'location',
  'geo',
  'x-apple-structured-location',
])
// What decides when an event is; an unreadable ATTENDEE only leaves the event busy.
const TIMES = new Set(['dtstart', 'dtend', 'duration', 'rdate', 'exdate', 'recurrence-id', 'freebusy'])
const PEOPLE = new Set(['attendee', 'organizer'])

// RFC 5545 nests three deep; who nests deeper wants to keep a reader busy.
const MAX_DEPTH = 20

interface Draft {
  readonly kind: string
  readonly properties: Property[]
  readonly observances: Observance[]
  isBroken: boolean
}

/** Events, free-busy data and time zones of an iCalendar text. Each line stands alone: one bad line spoils one event. */
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
    const [, name = '', rest = ''] = /^\s*([A-Za-z0-9-]+)((?:[;:].*)?)$/s.exec(line) ?? []
    const lower = name.toLowerCase()
    if (lower === 'begin') {
      const kind = rest.slice(1).trim().toLowerCase()
      isCalendar ||= kind === 'vcalendar' || kind === 'vevent'
      // An event without its END is closed by the next one.
      while (kind === 'vevent' && open.some((draft) => draft.kind === 'vevent')) close(broken(open.pop() as Draft))
      open.push({ kind, properties: [], observances: [], isBroken: false })
      if (open.length > MAX_DEPTH) return { isWhole: false, components: [], zones: [] }
    } else if (lower === 'end') {
      const kind = rest.slice(1).trim().toLowerCase()
      const depth = open.findLastIndex((draft) => draft.kind === kind)
      while (depth >= 0 && open.length > depth + 1) close(broken(open.pop() as Draft))
      const draft = depth >= 0 ? open.pop() : undefined
      if (draft) close(draft)
    } else if (WORDS.has(lower) || TIMES.has(lower) || PEOPLE.has(lower)) {
      keep(line.trim(), { name: lower, draft: open.at(-1) })
    }
  }
  const isWhole = isCalendar && open.length === 0
  while (open.length > 0) close(broken(open.pop() as Draft))
  return { isWhole, components, zones }
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
  else if (TIMES.has(name)) draft.isBroken = true
}

/**
 * ical.js reads the parameters (quotes, lists, RFC 6868) of a property without its value: it refuses rules that RFC 5545
 * allows and dates without VALUE=DATE, which calendars are full of.
 */
function parsedProperty(line: string, name: string): Property | undefined {
  const end = valueStart(line)
  const raw = line.slice(end)
  if (WORDS.has(name)) return { name, parameters: {}, raw }
  if (end === 0) return undefined
  try {
    const head = line.slice(0, end).replace(/;VALUE=[A-Z-]+/i, '')
    const jCal = ICAL.parse.property(`X-${head}`, ICAL.design.icalendar) as unknown as [string, object]
    const texts = Object.entries(jCal[1]).map(([key, value]) => [key.toLowerCase(), String(value)])
    return { name, parameters: Object.fromEntries(texts), raw }
  } catch {
    return undefined
  }
}

/** Where the value begins: after the first colon outside quotes; 0 when there is none. */
function valueStart(line: string): number {
  let isQuoted = false
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '"') isQuoted = !isQuoted
    else if (line[index] === ':' && !isQuoted) return index + 1
  }
  return 0
}

function zoneOf({ properties, observances }: Draft): ZoneDefinition {
  const raw = (name: string) => properties.find((property) => property.name === name)?.raw.trim()
  return { tzid: raw('tzid') ?? '', location: raw('x-lic-location'), observances }
}
