import type { DataNoticeView } from '#agency/contacts/data-notice.ts'
import type { PropertyKind } from '#agency/properties/property.ts'
import type { Interval } from '#kernel/interval.ts'
import type { Money } from '#kernel/money.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Transaction } from '#kernel/words.ts'

// What our mails show. Every address is absolute and given; a picture's may be `cid:`.

export interface MailAgency {
  readonly name: string
  readonly email: string
  readonly phone?: PhoneNumber
  readonly postalAddress: string
  /** `#rrggbb`. */
  readonly accent?: string
}

export interface MailProperty {
  readonly kind: PropertyKind
  readonly title: string
  readonly town: string
  readonly reference: string
  readonly transaction: Transaction
  readonly price?: Money
  readonly surfaceM2?: number
  readonly photoUrl?: string
}

/** Of an agent a contact sees name, photo and phone. */
export interface MailAgent {
  readonly name: string
  readonly photoUrl?: string
  readonly phone?: PhoneNumber
}

export interface MailVisit {
  readonly type: AppointmentType
  readonly timeZone: string
  readonly agency: MailAgency
  readonly property?: MailProperty
  readonly agent?: MailAgent
}

export interface OfferMailView {
  readonly visit: MailVisit
  readonly contactName?: string
  /** Up to three; each link opens the page with that slot chosen and books nothing. */
  readonly slots: readonly { readonly url: string; readonly span: Interval; readonly reason?: string }[]
  readonly pageUrl: string
  /** What was understood of the contact's wish, as a part of a sentence, and whether the slots keep to it. */
  readonly wish?: { readonly understood: string; readonly isMet: boolean }
  /** The time the contact agreed to was taken meanwhile: said first. */
  readonly isAfterLoss?: boolean
  /** GDPR art. 14; its `portalName` is said in the mail's first lines too. */
  readonly notice: DataNoticeView
}

export interface AppointmentMailView {
  readonly visit: MailVisit
  readonly span: Interval
  /** Address; empty for a phone call. */
  readonly place: string
  readonly pageUrl: string
  readonly moveUrl: string
  readonly cancelUrl: string
  readonly routeUrl?: string
}

export interface MovedMailView extends AppointmentMailView {
  readonly previous: Interval
}

export interface CancelledMailView {
  readonly visit: MailVisit
  readonly span: Interval
  readonly by: 'contact' | 'agency'
  /** The property can no longer be visited, so there is no other time either. */
  readonly isGone?: boolean
  /** Where a new time can be chosen; absent when none is offered. */
  readonly chooseUrl?: string
  /** New times that are proposed at once, as in an offer. */
  readonly instead?: OfferMailView['slots']
}

export interface FreshLinkMailView {
  readonly visit: MailVisit
  readonly pageUrl: string
}

/** The page where the contact does by one tap what he asked for in a mail. */
export interface AnswerLinkMailView {
  readonly visit: MailVisit
  readonly pageUrl: string
  /** `confirm`: a time is agreed, but something of the form is missing. */
  readonly purpose: 'confirm' | 'move' | 'cancel'
  /** The time that is agreed or asked for. */
  readonly span: Interval
}

/** Who wrote, as the agency may see it. */
export interface MailContact {
  readonly name: string
  readonly phone?: PhoneNumber
  readonly email?: string
  readonly postalAddress?: string
}

export interface AgentMailView {
  readonly visit: MailVisit
  readonly contact: MailContact
  readonly span: Interval
  readonly place: string
  readonly leadUrl: string
}

export interface AgentMovedMailView extends AgentMailView {
  readonly previous: Interval
}

export const checkReasons = [
  'property_unknown', 'no_free_time', 'calendar_not_written', 'calendar_unread', 'call_back', 'other_wish', 'unreadable', 'doubtful',
] as const
export type CheckReason = (typeof checkReasons)[number]

/** Something only a person can settle. */
export interface CheckMailView {
  readonly agency: MailAgency
  readonly reason: CheckReason
  readonly contact?: MailContact
  readonly property?: MailProperty
  /** What the contact wrote, when that is the matter. */
  readonly quote?: string
  readonly deskUrl: string
}
