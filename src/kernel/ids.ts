/** Ids are UUIDv7 (RFC 9562 §5.7) as text; the brand keeps one kind from passing for another. */
type Id<Name extends string> = string & { readonly __id: Name }

export type AgencyId = Id<'agency'>
export type OfficeId = Id<'office'>
export type UserId = Id<'user'>
/** A member of an agency's team: an admin, an agent, or both. */
export type AgentId = Id<'agent'>
export type PropertyId = Id<'property'>
/** One address of an agency. */
export type PlaceId = Id<'place'>
export type CalendarId = Id<'calendar'>
export type ContactId = Id<'contact'>
export type MessageId = Id<'message'>
export type LeadId = Id<'lead'>
export type OfferId = Id<'offer'>
export type AppointmentId = Id<'appointment'>
/** A visit that several contacts share. */
export type GroupVisitId = Id<'group_visit'>
/** Days on which an agent is away. */
export type AbsenceId = Id<'absence'>
export type OutboundId = Id<'outbound'>
/** Where originals are passed on to. */
export type RelayId = Id<'relay'>
/** One message on its way through a relay; its return path. */
export type RelayedId = Id<'relayed'>
/** A mail box that forwards portals' mail to the agency. */
export type ForwardingId = Id<'forwarding'>
/** One device on which a user is signed in; not the secret that its cookie holds. */
export type SessionId = Id<'session'>
/** An account of a user at a provider. */
export type IdentityId = Id<'identity'>
export type PasskeyId = Id<'passkey'>
/** What an agent lets us do with his account at Google or Microsoft. */
export type ConnectionId = Id<'connection'>
export type TeamInvitationId = Id<'team_invitation'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads an id that came from outside (a URL, a form); undefined when it has not the shape of one. */
export function parseId<I extends Id<string>>(text: string): I | undefined {
  const lower = text.toLowerCase()
  return UUID.test(lower) ? (lower as I) : undefined
}
