import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { CalendarTrouble } from '../calendar-port.ts'
import type { AccountAccess, Channel, ChannelRequest, RemoteCalendar, RemoteCalendars } from '../remote.ts'
import { callGraph, type GraphMailbox, PAGE, pagesOf, settled } from './graph.ts'
import { accountGates } from '../account-gate.ts'
import { MicrosoftPort } from './port.ts'

/** The least that lets events be read and written (learn.microsoft.com/graph/permissions-reference); it opens no mail. */
const SCOPES = ['Calendars.ReadWrite']
/** learn.microsoft.com/graph/api/resources/subscription: events at most "10,080 minutes (under seven days)". */
const LONGEST = 10_070 * MINUTE

export interface MicrosoftSettings {
  readonly fetch: GuardedFetch
  readonly clock: () => EpochMs
}

/** The calendars of accounts at Microsoft: 365 and Outlook.com, by the Graph v1.0. */
export function microsoftCalendars({ fetch, clock }: MicrosoftSettings): RemoteCalendars {
  const gateOf = accountGates(clock)
  const mailboxOf = (access: AccountAccess): GraphMailbox => ({ fetch, gate: gateOf(access.accountId), access, scopes: SCOPES })

  return {
    list: (access) => listCalendars(mailboxOf(access)),
    open: (access, { remoteId, rules }) => new MicrosoftPort(mailboxOf(access), { calendarId: remoteId, rules, clock }),
    watch: (access, request) => subscribe(mailboxOf(access), request, clock() + LONGEST),
    // learn.microsoft.com/graph/api/subscription-reauthorize: without a body, 204; its time is not prolonged.
    async reauthorise(access, { id }) {
      const answer = settled(await callGraph(mailboxOf(access), { method: 'POST', path: `${subscriptionPath(id)}/reauthorize` }))
      return answer.ok ? ok(undefined) : answer
    },
    async stopWatching(access, { id }) {
      const answer = settled(await callGraph(mailboxOf(access), { method: 'DELETE', path: subscriptionPath(id) }))
      return answer.ok || answer.reason === 'gone' ? ok(undefined) : answer
    },
  }
}

interface GraphCalendar {
  readonly id: string
  readonly name?: string | null
  readonly canEdit?: boolean | null
  readonly isDefaultCalendar?: boolean | null
}

/** learn.microsoft.com/graph/api/user-list-calendars. */
async function listCalendars(mailbox: GraphMailbox): Promise<Result<RemoteCalendar[], CalendarTrouble>> {
  const read = await pagesOf<GraphCalendar>(mailbox, 'me/calendars', { $select: 'id,name,canEdit,isDefaultCalendar', $top: PAGE })
  if (!read.ok) return read
  const calendars = read.value.map(({ id, name, canEdit, isDefaultCalendar }) => ({ remoteId: id, name: name ?? '', isPrimary: isDefaultCalendar === true, isWritable: canEdit === true, readsFreeBusy: false }))
  return ok(calendars.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary)))
}

/** learn.microsoft.com/graph/api/subscription-post-subscriptions; the Graph asks `url` for the validation token before it answers. */
async function subscribe(mailbox: GraphMailbox, { remoteId, url, secret }: ChannelRequest, until: EpochMs): Promise<Result<Channel, CalendarTrouble>> {
  const resource = `me/calendars/${remoteId}/events`
  const body = { changeType: 'created,updated,deleted', notificationUrl: url, lifecycleNotificationUrl: url, resource, expirationDateTime: new Date(until).toISOString(), clientState: secret }
  const create = () => callGraph(mailbox, { method: 'POST', path: 'subscriptions', body })
  const first = await create()
  // "Duplicate subscriptions aren't allowed": the one before gives way, and what changes in between is found by reading.
  const answer = settled(!first.ok && first.reason === 'conflict' && (await unsubscribe(mailbox, resource)) ? await create() : first)
  if (!answer.ok) return answer
  const { id, expirationDateTime } = answer.value as { id?: unknown; expirationDateTime?: unknown }
  const expiresAt = Date.parse(String(expirationDateTime))
  return typeof id === 'string' && !Number.isNaN(expiresAt) ? ok({ id, resourceId: '', expiresAt }) : no('unavailable')
}

/** Ends this application's own subscriptions to a resource. */
async function unsubscribe(mailbox: GraphMailbox, resource: string): Promise<boolean> {
  const known = await pagesOf<{ id: string; resource?: string }>(mailbox, 'subscriptions', {})
  if (!known.ok) return false
  for (const { id } of known.value.filter((one) => one.resource === resource)) await callGraph(mailbox, { method: 'DELETE', path: subscriptionPath(id) })
  return true
}

const subscriptionPath = (id: string): string => `subscriptions/${encodeURIComponent(id)}`
