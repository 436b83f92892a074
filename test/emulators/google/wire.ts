import type { calendar_v3 } from '@googleapis/calendar'
import type { gmail_v1 } from '@googleapis/gmail'

// What crosses the wire of Google Calendar v3 and of Gmail's settings here, made of the vendor's own types; `schemas.json`
// is made of this file.

type Named<T, K extends keyof T> = { [P in K]?: T[P] }

export type EventBody = Named<
  calendar_v3.Schema$Event,
  | 'id' | 'iCalUID' | 'summary' | 'description' | 'location' | 'start' | 'end' | 'status' | 'transparency' | 'visibility' | 'eventType' | 'reminders' | 'source'
  | 'extendedProperties' | 'attendees' | 'recurringEventId'
>
export type EventAnswer = EventBody & Named<calendar_v3.Schema$Event, 'kind' | 'etag' | 'created' | 'updated' | 'sequence'>
export type EventList = Named<calendar_v3.Schema$Events, 'kind' | 'etag' | 'summary' | 'timeZone' | 'accessRole' | 'nextPageToken' | 'nextSyncToken'> & { items?: EventAnswer[] }
export type ChannelBody = Named<calendar_v3.Schema$Channel, 'id' | 'token' | 'type' | 'address' | 'params' | 'resourceId'>
export type ChannelAnswer = calendar_v3.Schema$Channel
export type FreeBusyBody = calendar_v3.Schema$FreeBusyRequest
export type FreeBusyAnswer = calendar_v3.Schema$FreeBusyResponse
export type CalendarBody = Named<calendar_v3.Schema$Calendar, 'summary' | 'timeZone' | 'description'>
export type CalendarAnswer = CalendarBody & Named<calendar_v3.Schema$Calendar, 'id' | 'etag' | 'kind'>
type ListEntry = Named<calendar_v3.Schema$CalendarListEntry, 'id' | 'summary' | 'summaryOverride' | 'primary' | 'accessRole' | 'timeZone' | 'deleted' | 'hidden' | 'kind' | 'etag'>
export type CalendarList = Named<calendar_v3.Schema$CalendarList, 'kind' | 'etag' | 'nextPageToken' | 'nextSyncToken'> & { items?: ListEntry[] }

export type FilterBody = gmail_v1.Schema$Filter
export type FilterAnswer = gmail_v1.Schema$Filter
export type FilterList = gmail_v1.Schema$ListFiltersResponse
export type ForwardingAddress = gmail_v1.Schema$ForwardingAddress
export type ForwardingAddressList = gmail_v1.Schema$ListForwardingAddressesResponse
export type AutoForwarding = gmail_v1.Schema$AutoForwarding

/** cloud.google.com/apis/design/errors, with the `errors` list that the older services keep. */
export interface ErrorAnswer {
  error: { code: number; message: string; status?: string; errors: { domain: string; reason: string; message: string }[] }
}
/** RFC 6749 §5.1, §5.2. */
export interface TokenAnswer {
  access_token: string
  expires_in: number
  scope: string
  token_type: 'Bearer'
  refresh_token?: string
  id_token?: string
}
export interface TokenError {
  error: string
  error_description?: string
}
