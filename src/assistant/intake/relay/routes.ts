import { portalById, portals } from '#assistant/intake/reading/portals/portals.ts'
import { type RelayId, parseId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { PageTools, Page } from '#kernel/look/page.ts'
import type { Result } from '#kernel/result.ts'
import type { Pages } from '#platform/http/pages.ts'
import { readerLocale } from '#platform/http/reader-locale.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireAdmin } from '#platform/http/session.ts'
import { newRelay, type RelaysView } from './contract.ts'
import { confirmRelayPage, relayConfirmedPage, relayGonePage, type RelayPageView } from './page.ts'
import type { AskedRelay, RelayRefusal, RelayService } from './service.ts'

type WithId = { Params: { id: string } }
type WithToken = { Params: { token: string } }

/** Where originals go is an admin's to say; whether they may come is the recipient's. */
export function relayRoutes(app: Http, { relays, pages }: { relays: RelayService; pages: Pages }): void {
  app.get('/api/relays', async (request): Promise<RelaysView> => {
    const { scope } = requireAdmin(request)
    return {
      relays: (await relays.list(scope)).map(({ relay, counts: { lastSentAt, ...counts } }) => ({
        ...relay, ...counts, portalName: portalById(relay.portal)?.name ?? null, askedAt: iso(relay.askedAt), confirmedAt: iso(relay.confirmedAt),
        failingSince: iso(relay.failingSince), lastSentAt: iso(lastSentAt),
      })),
      portals: portals.map(({ id, name }) => ({ id, name })),
    }
  })

  app.post('/api/relays', async (request, reply) => {
    const { scope, agentId } = requireAdmin(request)
    const id = granted(await relays.add(scope, agentId, parseInput(newRelay, request.body)))
    return reply.status(201).send({ id })
  })

  app.post<WithId>('/api/relays/:id/ask', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await relays.askAgain(scope, idOf(request)))
    return reply.status(204).send()
  })

  app.delete<WithId>('/api/relays/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await relays.remove(scope, idOf(request)))
    return reply.status(204).send()
  })

  const send = (request: Request, reply: Reply, { asked, write }: { asked: AskedRelay | undefined; write: (tools: PageTools) => Page }) => {
    const locale = readerLocale(request)
    const document = pages.document(write(pages.tools(locale)), { locale, siteName: asked?.agencyName ?? 'Assistant.immo', scripts: ['booking.js'], accent: asked?.accent ?? null })
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(document)
  }

  app.get<WithToken>('/relay/:token', async (request, reply) => {
    const { token } = request.params
    const asked = await relays.askedBy(token)
    if (!asked) return send(request, reply.status(410), { asked, write: relayGonePage })
    return send(request, reply, { asked, write: (tools) => confirmRelayPage(viewOf(asked), { action: `/relay/${token}`, hidden: {} }, tools) })
  })

  app.post<WithToken>('/relay/:token', { config: { isPublicForm: true, rateLimit: { max: 20, timeWindow: '15 minutes' } } }, async (request, reply) => {
    const asked = await relays.confirm(request.params.token)
    if (!asked) return send(request, reply.status(410), { asked, write: relayGonePage })
    return send(request, reply, { asked, write: (tools) => relayConfirmedPage(viewOf(asked), tools) })
  })
}

const iso = (at: EpochMs | null): string | null => (at === null ? null : new Date(at).toISOString())

const viewOf = ({ relay, agencyName }: AskedRelay): RelayPageView => ({
  agencyName, recipient: relay.recipient, portalName: portalById(relay.portal)?.name ?? null, what: relay.what,
})

function idOf(request: { params: { id: string } }): RelayId {
  const id = parseId<RelayId>(request.params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function granted<T>(result: Result<T, RelayRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(statusOf(result.reason), result.reason)
}

function statusOf(refusal: RelayRefusal): 404 | 409 | 422 | 429 {
  switch (refusal) {
    case 'unknown_relay':
      return 404
    case 'relay_exists':
    case 'confirmed_already':
    case 'too_many_relays':
      return 409
    case 'own_address':
    case 'unknown_portal':
      return 422
    case 'asked_recently':
      return 429
  }
}
