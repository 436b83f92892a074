import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AgentId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import { type Candidate, chooseAgent, type Standing } from './choose-agent.ts'
import { creditOf, LEAD, noTurns, opportunitiesOf, settled, sharesOf, type Turns } from './turns.ts'

const NOW = Date.UTC(2026, 10, 23, 9)
const rules = { marginHours: 48, freeWithinDays: 3 }

/** Mulberry32: the same numbers from the same seed. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How often each is free in time at all, and what weight the agency gave him. */
const people = [
  { name: 'full days', free: 0.95, weight: 2 }, { name: 'mornings', free: 0.5, weight: 1 }, { name: 'two days a week', free: 0.3, weight: 1 },
  { name: 'often away', free: 0.7, weight: 1 }, { name: 'half a post', free: 0.8, weight: 1 }, { name: 'a double post', free: 0.9, weight: 3 },
]

/** Shares out 1,000 leads; some are cancelled later. What each took, could have taken, and was due. */
function shareOut(seed: number) {
  const random = chance(seed)
  const turns = new Map<AgentId, Turns>()
  const add = (opportunities: ReturnType<typeof opportunitiesOf>, sign: 1 | -1) => {
    for (const { agentId, share, isTaken } of opportunities) {
      const known = turns.get(agentId) ?? noTurns
      turns.set(agentId, { opportunities: known.opportunities + sign, taken: known.taken + (isTaken ? sign : 0), share: known.share + sign * share })
    }
  }
  for (let lead = 0; lead < 1_000; lead++) {
    const candidates = people.map(({ name, free, weight }): Standing => {
      const candidate: Candidate = { agentId: name as AgentId, rule: 'team', load: 0, weight, credit: creditOf(turns.get(name as AgentId) ?? noTurns) }
      const earliest = random() < free ? NOW + (1 + random() * 71) * HOUR : null
      return { ...candidate, earliest, earliestWished: earliest }
    })
    const chosen = chooseAgent({ now: NOW, rules, candidates })
    if (!chosen.ok) continue
    const opportunities = opportunitiesOf(candidates.filter(({ agentId }) => chosen.value.pool.includes(agentId)), chosen.value.agentId)
    add(opportunities, 1)
    if (random() < 0.15) {
      add(opportunities, -1)
      add(settled(opportunities, null), 1)
    }
  }
  return turns
}

test('of 1,000 leads among unequal calendars everyone gets the share of his opportunities that his weight says, within 5 points', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const turns = shareOut(seed)
    const taken = [...turns.values()].reduce((sum, known) => sum + known.taken, 0)
    assert(taken > 750 && taken < 900, 'some were cancelled')
    for (const [name, known] of turns) {
      const points = (100 * Math.abs(known.taken - known.share / LEAD)) / known.opportunities
      assert(points <= 5, `seed ${seed}: ${name} ${points.toFixed(2)} points from his weight`)
      // And far nearer than that: no more than a few leads in all.
      assert(Math.abs(creditOf(known)) <= 5 * LEAD, `seed ${seed}: ${name} is owed ${creditOf(known) / LEAD} leads`)
    }
  }
})

test('a cancellation gives the credit back, and who takes a lead out of turn moves nobody’s', () => {
  const pool = ['anne', 'bruno', 'chloe'].map((name) => ({ agentId: name as AgentId, weight: 1 }))
  const offered = opportunitiesOf(pool, 'anne' as AgentId)
  const credit = (list: typeof offered, name: string) => list.filter(({ agentId }) => agentId === name).reduce((sum, { share, isTaken }) => sum + share - (isTaken ? LEAD : 0), 0)
  assert(credit(offered, 'anne') < 0)
  assert.deepEqual(['anne', 'bruno'].map((name) => credit(settled(offered, null), name)), [0, 0])
  assert.equal(credit(settled(offered, 'bruno' as AgentId), 'bruno') < 0, true)
  const outOfTurn = settled(offered, 'david' as AgentId)
  assert.deepEqual(['anne', 'bruno', 'chloe', 'david'].map((name) => credit(outOfTurn, name)), [0, 0, 0, 0])
  assert.equal([...sharesOf([{ agentId: 'anne' as AgentId, weight: 0 }]).values()][0], LEAD)
})

/** The files a source file imports from src, types included, and what those import. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const src = fileURLToPath(new URL('../../', import.meta.url))
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/from '([#.][^']+\.ts)'/g)) {
    importsOf(name!.startsWith('#') ? join(src, name!.slice(1)) : join(dirname(file), name!), seen)
  }
  return seen
}

test('nothing that chooses agents or ranks times can so much as name a contact, a message or an address', () => {
  const here = dirname(fileURLToPath(import.meta.url))
  const known = ['choose-agent.ts', 'turns.ts', 'ranking.ts', 'ranking-record.ts', 'choice-model/train.ts', 'slot-engine.ts'].flatMap((name) => [...importsOf(join(here, name))])
  assert(known.length > 20)
  const personal = /\/(contacts|intake|outreach|journey|matching|booking)\/|email-address|phone-number|\/names?\./
  assert.deepEqual(known.filter((file) => personal.test(file)), [])
})

/** Compiles only while the two are the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const chooserKnows: Same<keyof Standing, 'agentId' | 'rule' | 'load' | 'weight' | 'credit' | 'earliest' | 'earliestWished' | 'prospect'> = true

test('the choice of an agent is made of calendars, weights and turns alone', () => {
  assert(chooserKnows)
})
