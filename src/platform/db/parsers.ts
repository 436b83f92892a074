import type { EpochMs, Interval } from '#kernel/interval.ts'

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700, tstzrange: 3910 }

const [ZERO, HYPHEN, POINT] = ['0', '-', '.'].map((sign) => sign.charCodeAt(0)) as [number, number, number]

const digit = (text: string, at: number): number => text.charCodeAt(at) - ZERO
const pair = (text: string, at: number): number => 10 * digit(text, at) + digit(text, at + 1)

/** "2026-11-23 01:06:33.123+00": the session's time zone is UTC on both databases. A calendar is hundreds of them, and `Date.parse` takes ten times as long. */
export function moment(text: string): EpochMs {
  const isPlain = text.charCodeAt(0) > ZERO && text.charCodeAt(4) === HYPHEN && text.endsWith('+00')
  if (!isPlain) return Date.parse(`${text.replace(' ', 'T').replace(/\+00(:00)?$/, '')}Z`)
  let ms = 0
  if (text.charCodeAt(19) === POINT) {
    // The columns hold microseconds; what is less than a millisecond falls away, and zeros at the end are not written.
    const end = text.length - 3
    for (let at = 20; at < 23; at++) ms = 10 * ms + (at < end ? digit(text, at) : 0)
  }
  return Date.UTC(100 * pair(text, 0) + pair(text, 2), pair(text, 5) - 1, pair(text, 8), pair(text, 11), pair(text, 14), pair(text, 17), ms)
}

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
