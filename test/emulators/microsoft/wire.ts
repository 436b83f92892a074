import type { Calendar, Event, MailboxSettings, MessageRule, SingleValueLegacyExtendedProperty, Subscription, User } from '@microsoft/microsoft-graph-types'

// What crosses the wire of Microsoft Graph v1.0 here, made of the vendor's own types; `schemas.json` is made of this file.

type Named<T, K extends keyof T> = { [P in K]?: T[P] }

/** Marks that OData adds to an entity. */
interface Annotated {
  '@odata.etag'?: string
  '@odata.type'?: string
}

interface Collection<T> {
  '@odata.context'?: string
  '@odata.nextLink'?: string
  value: T[]
}

export interface OwnProperties {
  /** `type` of the vendor's Entity has ids only; names and values are what an app keeps for itself. */
  singleValueExtendedProperties?: Pick<SingleValueLegacyExtendedProperty, 'id' | 'value'>[]
}

/** An event as it is asked to be made or changed. */
export type EventBody = OwnProperties &
  Named<
    Event,
    | 'subject' | 'body' | 'start' | 'end' | 'location' | 'showAs' | 'sensitivity' | 'isAllDay' | 'isReminderOn' | 'reminderMinutesBeforeStart'
    | 'transactionId' | 'attendees' | 'recurrence' | 'isCancelled' | 'responseStatus' | 'type'
  >
/** An event as it is answered. */
export type EventAnswer = EventBody & Annotated & { id: string } & Named<Event, 'iCalUId' | 'changeKey' | 'createdDateTime' | 'lastModifiedDateTime' | 'originalStartTimeZone' | 'originalEndTimeZone'>
export type EventList = Collection<EventAnswer>

export type CalendarAnswer = Annotated & { id: string } & Named<Calendar, 'name' | 'canEdit' | 'isDefaultCalendar' | 'owner'>
export type CalendarList = Collection<CalendarAnswer>

export type UserAnswer = { id: string } & Named<User, 'displayName' | 'mail' | 'userPrincipalName'>

export type SubscriptionBody = Named<Subscription, 'changeType' | 'notificationUrl' | 'lifecycleNotificationUrl' | 'resource' | 'expirationDateTime' | 'clientState'>
export type SubscriptionAnswer = SubscriptionBody & { id: string } & Named<Subscription, 'applicationId' | 'creatorId'>

export type SubscriptionList = Collection<SubscriptionAnswer>

export type RuleBody = Named<MessageRule, 'displayName' | 'sequence' | 'isEnabled' | 'conditions' | 'actions' | 'exceptions'>
export type RuleAnswer = RuleBody & { id: string } & Named<MessageRule, 'hasError' | 'isReadOnly'>
export type RuleList = Collection<RuleAnswer>

export type MailboxAnswer = Named<MailboxSettings, 'timeZone' | 'language' | 'workingHours' | 'userPurpose'>

/** learn.microsoft.com/graph/errors: every error is an object with a code that machines read. */
export interface ErrorAnswer {
  error: { code: string; message: string; innerError?: object }
}

/** learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow, "Successful token response". */
export interface TokenAnswer {
  token_type: 'Bearer'
  scope: string
  expires_in: number
  access_token: string
  refresh_token?: string
  id_token?: string
}

/** The same page, "Error response for token request". */
export interface TokenError {
  error: string
  error_description: string
  error_codes: number[]
  timestamp: string
  trace_id: string
  correlation_id: string
}

/** What is posted to who subscribed (learn.microsoft.com/graph/api/resources/changenotificationcollection). */
export interface NotificationBody {
  value: {
    subscriptionId: string
    subscriptionExpirationDateTime: string
    clientState?: string
    tenantId: string
    resource?: string
    resourceData?: { '@odata.type': string; '@odata.id': string; '@odata.etag'?: string; id: string }
    changeType?: 'created' | 'updated' | 'deleted'
    lifecycleEvent?: 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed'
  }[]
}
