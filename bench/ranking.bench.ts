import assert from 'node:assert/strict'
import { defaultRules } from '#agency/preferences/appointment-rules.ts'
import { defaultRanking } from '#agency/preferences/ranking-rules.ts'
import { defaultTravelRules } from '#agency/preferences/travel-rules.ts'
import type { Coordinates } from '#agency/places/coordinates.ts'
import { travelTime } from '#agency/places/travel-model.ts'
import { modelOf } from '#assistant/slots/choice-model/choice-model.ts'
import { featureNames } from '#assistant/slots/choice-model/features.ts'
import { rankRecorded, timesOf } from '#assistant/slots/ranking-record.ts'
import type { AgentTimes, SlotRequest } from '#assistant/slots/slot.ts'
import { slotFacts } from '#assistant/slots/slot-facts.ts'
import { openSlots } from '#assistant/slots/slot-engine.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { seeded } from '../training/seeded.ts'
import { report, rounded } from './report.ts'

// Everything an offer computes once its rows are read: open times with ways, and the ranking of each of three agents over
// 14 days with a wish and a model, the last place drawn. Median and slowest of a hundred, after a warm-up.

const timeZone = 'Europe/Paris'
const now = Date.parse('2027-03-15T07:30:00+01:00')
const { isOn: _on, marginMinutes, ...settings } = defaultTravelRules
const { isAddressRequired: _required, ...rules } = defaultRules.viewing
const random = seeded(14)
const near = (): Coordinates => ({ latitude: 47.2 + random() / 5, longitude: -1.6 + random() / 5 })

function agent(id: string): AgentTimes {
  const stops = Array.from({ length: 28 }, (_, i) => {
    const start = now + Math.floor(i / 2) * DAY + (2 + (i % 2) * 5) * HOUR
    return { start, end: start + 30 * MINUTE, where: near() }
  })
  const weeklyHours = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 540, closes: 1140 }))
  return { id: id as AgentId, timeZone, weeklyHours, overrides: [], busy: stops, taken: [], stops, unreadable: false }
}

const request: SlotRequest = {
  now, timeZone, where: near(), required: [], property: null, rules: { ...rules, horizonDays: 14 }, window: { start: now, end: now + 16 * DAY },
  travel: { time: travelTime({ timeZone, ...settings }), marginMinutes }, agents: ['anne', 'bruno', 'chloe'].map(agent),
}
const wish = { wishes: { include: [{ dows: [2, 4], start: '16:00' }, { dows: [6] }], exclude: [], prefer: [], avoid: [], flexible: false, asap: false, none: false, confidence: 1, spans: [] }, postcode: '44000', at: now, source: 'message' as const }

const learned = modelOf(featureNames.map((_, i) => (i % 7) / 10))

function offer(seed: string): number {
  const slots = openSlots(request)
  const factsOf = slotFacts(request, () => ({ latitude: 47.25, longitude: -1.5 }))
  for (const { id: agentId } of request.agents) {
    const record = {
      now, windowEnd: request.window.end, timeZone, durationMinutes: rules.durationMinutes, rules: defaultRanking, modelHash: null, transaction: 'sale' as const,
      writtenAt: now, seed, times: timesOf({ slots, agentId, factsOf }), closed: {},
    }
    const { first } = rankRecorded(record, { agentId, wish, model: learned })
    assert(first.length === 3)
    // Who goes is ranked once more, with the draw.
    if (agentId === request.agents[0]?.id) rankRecorded({ ...record, rules: { ...defaultRanking, exploredPercent: 20 } }, { agentId, wish, model: learned })
  }
  return slots.length
}

for (let i = 0; i < 30; i += 1) offer(String(i))
const times = Array.from({ length: 100 }, (_, i) => {
  const start = performance.now()
  offer(String(i))
  return performance.now() - start
}).sort((a, b) => a - b)
const [median, slowest] = [times[50] as number, times[99] as number]
report('ranking', [{ name: '3 agents, 14 days, with travel; each ranked by a wish and a model', slots: offer('one'), medianMs: rounded(median), slowestMs: rounded(slowest), mark: 20, isMet: median <= 20 }])
