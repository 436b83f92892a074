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
