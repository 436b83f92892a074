import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR } from '#kernel/interval.ts'
import { type AgentReason, type CandidateRule, chooseAgent, type ChoiceInputs, type Standing } from './choose-agent.ts'
import { sayAgentReason } from './say-agent-reason.ts'
import { LEAD } from './turns.ts'

const now = Date.UTC(2026, 10, 23, 9)
const rules = { marginHours: 48, freeWithinDays: 3 }

/** `hours`: from now to his first time; null when he has none. */
const standing = (name: string, rule: CandidateRule, hours: number | null, about: Partial<Standing> = {}): Standing => {
  const earliest = hours === null ? null : now + hours * HOUR
  return { agentId: name as AgentId, rule, load: 0, weight: 1, credit: 0, earliest, earliestWished: earliest, ...about }
}

const choose = (candidates: Standing[]) => chooseAgent({ now, rules, candidates })
const standsIn = (about: Partial<Extract<AgentReason, { kind: 'stands_in' }>>): AgentReason => ({ kind: 'stands_in', rule: 'team', hasResponsible: true, decidedBy: 'only_one', ...about })

const cases: { fact: string; candidates: Standing[]; agent: string; reason: AgentReason }[] = [
  {
    fact: 'the responsible agent goes although a colleague is free two days earlier',
    candidates: [standing('anne', 'responsible', 49), standing('bruno', 'permitted', 1)],
    agent: 'anne',
    reason: { kind: 'responsible' },
  },
  {
    fact: 'a colleague goes when the responsible agent could only come more than the margin later',
    candidates: [standing('anne', 'responsible', 49.5), standing('bruno', 'permitted', 1)],
    agent: 'bruno',
    reason: standsIn({ rule: 'permitted', laterThanHours: 48 }),
  },
  {
    fact: 'a colleague goes when the responsible agent is away',
    candidates: [standing('anne', 'responsible', null), standing('bruno', 'team', 400)],
    agent: 'bruno',
    reason: standsIn({}),
  },
  {
    fact: 'a colleague who can come when it was wished goes before the responsible agent who cannot',
    candidates: [standing('anne', 'responsible', 1, { earliestWished: null }), standing('bruno', 'team', 1, { earliestWished: now + 90 * HOUR })],
    agent: 'bruno',
    reason: standsIn({ isByWish: true }),
  },
  {
    fact: 'a permitted colleague stands in before the team',
    candidates: [standing('anne', 'responsible', null), standing('chloe', 'team', 1), standing('bruno', 'permitted', 9)],
    agent: 'bruno',
    reason: standsIn({ rule: 'permitted' }),
  },
  {
    fact: 'of two colleagues free soon the one who is owed a lead stands in, though later',
    candidates: [standing('bruno', 'team', 1, { credit: -LEAD / 2 }), standing('chloe', 'team', 70, { credit: LEAD / 2, load: 9 })],
    agent: 'chloe',
    reason: standsIn({ hasResponsible: false, decidedBy: 'turn' }),
  },
  {
    fact: 'who is free only after some days does not take a turn while another is free soon',
    candidates: [standing('bruno', 'team', 1), standing('chloe', 'team', 73, { credit: 5 * LEAD })],
    agent: 'bruno',
    reason: standsIn({ hasResponsible: false, decidedBy: 'earliest' }),
  },
  {
    fact: 'when nobody is free soon the soonest stands in',
    candidates: [standing('bruno', 'team', 200, { credit: 5 * LEAD }), standing('chloe', 'team', 199)],
    agent: 'chloe',
    reason: standsIn({ hasResponsible: false, decidedBy: 'earliest' }),
  },
  {
    fact: 'of two colleagues level in turn the one with fewer appointments stands in',
    candidates: [standing('anne', 'responsible', null), standing('bruno', 'team', 1, { load: 4 }), standing('chloe', 'team', 2, { load: 3 })],
    agent: 'chloe',
    reason: standsIn({ decidedBy: 'load' }),
  },
  {
    fact: 'of two colleagues alike the first in order stands in',
    candidates: [standing('chloe', 'team', 2, { load: 3 }), standing('bruno', 'team', 1, { load: 3 })],
    agent: 'chloe',
    reason: standsIn({ hasResponsible: false, decidedBy: 'order' }),
  },
  {
    fact: 'who has the greater weight takes the first lead',
    candidates: [standing('bruno', 'team', 1), standing('chloe', 'team', 1, { weight: 2, load: 3 })],
    agent: 'chloe',
    reason: standsIn({ hasResponsible: false, decidedBy: 'turn' }),
  },
  {
    fact: 'who has no weight stands in when nobody else can',
    candidates: [standing('bruno', 'team', null), standing('chloe', 'team', 1, { weight: 0 })],
    agent: 'chloe',
    reason: standsIn({ hasResponsible: false }),
  },
]

