import type { ColumnType, Generated } from 'kysely'
import type { EpochMs, Interval } from '#kernel/interval.ts'

// How the tables of migrations/ look to TypeScript. Both drivers are set to hand over exactly these types (parsers.ts).

/** timestamptz: read as epoch ms; written through `timestamp()` of sql.ts. */
export type Timestamp = string & { readonly __timestamp: true }
export type RangeText = string & { readonly __range: true }
export type JsonText<T> = string & { readonly __json?: T }

type Moment = ColumnType<EpochMs, Timestamp, Timestamp>
type MomentOrNull = ColumnType<EpochMs | null, Timestamp | null | undefined, Timestamp | null>
type Span = ColumnType<Interval, RangeText, RangeText>
/** Generated of the span beside it: below row-level security an index can be asked by it, and not by the span. */
type UpperOfSpan = ColumnType<EpochMs, never, never>
type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>
type JsonOrNull<T> = ColumnType<T | null, JsonText<T> | null | undefined, JsonText<T> | null>
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>
type BytesOrNull = ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>

export interface Schema {
  agencies: {
    agencyId: string
    slug: string
    name: string
    email: string
    phone: string | null
    postalAddress: Generated<string>
    timeZone: Generated<string>
    locale: Generated<string>
    accent: string | null
    autonomy: Generated<string>
    isDemo: Generated<boolean>
    deskAlarm: Generated<boolean>
    createdAt: Moment
  }
  agencyKeys: { agencyId: string; wrappedKey: Bytes }
  doors: {
    kind: string
    secretHash: Bytes
    agencyId: string
    subjectId: string | null
    expiresAt: MomentOrNull
    createdAt: Moment
  }
  offices: { agencyId: string; id: string; name: string; postalAddress: string; phone: string | null }
  agents: {
    agencyId: string
    id: string
    userId: string | null
    firstName: string
    lastName: string
    email: string
    phone: string | null
    isAdmin: Generated<boolean>
    isAgent: Generated<boolean>
    officeId: string | null
    timeZone: Generated<string>
    writesTravel: Generated<boolean>
    weight: Generated<number>
    photo: BytesOrNull
    photoType: string | null
    removedAt: MomentOrNull
    createdAt: Moment
  }
  inboundAddresses: { agencyId: string; id: string; localPart: string; createdAt: Moment; retiresAt: MomentOrNull }
  workingHours: { agencyId: string; agentId: string; weekday: number; opens: string; closes: string }
  dateOverrides: { agencyId: string; agentId: string; day: string; spans: Json<{ opens: string; closes: string }[]> }
  appointmentRules: {
    agencyId: string
    type: string
    durationMinutes: number
    gridMinutes: Generated<number>
    anchor: Generated<string>
    bufferBeforeMinutes: Generated<number>
    bufferAfterMinutes: Generated<number>
    noticeMinutes: Generated<number>
    horizonDays: Generated<number>
    maxPerDay: number | null
    maxPerWeek: number | null
    isAddressRequired: Generated<boolean>
  }
  properties: {
    agencyId: string
    id: string
    reference: string
    referenceKey: string
    kind: string
    transaction: string
    title: string
    postalAddress: Generated<string>
    postcode: Generated<string>
    town: Generated<string>
    priceMinor: number | null
    surfaceM2: number | null
    rooms: number | null
    photo: BytesOrNull
    photoType: string | null
    status: Generated<string>
    responsibleAgentId: string | null
    createdAt: Moment
  }
  listings: { agencyId: string; propertyId: string; portal: string; portalListingId: string }
  learnedListings: { agencyId: string; propertyId: string; portal: string; portalListingId: string; learnedAt: Moment }
  matchCounts: { agencyId: string; fact: string; level: string; count: number }
  confirmedMatches: { agencyId: string; leadId: string; propertyId: string }
  propertyAgents: { agencyId: string; propertyId: string; agentId: string }
  places: {
    agencyId: string
    id: string
    addressHash: Bytes
    sealedAddress: BytesOrNull
    latitude: number | null
    longitude: number | null
    precision: string | null
    usedUntil: MomentOrNull
    geocodedAt: MomentOrNull
    measuredAt: MomentOrNull
  }
  travelTimes: { agencyId: string; fromCell: string; toCell: string; minutes: number; measuredAt: Moment }
  rankingRules: {
    agencyId: string
    perDay: number
    perKm: number
    perAppointment: number
    nearby: number
    colleagueGainDays: number | null
    exploredPercent: number
  }
  choicePermissions: { agencyId: string; permittedBy: string; permittedAt: Moment }
  choiceModels: {
    agencyId: string
    hash: string
    coefficients: Json<readonly number[]>
    trainedAt: Moment
    answers: number
    evaluation: Json<unknown>
    state: string
  }
  holidayRules: { agencyId: string; areClosed: boolean; region: string }
  travelRules: { agencyId: string; isOn: boolean; marginMinutes: number; unknownMinutes: number; parkingMinutes: number }
  travelEntries: {
    agencyId: string
    setId: string
    side: string
    agentId: string
    span: Span
    sequence: number
    calendarId: string | null
    writtenSequence: number | null
    isLeaving: Generated<boolean>
  }
  requiredEvents: { agencyId: string; appointmentId: string; agentId: string; calendarId: string }
  calendars: {
    agencyId: string
    id: string
    agentId: string
    provider: string
    name: string
    blocks: Generated<boolean>
    receives: Generated<boolean>
    usesPlaces: Generated<boolean>
    allDayBlocks: Generated<boolean>
    unansweredBlocks: Generated<boolean>
    followsMoves: Generated<boolean>
    followsRemovals: Generated<boolean>
    toldBrokenAt: MomentOrNull
    url: string | null
    username: string | null
    sealedPassword: BytesOrNull
    connectionId: string | null
    remoteId: string | null
    readsFreeBusy: Generated<boolean>
    syncToken: string | null
    mirroredFrom: MomentOrNull
    mirroredTo: MomentOrNull
    syncedAt: MomentOrNull
    failingSince: MomentOrNull
    failure: string | null
    createdAt: Moment
  }
  calendarChannels: { agencyId: string; calendarId: string; channelId: string; resourceId: string; openedAt: Moment; expiresAt: Moment }
  calendarFeeds: { agencyId: string; agentId: string; shows: string; createdAt: Moment }
  connections: {
    agencyId: string
    id: string
    agentId: string
    provider: string
    issuer: string
    subject: string
    email: string | null
    bundles: string[]
    scopes: string[]
    sealedRefreshToken: BytesOrNull
    state: string
    createdAt: Moment
    changedAt: Moment
  }
  busyTimes: { agencyId: string; calendarId: string; agentId: string; uid: string; span: Span; endsAt: UpperOfSpan; placeId: string | null }
  calendarEvents: {
    agencyId: string
    calendarId: string
    uid: string
    etag: string
    span: Span
    endsAt: UpperOfSpan
    summary: string
    ics: Generated<string>
    isOurs: Generated<boolean>
  }
  contacts: {
    agencyId: string
    id: string
    firstName: string | null
    lastName: string | null
    email: string | null
    phone: string | null
    postalAddress: string | null
    locale: Generated<string>
    createdAt: Moment
  }
  contactIdentities: { agencyId: string; kind: string; value: string; contactId: string }
  messages: {
    agencyId: string
    id: string
    receivedAt: Moment
    recipient: string
    mailFrom: string
    sha256: Bytes
    sizeBytes: number
    sealedRaw: Bytes
    authentication: JsonOrNull<unknown>
    trust: string | null
    state: Generated<string>
    stateReason: string | null
    portal: string | null
    subject: string | null
    readAt: MomentOrNull
    settledBy: string | null
    forwardingId: string | null
    bodyDroppedAt: MomentOrNull
  }
  forwardings: {
    agencyId: string
    id: string
    mailbox: string
    provider: string
    state: string
    reason: string | null
    declaredBy: string | null
    declaredAt: Moment
    setUpUntil: MomentOrNull
    sealedConfirmation: BytesOrNull
    confirmedAt: MomentOrNull
    probeId: string | null
    probeHash: BytesOrNull
    probedAt: MomentOrNull
    provedAt: MomentOrNull
    seenAt: MomentOrNull
    toldAt: MomentOrNull
    checks: Generated<number>
  }
  portalDays: { agencyId: string; portal: string; day: string; silenceToldAt: MomentOrNull }
  leads: {
    agencyId: string
    id: string
    messageId: string | null
    contactId: string
    propertyId: string | null
    portal: string | null
    type: string
    state: string
    checkReason: string | null
    locale: string
    reading: Json<unknown>
    sealedText: BytesOrNull
    match: JsonOrNull<unknown>
    agentId: string | null
    wish: JsonOrNull<unknown>
    beforeCorrection: JsonOrNull<unknown>
    createdAt: Moment
    changedAt: Moment
  }
  leadEvents: { agencyId: string; id: string; leadId: string; at: Moment; event: string; detail: Json<Record<string, unknown>> }
  deskTasks: {
    agencyId: string
    id: string
    kind: string
    leadId: string | null
    messageId: string | null
    appointmentId: string | null
    relayId: string | null
    createdAt: Moment
    alarmedAt: MomentOrNull
    doneAt: MomentOrNull
  }
  relays: {
    agencyId: string
    id: string
    recipient: string
    portal: string | null
    what: string
    askedAt: MomentOrNull
    confirmedAt: MomentOrNull
    failingSince: MomentOrNull
    toldAt: MomentOrNull
    createdBy: string
    createdAt: Moment
  }
  relayedMessages: {
    agencyId: string
    id: string
    relayId: string
    messageId: string
    contentKey: BytesOrNull
    state: string
    reason: string | null
    queuedAt: Moment
    settledAt: MomentOrNull
  }
  templateMemories: {
    agencyId: string
    id: string
    senderDomain: string
    portal: string | null
    memory: Json<unknown>
    used: Generated<number>
    taughtBy: string
    taughtAt: Moment
  }
  offers: {
    agencyId: string
    id: string
    leadId: string
    contactId: string
    propertyId: string | null
    type: string
    locale: string
    candidates: Json<unknown>
    agentId: string | null
    agentReason: Json<unknown>
    timeZone: string
    wish: JsonOrNull<unknown>
    wishFit: string | null
    choiceRules: JsonOrNull<unknown>
    ranking: JsonOrNull<unknown>
    takenRank: Generated<number | null>
    createdAt: Moment
  }
  assignmentRules: { agencyId: string; marginHours: number; freeWithinDays: number }
  requiredAgents: { agencyId: string; type: string; agentId: string }
  opportunities: { agencyId: string; leadId: string; agentId: string; share: number; isTaken: boolean }
  turns: { agencyId: string; agentId: string; opportunities: number; taken: number; share: number }
  absences: {
    agencyId: string
    id: string
    agentId: string
    firstDay: string
    lastDay: string
    replaced: Json<unknown>
    createdBy: string
    createdAt: Moment
    startedAt: MomentOrNull
    undoneAt: MomentOrNull
  }
  absenceSteps: { agencyId: string; absenceId: string; appointmentId: string; agentId: string | null; outcome: string | null }
  offerSlots: { agencyId: string; offerId: string; rank: number; agentId: string; span: Span; reason: Json<unknown>; terms: JsonOrNull<unknown>; propensity: number | null }
  contactWords: { agencyId: string; id: string; leadId: string; at: Moment; kind: string; sealedText: Bytes }
  outboundMessages: {
    agencyId: string
    id: string
    kind: string
    onceKey: string
    leadId: string | null
    appointmentId: string | null
    recipient: string
    recipientRole: string
    subject: string
    sealedMail: Bytes
    messageId: string
    state: string
    refusal: string | null
    attempts: Generated<number>
    createdAt: Moment
    sentAt: MomentOrNull
    bouncedAt: MomentOrNull
    bounce: string | null
  }
  suppressions: { agencyId: string; channel: string; recipient: string; reason: string; createdAt: Moment }
  occupancies: {
    agencyId: string
    setId: string
    resourceId: string
    span: Span
    endsAt: UpperOfSpan
    visit: ColumnType<Interval | null, RangeText | null | undefined, RangeText | null>
    placeId: string | null
    expiresAt: MomentOrNull
  }
  visitingRules: {
    agencyId: string
    propertyId: string
    occupiedBy: string | null
    weeklyHours: JsonOrNull<{ weekday: number; opens: string; closes: string }[]>
    noticeMinutes: Generated<number>
    maxPerDay: number | null
    seats: number | null
    keysAt: Generated<string>
  }
  occupants: { agencyId: string; propertyId: string; sealedName: Bytes; sealedEmail: Bytes; locale: string; linkSentAt: MomentOrNull }
  propertyBlocks: {
    agencyId: string
    id: string
    propertyId: string
    span: ColumnType<Interval | null, RangeText | undefined, RangeText>
    weekday: number | null
    opens: string | null
    closes: string | null
  }
  occupantNews: { agencyId: string; propertyId: string; setId: string; span: Span; agentId: string }
  groupVisits: {
    agencyId: string
    id: string
    propertyId: string
    agentId: string
    span: Span
    seats: number
    sequence: Generated<number>
    calendarId: string | null
  }
  groupSeats: { agencyId: string; groupId: string; seat: number; seats: number; setId: string; expiresAt: MomentOrNull }
  holds: {
    agencyId: string
    id: string
    leadId: string
    agentId: string
    propertyId: string | null
    type: string
    span: Span
    expiresAt: Moment
  }
  appointments: {
    agencyId: string
    id: string
    leadId: string | null
    contactId: string
    agentId: string
    propertyId: string | null
    type: string
    span: Span
    endsAt: UpperOfSpan
    timeZone: string
    localStart: ColumnType<string, string, string>
    place: Generated<string>
    locale: string
    firstName: string
    lastName: string
    email: string
    phone: string
    postalAddress: Generated<string>
    note: Generated<string>
    uid: string
    sequence: Generated<number>
    state: string
    calendarId: string | null
    calendarState: Generated<string>
    calendarEtag: string | null
    calendarSequence: number | null
    invitedSequence: number | null
    invitedSpan: ColumnType<Interval | null, RangeText | null | undefined, RangeText | null>
    invitedAgentId: string | null
    requiredAgentIds: ColumnType<string[], JsonText<string[]> | undefined, JsonText<string[]>>
    bookedAt: Moment
    changedAt: Moment
    cancelledAt: MomentOrNull
    cancelledBy: string | null
    missedAt: MomentOrNull
    reply: string | null
    replySequence: number | null
    repliedAt: MomentOrNull
  }
  users: { id: string; email: string; locale: Generated<string>; createdAt: Moment }
  signInLinks: { secretHash: Bytes; userId: string; expiresAt: Moment; usedAt: MomentOrNull }
  sessions: {
    secretHash: Bytes
    userId: string
    agencyId: string
    agentId: string
    createdAt: Moment
    expiresAt: Moment
    id: Generated<string>
    method: Generated<string>
    device: Generated<string>
    seenAt: Moment
  }
  identities: {
    issuer: string
    subject: string
    id: string
    userId: string
    provider: string
    email: string | null
    createdAt: Moment
    usedAt: Moment
  }
  passkeys: {
    credentialId: string
    id: string
    userId: string
    publicKey: Bytes
    counter: number
    transports: string[]
    isSyncable: boolean
    isSynced: boolean
    name: string
    createdAt: Moment
    usedAt: MomentOrNull
  }
  passkeyChallenges: { challengeHash: Bytes; userId: string | null; expiresAt: Moment }
  teamInvitations: {
    agencyId: string
    id: string
    email: string
    firstName: string
    lastName: string
    isAdmin: boolean
    isAgent: boolean
    locale: string
    invitedBy: string
    createdAt: Moment
    expiresAt: Moment
  }
}
