import { type EpochMs, type Interval, MINUTE, merge } from '#kernel/interval.ts'
import { dayOf, wallToEpoch } from '#kernel/time-zone.ts'
import { hoursRules, occupationRules } from './agent-rules.ts'
import { between } from './opening-hours.ts'
import type { AgentTimes, SlotRequest } from './slot.ts'
import { propertyRules, requiredRules } from './slot-rules.ts'
import { type RuleKind, type StartRule, startsInto } from './start-rule.ts'

/** What ends at a time of its own. Notice moves with the clock, and a cap that lifts at midnight begins nothing. */
const bounding: ReadonlySet<RuleKind> = new Set<RuleKind>(['outside_hours', 'property_hours', 'property_taken', 'taken', 'busy', 'calendar_stale', 'travel'])

/**
 * The starts that are counted from the beginning of a gap: the first whole minute at which the agent, the property and
 * everyone required are free for an appointment, then every `gridMinutes`. For all of the agent's days that `span`
 * touches. A gap that goes on over midnight is counted anew from there, so that a start hangs on its own day alone.
 */
export function gapStarts(request: SlotRequest, agent: AgentTimes, { start, end }: Interval): EpochMs[] {
  const { timeZone } = agent
  const midnights: EpochMs[] = []
  const last = dayOf(timeZone, end) + 1
  for (let day = dayOf(timeZone, start); day <= last; day += 1) midnights.push(wallToEpoch(timeZone, day, 0))
  const whole = { start: midnights[0] as EpochMs, end: midnights.at(-1) as EpochMs }
  const refused = merge([...refusedStarts(request, agent, whole)])
  const cuts = midnights.slice(1, -1).map(midnight => ({ start: midnight, end: midnight }))
  const gaps = between([...refused, ...cuts].sort((a, b) => a.start - b.start), whole)
  return gaps.flatMap(gap => startsFrom(gap, request.rules.gridMinutes * MINUTE))
}

function* refusedStarts(request: SlotRequest, agent: AgentTimes, whole: Interval): Generator<Interval> {
  const around = { start: whole.start, end: whole.end + request.rules.durationMinutes * MINUTE }
  const rules: StartRule[] = [
    ...hoursRules(request, agent, around),
    ...propertyRules(request, around),
    ...occupationRules(request, agent),
    ...requiredRules(request, around),
  ]
  for (const { kind, spans, reach } of rules) {
    if (bounding.has(kind)) for (const span of spans) yield startsInto(span, reach)
  }
}

function startsFrom(gap: Interval, stepMs: number): EpochMs[] {
  const starts: EpochMs[] = []
  for (let at = Math.ceil(gap.start / MINUTE) * MINUTE; at < gap.end; at += stepMs) starts.push(at)
  return starts
}
