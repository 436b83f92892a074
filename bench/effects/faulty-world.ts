import assert from 'node:assert/strict'
import { uidOf } from '#agency/calendars/google/event-json.ts'
import { Unavailable } from '#platform/db/database.ts'
import { sql as raw } from '#platform/db/sql.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { type FaultPlan, randomFaults } from '../../test/emulators/faults.ts'
import { startGoogleLab } from '../../test/emulators/google/lab.ts'
import { startMicrosoftLab } from '../../test/emulators/microsoft/lab.ts'
import { type DatabaseKind, runningClock, startTestApp } from '../../test/support/app.ts'
import { keepingTransport } from '../../test/support/mail-sink.ts'

export const houses = ['google', 'microsoft'] as const
export type House = (typeof houses)[number]

/** The product's own patience with a provider (platform/http/guarded-fetch). */
const TIMEOUT_MS = 5_000

export type FaultyWorld = Awaited<ReturnType<typeof startFaultyWorld>>

/** The whole product between Google's and Microsoft's doubles and a mail server, each of which can be made to fail. */
export async function startFaultyWorld({ kind, rate }: { readonly kind: DatabaseKind; readonly rate: number }) {
  const clock = runningClock()
  const labs = { google: await startGoogleLab(), microsoft: await startMicrosoftLab() }
  const { google, microsoft } = labs
  const kept = keepingTransport()
  let faults = 0
  let isFailing = false
  const random = randomFaults({ seed: 7, rate })
  const plan: FaultPlan = (call) => {
    const fault = random(call)
    if (fault) faults += 1
    return fault
  }
  const mailFaults = randomFaults({ seed: 8, rate })
  const transport: MailTransport = {
    ...kept.transport,
    async deliver(envelope, message) {
      const fault = isFailing ? mailFaults({ method: 'MAIL', path: '' }) : undefined
      if (fault?.kind === 'drop' || fault?.kind === 'status') throw new Unavailable('no connection')
      const outcome = await kept.transport.deliver(envelope, message)
      if (fault?.kind === 'lost_answer') throw new Unavailable('no answer')
      return outcome
    },
  }
  const site = await startTestApp({
    kind, clock, transport,
    providerFetch: (url, init) => (new URL(url instanceof Request ? url.url : url).hostname.includes('microsoft') ? microsoft : google).fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
    settings: async () => ({ GOOGLE_CLIENT_ID: google.clientId, GOOGLE_CLIENT_SECRET: google.clientSecret, MICROSOFT_CLIENT_ID: microsoft.clientId, MICROSOFT_CLIENT_SECRET: microsoft.clientSecret }),
  })
  const { app, scope } = site

  return {
    app,
    scope,
    clock,
    /** How many calls of the providers went wrong so far. */
    faults: () => faults,
    /** How many mails with a Message-ID of their own an address got so far. */
    told: messageIds(kept.mails),
    violations: () => [...google.violations, ...microsoft.violations],

    fail(isOn: boolean): void {
      isFailing = isOn
      google.knobs.faults = microsoft.knobs.faults = isOn ? plan : undefined
    },

    silence(house: House, isOn: boolean): void {
      labs[house].knobs.faults = isOn ? () => ({ kind: 'silence' }) : undefined
    },

    /** The queue's own clock is the database's: what waits for its next try is tried now, and its workers are told. */
    passQueueTime: () =>
      app.store.db.within(scope, ({ sql }) =>
        raw`with due as (update queue.job set start_after = queue.job_now() where state = 'retry' returning name)
          select pg_notify('pgboss_' || left(encode(sha224('queue'), 'hex'), 24), name) from (select distinct name from due) as names`.execute(sql),
      ),

    /** What was tried for an hour waits as long between two tries as it ever will, and anywhere between them. */
    passQueueHour: () =>
      app.store.db.within(scope, ({ sql }) =>
        raw`update queue.job set retry_count = 60, start_after = queue.job_now() + random() * retry_delay_max * interval '1 second' where state = 'retry'`.execute(sql),
      ),

    /** Connects an agent's main calendar by the way of the settings; answers what it holds of a UID, by start. */
    async connect({ agentId, house, email }: { agentId: string; house: House; email: string }): Promise<(uid: string) => number[]> {
      const lab = labs[house]
      const person = lab.addPerson(email)
      const { connections, accountCalendars } = app.services
      const session = { scope, agentId } as never
      const begun = await connections.begin(session, { provider: house, bundle: 'calendar' })
      assert.ok(begun.ok)
      const { search } = await lab.agree(begun.value.url.href, person as never)
      const provider = connections.provider(house)
      const finished = provider && (await connections.finish(provider, { attempt: begun.value.attempt, search, session }))
      assert.ok(finished?.result.ok, JSON.stringify(finished))
      const listed = await accountCalendars.list(scope, agentId as never, finished.result.value)
      assert.ok(listed.ok)
      const { remoteId } = listed.value.calendars.find(({ isPrimary }) => isPrimary)!
      const connected = await accountCalendars.connect(scope, agentId as never, { id: finished.result.value, remoteId, blocks: true, receives: true })
      assert.ok(connected.ok, JSON.stringify(connected))
      return (uid) => heldBy(person).filter((one) => one.uid === uid).map(({ start }) => start)
    },

    async stop(): Promise<void> {
      await site.stop()
      await google.close()
      await microsoft.close()
    },
  }
}

type Person = ReturnType<Awaited<ReturnType<typeof startGoogleLab>>['addPerson']> | ReturnType<Awaited<ReturnType<typeof startMicrosoftLab>>['addPerson']>

const heldBy = ({ calendars }: Person): { uid: string | undefined; start: number }[] =>
  'primary' in calendars
    ? calendars.primary.events().map(({ id, start }) => ({ uid: uidOf(id ?? ''), start: Date.parse(start?.dateTime ?? '') }))
    : [...(calendars.calendars[0]?.events.values() ?? [])].map(({ transactionId, start }) => ({ uid: transactionId?.split('#')[0], start: Date.parse(`${start?.dateTime?.slice(0, 19)}Z`) }))

function messageIds(mails: ReturnType<typeof keepingTransport>['mails']): (email: string) => number {
  const told = new Map<string, Set<string>>()
  let seen = 0
  return (email) => {
    for (const { envelope, parsed } of mails.slice(seen)) told.set(envelope.to, (told.get(envelope.to) ?? new Set()).add(parsed.messageId ?? ''))
    seen = mails.length
    return told.get(email)?.size ?? 0
  }
}
