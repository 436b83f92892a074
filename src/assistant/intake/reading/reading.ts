import type { EmailAddress } from '#kernel/email-address.ts'
import type { Money } from '#kernel/money.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Locale, MessageState, Transaction } from '#kernel/words.ts'
import type { Bounce } from './bounce.ts'
import type { MemoryVerdict, Template, TemplateMemory } from './memory.ts'

/** Offsets in `Reading.text`, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Field<T> {
  readonly value: T
  /** Where the value stands in `Reading.text`; null when it came from a header or from a link's target. */
  readonly span: Span | null
  /** 0 to 1. From `SURE` up, nothing contradicts the value and its place in the layout is known. */
  readonly confidence: number
  /** How far, in log-odds, the value stood before the next different one; absent when it had no rival. */
  readonly margin?: number
}

/** The confidence from which a field needs no second look. */
export const SURE = 0.9
/** Likelier right than wrong. */
export const LIKELY = 0.5
/** From here on an address or a number is written to without a second look, under the limits for senders that are not proved. */
const REACHES = 0.85

/** What the mail says of the advert. Everything is optional: a portal leaves out what it likes. */
export interface Listing {
  /** The agency's own reference. */
  readonly reference?: Field<string>
  /** The portal's id of the advert, from its links. */
  readonly portalListingId?: Field<string>
  readonly title?: Field<string>
  /** What it is in the mail's own word, where that is all a title would say: "Maison de ville". */
  readonly kind?: Field<string>
  readonly description?: Field<string>
  readonly town?: Field<string>
  readonly postcode?: Field<string>
  /** The price of a sale, the rent of a month. */
  readonly price?: Field<Money>
  /** In m². */
  readonly surface?: Field<number>
  readonly rooms?: Field<number>
  readonly transaction?: Field<Transaction>
  readonly url?: Field<string>
  /** Links to pictures of the property, at most 30. They are never fetched. */
  readonly photos?: readonly string[]
}

export interface ReadLead {
  readonly lastName?: Field<string>
  readonly firstName?: Field<string>
  readonly email?: Field<EmailAddress>
  /** `email` belongs to the portal, which passes messages on: links and attachments may be altered on the way. */
  readonly isRelay: boolean
  readonly phone?: Field<PhoneNumber>
  readonly message?: Field<string>
  readonly listing: Listing
  readonly wanted: AppointmentType
  /** Fields that a machine-readable part states otherwise than the text does; what it states is what was read. */
  readonly contradicted?: readonly string[]
}

/** Why a message has its state, grouped by state. */
export type ReadingReason =
  // lead
  | 'portal_lead'
  | 'labelled_contact'
  | 'direct_request'
  | 'missed_call'
  // reply
  | 'answers_a_message'
  | 'portal_thread'
  // wish
  | 'asks_to_stop'
  | 'asks_for_erasure'
  | 'asks_to_cancel'
  | 'asks_to_move'
  // machine
  | 'bounce'
  | 'auto_reply'
  | 'calendar_answer'
  | 'favourites_notice'
  | 'consumer_alert'
  | 'newsletter'
  | 'invoice'
  | 'account_notice'
  | 'statistics'
  | 'published_notice'
  | 'quarantine_digest'
  | 'mailing_list'
  /** Of a machine that is no portal's lead, of whatever other kind. */
  | 'notice'
  // quarantine
  | 'too_large'
  | 'too_many_parts'
  | 'too_deep'
  | 'too_many_headers'
  | 'too_much_text'
  | 'unreadable'
  | 'reader_failed'
  | 'reader_timed_out'
  | 'no_contact'
  | 'no_request'
  | 'solicitation'
  | 'job_application'
  | 'not_understood'
  // spam
  | 'marked_as_spam'
  | 'looks_like_fraud'

export interface Reading {
  readonly state: Exclude<MessageState, 'received'>
  readonly reason: ReadingReason
  /** The id of a known portal (`portals/portals.ts`); null when the layout is another's or there is none. */
  readonly portal: string | null
  /** The language the contact wrote in; French unless the message is plainly English. */
  readonly locale: Locale
  readonly subject: string
  /** The visible text, one line per visual line; spans point into it. Hidden text and preheaders are left out. */
  readonly text: string
  readonly headerFrom: EmailAddress | null
  readonly replyTo: EmailAddress | null
  /** With its angle brackets, as in the header. */
  readonly messageId: string | null
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** Someone sent this portal's mail on by hand: its sender is then not the portal, and its signature not either. */
  readonly isForwarded: boolean
  /**
   * Sent by a machine (RFC 3834 §2, RFC 3464, RFC 2919): the *sender* is never answered. A portal's lead may well be
   * automatic; who is answered then is the contact named inside, never the sender.
   */
  readonly isAutomatic: boolean
  /** What a mail server reports about a mail of ours; present exactly when `reason` is `bounce`. */
  readonly bounce?: Bounce
  /** Present exactly when `state` is `lead`. */
  readonly lead: ReadLead | null
  /** The layout, to be recognised in later mails; null when there is too little of one, as in what a person writes. */
  readonly template: Template | null
  /** What the agency's memory of this layout did for the reading; null when it has none. */
  readonly memory: MemoryVerdict | null
}

/** What belongs to the agency, and is therefore never the contact's. */
export interface KnownOfAgency {
  readonly emails: readonly EmailAddress[]
  /** Lower case, without "@". */
  readonly domains: readonly string[]
  readonly phones: readonly PhoneNumber[]
  /** Of the agency, its offices and its people. */
  readonly names: readonly string[]
  /** What the agency's corrections taught, of all layouts. */
  readonly memories?: readonly TemplateMemory[]
}

/** A message that could not be read: a person gets it, with its original. It is never answered. */
export function unread(reason: ReadingReason, head: Partial<Reading> = {}): Reading {
  return {
    portal: null,
    locale: 'fr',
    subject: '',
    text: '',
    headerFrom: null,
    replyTo: null,
    messageId: null,
    inReplyTo: null,
    references: [],
    isForwarded: false,
    isAutomatic: true,
    template: null,
    memory: null,
    ...head,
    state: 'quarantine',
    reason,
    lead: null,
  }
}

/**
 * True when a lead was read so well that nobody has to look: a sure way to reach the contact, something likely to find the
 * property by, and a name that is likelier than not. Which property it is decides `matching`, which weighs each field by
 * its confidence; a name only greets, and where it is doubtful the desk says so.
 */
export function isFullyRead({ lead }: Pick<Reading, 'lead'>): boolean {
  if (!lead) return false
  const { listing, email, phone, lastName, firstName } = lead
  const atLeast = (least: number) => (field: Field<unknown> | undefined) => field === undefined || field.confidence >= least
  const isLikely = (field: Field<unknown> | undefined) => field !== undefined && field.confidence >= LIKELY
  const canReach = (email !== undefined || phone !== undefined) && [email, phone].every(atLeast(REACHES))
  // Price, floor area and town together name a property as well as its number does.
  const isDescribed = [listing.price, listing.surface, listing.town].every(isLikely)
  const canFind = [listing.reference, listing.portalListingId].some(isLikely) || isDescribed
  return canReach && canFind && [lastName, firstName].every(atLeast(LIKELY))
}
