import { randomUUID } from 'node:crypto'
import { googleScopes } from '#agency/connections/bundles.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { CalendarTrouble } from '../calendar-port.ts'
import { accountGates } from '../account-gate.ts'
import type { AccountAccess, RemoteCalendar, RemoteCalendars } from '../remote.ts'
import { callGoogle, type GoogleAccount, settled } from './api.ts'
import { freeBusyPort } from './free-busy.ts'
import { GooglePort } from './port.ts'

export interface GoogleParts {
  readonly fetch: GuardedFetch
  readonly clock: () => EpochMs
}

const MAX_PAGES = 10

interface ListEntry {
  readonly id?: string
  readonly summary?: string
  readonly summaryOverride?: string
  readonly primary?: boolean
  readonly accessRole?: string
}

/** Google Calendar, API v3. */
export function googleCalendars({ fetch, clock }: GoogleParts): RemoteCalendars {
  const gateOf = accountGates(clock)
  const accountOf = (access: AccountAccess): GoogleAccount => ({ fetch, gate: gateOf(access.accountId), access })

  return {
    async list(access) {
      const entries = await allEntries(accountOf(access))
      // The discreet grant has no list: its one calendar is the account's own, and only when it is taken is told.
      if (!entries.ok) return entries.reason === 'not_granted' ? ok([{ remoteId: 'primary', name: '', isPrimary: true, isWritable: false, readsFreeBusy: true }]) : no(entries.reason)
      const hasFreeBusy = (await access.token([googleScopes.freeBusy])).ok
      const calendars = entries.value.flatMap((entry): RemoteCalendar[] => {
        const isOwn = entry.accessRole === 'owner'
        if (!entry.id || (!isOwn && !hasFreeBusy)) return []
        return [{ remoteId: entry.id, name: entry.summaryOverride ?? entry.summary ?? entry.id, isPrimary: entry.primary === true, isWritable: isOwn, readsFreeBusy: !isOwn }]
      })
      return ok(calendars.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary)))
    },

    open: (access, { remoteId, readsFreeBusy, rules }) => (readsFreeBusy ? freeBusyPort(accountOf(access), remoteId) : new GooglePort(accountOf(access), { calendarId: remoteId, rules })),

    async create(access, name) {
      const made = settled(await callGoogle(accountOf(access), { method: 'POST', path: ['calendars'], body: { summary: name }, scopes: [googleScopes.appCreated] }))
      if (!made.ok) return made
      const { id } = (made.value ?? {}) as { id?: unknown }
      return typeof id === 'string' ? ok({ remoteId: id, name, isPrimary: false, isWritable: true, readsFreeBusy: false }) : no('unavailable')
    },

    async watch(access, { remoteId, url, secret }) {
      const answer = settled(await callGoogle(accountOf(access), {
        method: 'POST', path: ['calendars', remoteId, 'events', 'watch'], body: { id: randomUUID(), type: 'web_hook', address: url, token: secret }, scopes: [googleScopes.ownedEvents, googleScopes.appCreated],
      }))
      if (!answer.ok) return answer
      const { id, resourceId, expiration } = (answer.value ?? {}) as { id?: unknown; resourceId?: unknown; expiration?: unknown }
      const expiresAt = Number(expiration)
      if (typeof id !== 'string' || typeof resourceId !== 'string' || !(expiresAt > 0)) return no('unavailable')
      return ok({ id, resourceId, expiresAt })
    },

    async stopWatching(access, { id, resourceId }) {
      const answer = settled(await callGoogle(accountOf(access), { method: 'POST', path: ['channels', 'stop'], body: { id, resourceId }, scopes: [googleScopes.ownedEvents, googleScopes.appCreated] }))
      return answer.ok || answer.reason === 'gone' ? ok(undefined) : answer
    },
  }
}

async function allEntries(account: GoogleAccount): Promise<Result<ListEntry[], CalendarTrouble | 'not_granted'>> {
  const entries: ListEntry[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = { maxResults: '250', fields: 'nextPageToken,items(id,summary,summaryOverride,primary,accessRole)', ...(pageToken ? { pageToken } : {}) }
    const answer = await callGoogle(account, { path: ['users', 'me', 'calendarList'], query, scopes: [googleScopes.calendarList] })
    if (!answer.ok) return answer.reason === 'not_granted' ? no('not_granted') : settled(answer)
    const said = (answer.value ?? {}) as { items?: unknown; nextPageToken?: unknown }
    entries.push(...((Array.isArray(said.items) ? said.items : []) as ListEntry[]))
    if (typeof said.nextPageToken !== 'string') return ok(entries)
    pageToken = said.nextPageToken
  }
  return no('unavailable')
}
