import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import { uidOf } from '#agency/calendars/google/event-json.ts'
import { Unavailable } from '#platform/db/database.ts'
import { sql as raw } from '#platform/db/sql.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { type FaultPlan, randomFaults } from '../../test/emulators/faults.ts'
import { startGoogleLab } from '../../test/emulators/google/lab.ts'
import { startMicrosoftLab } from '../../test/emulators/microsoft/lab.ts'
import { type DatabaseKind, runningClock, startTestApp } from '../../test/support/app.ts'
import { keepingTransport } from '../../test/support/mail-sink.ts'
import { countOverlaps, makeContests } from '../race/contests.ts'

export interface EffectsOptions {
  readonly kind: DatabaseKind
  /** Half of them have their calendar at Google, half at Microsoft. */
  readonly agents: number
  /** Appointments of each: all are written, all moved, every second one is cancelled. */
  readonly leads: number
  /** Of a hundred calls of a provider or hand-overs of a mail, rate × 100 go wrong. */
  readonly rate: number
}

export interface EffectsResult {
  /** Events that had to be written, moved or deleted. */
  readonly effects: number
  readonly seconds: number
  /** Appointments whose calendar does not hold exactly one event at the agreed time, or none when cancelled. */
  readonly wrongEvents: number
  /** Contacts who did not get exactly one message of each kind, by Message-ID. */
  readonly wrongMails: number
  readonly overlaps: number
  /** Calls of the providers that went wrong. */
  readonly faults: number
  /** After an hour in which no provider answered: from their return until the last effect was done. */
  readonly backlogSeconds: number
  readonly violations: readonly string[]
}

interface Visit {
  readonly id: AppointmentId
  readonly agentId: string
  readonly uid: string
  readonly email: string
  start: number
  isCancelled: boolean
  /** Messages he has to get. */
  news: number
}

/** The whole product books, moves and cancels while Google, Microsoft and the mail server fail at random, and once for an hour. */
export async function effects({ kind, agents, leads, rate }: EffectsOptions): Promise<EffectsResult> {
  const clock = runningClock()
  const [google, microsoft] = [await startGoogleLab(), await startMicrosoftLab()]
  const kept = keepingTransport()
  let faults = 0
  const random = randomFaults({ seed: 7, rate })
  const plan: FaultPlan = (call) => {
    const fault = random(call)
    if (fault) faults += 1
    return fault
  }
  const mailFaults = randomFaults({ seed: 8, rate })
  let isFailing = false
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
    providerFetch: (url, init) => (new URL(url instanceof Request ? url.url : url).hostname.includes('microsoft') ? microsoft : google).fetch(url, init),
    settings: async () => ({ GOOGLE_CLIENT_ID: google.clientId, GOOGLE_CLIENT_SECRET: google.clientSecret, MICROSOFT_CLIENT_ID: microsoft.clientId, MICROSOFT_CLIENT_SECRET: microsoft.clientSecret }),
  })
  const { app, scope } = site
  const { booking } = app.services

  const fail = (isOn: boolean) => {
    isFailing = isOn
    google.knobs.faults = microsoft.knobs.faults = isOn ? plan : undefined
  }

  /** The queue's own clock is the database's: what waits for its next try is tried now. */
  const passQueueTime = () => app.store.db.within(scope, ({ sql }) => raw`update queue.job set start_after = now() where state = 'retry'`.execute(sql))

  const isOpen = async (visits: readonly Visit[]) => {
    const states = await app.store.db.within(scope, ({ sql }) => sql.selectFrom('appointments').select(['id', 'calendarState', 'invitedSequence', 'sequence']).where('agencyId', '=', scope.agencyId).execute())
    const open = new Set(states.filter((one) => one.calendarState === 'pending' || one.invitedSequence !== one.sequence).map(({ id }) => id))
    if (visits.some(({ id }) => open.has(id))) return true
    const told = messageIds(kept.mails)
    return visits.some(({ email, news }) => (told.get(email)?.size ?? 0) < news)
  }

  async function drain(visits: readonly Visit[], isPassing: boolean): Promise<number> {
    const begun = performance.now()
    while (await isOpen(visits)) {
      assert.ok(performance.now() - begun < 30 * 60_000, 'effects are still open after half an hour')
      if (isPassing) await passQueueTime()
      await sleep(isPassing ? 250 : 100)
    }
    return (performance.now() - begun) / 1000
  }

  try {
    const contests = await makeContests({ app, scope }, { agents, slots: leads * 2 + 4, leads: leads + 2 })
    const holders = new Map<string, (uid: string) => number[]>()
    for (const [index, { agentId }] of contests.entries()) holders.set(agentId, await connect(site, { agentId, lab: index % 2 === 0 ? microsoft : google, index }))
    const visits: Visit[] = []
    const begun = performance.now()
    const book = async ({ agentId, leadIds, starts }: (typeof contests)[number], n: number, time = n): Promise<Visit> => {
      const [email, start] = [`contact-${visits.length}-${n}-${agentId}@courriel.example`, starts[time] as number]
      const booked = await untilOpen(() => booking.book(scope, leadIds[n] as never, { choice: { agentId, start }, details: { ...details, email } as never }))
      const visit = { id: booked.id, agentId, uid: booked.uid, email, start, isCancelled: false, news: 1 }
      visits.push(visit)
      return visit
    }
    const move = async (visit: Visit, start: number) => {
      await untilOpen(() => booking.move(scope, visit.id, { agentId: visit.agentId as never, start }))
      Object.assign(visit, { start, news: visit.news + 1 })
    }
    const cancel = async (visit: Visit) => {
      await booking.cancel(scope, visit.id, 'contact')
      Object.assign(visit, { isCancelled: true, news: visit.news + 1 })
    }

    fail(true)
    for (let n = 0; n < leads; n += 1) await Promise.all(contests.map((contest) => book(contest, n)))
    await drain(visits, true)
    const startsOf = new Map(contests.map(({ agentId, starts }) => [agentId as string, starts]))
    for (const [agentId, starts] of startsOf) for (const [n, visit] of visits.filter((one) => one.agentId === agentId).entries()) await move(visit, starts[leads + n] as number)
    await drain(visits, true)
    const cancelled = visits.filter((_, n) => n % 2 === 0)
    for (const visit of cancelled) await cancel(visit)
    await drain(visits, true)
    const seconds = (performance.now() - begun) / 1000
    const made = visits.length * 2 + cancelled.length

    // Both houses fall silent for an hour; what is agreed in its first minutes reaches nobody's calendar yet.
    fail(false)
    for (const { agentId } of contests) await app.services.calendars.reread(scope, agentId)
    google.knobs.faults = microsoft.knobs.faults = () => ({ kind: 'drop' })
    const late = await Promise.all(contests.map((contest) => book(contest, leads, leads * 2 + 1)))
    const stays = visits.filter(({ isCancelled }) => !isCancelled)
    for (const [agentId, starts] of startsOf) {
      const [one] = stays.filter((visit) => visit.agentId === agentId && !late.includes(visit))
      if (one) await move(one, starts[leads * 2 + 2] as number)
    }
    clock.pass(HOUR)
    await sleep(3_000)
    google.knobs.faults = microsoft.knobs.faults = undefined
    const backlogSeconds = await drain(visits, false)

    const told = messageIds(kept.mails)
    return {
      effects: made, seconds, faults, backlogSeconds,
      wrongEvents: visits.filter(({ agentId, uid, start, isCancelled }) => JSON.stringify(holders.get(agentId)?.(uid)) !== JSON.stringify(isCancelled ? [] : [start])).length,
      wrongMails: visits.filter(({ email, news }) => told.get(email)?.size !== news).length,
      overlaps: await countOverlaps({ app, scope }),
      violations: [...google.violations, ...microsoft.violations],
    }
  } finally {
    await site.stop()
    await google.close()
    await microsoft.close()
  }
}

