import { z } from 'zod'

/** learn.microsoft.com/graph/api/resources/changenotification: one of changeType and lifecycleEvent. What changed is read, not believed. */
const notification = z.object({
  subscriptionId: z.string().max(200),
  clientState: z.string().max(255).optional(),
  lifecycleEvent: z.string().max(50).optional(),
})
const notifications = z.object({ value: z.array(notification).max(1_000) })

/** learn.microsoft.com/graph/change-notifications-lifecycle-events. A change, or words about changes that were lost: both are read. */
const news = { missed: 'change', subscriptionRemoved: 'end', reauthorizationRequired: 'authorisation' } as const
export type GraphNews = (typeof news)[keyof typeof news]

export interface GraphNotification {
  readonly subscriptionId: string
  /** What we gave the subscription to prove where its words come from. */
  readonly clientState: string
  readonly about: GraphNews
}

/** What a posted body says; none when it is not the Graph's. */
export function readNotifications(body: unknown): GraphNotification[] {
  const read = notifications.safeParse(body)
  if (!read.success) return []
  return read.data.value.map(({ subscriptionId, clientState = '', lifecycleEvent = '' }) => ({
    subscriptionId, clientState, about: lifecycleEvent in news ? news[lifecycleEvent as keyof typeof news] : 'change',
  }))
}
