import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AppointmentId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import { Unavailable } from '#platform/db/database.ts'
import type { DatabaseKind } from '../../test/support/app.ts'
import type { Contest } from '../race/attempts.ts'
import { countOverlaps, makeContests } from '../race/contests.ts'
import { type House, houses, startFaultyWorld } from './faulty-world.ts'

export interface EffectsOptions {
  readonly kind: DatabaseKind
  /** Half of them have their calendar at Google, half at Microsoft. */
  readonly agents: number
  /** Appointments of each: all are written, all moved, every second one is cancelled. */
  readonly leads: number
  /** Of a hundred calls of a provider or hand-overs of a mail, rate × 100 go wrong. */
  readonly rate: number
  readonly progress: (line: string) => void
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
  /** Of each provider, which did not answer for an hour. */
  readonly outages: Readonly<Record<House, Outage>>
  readonly violations: readonly string[]
}

export interface Outage {
  /** What was agreed meanwhile with agents of the other provider: until the last of it was done. */
  readonly othersSeconds: number
  /** From its return until the last effect was done. */
  readonly backlogSeconds: number
}

/** So many effects are under way before more are agreed: enough that no worker waits, few enough that none is five minutes late. */
const UNDER_WAY = 150

/** More times than the hours at which nobody is offered whose calendar does not answer. */
const FAR = 20

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

