import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgentId } from '#kernel/ids.ts'
import { type AgentReason, type Candidate, type CandidateRule, chooseAgent, sayAgentReason } from './choose-agent.ts'
import type { Slot } from './slot.ts'

const candidate = (name: string, rule: CandidateRule, load = 0): Candidate => ({ agentId: name as AgentId, rule, load })

const slot = (start: number, ...names: string[]): Slot => ({ start, end: start + 30, agentIds: names as AgentId[] })

const anne = candidate('anne', 'responsible')

const cases: { fact: string; candidates: Candidate[]; slots: Slot[]; agent: string; reason: AgentReason }[] = [
  {
    fact: 'the responsible agent goes although a colleague is free earlier',
    candidates: [anne, candidate('bruno', 'permitted')],
    slots: [slot(100, 'bruno'), slot(900, 'anne')],
    agent: 'anne',
    reason: { kind: 'responsible' },
  },
  {
    fact: 'a permitted colleague stands in before the team',
    candidates: [anne, candidate('chloe', 'team'), candidate('bruno', 'permitted')],
    slots: [slot(100, 'chloe'), slot(900, 'bruno')],
    agent: 'bruno',
    reason: { kind: 'stands_in', rule: 'permitted', hasResponsible: true, decidedBy: 'only_one' },
  },
  {
    fact: 'of two colleagues the one with the earliest slot stands in',
    candidates: [candidate('bruno', 'team', 0), candidate('chloe', 'team', 9)],
    slots: [slot(100, 'chloe'), slot(200, 'bruno', 'chloe')],
    agent: 'chloe',
    reason: { kind: 'stands_in', rule: 'team', hasResponsible: false, decidedBy: 'earliest' },
  },
  {
    fact: 'of two colleagues free at once the one with fewer appointments stands in',
    candidates: [anne, candidate('bruno', 'team', 4), candidate('chloe', 'team', 3)],
    slots: [slot(100, 'bruno', 'chloe')],
    agent: 'chloe',
    reason: { kind: 'stands_in', rule: 'team', hasResponsible: true, decidedBy: 'load' },
  },
  {
    fact: 'of two colleagues alike the first in order stands in',
    candidates: [candidate('chloe', 'team', 3), candidate('bruno', 'team', 3)],
    slots: [slot(100, 'bruno', 'chloe')],
    agent: 'chloe',
    reason: { kind: 'stands_in', rule: 'team', hasResponsible: false, decidedBy: 'order' },
  },
]

for (const { fact, candidates, slots, agent, reason } of cases) {
  test(fact, () => {
    assert.deepEqual(chooseAgent(candidates, slots), { ok: true, value: { agentId: agent, reason } })
  })
}

test('nobody is chosen without candidates or without a slot', () => {
  assert.deepEqual(chooseAgent([], [slot(100, 'anne')]), { ok: false, reason: { kind: 'no_candidate' } })
  assert.deepEqual(chooseAgent([anne], [slot(100, 'zoe')]), { ok: false, reason: { kind: 'no_slot' } })
})

test('the choice of an agent is a sentence in French and English', () => {
  const reason: AgentReason = { kind: 'stands_in', rule: 'team', hasResponsible: true, decidedBy: 'earliest' }
  assert.equal(
    sayAgentReason(reason, 'fr'),
    'L’agent responsable n’a pas de créneau\u00a0: collègue de l’équipe, disponible le plus tôt.',
  )
  assert.equal(
    sayAgentReason(reason, 'en'),
    'The responsible agent has no free time: colleague of the team, available the earliest.',
  )
  assert.equal(sayAgentReason({ kind: 'responsible' }, 'fr'), 'Responsable de ce bien.')
})
