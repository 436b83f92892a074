import { slotAt } from '#assistant/slots/slot.ts'
import type { Travel } from '#assistant/slots/travel.ts'
import { possibleSlots, type Wish } from '#assistant/slots/wish.ts'
import { wishedTimes } from '#assistant/slots/wished-times.ts'
import type { TimeWishes } from '#assistant/understanding/time-wishes.ts'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { type Diary, diaryOf, rules, type Situation, type Visit } from './diary.ts'
import { patience } from './people.ts'
import { endOf, type Person, saidInWords } from './person.ts'
import type { Truth } from './truth.ts'
import type { Lead, World } from './world.ts'

export interface OfferedTime {
  readonly start: EpochMs
  readonly agentId: AgentId
}

export interface Booked {
  readonly leadId: LeadId
  readonly agentId: AgentId
}

/** Who decides what is offered. May keep what it has seen; one is made for each run. */
export interface Policy {
  /** At most three, in the order shown. */
  offer(situation: Situation): readonly OfferedTime[]
  /** A visit was booked; later, that it was cancelled, fell for an event or that nobody came. */
  booked?(visit: Booked): void
  fellThrough?(visit: Booked): void
}

/** One set and its answer, as the product logs it; `taken` is the place of the chosen time, −1 for none. */
export interface Answer {
  readonly situation: Situation
  readonly offered: readonly OfferedTime[]
  readonly taken: number
}

/** What became of a lead. */
export interface Outcome {
  readonly lead: Lead
  /** Place of the set that was answered; −1 when none was. */
  readonly set: number
  /** Who could have gone when the lead was first answered, ways left aside. */
  readonly couldGo: readonly AgentId[]
  readonly agentId: AgentId | null
}

export interface Run {
  readonly world: World
  readonly diary: Pick<Diary, 'visits' | 'events'>
  readonly outcomes: readonly Outcome[]
}

export interface Play {
  readonly world: World
  readonly truth: Truth
  readonly policy: Policy
  /** What ways are planned with; the product's own when left out. */
  readonly travel?: Travel | undefined
  readonly log?: ((answer: Answer) => void) | undefined
}

/** Plays all days of a world under one policy. The same world, truth and policy always give the same run. */
export function simulate({ world, truth, policy, travel, log }: Play): Run {
  const diary = diaryOf(world, travel)
  const outcomes: Outcome[] = []
  const failing: Visit[] = []
  let next = 0
  const enterUntil = (now: EpochMs) => {
    for (let event = world.events[next]; event && event.knownFrom <= now; event = world.events[next]) {
      for (const visit of diary.enter(event)) policy.fellThrough?.(said(visit))
      next += 1
    }
  }
  for (const lead of world.leads) {
    const now = lead.opensAt
    enterUntil(now)
    tellFailed(failing, now, policy)
    const { outcome, offered } = converse(lead, { diary, truth, policy, log })
    outcomes.push(outcome)
    if (!offered) continue
    const visit = visitOf(lead, offered)
    diary.book(visit)
    policy.booked?.(said(visit))
    if (visit.ends !== 'held') failing.push(visit)
  }
  enterUntil(Number.POSITIVE_INFINITY)
  return { world, diary, outcomes }
}

const said = ({ lead, agentId }: Visit): Booked => ({ leadId: lead.id, agentId })

function tellFailed(failing: Visit[], now: EpochMs, policy: Policy): void {
  for (let i = failing.length - 1; i >= 0; i -= 1) {
    const visit = failing[i] as Visit
    if (Math.min(visit.freedAt, visit.end) > now) continue
    policy.fellThrough?.(said(visit))
    failing.splice(i, 1)
  }
}

function converse(lead: Lead, { diary, truth, policy, log }: { diary: Diary } & Pick<Play, 'truth' | 'policy' | 'log'>): { outcome: Outcome; offered: OfferedTime | undefined } {
  const { person, opensAt: now } = lead
  const shown = new Set<EpochMs>()
  let wish = person.stated && asWish(person.stated, lead.at)
  let couldGo: readonly AgentId[] = []
  for (let set = 0; set < person.sets; set += 1) {
    const situation = diary.situation(lead, { now, wish, shown: new Set(shown), set })
    const offered = policy.offer(situation)
    if (set === 0) couldGo = ableAgents(situation)
    if (offered.length === 0) break
    const taken = answerOf(person, { truth, now, set, starts: offered.map(({ start }) => start) })
    log?.({ situation, offered, taken })
    const chosen = offered[taken]
    if (chosen) return { outcome: { lead, set, couldGo, agentId: chosen.agentId }, offered: chosen }
    for (const { start } of offered) shown.add(start)
    const left = (person.nexts[set] as number) - patience.looksAtOthers
    if (left < 0) continue
    if (left >= (1 - patience.looksAtOthers) * patience.saysInWords) break
    const words = saidInWords(person, (cell) => truth.liking(person, cell))
    if (!words) break
    wish = asWish(words, now)
  }
  return { outcome: { lead, set: -1, couldGo, agentId: null }, offered: undefined }
}

/** Those with a time at which the contact, as far as he said, can come. */
function ableAgents({ request, wish, openWithoutTravel }: Situation): AgentId[] {
  const slots = openWithoutTravel()
  const wished = wishedTimes(wish, request)
  return [...new Set(((wished && possibleSlots(slots, wished)) ?? slots).flatMap(({ agentIds }) => agentIds))]
}

/** Place of the time that is taken, −1 for none: the person's own draw on the probabilities. */
function answerOf(person: Person, { truth, starts, now, set }: { truth: Truth; starts: readonly EpochMs[]; now: EpochMs; set: number }): number {
  let left = person.answers[set] as number
  for (const [place, probability] of truth.probabilities(person, starts, { now, set }).entries()) {
    left -= probability
    if (left < 0 && place < starts.length) return place
  }
  return -1
}

function visitOf(lead: Lead, { start, agentId }: OfferedTime): Visit {
  const bookedAt = lead.opensAt
  const { kind, freedAt } = endOf(lead.person, { bookedAt, start })
  return { lead, agentId, ...slotAt({ rules }, start), bookedAt, ends: kind, freedAt }
}

/** As the reader gives it when it is sure. */
const asWish = (said: TimeWishes, at: EpochMs): Wish => ({ wishes: { ...said, confidence: 1, spans: [] }, postcode: null, at, source: 'message' })
