import type { EpochMs, Interval } from '#kernel/interval.ts'

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700, tstzrange: 3910 }

// "2026-11-23 01:06:33.123+00": the session's time zone is UTC on both databases.
const moment = (text: string): EpochMs => Date.parse(`${text.replace(' ', 'T').replace(/\+00(:00)?$/, '')}Z`)

function range(text: string): Interval {
  const bounds = /^\["?([^",]+)"?,"?([^",]+)"?\)$/.exec(text)
  if (!bounds) throw new Error('a span column holds something other than a bounded half-open range')
  return { start: moment(bounds[1]!), end: moment(bounds[2]!) }
}

/** Makes both drivers hand over the same JavaScript values; without it each has its own idea of a date. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.int8]: Number,
  [OID.numeric]: Number,
  [OID.date]: (text) => text,
  [OID.timestamp]: (text) => text.replace(' ', 'T'),
  [OID.timestamptz]: moment,
  [OID.tstzrange]: range,
}
