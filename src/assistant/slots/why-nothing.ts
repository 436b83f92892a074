import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { hoursRules, occupationRules } from './agent-rules.ts'
import type { AgentTimes, SlotRequest } from './slot.ts'
import { frameOf, openSlots } from './slot-engine.ts'
import { limitRules, propertyRules, requiredRules } from './slot-rules.ts'
import type { RuleKind, StartRule } from './start-rule.ts'
import { fullStartSet, sizeOf } from './start-set.ts'
import { strike } from './strike.ts'

/** A public holiday counts for what the agent's week would have opened on it. */
export type BlockingRule = RuleKind | 'required' | 'public_holiday'

/** Why a request has no slot. */
export interface WhyNothing {
  /** The rule that closes most of the hours somebody works; the hours themselves when they hold no start at all. */
  readonly main: BlockingRule
  /** Starts of the grid for each agent, under the one rule that is asked first: his hours, then the others as in `refusalOf`. */
  readonly counts: ReadonlyMap<BlockingRule, number>
  /** What would open times, the most first. */
  readonly remedies: readonly Remedy[]
}

/** One change, and how many starts of the window it alone would open: at most, as calendars beyond it are not known. */
export type Remedy = { readonly opens: number } & RemedyKind

type RemedyKind =
  | { readonly kind: 'name_agent' | 'second_agent' | 'smaller_buffers' | 'start_in_gaps' | 'shorter_notice' | 'open_holidays' }
  | { readonly kind: 'reconnect_calendar' | 'set_hours' | 'without_required'; readonly agentId: AgentId }
  /** ISO 8601: Monday 1. */
  | { readonly kind: 'open_weekday'; readonly weekday: number }
  | { readonly kind: 'longer_horizon'; readonly days: number }
  | { readonly kind: 'raise_daily_cap' | 'raise_weekly_cap' | 'raise_property_cap' | 'widen_property_hours' | 'shorter_property_notice' }

/** Undefined when there is a slot for one of `takers`: those who may go, not who only has to be there as well. */
export function whyNothing(request: SlotRequest, takers: readonly AgentId[] = request.agents.map(({ id }) => id)): WhyNothing | undefined {
  const asked: Asked = { request, takers }
  if (opensOf(asked) > 0) return undefined
  const counts = countsOf(asked)
  // No change of hours or rules helps there.
  if (request.gone) return { main: 'property_gone', counts, remedies: [] }
  return { main: mainOf(counts), counts, remedies: remediesOf(asked) }
}

interface Asked {
  readonly request: SlotRequest
  readonly takers: readonly AgentId[]
}

const takersOf = ({ request, takers }: Asked): AgentTimes[] => request.agents.filter(({ id }) => takers.includes(id))

/** How many starts somebody who may go could take. */
const opensOf = ({ request, takers }: Asked): number =>
  openSlots(request).filter(({ agentIds }) => agentIds.some(id => takers.includes(id))).length

/** How many starts each rule closed that those before it had left, over all takers. */
export function countsOf({ request, takers }: Asked): Map<BlockingRule, number> {
  const { grid, around } = frameOf({ ...request, rules: { ...request.rules, anchor: 'clock' } })
  const counts = new Map<BlockingRule, number>()
  const common = { limits: limitRules(request), property: propertyRules(request, around), required: requiredRules(request, around) }
  for (const agent of takersOf({ request, takers })) {
    const [unreadable, hours] = hoursRules(request, agent, around) as [StartRule, StartRule]
    const others = [...common.limits, unreadable, ...common.property, ...occupationRules(request, agent), ...common.required]
    const week = openOnHolidays(agent)
    const [, weekly] = week === agent ? [] : hoursRules(request, week, around)
    const left = fullStartSet(grid.starts.length)
    let size = sizeOf(left)
    for (const [kind, rule] of [...ofHours(hours, weekly), ...others.map(named)]) {
      strike(left, grid, rule)
      const now = sizeOf(left)
      if (now < size) counts.set(kind, (counts.get(kind) ?? 0) + size - now)
      size = now
    }
  }
  return counts
}

const named = (rule: StartRule): [BlockingRule, StartRule] => [rule.requiredAgent === undefined ? rule.kind : 'required', rule]

/** What the week closes comes first, so that holidays count for the rest alone. */
const ofHours = (hours: StartRule, weekly: StartRule | undefined): [BlockingRule, StartRule][] =>
  weekly ? [named(weekly), ['public_holiday', hours]] : [named(hours)]

