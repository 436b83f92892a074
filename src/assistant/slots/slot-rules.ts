import type { AgentId } from '#kernel/ids.ts'
import { type EpochMs, type Interval, MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf, wallToEpoch } from '#kernel/time-zone.ts'
import { hoursRules, occupationRules } from './agent-rules.ts'
import { closedTimes, openTimes } from './opening-hours.ts'
import { type SlotRequest, slotAt } from './slot.ts'
import { ALWAYS, fullTimes, START, type StartRule, startRule } from './start-rule.ts'

export const lastDayOf = ({ now, timeZone, rules }: SlotRequest): Day => dayOf(timeZone, now) + rules.horizonDays

/** What holds for every agent, before anything else is looked at. */
export function limitRules(request: SlotRequest): StartRule[] {
  const { now, rules, timeZone, gone } = request
  const lastDay = lastDayOf(request)
  const horizon = { start: wallToEpoch(timeZone, lastDay + 1, 0), end: Number.POSITIVE_INFINITY }
  return [
    ...(gone ? [startRule('property_gone', { reach: START, spans: [ALWAYS] }, () => ({ kind: 'property_gone', status: gone }))] : []),
    startRule('slot_past', { reach: START, spans: [{ ...ALWAYS, end: now + 1 }] }, () => ({ kind: 'slot_past' })),
    notice('too_soon', now, rules.noticeMinutes),
    startRule('beyond_horizon', { reach: START, spans: [horizon] }, () => ({
      kind: 'beyond_horizon',
      lastDay,
      horizonDays: rules.horizonDays,
    })),
  ]
}

function notice(kind: 'too_soon' | 'property_notice', now: EpochMs, noticeMinutes: number): StartRule {
  const earliest = now + noticeMinutes * MINUTE
  return startRule(kind, { reach: START, spans: [{ ...ALWAYS, end: earliest }] }, () => ({ kind, earliest, noticeMinutes }))
}

/** For appointments inside `around`. */
export function propertyRules(request: SlotRequest, around: Interval): StartRule[] {
  const { now, property } = request
  if (property === null) return []
  const { timeZone, busy, noticeMinutes, maxPerDay, groups } = property
  const reach = slotAt(request, 0)
  const hours = property.hours && { ...property.hours, timeZone }
  const visits = [...property.visits, ...groups.map(({ span }) => span.start)]
  return [
    ...(noticeMinutes > 0 ? [notice('property_notice', now, noticeMinutes)] : []),
    startRule('property_hours', { reach, spans: hours ? closedTimes(hours, around) : [] }, (_, start) => ({
      kind: 'property_hours',
      open: hours ? openTimes(hours, { start, end: start }) : [],
    })),
    startRule('property_taken', { reach, spans: [...busy, ...groups.map(({ span }) => span)] }, span => ({
      kind: 'property_taken',
      span,
    })),
    startRule('property_cap', { reach: START, spans: fullTimes(visits, { timeZone, max: maxPerDay, days: 1 }) }, full => ({
      kind: 'property_cap',
      day: full.first,
      max: full.max,
    })),
  ]
}

/** The rules of everyone who has to be there besides the agent; for appointments inside `around`. */
export const requiredRules = (request: SlotRequest, around: Interval): StartRule[] =>
  request.required.flatMap(agentId => {
    const person = request.agents.find(({ id }) => id === agentId)
    if (!person) return [ofRequired(agentId, startRule('not_permitted', { reach: START, spans: [ALWAYS] }, () => ({ kind: 'not_permitted' })))]
    return [...hoursRules(request, person, around), ...occupationRules(request, person)].map(rule => ofRequired(agentId, rule))
  })

function ofRequired(agentId: AgentId, rule: StartRule): StartRule {
  return {
    ...rule,
    requiredAgent: agentId,
    refusalAt(start) {
      const refusal = rule.refusalAt(start)
      return refusal && { kind: 'required', agentId, refusal }
    },
  }
}
