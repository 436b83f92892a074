import { Temporal } from 'temporal-polyfill'
import type { ZoneDefinition } from './components.ts'

// Names that Windows, Outlook and Exchange write as TZID (Unicode CLDR, windowsZones.xml, territory 001 or the one named).
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'romance standard time': 'Europe/Paris',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'gtb standard time': 'Europe/Bucharest',
  'fle standard time': 'Europe/Kyiv',
  'e. europe standard time': 'Europe/Chisinau',
  'russian standard time': 'Europe/Moscow',
  'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem',
  'middle east standard time': 'Asia/Beirut',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'w. central africa standard time': 'Africa/Lagos',
  'e. africa standard time': 'Africa/Nairobi',
  'morocco standard time': 'Africa/Casablanca',
  'arabian standard time': 'Asia/Dubai',
  'arab standard time': 'Asia/Riyadh',
  'mauritius standard time': 'Indian/Mauritius',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
  'central pacific standard time': 'Pacific/Guadalcanal',
  'new zealand standard time': 'Pacific/Auckland',
  'azores standard time': 'Atlantic/Azores',
  'cape verde standard time': 'Atlantic/Cape_Verde',
  'saint pierre standard time': 'America/Miquelon',
  'atlantic standard time': 'America/Halifax',
  'sa western standard time': 'America/La_Paz',
  'sa eastern standard time': 'America/Cayenne',
  'e. south america standard time': 'America/Sao_Paulo',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'alaskan standard time': 'America/Anchorage',
  'hawaiian standard time': 'Pacific/Honolulu',
  utc: 'UTC',
  'coordinated universal time': 'UTC',
}

// One zone for each pair of offsets that still change twice a year; the pairs of Europe and America do not meet.
const SEASONAL_ZONES = [
  'Europe/Paris',
  'Europe/London',
  'Europe/Helsinki',
  'Atlantic/Azores',
  'America/Miquelon',
  'America/St_Johns',
  'America/Halifax',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Anchorage',
  'Australia/Sydney',
  'Pacific/Auckland',
]

/** The zone a TZID stands for: an IANA name or a fixed offset; undefined when nothing tells (it is never guessed). */
export function zoneNamed(tzid: string, definitions: readonly ZoneDefinition[]): string | undefined {
  const name = tzid.trim()
  const definition = definitions.find((one) => one.tzid === name)
  return (
    validZone(name) ??
    pathZone(name) ??
    WINDOWS_ZONES[name.toLowerCase()] ??
    displayedZone(name) ??
    (definition?.location ? validZone(definition.location) : undefined) ??
    (definition ? zoneDefined(definition) : undefined)
  )
}

const known = new Map<string, string | undefined>()

function validZone(name: string): string | undefined {
  if (!known.has(name)) {
    if (known.size > 1_000) known.clear()
    known.set(name, checkedZone(name))
  }
  return known.get(name)
}

function checkedZone(name: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    return undefined
  }
}

/** "/freeassociation.sourceforge.net/Tzfile/Europe/Paris", "/mozilla.org/20050126_1/Europe/Paris" (libical, Mozilla). */
function pathZone(name: string): string | undefined {
  const parts = name.split('/')
  return parts.length < 3 ? undefined : (validZone(parts.slice(-3).join('/')) ?? validZone(parts.slice(-2).join('/')))
}

const NORTH_AMERICA = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
}
const CONTINENTS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Atlantic', 'Pacific', 'Indian']

/** What Outlook shows to people: "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"; its cities share one zone. */
function displayedZone(name: string): string | undefined {
  const places = name.replace(/^\((?:UTC|GMT)[^)]*\)/i, '').replaceAll('\\', '')
  const [, region] = /^\s*(eastern|central|mountain|pacific) time \(US/i.exec(places) ?? []
  if (region) return NORTH_AMERICA[region.toLowerCase() as keyof typeof NORTH_AMERICA]
  if (!places.includes(',')) return undefined
  const cities = places.split(',').map((city) => city.trim().replaceAll(' ', '_'))
  const zones = cities.flatMap((city) => CONTINENTS.map((continent) => validZone(`${continent}/${city}`)))
  return zones.find((zone) => zone !== undefined)
}

function zoneDefined({ observances }: ZoneDefinition): string | undefined {
  const standard = offsetNow(observances.filter((one) => !one.isDaylight))
  const summer = observances.filter((one) => one.isDaylight)
  if (standard === undefined) return undefined
  if (summer.length === 0) return validZone(standard)
  const isStillObserved = summer.some(({ properties }) =>
    properties.some(({ name, raw }) => name === 'rrule' && !/UNTIL|COUNT/i.test(raw)),
  )
  const daylight = offsetNow(summer)
  if (!isStillObserved || daylight === undefined) return undefined
  return SEASONAL_ZONES.find((zone) => {
    const offsets = [1, 7].map((month) => Temporal.ZonedDateTime.from(`2026-0${month}-01T12:00[${zone}]`).offset)
    return offsets.includes(standard) && offsets.includes(daylight) && standard !== daylight
  })
}

/** "+01:00", of the observance that began last. */
function offsetNow(observances: ZoneDefinition['observances']): string | undefined {
  const raw = (one: ZoneDefinition['observances'][number], name: string) =>
    one.properties.find((property) => property.name === name)?.raw.trim() ?? ''
  const latest = observances.toSorted((a, b) => raw(a, 'dtstart').localeCompare(raw(b, 'dtstart'))).at(-1)
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(latest ? raw(latest, 'tzoffsetto') : '') ?? []
  return sign ? `${sign}${hours}:${minutes}` : undefined
}
