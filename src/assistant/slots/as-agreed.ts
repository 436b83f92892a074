import type { AgentId } from '#kernel/ids.ts'
import { type Interval, MINUTE } from '#kernel/interval.ts'
import type { SlotRequest } from './slot.ts'

/**
 * The request by which another agent may take over what is agreed at `span`. Notice, grid, horizon and the property's own
 * hours were for whoever asked for a time; here the time stands, and what counts is whether the agent is free.
 */
export const asAgreed = (request: SlotRequest, span: Interval): SlotRequest => ({
  ...request,
  rules: {
    ...request.rules, anchor: 'clock', durationMinutes: (span.end - span.start) / MINUTE, gridMinutes: 1, noticeMinutes: 0, horizonDays: 10_000,
  },
  property: request.property && { ...request.property, hours: null, noticeMinutes: 0, maxPerDay: null },
})

/** The request in which one agent works at every hour: he moved the appointment there himself. */
export const atAnyHour = (request: SlotRequest, agentId: AgentId): SlotRequest => ({
  ...request,
  rules: { ...request.rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, maxPerDay: null, maxPerWeek: null },
  travel: null,
  agents: request.agents.map((agent) => (agent.id === agentId ? { ...agent, weeklyHours: wholeWeek, overrides: [] } : agent)),
})

const wholeWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 24 * 60 }))
