import { no, ok, type Result } from '#kernel/result.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { CalendarTrouble } from '../calendar-port.ts'
import { attempt, type DavResource, hrefsOf, propfind, textOf } from './dav.ts'

/** A calendar found on a server; proved to be one by its resourcetype, and to hold events. */
export interface CaldavCalendar {
  readonly url: string
  readonly name: string
  /** False for one that is shared for reading only: it can block, it cannot receive. */
  readonly isWritable: boolean
}

const CALENDAR_PROPS = [
  'd:resourcetype',
  'd:displayname',
  'c:supported-calendar-component-set',
  'd:current-user-privilege-set',
]
const ACCOUNT_PROPS = ['d:current-user-principal', 'c:calendar-home-set']

interface Server {
  readonly url: URL
  readonly fetch: GuardedFetch
}

/**
 * The calendars behind `url`: itself when it is one, else those of the account it leads to (RFC 6764 §6: well-known,
 * principal, home), else those right below it.
 */
export async function findCalendars(server: Server): Promise<Result<CaldavCalendar[], CalendarTrouble>> {
  const { url, fetch } = server
  const here = await propfind(server, { depth: '0', props: [...CALENDAR_PROPS, ...ACCOUNT_PROPS] })
  if (!here.ok && (here.reason === 'unauthorised' || here.reason === 'refused_address')) return here
  const itself = here.ok ? calendarsAmong(here.value) : []
  if (itself.length > 0) return ok(itself)

  const wellKnown = await wellKnownUrl(server)
  const answers = [
    here,
    ...(wellKnown ? [await propfind({ url: wellKnown, fetch }, { depth: '0', props: ACCOUNT_PROPS })] : []),
  ]
  const homes = [...new Set((await Promise.all(answers.map((answer) => homesOf(answer, fetch)))).flat())]
  const lists = await Promise.all(
    [...homes, url.href].map((home) => propfind({ url: new URL(home), fetch }, { depth: '1', props: CALENDAR_PROPS })),
  )
  const found = lists.flatMap((list) => (list.ok ? calendarsAmong(list.value) : []))
  if (found.length > 0) return ok([...new Map(found.map((calendar) => [calendar.url, calendar])).values()])
  return no(worstOf([...answers, ...lists]))
}

/** Of a single address: whether it is a calendar that holds events. */
export const isCalendar = ({ props }: DavResource): boolean => {
  const types = Object.keys(props.resourcetype ?? {})
  return types.includes('calendar') && holdsEvents(props.supportedCalendarComponentSet)
}

const calendarsAmong = (resources: readonly DavResource[]): CaldavCalendar[] =>
  resources.filter(isCalendar).map(({ url, props }) => ({
    url: url.href,
    name: textOf(props.displayname) ?? url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname,
    isWritable: isWritable(props.currentUserPrivilegeSet),
  }))

const WRITING = ['all', 'write', 'writeContent', 'bind']

/** RFC 3744 §5.5; a server that does not tell is taken at its first write. */
function isWritable(privilegeSet: unknown): boolean {
  if (typeof privilegeSet !== 'object' || privilegeSet === null || !('privilege' in privilegeSet)) return true
  const privileges = [privilegeSet.privilege].flat().flatMap((one) => Object.keys(one ?? {}))
  return WRITING.some((name) => privileges.includes(name))
}

/** RFC 4791 §5.2.3: a collection without the list takes every kind; task lists name VTODO alone. */
function holdsEvents(componentSet: unknown): boolean {
  if (typeof componentSet !== 'object' || componentSet === null || !('comp' in componentSet)) return true
  const components = Array.isArray(componentSet.comp) ? componentSet.comp : [componentSet.comp]
  return components.some(
    (one: { _attributes?: { name?: string } }) => one?._attributes?.name?.toUpperCase() === 'VEVENT',
  )
}

/** Where /.well-known/caldav leads; undefined when it leads nowhere we go. */
async function wellKnownUrl({ url, fetch }: Server): Promise<URL | undefined> {
  const asked = new URL('/.well-known/caldav', url)
  const answer = await attempt(() => fetch(asked, { method: 'PROPFIND', redirect: 'manual', headers: { depth: '0' } }))
  if (!answer.ok) return undefined
  const location = answer.value.headers.get('location')
  if (location !== null) return URL.parse(location, asked.href) ?? undefined
  return answer.value.status === 207 ? asked : undefined
}

/** The calendar homes an answer names, by itself or through its principal (RFC 5397, RFC 4791 §6.2.1). */
async function homesOf(answer: Result<DavResource[], CalendarTrouble>, fetch: GuardedFetch): Promise<string[]> {
  const [resource] = answer.ok ? answer.value : []
  if (!resource) return []
  const named = homeSet(resource)
  if (named.length > 0) return named
  const [principal] = hrefsOf(resource.props.currentUserPrincipal)
  const url = principal === undefined ? undefined : URL.parse(principal, resource.url.href)
  if (!url) return []
  const asked = await propfind({ url, fetch }, { depth: '0', props: ['c:calendar-home-set'] })
  return asked.ok ? asked.value.flatMap(homeSet) : []
}

const homeSet = ({ url, props }: DavResource): string[] =>
  hrefsOf(props.calendarHomeSet)
    .map((href) => URL.parse(href, url.href)?.href)
    .filter((href) => href !== undefined)

const BY_WEIGHT: readonly CalendarTrouble[] = ['unauthorised', 'refused_address', 'unavailable']

/** When nothing was found: what stood in the way, or that there is nothing. */
function worstOf(answers: readonly Result<DavResource[], CalendarTrouble>[]): CalendarTrouble {
  const reasons = answers.filter((answer) => !answer.ok).map(({ reason }) => reason)
  return BY_WEIGHT.find((reason) => reasons.includes(reason)) ?? 'not_a_calendar'
}
