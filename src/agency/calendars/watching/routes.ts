import type { Http } from '#platform/http/server.ts'
import { readNotifications } from '../microsoft/notifications.ts'
import type { WatchingService } from './service.ts'

const MAX_BODY = 200_000
const MAX_VALIDATION = 2_000

/**
 * Where providers send word of changes. Every word is answered alike, known or not, and at once: what it is worth is found
 * out by reading. A separate context, as Google's words say they are JSON and have no body at all.
 */
export function watchingRoutes(app: Http, { watching }: { readonly watching: WatchingService }): void {
  void app.register(async (push) => {
    push.removeAllContentTypeParsers()
    push.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_BODY }, (_request, body, done) => done(null, body))

    // guides/push: X-Goog-Channel-Token is the token of the channel; any 2xx but with a body is well.
    push.post('/push/calendars/google', { config: { isPublicForm: true } }, async (request, reply) => {
      const secret = request.headers['x-goog-channel-token']
      // "sync" only says that the channel is open.
      if (typeof secret === 'string' && request.headers['x-goog-resource-state'] !== 'sync') await watching.heard(secret)
      return reply.status(204).send()
    })

    push.post<{ Querystring: { validationToken?: unknown } }>('/push/calendars/microsoft', { config: { isPublicForm: true } }, async (request, reply) => {
      const { validationToken } = request.query
      // graph/change-notifications-delivery-webhooks: the token comes back as plain text within 10 seconds, else no subscription.
      if (typeof validationToken === 'string') return reply.type('text/plain; charset=utf-8').send(validationToken.slice(0, MAX_VALIDATION))
      for (const { clientState, about } of readNotifications(jsonOf(request.body))) await watching.heard(clientState, about)
      return reply.status(202).send()
    })
  })
}

function jsonOf(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined
  } catch {
    return undefined
  }
}
