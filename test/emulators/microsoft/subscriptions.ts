import { answerOf, GraphError, type GraphAnswer, type GraphRequest } from './request.ts'
import { violationOf } from './schemas.ts'
import type { NotificationBody, SubscriptionAnswer, SubscriptionBody } from './wire.ts'

const MINUTE = 60_000
/** resources/subscription, "Maximum length of subscription per resource type": Outlook event "10,080 minutes (under seven days)". */
const LONGEST = 10_080 * MINUTE
/** The same page: "Any subscriptions that expire in under 45 minutes are automatically set to expire in 45 minutes". */
const SHORTEST = 45 * MINUTE
/** resources/subscription, clientState: "The maximum length is 128 characters." */
const LONGEST_STATE = 128

type Lifecycle = NonNullable<NotificationBody['value'][number]['lifecycleEvent']>

export interface SubscriptionParts {
  readonly clock: () => number
  /** Loopback only; the Graph itself wants https (change-notifications-delivery-webhooks, "publicly accessible HTTPS"). */
  readonly post: (url: string, body?: string) => Promise<{ readonly status: number; readonly contentType: string; readonly text: string }>
}

export function subscriptions({ clock, post }: SubscriptionParts) {
  const held = new Map<string, { subscription: SubscriptionAnswer; tid: string; oid: string }>()
  const refused: string[] = []
  /** Whose flow of words has paused until it is authorised again. */
  const paused = new Set<string>()
  const knobs = { isLosing: false }
  let count = 0

  /** The notification URL proves itself: "validation token … in plain text … within 10 seconds", unescaped, with 200. */
  async function validate(url: string): Promise<void> {
    const token = 'Validation: Testing client application reachability for subscription + & é'
    const asked = new URL(url)
    asked.searchParams.set('validationToken', token)
    const answer = await post(asked.href).catch(() => undefined)
    if (answer?.status !== 200 || !answer.contentType.startsWith('text/plain') || answer.text !== token) throw new GraphError(400, 'ValidationError')
  }

  /** "The lifetime … is more than the maximum allowed" is refused; less than the least is raised. */
  function expiry(wanted: string | undefined): string {
    const at = Date.parse(wanted ?? '')
    if (Number.isNaN(at) || at > clock() + LONGEST || at <= clock()) throw new GraphError(400, 'ExtensionError')
    return new Date(Math.max(at, clock() + SHORTEST)).toISOString()
  }

  async function create({ body, account }: GraphRequest): Promise<GraphAnswer> {
    const wanted = body as SubscriptionBody
    const { notificationUrl, lifecycleNotificationUrl, resource, changeType, clientState } = wanted
    if (!notificationUrl || !resource || !changeType || (clientState?.length ?? 0) > LONGEST_STATE) throw new GraphError(400, 'InvalidRequest')
    const expirationDateTime = expiry(wanted.expirationDateTime)
    // api/subscription-post-subscriptions: "Duplicate subscriptions aren't allowed. When a subscription request contains the same
    // values for changeType and resource that an existing subscription contains, the request fails with … 409 Conflict".
    const twin = active().find((one) => one.resource === resource && one.changeType === changeType && held.get(one.id)?.oid === account.oid)
    if (twin) throw new GraphError(409, 'Conflict')
    // change-notifications-lifecycle-events: "you must validate both endpoints".
    for (const url of new Set([notificationUrl, lifecycleNotificationUrl ?? notificationUrl])) await validate(url)
    count += 1
    const subscription: SubscriptionAnswer = { ...wanted, expirationDateTime, id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}` }
    held.set(subscription.id, { subscription, tid: account.tid, oid: account.oid })
    return answerOf(201, 'SubscriptionAnswer', subscription)
  }

  async function send(entry: NotificationBody['value'][number], url: string): Promise<void> {
    const body: NotificationBody = { value: [entry] }
    const violation = violationOf('NotificationBody', body)
    if (violation) throw new Error(violation)
    const answer = await post(url, JSON.stringify(body)).catch(() => undefined)
    // change-notifications-delivery-webhooks: "send a 2xx … within 3 seconds", else it is tried again for 4 hours.
    if (!answer || answer.status >= 300) refused.push(`${answer?.status ?? 'no answer'} ${url}`)
  }

  /** What now subscribes and has not expired. */
  const active = () => [...held.values()].map(({ subscription }) => subscription).filter(({ expirationDateTime = '' }) => Date.parse(expirationDateTime) > clock())

  return {
    active,
    /** Notifications that were not taken. */
    refused,
    /** `isLosing`: no change is told, as under throttling, of which a `missed` word comes later. */
    knobs,

    async answer(request: GraphRequest): Promise<GraphAnswer> {
      const { method, path: [, id, action], body, account } = request
      if (method === 'POST' && id === undefined) return create(request)
      if (id === undefined) return answerOf(200, 'SubscriptionList', { value: active().filter((one) => held.get(one.id)?.oid === account.oid) })
      const known = held.get(id)
      if (!known || known.oid !== account.oid) throw new GraphError(404, 'ResourceNotFound')
      if (method === 'DELETE') {
        held.delete(known.subscription.id)
        return { status: 204 }
      }
      // api/subscription-reauthorize: "Do not supply a request body … returns a 204 No Content".
      if (method === 'POST' && action === 'reauthorize') {
        if (body !== undefined) throw new GraphError(400, 'InvalidRequest')
        paused.delete(known.subscription.id)
        return { status: 204 }
      }
      // The same page as of lifecycle below: an update reauthorizes and renews at the same time.
      if (method === 'PATCH') paused.delete(known.subscription.id)
      if (method !== 'PATCH') return answerOf(200, 'SubscriptionAnswer', known.subscription)
      known.subscription = { ...known.subscription, expirationDateTime: expiry((body as SubscriptionBody).expirationDateTime) }
      return answerOf(200, 'SubscriptionAnswer', known.subscription)
    },

    /** Tells who subscribed to a calendar of an account of a change in it. */
    async notify(oid: string, { calendarId, eventId, kind, etag }: { calendarId: string; eventId: string; kind: 'created' | 'updated' | 'deleted'; etag: string | undefined }): Promise<void> {
      for (const { subscription, tid, oid: owner } of held.values()) {
        const { resource = '', changeType = '', notificationUrl, expirationDateTime = '', clientState } = subscription
        const isMeant = owner === oid && (resource.includes(encodeURIComponent(calendarId)) || resource.includes(calendarId) || /^\/?me\/events$/.test(resource))
        if (knobs.isLosing || paused.has(subscription.id)) continue
        if (!isMeant || !notificationUrl || !changeType.includes(kind) || Date.parse(expirationDateTime) <= clock()) continue
        const id = `Users/${oid}/Events/${eventId}`
        await send({ subscriptionId: subscription.id, subscriptionExpirationDateTime: expirationDateTime, ...(clientState ? { clientState } : {}), tenantId: tid, changeType: kind, resource: id, resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': id, id: eventId, ...(etag ? { '@odata.etag': etag } : {}) } }, notificationUrl)
      }
    },

    /** change-notifications-lifecycle-events: what the Graph says of a subscription itself; a removed one is gone before. */
    async lifecycle(id: string, event: Lifecycle): Promise<void> {
      const known = held.get(id)
      if (!known) throw new Error('no such subscription')
      if (event === 'subscriptionRemoved') held.delete(id)
      // "eventually change notification delivery pauses, until you take the required action": here at once. What changes meanwhile is "lost".
      if (event === 'reauthorizationRequired') paused.add(id)
      const { lifecycleNotificationUrl, expirationDateTime = '', clientState } = known.subscription
      if (!lifecycleNotificationUrl) return
      await send({ subscriptionId: id, subscriptionExpirationDateTime: expirationDateTime, ...(clientState ? { clientState } : {}), tenantId: known.tid, lifecycleEvent: event }, lifecycleNotificationUrl)
    },
  }
}

export type Subscriptions = ReturnType<typeof subscriptions>
