import type { BookingService, Choice } from '#assistant/booking/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import { Unavailable } from '#platform/db/database.ts'

/** The leads of one agent, and the times all of them want. */
export interface Contest {
  readonly agentId: AgentId
  readonly leadIds: readonly LeadId[]
  readonly starts: readonly number[]
}

export interface RaceCounts {
  readonly attempts: number
  readonly won: number
  /** Somebody else has the time. */
  readonly lost: number
  /** Losers who were given no other time, or the same again. */
  readonly losersWithoutOthers: number
  /** Losers who were given a time that this process had seen taken before they asked. */
  readonly losersWithTaken: number
  /** Nobody was answered: the database did not in time. A page would say so, and the lead tries again. */
  readonly unanswered: number
}

interface Limits {
  readonly attempts: number
  readonly atOnce: number
  /** No new attempt after this many ms. */
  readonly withinMs: number
  readonly seed: number
  /** Ends it early: no new attempt. */
  readonly isStopped?: () => boolean
}

const details = { firstName: 'Julie', lastName: 'Lemaître', email: 'julie.lemaitre@courriel.example', phone: '+33639980201', postalAddress: '', note: '' }

/**
 * Leads book times that others want too, each by the whole way of booking: locks, engine, constraint, one transaction. A lead
 * that has lost tries another time; one that has won is done. What losers are offered instead is looked at.
 */
export async function attempts(booking: BookingService, scope: AgencyScope, contests: readonly Contest[], limits: Limits): Promise<RaceCounts> {
  const random = randomFrom(limits.seed)
  const waiting = contests.flatMap(({ agentId, leadIds, starts }) => leadIds.map((leadId) => ({ leadId, agentId, starts })))
  const end = performance.now() + limits.withinMs
  let [made, won, lost, unanswered, losersWithoutOthers, losersWithTaken] = [0, 0, 0, 0, 0, 0]
  const wonAt = new Map<string, number>()
  const one = async (): Promise<void> => {
    while (made < limits.attempts && performance.now() < end && !limits.isStopped?.()) {
      const [entrant] = waiting.splice(Math.floor(random() * waiting.length), 1)
      if (!entrant) return
      made += 1
      const begun = performance.now()
      const choice: Choice = { agentId: entrant.agentId, start: entrant.starts[Math.floor(random() * entrant.starts.length)] as number }
      const booked = await booking.book(scope, entrant.leadId, { choice, details: details as never }).catch(orUnavailable)
      if (booked instanceof Unavailable) {
        unanswered += 1
        waiting.push(entrant)
        continue
      }
      if (booked.ok) {
        won += 1
        wonAt.set(`${choice.agentId} ${choice.start}`, performance.now())
        continue
      }
      if (booked.reason.kind !== 'slot_refused') throw new Error(`refused by ${booked.reason.kind}`)
      const { nearest } = booked.reason
      if (nearest.length === 0 || nearest.some(({ start }) => start === choice.start)) losersWithoutOthers += 1
      if (nearest.some(({ start, agentIds }) => agentIds.some((id) => (wonAt.get(`${id} ${start}`) ?? begun) < begun))) losersWithTaken += 1
      lost += 1
      waiting.push(entrant)
    }
  }
  await Promise.all(Array.from({ length: limits.atOnce }, one))
  return { attempts: made, won, lost, losersWithoutOthers, losersWithTaken, unanswered }
}

function orUnavailable(error: unknown): Unavailable {
  if (error instanceof Unavailable) return error
  throw error
}

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
