import { type AgentId, type OfficeId, parseId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin, requireSelfOrAdmin, requireSession } from '#platform/http/session.ts'
import { type Agent, fullName, initials } from './agent.ts'
import { agencyChange, agentChange, type AgentView, newAgent, officeInput, ownChange, type TeamView } from './contract.ts'
import { MAX_PHOTO_BYTES, photoTypes } from './photo.ts'
import type { Roster, TeamRefusal, TeamService } from './service.ts'

type WithId = { Params: { id: string } }

export async function teamRoutes(app: Http, { team }: { team: TeamService }): Promise<void> {
  app.get('/api/team', async (request): Promise<TeamView> => {
    const session = requireSession(request)
    return viewOf(await team.roster(session.scope), session)
  })

  app.patch('/api/team/agency', async (request, reply) => {
    const { scope } = requireAdmin(request)
    await team.changeAgency(scope, parseInput(agencyChange, request.body))
    return reply.status(204).send()
  })

  app.post('/api/team/inbound-addresses', async (request, reply) => {
    const addresses = await team.renewInboundAddress(requireAdmin(request).scope)
    return reply.status(201).send({ inboundAddresses: addresses.map(isoTimes) })
  })

  app.post('/api/team/agents', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const { timeZone, ...given } = parseInput(newAgent, request.body)
    const id = granted(await team.addAgent(scope, { ...given, ...(timeZone ? { timeZone } : {}) }))
    return reply.status(201).send({ id })
  })

  app.patch<WithId>('/api/team/agents/:id', async (request): Promise<AgentView> => {
    const id = agentIdOf(request)
    const { scope, isAdmin } = requireSelfOrAdmin(request, id)
    return agentViewOf(granted(await team.changeAgent(scope, id, parseInput(isAdmin ? agentChange : ownChange, request.body))))
  })

  app.delete<WithId>('/api/team/agents/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await team.removeAgent(scope, agentIdOf(request)))
    return reply.status(204).send()
  })

  app.get<WithId>('/api/team/agents/:id/photo', async (request, reply) => {
    const photo = await team.photoOf(requireSession(request).scope, agentIdOf(request))
    if (!photo) throw new Refused(404, 'not_found')
    return reply.headers({ 'cache-control': 'private, no-cache', 'content-disposition': 'inline' }).type(photo.type).send(Buffer.from(photo.bytes))
  })

  app.delete<WithId>('/api/team/agents/:id/photo', async (request, reply) => {
    const id = agentIdOf(request)
    granted(await team.changePhoto(requireSelfOrAdmin(request, id).scope, id, null))
    return reply.status(204).send()
  })

  // In its own context: nowhere else does a request's body hold raw bytes.
  await app.register(async (pictures) => {
    const options = { parseAs: 'buffer', bodyLimit: 2 * MAX_PHOTO_BYTES } as const
    pictures.addContentTypeParser([...photoTypes], options, (_request, body, done) => done(null, body))
    pictures.put<WithId>('/api/team/agents/:id/photo', async (request, reply) => {
      const id = agentIdOf(request)
      const { scope } = requireSelfOrAdmin(request, id)
      if (!Buffer.isBuffer(request.body)) throw new Refused(422, 'not_a_photo')
      granted(await team.changePhoto(scope, id, request.body))
      return reply.status(204).send()
    })
  })

  app.post('/api/team/offices', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const id = await team.addOffice(scope, parseInput(officeInput, request.body))
    return reply.status(201).send({ id })
  })

  app.put<WithId>('/api/team/offices/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await team.changeOffice(scope, officeIdOf(request), parseInput(officeInput, request.body)))
    return reply.status(204).send()
  })

  app.delete<WithId>('/api/team/offices/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await team.removeOffice(scope, officeIdOf(request)))
    return reply.status(204).send()
  })
}

function agentIdOf(request: { params: { id: string } }): AgentId {
  const id = parseId<AgentId>(request.params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function officeIdOf(request: { params: { id: string } }): OfficeId {
  const id = parseId<OfficeId>(request.params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function granted<T>(result: Result<T, TeamRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(statusOf(result.reason), result.reason)
}

function statusOf(refusal: TeamRefusal): 404 | 409 | 413 | 422 {
  switch (refusal) {
    case 'unknown_agent':
    case 'unknown_office':
      return 404
    case 'last_admin':
    case 'email_taken':
      return 409
    case 'photo_too_large':
      return 413
    case 'not_a_photo':
    case 'no_role':
      return 422
  }
}

const isoTimes = ({ address, createdAt, retiresAt }: Roster['inboundAddresses'][number]) => ({
  address,
  createdAt: new Date(createdAt).toISOString(),
  retiresAt: retiresAt === null ? null : new Date(retiresAt).toISOString(),
})

const agentViewOf = ({ userId: _, weight: _weight, hasPhoto, ...agent }: Agent): AgentView => ({
  ...agent,
  name: fullName(agent),
  initials: initials(agent),
  photoUrl: hasPhoto ? `/api/team/agents/${agent.id}/photo` : null,
})

function viewOf({ agency, agents, offices, inboundAddresses }: Roster, { isAdmin }: { isAdmin: boolean }): TeamView {
  const { id: _id, slug: _slug, ...face } = agency
  return {
    agency: face,
    agents: agents.map(agentViewOf),
    offices: [...offices],
    inboundAddresses: isAdmin ? inboundAddresses.map(isoTimes) : null,
  }
}