for (const { fact, candidates, agent, reason } of cases) {
  test(fact, () => {
    const chosen = choose(candidates)
    assert(chosen.ok)
    assert.deepEqual([chosen.value.agentId, chosen.value.reason], [agent, reason])
  })
}

test('nobody is chosen without candidates or without a slot', () => {
  assert.deepEqual(choose([]), { ok: false, reason: { kind: 'no_candidate' } })
  assert.deepEqual(choose([standing('anne', 'responsible', null), standing('bruno', 'team', null)]), { ok: false, reason: { kind: 'no_slot' } })
})

const anyStanding = fc.record({
  rule: fc.constantFrom<CandidateRule>('permitted', 'team'),
  load: fc.nat(5), weight: fc.nat(3), credit: fc.integer({ min: -3 * LEAD, max: 3 * LEAD }), hours: fc.option(fc.nat(200)),
})

test('the choice is one of the able, is among those it could have been, and is made again from what was stored', () => {
  fc.assert(
    fc.property(fc.array(anyStanding, { maxLength: 6 }), fc.boolean(), (list, hasResponsible) => {
      const candidates = list.map(({ rule, hours, ...about }, i) => standing(`agent ${i}`, hasResponsible && i === 0 ? 'responsible' : rule, hours, about))
      const inputs: ChoiceInputs = { now, rules, candidates }
      const chosen = chooseAgent(inputs)
      assert.deepEqual(chooseAgent(JSON.parse(JSON.stringify(inputs)) as ChoiceInputs), chosen)
      const able = candidates.filter(({ earliestWished }) => earliestWished !== null)
      assert.equal(chosen.ok, able.length > 0)
      if (!chosen.ok) return
      const { agentId, pool } = chosen.value
      assert(pool.includes(agentId))
      assert(pool.every(id => able.some(candidate => candidate.agentId === id)))
      const first = Math.min(...able.map(({ earliestWished }) => earliestWished as number))
      const start = able.find(candidate => candidate.agentId === agentId)?.earliestWished as number
      const isOfOneRule = new Set(candidates.map(({ rule }) => rule)).size === 1
      if (isOfOneRule && chosen.value.reason.kind === 'stands_in') assert(start <= Math.max(first, now + rules.freeWithinDays * DAY))
    }),
    { numRuns: 500 },
  )
})

test('the choice of an agent is a sentence in French and English', () => {
  const late = standsIn({ decidedBy: 'turn', laterThanHours: 48 })
  assert.equal(sayAgentReason(late, 'fr'), 'L’agent responsable ne serait libre que plus de 48\u00a0h plus tard\u00a0: collègue de l’équipe, dont c’est le tour.')
  assert.equal(sayAgentReason(late, 'en'), 'The responsible agent would only be free more than 48 hours later: colleague of the team, whose turn it is.')
  const away = standsIn({ decidedBy: 'earliest' })
  assert.equal(sayAgentReason(away, 'fr'), 'L’agent responsable n’a pas de créneau\u00a0: collègue de l’équipe, disponible le plus tôt.')
  assert.equal(sayAgentReason({ kind: 'responsible' }, 'fr'), 'Responsable de ce bien.')
})