function mainOf(counts: ReadonlyMap<BlockingRule, number>): BlockingRule {
  const [most] = [...counts].filter(([rule]) => rule !== 'outside_hours').sort(([, a], [, b]) => b - a)
  if (most) return most[0]
  return counts.has('outside_hours') ? 'outside_hours' : 'not_permitted'
}

/** By trial: each change is made alone, and the engine asked again. */
function remediesOf(asked: Asked): Remedy[] {
  if (takersOf(asked).length === 0) return [{ kind: 'name_agent', opens: 0 }]
  const takers = [...asked.takers, SECOND]
  return trialsOf(asked)
    .map(([kind, request]): Remedy => ({ ...kind, opens: opensOf({ request, takers }) }))
    .filter(({ opens }) => opens > 0)
    .sort((a, b) => b.opens - a.opens)
}

const LONGER = 14

type Trial = [RemedyKind, SlotRequest]

function trialsOf(asked: Asked): Trial[] {
  const { request } = asked
  const { rules, window, agents, required } = request
  const withRules = (changed: Partial<SlotRequest['rules']>): SlotRequest => ({ ...request, rules: { ...rules, ...changed } })
  const further = { ...request, window: { ...window, end: window.end + LONGER * DAY }, rules: { ...rules, horizonDays: rules.horizonDays + LONGER } }
  return [
    [{ kind: 'shorter_notice' }, withRules({ noticeMinutes: 0 })],
    [{ kind: 'longer_horizon', days: LONGER }, further],
    [{ kind: 'smaller_buffers' }, withRules({ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 })],
    [{ kind: 'start_in_gaps' }, withRules({ anchor: 'gaps' })],
    ...(agents.some(hasHolidays) ? [[{ kind: 'open_holidays' }, { ...request, agents: agents.map(openOnHolidays) }] satisfies Trial] : []),
    [{ kind: 'raise_daily_cap' }, withRules({ maxPerDay: null })],
    [{ kind: 'raise_weekly_cap' }, withRules({ maxPerWeek: null })],
    ...propertyTrials(request),
    ...weekdays.map((weekday): Trial => [{ kind: 'open_weekday', weekday }, { ...request, agents: agents.map(agent => open(agent, [weekday])) }]),
    ...agents.flatMap(agent => agentTrials(asked, agent)),
    ...required.map((agentId): Trial => [{ kind: 'without_required', agentId }, { ...request, required: required.filter(id => id !== agentId) }]),
  ]
}

function propertyTrials(request: SlotRequest): Trial[] {
  const { property } = request
  if (!property) return []
  return [
    [{ kind: 'raise_property_cap' }, { ...request, property: { ...property, maxPerDay: null } }],
    [{ kind: 'widen_property_hours' }, { ...request, property: { ...property, hours: null } }],
    [{ kind: 'shorter_property_notice' }, { ...request, property: { ...property, noticeMinutes: 0 } }],
  ]
}

function agentTrials(asked: Asked, agent: AgentTimes): Trial[] {
  const { request } = asked
  const replaced = (changed: AgentTimes): SlotRequest => ({ ...request, agents: request.agents.map(other => (other === agent ? changed : other)) })
  const { id: agentId } = agent
  const trials: Trial[] = []
  if (agent.unreadable) trials.push([{ kind: 'reconnect_calendar', agentId }, replaced({ ...agent, unreadable: false })])
  if (agent.weeklyHours.length === 0) trials.push([{ kind: 'set_hours', agentId }, replaced(open(agent, weekdays.slice(0, 5)))])
  if (agent === takersOf(asked)[0]) {
    const second = { ...agent, id: SECOND, busy: [], taken: [], stops: [], unreadable: false }
    trials.push([{ kind: 'second_agent' }, { ...request, agents: [...request.agents, second] }])
  }
  return trials
}

const SECOND = 'second' as AgentId
const weekdays = [1, 2, 3, 4, 5, 6, 7]

const hasHolidays = ({ overrides }: AgentTimes): boolean => overrides.some(({ holiday }) => holiday)

/** The same agent with the hours of his week on public holidays. */
const openOnHolidays = (agent: AgentTimes): AgentTimes =>
  hasHolidays(agent) ? { ...agent, overrides: agent.overrides.filter(({ holiday }) => !holiday) } : agent

/** Open from 9 to 19 o'clock on further days. */
const open = (agent: AgentTimes, days: readonly number[]): AgentTimes => ({
  ...agent,
  weeklyHours: [...agent.weeklyHours, ...days.map(weekday => ({ weekday, opens: 540, closes: 1140 }))],
})