/** The whole product books, moves and cancels while Google, Microsoft and the mail server fail at random; then each house is away for an hour. */
export async function effects({ kind, agents, leads, rate, progress }: EffectsOptions): Promise<EffectsResult> {
  const world = await startFaultyWorld({ kind, rate })
  const { app, scope, clock, told } = world
  const { booking, calendars } = app.services
  const visits: Visit[] = []
  const visitsOf = (agentId: string) => visits.filter((one) => one.agentId === agentId)
  const effectsSoFar = () => visits.reduce((sum, { news }) => sum + news, 0)

  async function book({ agentId, leadIds, starts }: Contest, n: number, time = n): Promise<void> {
    const [email, start] = [`contact-${n}-${agentId}@courriel.example`, starts[time] as number]
    const booked = await untilOpen(() => booking.book(scope, leadIds[n] as never, { choice: { agentId, start } as never, details: { ...details, email } as never }))
    visits.push({ id: booked.id, agentId, uid: booked.uid, email, start, isCancelled: false, news: 1 })
  }
  async function move(visit: Visit, start: number): Promise<void> {
    await untilOpen(() => booking.move(scope, visit.id, { agentId: visit.agentId as never, start }))
    Object.assign(visit, { start, news: visit.news + 1 })
  }
  async function cancel(visit: Visit): Promise<void> {
    await untilOpen(async () => ({ ok: true, value: await booking.cancel(scope, visit.id, 'contact') }))
    Object.assign(visit, { isCancelled: true, news: visit.news + 1 })
  }

  async function isOpen(atMost: number, of: readonly Visit[]): Promise<boolean> {
    if (of.filter(({ email, news }) => told(email) < news).length > atMost) return true
    if (atMost > 0) return false
    const open = await app.store.db.within(scope, ({ sql }) =>
      sql.selectFrom('appointments').select('id').where('agencyId', '=', scope.agencyId)
        .where((row) => row.or([row('calendarState', '=', 'pending'), row('invitedSequence', 'is distinct from', row.ref('sequence'))])).execute(),
    )
    const ours = new Set<string>(of.map(({ id }) => id))
    return open.some(({ id }) => ours.has(id))
  }

  /** Waits until no more than so many effects are open; how long that took, in seconds. */
  async function drain({ atMost = 0, isPassing = true, of = visits } = {}): Promise<number> {
    const begun = performance.now()
    while (await isOpen(atMost, of)) {
      assert.ok(performance.now() - begun < 30 * 60_000, 'effects are still open after half an hour')
      if (isPassing) await world.passQueueTime()
      await sleep(isPassing ? 250 : 100)
    }
    return (performance.now() - begun) / 1000
  }

  try {
    const contests = await makeContests({ app, scope }, { agents, slots: leads * 2 + FAR, leads: leads + 2 })
    const houseOf = (index: number) => houses[index % houses.length] as House
    const holders = new Map<string, (uid: string) => number[]>()
    for (const [index, { agentId }] of contests.entries()) holders.set(agentId, await world.connect({ agentId, house: houseOf(index), email: `agent${index}@quais.example` }))
    const begun = performance.now()

    /** One after the other in one calendar, in all calendars at once. */
    async function inRounds(what: string, works: readonly (readonly (() => Promise<void>)[])[]): Promise<void> {
      for (let n = 0; n < Math.max(...works.map(({ length }) => length)); n += 1) {
        await Promise.all(works.map((own) => own[n]?.()))
        await drain({ atMost: UNDER_WAY })
        progress(`${what}: ${effectsSoFar()} effects, ${world.faults()} faults, ${Math.round((performance.now() - begun) / 1000)} s`)
      }
      await drain()
    }

    world.fail(true)
    await inRounds('booked', contests.map((contest) => Array.from({ length: leads }, (_, n) => () => book(contest, n))))
    await inRounds('moved', contests.map(({ agentId, starts }) => visitsOf(agentId).map((visit, n) => () => move(visit, starts[leads + n] as number))))
    await inRounds('cancelled', contests.map(({ agentId }) => visitsOf(agentId).filter((_, n) => n % 2 === 0).map((visit) => () => cancel(visit))))
    const [seconds, made] = [(performance.now() - begun) / 1000, effectsSoFar()]
    world.fail(false)

    /** What is agreed in the first minutes of the hour reaches nobody's calendar yet: a visit of each agent is new, one is moved. */
    async function hourOfSilence(house: House): Promise<Outage> {
      const [silenced, others] = [contests.filter((_, index) => houseOf(index) === house), contests.filter((_, index) => houseOf(index) !== house)]
      for (const { agentId } of contests) await calendars.reread(scope, agentId)
      world.silence(house, true)
      await Promise.all(silenced.map(async (contest) => {
        const stays = visitsOf(contest.agentId).find(({ isCancelled }) => !isCancelled)
        await book(contest, leads, contest.starts.length - 1)
        if (stays) await move(stays, contest.starts.at(-2) as number)
      }))
      const before = visits.length
      await Promise.all(others.map((contest) => book(contest, leads + 1, contest.starts.length - 3)))
      const othersSeconds = await drain({ isPassing: false, of: visits.slice(before) })
      clock.pass(HOUR)
      await world.passQueueHour()
      world.silence(house, false)
      const backlogSeconds = await drain({ isPassing: false })
      progress(`${house} was silent for an hour: others waited ${Math.round(othersSeconds)} s, its backlog was gone after ${Math.round(backlogSeconds)} s`)
      return { othersSeconds, backlogSeconds }
    }

    const outages = { google: await hourOfSilence('google'), microsoft: await hourOfSilence('microsoft') }
    return {
      effects: made, seconds, faults: world.faults(), outages,
      wrongEvents: visits.filter(({ agentId, uid, start, isCancelled }) => JSON.stringify(holders.get(agentId)?.(uid)) !== JSON.stringify(isCancelled ? [] : [start])).length,
      wrongMails: visits.filter(({ email, news }) => told(email) !== news).length,
      overlaps: await countOverlaps({ app, scope }),
      violations: world.violations(),
    }
  } finally {
    await world.stop()
  }
}

const details = { firstName: 'Julie', lastName: 'Lemaître', phone: '+33639980201', postalAddress: '', note: '' }

/** While a calendar does not answer, times near it may be refused, and a busy house answers 503; the person tries again. */
async function untilOpen<T>(attempt: () => Promise<{ ok: true; value: T } | { ok: false; reason: unknown }>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const result = await attempt().catch((error: unknown) => {
      if (error instanceof Unavailable) return { ok: false as const, reason: error.message }
      throw error
    })
    if (result.ok) return result.value
    assert.ok(tries < 300, `refused: ${JSON.stringify(result.reason)}`)
    await sleep(200)
  }
}
