import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type AppointmentId, parseId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { inLocale, nothing } from '../contract.ts'
import { type DeskCount, type DeskView, eventAnswer } from './contract.ts'
import type { WaitingService } from './service.ts'
import { countViewOf, deskViewOf } from './waiting-view.ts'

export interface WaitingRoutesParts {
  readonly waiting: WaitingService
  /** Settles what an agent did to an event of ours in his calendar. */
  readonly following: { settle(scope: AgencyScope, id: AppointmentId, answer: 'follow' | 'restore'): Promise<Result<void, 'unknown_appointment' | 'not_free'>> }
}

/** What waits, for every member of the team: colleagues stand in for each other. */
export function waitingRoutes(app: Http, { waiting, following }: WaitingRoutesParts): void {
  app.get('/api/desk', async (request): Promise<DeskView> => {
    const { scope } = requireSession(request)
    const { locale } = parseInput(inLocale, request.query)
    return deskViewOf(await waiting.list(scope), locale)
  })

  app.get('/api/desk/count', async (request): Promise<DeskCount> => countViewOf(await waiting.count(requireSession(request).scope)))

  app.post<{ Params: { id: string } }>('/api/desk/:id/done', async (request, reply) => {
    const { scope } = requireSession(request)
    parseInput(nothing, request.body)
    const id = parseId(request.params.id)
    const done = id ? await waiting.done(scope, id) : undefined
    if (!done) throw new Refused(404, 'not_found')
    if (!done.ok) throw new Refused(done.reason === 'unknown_task' ? 404 : 409, done.reason)
    return reply.status(204).send()
  })

  app.post<{ Params: { id: string } }>('/api/desk/:id/event', async (request, reply) => {
    const { scope } = requireSession(request)
    const { answer } = parseInput(eventAnswer, request.body)
    const id = parseId(request.params.id)
    const appointmentId = id && (await waiting.appointmentOf(scope, id))
    if (!appointmentId) throw new Refused(404, 'not_found')
    const settled = await following.settle(scope, appointmentId, answer)
    if (!settled.ok) throw new Refused(settled.reason === 'not_free' ? 409 : 404, settled.reason)
    return reply.status(204).send()
  })
}
