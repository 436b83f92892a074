import { portalById, portals } from '#assistant/intake/reading/portals/portals.ts'
import { type ForwardingId, parseId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Result } from '#kernel/result.ts'
import { isoDay } from '#kernel/time-zone.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin } from '#platform/http/session.ts'
import { type AccountRules, type ForwardingOverview, type ForwardingView, newForwarding, sieveAccess } from './contract.ts'
import { sieveHostOf, wayOf } from './mail-provider.ts'
import { portalSenders } from './portal-senders.ts'
import type { ForwardingRefusal, ForwardingService, ForwardingState } from './service.ts'

type WithId = { Params: { id: string } }

/** Where most French agencies publish; shown before the first mail has come. */
const USUAL_PORTALS = ['seloger', 'leboncoin', 'bienici', 'figaro', 'logic-immo', 'pap', 'paruvendu', 'green-acres']

/** Where an agency's requests come from is an admin's to arrange. */
export function forwardingRoutes(app: Http, { forwarding, clock }: { forwarding: ForwardingService; clock: Clock }): void {
  app.get('/api/forwarding', async (request): Promise<ForwardingOverview> => {
    const { scope } = requireAdmin(request)
    const state = await forwarding.overview(scope)
    const [whole] = state.mailboxes.filter(({ foreign }) => foreign > 0).toSorted((a, b) => b.foreign - a.foreign)
    return {
      address: state.address, probeSender: forwarding.probeSender, senders: portalSenders(), portals: portalsOf(state),
      mailboxes: state.mailboxes.map((mailbox) => viewOf(mailbox, clock())),
      wholeMailbox: whole ? { mailbox: whole.mailbox, count: whole.foreign } : null,
    }
  })

  app.get('/api/forwarding/filters', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const file = await forwarding.filters(scope)
    return reply.header('content-disposition', 'attachment; filename="mailFilters.xml"').header('cache-control', 'no-store').type('application/xml; charset=utf-8').send(file)
  })

  app.post('/api/forwarding', async (request, reply) => {
    const { scope, agentId } = requireAdmin(request)
    const id = granted(await forwarding.declare(scope, agentId, parseInput(newForwarding, request.body).mailbox))
    return reply.status(201).send({ id })
  })

  const act = (verb: string, act: (scope: Parameters<ForwardingService['probe']>[0], id: ForwardingId, by: Parameters<ForwardingService['open']>[2]) => Promise<Result<void, ForwardingRefusal>>) =>
    app.post<WithId>(`/api/forwarding/:id/${verb}`, async (request, reply) => {
      const { scope, agentId } = requireAdmin(request)
      granted(await act(scope, idOf(request), agentId))
      return reply.status(204).send()
    })
  act('open', forwarding.open)
  act('approve', forwarding.approve)
  act('probe', (scope, id) => forwarding.probe(scope, id))

  app.post<WithId>('/api/forwarding/:id/account', async (request): Promise<AccountRules> => {
    const { scope, agentId } = requireAdmin(request)
    return granted(await forwarding.installByAccount(scope, idOf(request), agentId))
  })

  // A password is tried here: few tries, so that nobody guesses through us.
  app.post<WithId>('/api/forwarding/:id/sieve', { config: { rateLimit: { max: 10, timeWindow: '15 minutes' } } }, async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await forwarding.installSieve(scope, idOf(request), parseInput(sieveAccess, request.body)))
    return reply.status(204).send()
  })

  app.delete<WithId>('/api/forwarding/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await forwarding.remove(scope, idOf(request)))
    return reply.status(204).send()
  })
}

const iso = (at: EpochMs | null): string | null => (at === null ? null : new Date(at).toISOString())

function viewOf(mailbox: ForwardingState['mailboxes'][number], now: EpochMs): ForwardingView {
  const { id, provider, state, reason, declaredBy, setUpUntil, confirmation, probedAt, provedAt, seenAt } = mailbox
  // The link is as good as a key: it is shown only where our own press has failed or cannot be.
  const isShown = state === 'waiting' && (reason === 'press_failed' || reason === 'by_code')
  return {
    id, mailbox: mailbox.mailbox, provider, way: wayOf(provider), sieveHost: sieveHostOf(provider), state, reason,
    isDeclared: declaredBy !== null, isSetUpOpen: setUpUntil !== null && setUpUntil > now,
    link: isShown ? (confirmation?.link ?? null) : null, code: isShown ? (confirmation?.code ?? null) : null,
    probedAt: iso(probedAt), provedAt: iso(provedAt), seenAt: iso(seenAt),
  }
}

function portalsOf({ habits }: ForwardingState): ForwardingOverview['portals'] {
  const ids = [...new Set([...habits.map(({ portal }) => portal), ...USUAL_PORTALS])].filter((id) => portalById(id))
  return portals.filter(({ id }) => ids.includes(id)).map(({ id, name }) => {
    const habit = habits.find(({ portal }) => portal === id)
    return { id, name, lastDay: habit ? isoDay(habit.lastDay) : null, isSilent: habit?.isSilent ?? false }
  })
}

function idOf(request: { params: { id: string } }): ForwardingId {
  const id = parseId<ForwardingId>(request.params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function granted<T>(result: Result<T, ForwardingRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(statusOf(result.reason), result.reason)
}

function statusOf(refusal: ForwardingRefusal): 404 | 409 | 422 | 429 | 503 {
  switch (refusal) {
    case 'unknown_mailbox':
      return 404
    case 'mailbox_exists':
    case 'too_many_mailboxes':
    case 'nothing_to_approve':
    case 'not_connected':
    case 'needs_consent':
    case 'address_unconfirmed':
      return 409
    case 'own_address':
    case 'not_public':
    case 'unreachable':
    case 'not_secure':
    case 'wrong_password':
    case 'cannot_redirect':
    case 'script_rejected':
    case 'no_account_rules':
    case 'rule_refused':
      return 422
    case 'probed_recently':
      return 429
    case 'unavailable':
      return 503
  }
}
