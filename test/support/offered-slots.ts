import assert from 'node:assert/strict'
import { refusalOf } from '#assistant/slots/refusal.ts'
import { openSlots } from '#assistant/slots/slot-engine.ts'
import type { SlotRequest } from '#assistant/slots/slot.ts'
import { MINUTE } from '#kernel/interval.ts'

export interface Checked {
  /** Offered times, each counted for every agent it was offered for. */
  readonly offered: number
  /** Ways between an offered time and an event or appointment that were looked at. */
  readonly ways: number
}

/**
 * Every time that is offered could be agreed, and each way to and from it is as long as it has to be: reckoned here from the
 * stops alone, not by the engine's own rule. Fails on the first that is not.
 */
export function checkOffered(request: SlotRequest): Checked {
  const { travel, where, property } = request
  let [offered, ways] = [0, 0]
  for (const { start, end, agentIds } of openSlots(request)) {
    for (const id of agentIds) {
      offered += 1
      assert.equal(refusalOf(request, id, start), undefined, `${id} ${new Date(start).toISOString()}`)
      const isJoined = property?.groups.some(({ agentId, span }) => agentId === id && span.start === start)
      if (!travel || where === 'anywhere' || isJoined) continue
      for (const stop of request.agents.find((agent) => agent.id === id)?.stops ?? []) {
        if (stop.where === 'anywhere' || stop.start >= stop.end) continue
        ways += 1
        const margin = travel.marginMinutes * MINUTE
        const isBefore = stop.end + travel.time(stop.where, where, stop.end) + margin <= start
        const isAfter = end + travel.time(where, stop.where, stop.start) + margin <= stop.start
        assert.ok(isBefore || isAfter, `no way for ${id} at ${new Date(start).toISOString()}`)
      }
    }
  }
  return { offered, ways }
}
