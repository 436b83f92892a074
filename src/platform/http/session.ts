import type { FastifyRequest as Request } from 'fastify'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, UserId } from '#kernel/ids.ts'
import { Refused } from './refused.ts'

/** A signed-in member of one agency. Made by company/accounts; every other room only asks for it. */
export interface Session {
  readonly userId: UserId
  readonly agentId: AgentId
  readonly scope: AgencyScope
  readonly isAdmin: boolean
  readonly isAgent: boolean
  /** Must come back with every change (header x-csrf-token, or the form field csrf). */
  readonly csrfToken: string
}

/** The session, or 401. */
export function requireSession(request: Request): Session {
  if (!request.session) throw new Refused(401, 'signed_out')
  return request.session
}

/** The session of an admin, or 403. */
export function requireAdmin(request: Request): Session {
  const session = requireSession(request)
  if (!session.isAdmin) throw new Refused(403, 'admins_only')
  return session
}

/** The session of the agent himself or of an admin, or 403. */
export function requireSelfOrAdmin(request: Request, agentId: AgentId): Session {
  const session = requireSession(request)
  if (!session.isAdmin && session.agentId !== agentId) throw new Refused(403, 'own_data_only')
  return session
}
