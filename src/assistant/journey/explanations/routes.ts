import type { Explanation } from '#assistant/slots/explain.ts'
import { sayWhyNothing } from '#assistant/slots/say-why-nothing.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { parseDay } from '#kernel/time-zone.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import { BadInput, parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSelfOrAdmin, requireSession } from '#platform/http/session.ts'
import { dayQuery, type ExplainedDay, type ExplanationView, startQuery } from './contract.ts'
import type { Asked, AskedRefusal, DayFacts, ExplanationsService, Prospect } from './service.ts'

/** A reason tells when an agent is busy, which is his own business: he and the admins may ask, for whatever property. */
export function explanationsRoutes(app: Http, { explanations }: { explanations: ExplanationsService }): void {
  app.get('/api/slots/explain', async (request): Promise<ExplanationView> => {
    requireSession(request)
    const { start, locale, ...given } = parseInput(startQuery, request.query)
    const asked = askedOf(given)
    const { scope } = requireSelfOrAdmin(request, asked.agentId)
    return explanationView(granted(await explanations.at(scope, asked, Date.parse(start))), locale)
  })

  app.get('/api/slots/explain/day', async (request): Promise<ExplainedDay> => {
    requireSession(request)
    const { date, locale, ...given } = parseInput(dayQuery, request.query)
    const day = parseDay(date)
    if (day === undefined) throw new BadInput(['date'])
    const asked = askedOf(given)
    const { scope } = requireSelfOrAdmin(request, asked.agentId)
    return dayView(granted(await explanations.day(scope, asked, day)), locale)
  })
}

const askedOf = ({ agentId, type, propertyId }: { agentId: string; type: AppointmentType; propertyId?: string | undefined }): Asked => ({
  agentId: agentId as AgentId, type, propertyId: (propertyId ?? null) as PropertyId | null,
})

function granted<T>(result: Result<T, AskedRefusal>): T {
  if (!result.ok) throw new Refused(404, 'not_found')
  return result.value
}

const explanationView = (refused: Explanation | undefined, locale: Locale): ExplanationView => ({
  rule: refused?.refusal.kind ?? null,
  reason: refused?.words[locale] ?? null,
})

function dayView({ timeZone, starts, agent, everyone, property, names }: DayFacts, locale: Locale): ExplainedDay {
  const iso = (at: number) => new Date(at).toISOString()
  const prospectView = ({ next, why }: Prospect) => ({
    next: next === null ? null : iso(next),
    nothing: why ? sayWhyNothing(why, (id) => names.get(id) ?? '')[locale] : null,
  })
  return {
    timeZone,
    starts: starts.map(({ start, refused }) => ({ start: iso(start), ...explanationView(refused, locale) })),
    agent: prospectView(agent),
    everyone: prospectView(everyone),
    propertyStatus: property?.status ?? null,
  }
}
