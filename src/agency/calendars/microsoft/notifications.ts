import { z } from 'zod'

/** learn.microsoft.com/graph/api/resources/changenotification: one of changeType and lifecycleEvent. What changed is read, not believed. */
const notification = z.object({
  subscriptionId: z.string().max(200),
  clientState: z.string().max(255).optional(),
  lifecycleEvent: z.string().max(50).optional(),
})
const notifications = z.object({ value: z.array(notification).max(1_000) })

export interface GraphNotification {
  readonly subscriptionId: string
  /** What we gave the subscription to prove where its words come from. */
  readonly clientState: string
  /**
   * The subscription has to be made anew (learn.microsoft.com/graph/change-notifications-lifecycle-events): it was removed,
   * or wants a new authorisation. Else the calendar has to be read, for a change or because some words were lost.
   */
  readonly isEnding: boolean
}

/** What a posted body says; none when it is not the Graph's. */
export function readNotifications(body: unknown): GraphNotification[] {
  const read = notifications.safeParse(body)
  if (!read.success) return []
  return read.data.value.map(({ subscriptionId, clientState = '', lifecycleEvent }) => ({
    subscriptionId, clientState, isEnding: lifecycleEvent === 'subscriptionRemoved' || lifecycleEvent === 'reauthorizationRequired',
  }))
}
