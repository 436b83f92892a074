import { type AgentId, parseId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { AppointmentType } from '#kernel/words.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin, requireSelfOrAdmin, requireSession } from '#platform/http/session.ts'
import { assignmentInput, type AssignmentView, dayParameter, holidaysInput, type HolidaysView, type HoursView, overrideInput, rankingInput, type RankingView, rulesInput, type RulesView, travelInput, type TravelView, typeParameter, weekInput } from './contract.ts'
import type { RequiredAgents } from './assignment-rules.ts'
import { wallOf, type WallSpan } from './hours.ts'
import type { PreferencesRefusal, PreferencesService } from './service.ts'

type OfAgent = { Params: { agentId: string } }

export function preferencesRoutes(app: Http, { preferences }: { preferences: PreferencesService }): void {
  app.get<OfAgent>('/api/preferences/hours/:agentId', async (request): Promise<HoursView> => {
    const { scope } = requireSession(request)
    const { weeklyHours, overrides } = granted(await preferences.hours(scope, agentIdOf(request.params)))
    return {
      weekly: weeklyHours.map(({ weekday, ...span }) => ({ weekday, ...asText(span) })),
      overrides: overrides.map(({ day, spans }) => ({ day, spans: spans.map(asText) })),
    }
  })

  app.put<OfAgent>('/api/preferences/hours/:agentId', async (request, reply) => {
    const agentId = agentIdOf(request.params)
    const { scope } = requireSelfOrAdmin(request, agentId)
    granted(await preferences.replaceWeek(scope, agentId, parseInput(weekInput, request.body).weekly))
    return reply.status(204).send()
  })

  app.put<OfAgent>('/api/preferences/hours/:agentId/:day', async (request, reply) => {
    const agentId = agentIdOf(request.params)
    const { scope } = requireSelfOrAdmin(request, agentId)
    const { day } = parseInput(dayParameter, request.params)
    granted(await preferences.setOverride(scope, agentId, { day, spans: parseInput(overrideInput, request.body).spans }))
    return reply.status(204).send()
  })

  app.delete<OfAgent>('/api/preferences/hours/:agentId/:day', async (request, reply) => {
    const agentId = agentIdOf(request.params)
    const { scope } = requireSelfOrAdmin(request, agentId)
    granted(await preferences.removeOverride(scope, agentId, parseInput(dayParameter, request.params).day))
    return reply.status(204).send()
  })

  app.get('/api/preferences/rules', async (request): Promise<RulesView> => ({
    rules: await preferences.allRules(requireSession(request).scope),
  }))

  app.get('/api/preferences/assignment', async (request): Promise<AssignmentView> => {
    const { required, ...rules } = await preferences.allAssignment(requireSession(request).scope)
    const of = (type: AppointmentType) => [...(required[type] ?? [])]
    return { ...rules, required: { viewing: of('viewing'), phone_call: of('phone_call'), office_visit: of('office_visit'), valuation: of('valuation') } }
  })

  app.put('/api/preferences/assignment', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const { required, ...rules } = parseInput(assignmentInput, request.body)
    granted(await preferences.changeAssignment(scope, { ...rules, required: required as unknown as RequiredAgents }))
    return reply.status(204).send()
  })

  app.put('/api/preferences/rules/:type', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const { type } = parseInput(typeParameter, request.params)
    await preferences.changeRules(scope, type, parseInput(rulesInput, request.body))
    return reply.status(204).send()
  })

  app.get('/api/preferences/ranking', async (request): Promise<RankingView> => preferences.ranking(requireSession(request).scope))

  app.put('/api/preferences/ranking', async (request, reply) => {
    const { scope } = requireAdmin(request)
    await preferences.changeRankingRules(scope, parseInput(rankingInput, request.body))
    return reply.status(204).send()
  })

  app.get('/api/preferences/holidays', async (request): Promise<HolidaysView> => preferences.holidays(requireSession(request).scope))

  app.put('/api/preferences/holidays', async (request, reply) => {
    const { scope } = requireAdmin(request)
    await preferences.changeHolidayRules(scope, parseInput(holidaysInput, request.body))
    return reply.status(204).send()
  })

  app.get('/api/preferences/travel', async (request): Promise<TravelView> => preferences.travel(requireSession(request).scope))

  app.put('/api/preferences/travel', async (request, reply) => {
    const { scope } = requireAdmin(request)
    await preferences.changeTravelRules(scope, parseInput(travelInput, request.body))
    return reply.status(204).send()
  })
}

const asText = ({ opens, closes }: WallSpan) => ({ opens: wallOf(opens), closes: wallOf(closes) })

function agentIdOf(params: { agentId: string }): AgentId {
  const id = parseId<AgentId>(params.agentId)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function granted<T>(result: Result<T, PreferencesRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(statusOf(result.reason), result.reason)
}

function statusOf(refusal: PreferencesRefusal): 404 | 422 {
  switch (refusal) {
    case 'unknown_agent':
      return 404
    case 'closes_before_opening':
    case 'spans_overlap':
      return 422
  }
}
