/**
 * A mail with what a careful human would write down from it. The choices behind the gold:
 * - A name is written in its natural capitals ("Dupont" for DUPONT); compare with case and accents folded. One word alone is the first name,
 *   unless a civility stands before it or a label calls it the last name. A pseudonym ("titi59") is nobody's name: both are null. Two people
 *   who share a last name are "Paul et Marie" + "Durand"; "M. et Mme Durand" has a last name only. A civility is no part of a name.
 * - `email` is the person's own address where the mail holds it (body, Reply-To); else the relay address through which an answer reaches him.
 * - `phone` is E.164, the person's, never that of an agency or a portal; the first one when he gives several.
 * - `message` is exactly what the person wrote, lines joined by \n; null when he wrote nothing. Texts a portal puts there itself are not it.
 *   In a person's own mail it is all he wrote, greeting and closing formula too, without name, signature and quotes. Forwards and format=flowed break lines anew: compare with white
 *   space folded.
 * - `propertyRef` is the agency's own reference; the portal's number is `portalListingId`. A number of the enquiry or the customer is neither.
 * - `intent` is the first act of the message. Without a message: what the mail says the person wants (`visit`, `valuation`, `callback` for a
 *   missed call), else `information`.
 * - A professional's pitch through a portal's form is `spam`, and no lead: nothing is owed to it, and it is not the portal's own mail either.
 *   An application for a job, a tenant's complaint, colleagues' mail, a notary's paper concern people: they wait in `quarantine`.
 *   Wishes about the data or the relation (erasure, stop) and about an appointment (move, cancel) are `wish`.
 * - Of the property only what the mail says; `price` in whole euros (rent: a month), `surface` in m².
 */
/** `held` was measured on once and has been looked at since; `blind` is what is measured now, and nobody who works on the reader has seen it. */
export type Side = 'train' | 'dev' | 'held' | 'blind'
export type State = 'lead' | 'reply' | 'wish' | 'machine' | 'quarantine' | 'spam'

export interface Gold {
  readonly state: State
  readonly isLead: boolean
  /** A slug, `other` for a lead that comes through no known portal, null for what is no lead and comes from no known portal. */
  readonly portal: string | null
  readonly language: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly message: string | null
  readonly propertyRef: string | null
  readonly portalListingId: string | null
  readonly intent: string | null
  readonly title: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly price: number | null
  readonly surface: number | null
  readonly rooms: number | null
  readonly transaction: 'sale' | 'rent' | null
  readonly description: string | null
}

/** What the agency that receives the mail would have told the reader about itself. */
export interface Known {
  readonly emails: readonly string[]
  readonly domains: readonly string[]
  /** E.164. */
  readonly phones: readonly string[]
  readonly names: readonly string[]
}

export interface MailCase {
  /** `family/seed.number`, the same for the same bytes. */
  readonly id: string
  readonly family: string
  readonly side: Side
  readonly kind: 'positive' | 'negative'
  /** `family:variant`, the same for mails of one portal with the same labels and layout; left out where a family has only one or mixes them. */
  readonly variant?: string
  /** How it travelled: shape, encoding and forward, as `alternative+quoted-printable/utf-8+gmail-inline`. */
  readonly transport: string
  readonly raw: Uint8Array
  readonly gold: Gold
  readonly known: Known
}

export const NOTHING: Gold = {
  state: 'lead', isLead: true, portal: null, language: null, firstName: null, lastName: null, email: null, phone: null, message: null, propertyRef: null,
  portalListingId: null, intent: null, title: null, town: null, postcode: null, price: null, surface: null, rooms: null, transaction: null, description: null,
}