const details = { firstName: 'Julie', lastName: 'Lemaître', phone: '+33639980201', postalAddress: '', note: '' }

/** While a calendar does not answer, times near it may be refused; the person tries again. */
async function untilOpen<T>(attempt: () => Promise<{ ok: true; value: T } | { ok: false; reason: unknown }>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const result = await attempt()
    if (result.ok) return result.value
    assert.ok(tries < 50, `refused: ${JSON.stringify(result.reason)}`)
    await sleep(200)
  }
}

function messageIds(mails: ReturnType<typeof keepingTransport>['mails']): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>()
  for (const { envelope, parsed } of mails) told.set(envelope.to, (told.get(envelope.to) ?? new Set()).add(parsed.messageId ?? ''))
  return told
}

type Lab = Awaited<ReturnType<typeof startGoogleLab>> | Awaited<ReturnType<typeof startMicrosoftLab>>

/** Connects an agent's main calendar by the way of the settings; answers what it holds of a UID, by start. */
async function connect({ app, scope }: { app: Awaited<ReturnType<typeof startTestApp>>['app']; scope: AgencyScope }, { agentId, lab, index }: { agentId: string; lab: Lab; index: number }): Promise<(uid: string) => number[]> {
  const isGoogle = 'endAccessTokens' in lab
  const person = lab.addPerson(`agent${index}@quais.example`)
  const { connections, accountCalendars } = app.services
  const session = { scope, agentId } as never
  const begun = await connections.begin(session, { provider: isGoogle ? 'google' : 'microsoft', bundle: 'calendar' })
  assert.ok(begun.ok)
  const { search } = await lab.agree(begun.value.url.href, person as never)
  const provider = connections.provider(isGoogle ? 'google' : 'microsoft')
  const finished = provider && (await connections.finish(provider, { attempt: begun.value.attempt, search, session }))
  assert.ok(finished?.result.ok, JSON.stringify(finished))
  const listed = await accountCalendars.list(scope, agentId as never, finished.result.value)
  assert.ok(listed.ok)
  const { remoteId } = listed.value.calendars.find(({ isPrimary }) => isPrimary)!
  const connected = await accountCalendars.connect(scope, agentId as never, { id: finished.result.value, remoteId, blocks: true, receives: true })
  assert.ok(connected.ok, JSON.stringify(connected))
  const { calendars } = person
  const events = () => ('primary' in calendars ? calendars.primary.events().map((event) => ({ uid: uidOf(event.id ?? ''), start: Date.parse(event.start?.dateTime ?? '') })) : [...(calendars.calendars[0]?.events.values() ?? [])].map(({ transactionId, start }) => ({ uid: transactionId?.split('#')[0], start: Date.parse(`${start?.dateTime?.slice(0, 19)}Z`) })))
  return (uid) => events().filter((one) => one.uid === uid).map(({ start }) => start)
}
