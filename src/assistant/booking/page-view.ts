import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { FormTarget } from '#kernel/look/page.ts'
import type { Money } from '#kernel/money.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Locale, Transaction } from '#kernel/words.ts'

// What the contact's pages show. Of an agent only name, photo and phone; of the agency what its door says. All addresses
// are given, none is made here.

export interface AgencyView {
  readonly name: string
  readonly logoUrl?: string
  readonly phone?: PhoneNumber
  readonly postalAddress: string
  /** The page of `dataPage`. */
  readonly dataUrl: string
}

/** The same request in the other language. */
export interface OtherLanguage {
  readonly locale: Locale
  readonly url: string
}

export interface PropertyView {
  readonly title: string
  readonly town: string
  readonly reference: string
  readonly transaction: Transaction
  readonly price?: Money
  readonly surfaceM2?: number
  readonly photoUrl?: string
}

export interface AgentView {
  readonly name: string
  readonly photoUrl?: string
  readonly phone?: PhoneNumber
}

/** What stands on every page of one request. Without `agent` the agency stands in. */
export interface VisitView {
  readonly type: AppointmentType
  readonly timeZone: string
  readonly agency: AgencyView
  readonly property?: PropertyView
  readonly agent?: AgentView
  readonly otherLanguage?: OtherLanguage
  /** Who speaks, where it is not about an automatic proposal. */
  readonly foot?: string
}

export interface SlotView {
  /** What the button posts as `slot`. */
  readonly value: string
  readonly span: Interval
  /** One short phrase in the page's language. */
  readonly reason?: string
  /** Who comes, where it is another than the agent of the page. */
  readonly agentName?: string
}

/** What happened to the slot the person wanted, told above the new ones. */
export type SlotNotice = 'slot_taken' | 'slot_past' | 'hold_expired'

export interface ChoiceView {
  /** Up to three, best first. After a lost race: the nearest. */
  readonly proposed: readonly SlotView[]
  /** The next best, up to three, shown before all others. */
  readonly next?: readonly SlotView[]
  /** All others, in order of time; with a wish those that answer it. */
  readonly others: readonly SlotView[]
  /** Those that do not answer the wish, in order of time. */
  readonly besides?: readonly SlotView[]
  /** `value` of the slot a mail's button named; it is put first and nothing is held. */
  readonly preselected?: string
  readonly notice?: SlotNotice
  /** Posts `slot`. */
  readonly choose: FormTarget
  /** The same page with the times of the agent's colleagues, or back to his own. */
  readonly team?: { readonly url: string; readonly isShown: boolean }
}

export interface ChooseView extends ChoiceView {
  readonly visit: VisitView
  readonly wish?: WishView
  /** What became of the words or the click that led here. */
  readonly said?: Said
  /** Posts `wish`, free text, when no time suits. */
  readonly otherWish: FormTarget
  /** Posts `phone`. */
  readonly callBack: FormTarget
  readonly phone?: string
  /** `phone` was posted and is no complete number. */
  readonly isPhoneWrong?: boolean
}

/** What was understood of when the contact can come, and how he corrects it. */
export interface WishView {
  /** A part of a sentence: « jeudi après 18 h ». */
  readonly understood: string
  /** The proposed times keep to it; otherwise they are the nearest. */
  readonly isMet: boolean
  /** Takes nothing: all times, as if nothing had been wished. */
  readonly drop: FormTarget
  /** Posts `wish`, free text. */
  readonly sayOtherwise: FormTarget
}

export type Said = 'understood' | 'nothing_fits' | 'unread' | 'all_times'

export const detailFields = ['lastName', 'firstName', 'phone', 'email', 'postalAddress', 'propertyAddress'] as const
export type DetailField = (typeof detailFields)[number]

export interface FieldProblem {
  readonly field: DetailField
  readonly kind: 'missing' | 'invalid' | 'too_long'
}

export interface DetailsView {
  readonly visit: VisitView
  readonly slot: SlotView
  readonly heldUntil: EpochMs
  readonly now: EpochMs
  /** Posts the fields of `detailFields`; `propertyAddress` only for a valuation. */
  readonly confirm: FormTarget
  readonly changeUrl: string
  readonly values: Readonly<Partial<Record<DetailField, string>>>
  readonly problems: readonly FieldProblem[]
  readonly isAddressRequired: boolean
}

/** How far the calendar and the invitation are; `late` after five minutes without them. */
export type InvitationState = 'sent' | 'pending' | 'late'

export interface BookedView {
  readonly visit: VisitView
  readonly span: Interval
  /** Address, or empty for a phone call. */
  readonly place: string
  readonly contactEmail: string
  readonly contactPhone?: string
  readonly invitation: InvitationState
  /** `already`: the link was opened again, or a second request met the appointment. */
  readonly occasion: 'booked' | 'moved' | 'already'
  readonly calendarUrl: string
  readonly routeUrl?: string
  readonly moveUrl: string
  readonly cancelUrl: string
}

export interface MoveView extends ChoiceView {
  readonly visit: VisitView
  readonly current: Interval
  readonly backUrl: string
}

export interface CancelView {
  readonly visit: VisitView
  readonly span: Interval
  readonly place: string
  readonly cancel: FormTarget
  readonly backUrl: string
  readonly moveUrl: string
}

export interface CancelledView {
  readonly visit: VisitView
  readonly span: Interval
  /** Where a new time can be chosen; absent when the property is gone. */
  readonly chooseUrl?: string
}

export interface NoSlotsView {
  readonly visit: VisitView
  readonly why: 'none_free' | 'calendar_unread' | 'property_unknown'
  readonly otherWish: FormTarget
  readonly callBack: FormTarget
  readonly phone?: string
  /** `phone` was posted and is no complete number. */
  readonly isPhoneWrong?: boolean
}

export interface UnavailableView {
  readonly visit: VisitView
  readonly why: 'under_offer' | 'gone'
  readonly callBack: FormTarget
  readonly phone?: string
  /** `phone` was posted and is no complete number. */
  readonly isPhoneWrong?: boolean
}

export interface ReceivedView {
  readonly visit: VisitView
  readonly what: 'wish' | 'call_back'
  readonly backUrl: string
}

/** The same page for an unknown, an expired and a foreign link: it must not say which. */
export interface ExpiredView {
  /** Posts `email`. */
  readonly freshLink: FormTarget
  readonly email?: string
  readonly state: 'ask' | 'invalid_email' | 'sent'
}
