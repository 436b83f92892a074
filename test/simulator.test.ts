import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Coordinates, Where } from '#agency/places/coordinates.ts'
import { DAY, HOUR } from '#kernel/interval.ts'
import { segments, wishes } from '../bench/simulator/people.ts'
import { gini, measure } from '../bench/simulator/measures.ts'
import { type MakePolicy, policies } from '../bench/simulator/policies.ts'
import { type Answer, type Run, simulate } from '../bench/simulator/simulate.ts'
import { estimate } from '../bench/simulator/statistics.ts'
import { truths } from '../bench/simulator/truth.ts'
import { type Lead, worldOf } from '../bench/simulator/world.ts'
import { actualTravel, averageTravel } from '../bench/simulator/road.ts'
import { road, seeds } from '../bench/simulator/worlds.ts'

// Of a world each: enough to see what must hold in every one.
const world = worldOf(seeds.tuning[2] as number)
const played = new Map<string, Run>()
for (const [truthName, truth] of Object.entries(truths)) {
  for (const [name, make] of Object.entries(policies)) played.set(`${truthName}: ${name}`, simulate({ world, truth, policy: make(world, truth) }))
}
const makeRules = policies.rules as MakePolicy
const measured = (name: string) => measure(played.get(name) as Run)

test('a world is the same to the byte for its seed and another for another', () => {
  assert.equal(JSON.stringify(worldOf(world.seed)), JSON.stringify(world))
  assert.notEqual(JSON.stringify(worldOf(world.seed + 4).leads), JSON.stringify(world.leads))
})

test('a run is the same for its world, truth and policy', () => {
  const again = simulate({ world, truth: truths.ranked, policy: makeRules(world, truths.ranked) })
  assert.deepEqual(measure(again), measured('ranked: rules'))
})

test('what a person does with any set of times adds up to 1', () => {
  for (const truth of Object.values(truths)) {
    for (const { person, opensAt } of world.leads.slice(0, 100)) {
      for (const count of [0, 1, 3]) {
        const starts = Array.from({ length: count }, (_, i) => opensAt + 5 * HOUR + i * 1.7 * DAY)
        const probabilities = truth.probabilities(person, starts, { now: opensAt, set: 0 })
        assert.equal(probabilities.length, count + 1)
        assert.ok(probabilities.every((probability) => probability >= 0))
        assert.ok(Math.abs(probabilities.reduce((sum, probability) => sum + probability, 0) - 1) < 1e-9)
      }
    }
  }
})

test('shares of segments and of forms of a wish are whole', () => {
  const sum = (shares: readonly number[]) => shares.reduce((before, share) => before + share, 0)
  assert.ok(Math.abs(sum(Object.values(segments).map(({ share }) => share)) - 1) < 1e-9)
  assert.ok(Math.abs(sum(wishes.forms.map(([share]) => share)) - 1) < 1e-9)
})

test('nobody books more than who knows how every person chooses', () => {
  for (const truth of Object.keys(truths)) {
    const most = measured(`${truth}: oracle`).booked
    for (const name of Object.keys(policies)) assert.ok(measured(`${truth}: ${name}`).booked <= most, `${truth}: ${name}`)
  }
})

test('times offered without regard to the way cannot all be reached; planned with its longest they can, with our model nearly', () => {
  const longest = (from: Where, to: Where, at: number) => averageTravel(from as Coordinates, to as Coordinates, at) * (1 + road.unevenness)
  const planned = simulate({ world, truth: truths.logit, policy: makeRules(world, truths.logit), travel: { time: longest, marginMinutes: 0 } })
  assert.equal(measure(planned).impossibleTravel, 0)
  assert.ok(measured('logit: earliest slot').impossibleTravel > 1)
  for (const name of ['nearest kilometre', 'rules', 'oracle']) assert.ok(measured(`logit: ${name}`).impossibleTravel <= 0.5, name)
})

test('no agent and no property of a simulated world is ever booked twice at one time', () => {
  for (const [name, { diary }] of played) {
    const kept = diary.visits.filter(({ freedAt }) => freedAt === Number.POSITIVE_INFINITY).sort((a, b) => a.start - b.start)
    for (const key of ['agent', 'property'] as const) {
      const busyUntil = new Map<string, number>()
      for (const { start, end, agentId, lead } of kept) {
        const resource = key === 'agent' ? agentId : lead.property.id
        assert.ok((busyUntil.get(resource) ?? 0) <= start, `${name}: ${resource}`)
        busyUntil.set(resource, end)
      }
    }
  }
})

test('a policy sees calendars and the wish as read, never who asks', () => {
  const seen: Answer[] = []
  simulate({ world, truth: truths.logit, policy: makeRules(world, truths.logit), log: (answer) => seen.push(answer) })
  assert.ok(seen.length > 100)
  const known = new Set(seen.flatMap(({ situation }) => Object.keys(situation)))
  assert.deepEqual([...known].sort(), ['candidates', 'leadId', 'office', 'open', 'openWithoutTravel', 'request', 'set', 'shown', 'wish'])
  const personal = /person|segment|taste|answers|isStrict|considers|acceptable|knownFrom|wins/
  assert.deepEqual(seen.flatMap(({ situation }) => personal.exec(JSON.stringify(situation)) ?? []), [])
})

test('another person with the same words is offered the same times', () => {
  const [lead, other] = world.leads as [Lead, Lead]
  const offeredTo = (person: Lead['person']) => {
    const seen: Answer[] = []
    const one = { ...world, leads: [{ ...lead, person: { ...person, stated: lead.person.stated } }] }
    simulate({ world: one, truth: truths.logit, policy: makeRules(one, truths.logit), log: (answer) => seen.push(answer) })
    return seen[0]?.offered
  }
  assert.equal(offeredTo(lead.person)?.length, 3)
  assert.deepEqual(offeredTo(other.person), offeredTo(lead.person))
})

test('the world and its people know nothing of the ranking they judge', () => {
  for (const file of ['worlds', 'people', 'world', 'person', 'truth', 'road', 'draws']) {
    const source = readFileSync(new URL(`../bench/simulator/${file}.ts`, import.meta.url), 'utf8')
    assert.doesNotMatch(source, /from '#assistant\/(?!understanding\/time-wishes\.ts)/, file)
  }
})

test('the road of a simulated world is off the average by no more than it says, alike in both directions', () => {
  const from = world.office
  const to = world.properties[0]?.place as typeof from
  const at = world.leads[0]?.at as number
  const off = actualTravel(from, to, at) / averageTravel(from, to, at) - 1
  assert.ok(off !== 0 && Math.abs(off) <= road.unevenness)
  assert.equal(actualTravel(from, to, at), actualTravel(to, from, at))
})

test('estimates and inequality agree with values worked by hand', () => {
  const { mean, half } = estimate(Array.from({ length: 20 }, (_, i) => i))
  assert.equal(mean, 9.5)
  // s = 5.916, t(19) = 2.093
  assert.ok(Math.abs(half - (2.093 * 5.91608) / Math.sqrt(20)) < 0.003)
  assert.equal(gini([1, 1, 1, 1]), 0)
  assert.equal(gini([0, 0, 0, 4]), 0.75)
})
