import type { DAVResponse } from 'tsdav'
import { no, ok, type Result } from '#kernel/result.ts'
import { FetchRefused, type GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { CalendarTrouble } from '../calendar-port.ts'

const NAMESPACES = {
  'xmlns:d': 'DAV:',
  'xmlns:c': 'urn:ietf:params:xml:ns:caldav',
  'xmlns:cs': 'http://calendarserver.org/ns/',
}

/** One resource of a multistatus answer (RFC 4918 §13): its absolute URL and the properties that were found. */
export interface DavResource {
  readonly url: URL
  readonly props: Readonly<Record<string, unknown>>
}

interface DavCall {
  readonly url: URL
  readonly fetch: GuardedFetch
}

/** RFC 4918 §9.1. */
export const propfind = (
  call: DavCall,
  { depth, props }: { depth: '0' | '1'; props: readonly string[] },
): Promise<Result<DavResource[], CalendarTrouble>> =>
  multistatus(call, {
    method: 'PROPFIND',
    depth,
    body: { 'd:propfind': { _attributes: NAMESPACES, 'd:prop': elements(props) } },
  })

/** The VEVENT objects that overlap a time range, whole (RFC 4791 §7.8); times as "20261125T000000Z". */
export const calendarQuery = (
  call: DavCall,
  { start, end }: { start: string; end: string },
): Promise<Result<DavResource[], CalendarTrouble>> =>
  multistatus(call, {
    method: 'REPORT',
    depth: '1',
    body: {
      'c:calendar-query': {
        _attributes: NAMESPACES,
        'd:prop': elements(['d:getetag', 'c:calendar-data']),
        'c:filter': {
          'c:comp-filter': {
            _attributes: { name: 'VCALENDAR' },
            'c:comp-filter': {
              _attributes: { name: 'VEVENT' },
              'c:time-range': { _attributes: { start, end } },
            },
          },
        },
      },
    },
  })

interface DavRequest {
  readonly method: 'PROPFIND' | 'REPORT'
  readonly depth: '0' | '1'
  readonly body: object
}

/** tsdav's own queries take an empty page, or part of an answer, for "nothing there"; here only a whole multistatus counts. */
async function multistatus(
  { url, fetch }: DavCall,
  { method, depth, body }: DavRequest,
): Promise<Result<DavResource[], CalendarTrouble>> {
  // Loaded by the first agency that connects such a calendar: its XML readers are megabytes.
  const { davRequest } = await import('tsdav')
  const sent = await attempt(() =>
    davRequest({
      url: url.href,
      init: { method, headers: { depth }, body },
      fetch: whole(fetch) as typeof globalThis.fetch,
    }),
  )
  if (!sent.ok) return sent
  const [first] = sent.value
  if (!first || !isMultistatus(first)) return no(first?.ok ? 'not_a_calendar' : troubleOf(first?.status ?? 0))
  const members = sent.value.filter(({ href, props }) => href !== undefined || props !== undefined)
  const failed = members.find((member) => !member.ok)
  if (failed) return no(members.length === 1 ? troubleOf(failed.status) : 'unavailable')
  const resources = members.map(({ href, props }) => ({ url: URL.parse(href ?? '', url.href), props: props ?? {} }))
  return resources.every((one): one is DavResource => one.url !== null) ? ok(resources) : no('unavailable')
}

/** tsdav reads what is there of an XML text that was cut short; the events after the cut would be free time. */
const whole =
  (fetch: GuardedFetch): GuardedFetch =>
  async (input, init) => {
    const answer = await fetch(input, init)
    if (
      answer.status === 207 &&
      !/<\/(?:[\w.-]+:)?multistatus\s*>\s*$|<(?:[\w.-]+:)?multistatus[^>]*\/>\s*$/.test(await answer.clone().text())
    ) {
      throw new TypeError('the answer ends before its end')
    }
    return answer
  }

const isMultistatus = ({ raw, ok: isOk }: DAVResponse): boolean =>
  typeof raw === 'object' && raw !== null && 'multistatus' in raw && isOk !== undefined

const elements = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]))

/** The answer, or what its failure means to a calendar. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, CalendarTrouble>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof FetchRefused) return no(error.reason === 'too_large' ? 'unavailable' : 'refused_address')
    // Whatever else a network, a name server or a foreign server's XML does: no answer that could be trusted.
    return no('unavailable')
  }
}

export function troubleOf(status: number): CalendarTrouble {
  if (status === 401 || status === 403) return 'unauthorised'
  if (status === 404 || status === 410) return 'gone'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 405 || status === 501) return 'not_a_calendar'
  return 'unavailable'
}

/** Text of a property as tsdav's XML reader gives it: text, number, CDATA or nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'object' && value !== null && '_cdata' in value) return textOf(value._cdata)
  return undefined
}

/** Every `href` inside a property. */
export function hrefsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('href' in value)) return []
  const { href } = value
  return (Array.isArray(href) ? href : [href]).map(textOf).filter((text) => text !== undefined)
}
