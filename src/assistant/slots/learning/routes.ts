import { parseInput } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin, requireSession } from '#platform/http/session.ts'
import type { SlotsService } from '../service.ts'
import { type LearningView, permissionInput } from './contract.ts'

const iso = (at: number): string => new Date(at).toISOString()

/** What is learned of the times that contacts choose: seen by the team, permitted and taken back by an administrator. */
export function learningRoutes(app: Http, { slots: { learning } }: { slots: Pick<SlotsService, 'learning'> }): void {
  app.get('/api/learning', async (request): Promise<LearningView> => {
    const { permission, models } = await learning.status(requireSession(request).scope)
    return {
      permittedAt: permission ? iso(permission.permittedAt) : null,
      models: models.map(({ hash, state, trainedAt, answers, evaluation: { sets, gain } }) => ({ hash, state, trainedAt: iso(trainedAt), answers, sets, gain })),
    }
  })

  app.put('/api/learning', async (request, reply) => {
    const { scope, agentId } = requireAdmin(request)
    await learning.permit(scope, parseInput(permissionInput, request.body).isPermitted ? agentId : null)
    return reply.status(204).send()
  })

  app.post('/api/learning/return-to-rules', async (request, reply) => {
    await learning.returnToRules(requireAdmin(request).scope)
    return reply.status(204).send()
  })
}
