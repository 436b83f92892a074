import type { AppointmentType, Transaction } from '#kernel/words.ts'
import type { NameOrder } from '../names.ts'
import type { ReadingReason } from '../reading.ts'

/**
 * How a portal writes to agencies: data, no code. What it leaves out, or changes one day, falls to the label reader,
 * so a redesign makes a reading less sure and does not break it. Phrases are folded (lower case, no accents).
 */
export interface Portal {
  /** Its brand in lower case: `seloger`, `green-acres`. */
  readonly id: string
  readonly name: string
  /**
   * What the description rests on: real mails as public projects describe them, a working parser of others, or what is
   * public besides. A signature proves the portal only for the first: a domain we guessed may be anybody's.
   */
  readonly basis: 'mails' | 'parser' | 'inferred'
  /**
   * Domains the portal sends from and signs with. A sender of a sub-domain is the portal's too; a signature proves only
   * for a domain that is listed.
   */
  readonly domains: readonly string[]
  /** Domains of addresses that pass messages on to a contact. */
  readonly relayDomains: readonly string[]
  /** Phrases of a lead's body that tell the portal when a forward has lost the sender. */
  readonly signatures: readonly string[]
  readonly subjects: readonly SubjectRule[]
  /** Addresses and domains of the portal that never send a lead. */
  readonly noiseSenders: readonly string[]
  /** Opens the history of a conversation: a mail that has it and no contact block is an answer in that conversation. */
  readonly history?: string
  readonly nameOrder: NameOrder
  readonly layouts: readonly Layout[]
  readonly listingLink: { readonly host: RegExp; readonly id: RegExp; readonly rent?: RegExp; readonly sale?: RegExp }
  /** Reference of the agency as the subject or a sentence gives it, in group 1. */
  readonly reference: readonly RegExp[]
  /** What the subject or a line says in a way of this portal: groups `reference`, `portalListingId`, `fullName`. They win. */
  readonly facts: readonly RegExp[]
  /** A reference that is several things in one: groups `reference` and `portalListingId`. */
  readonly splitReference?: RegExp
}

/** What a subject tells; the first rule that matches counts. */
export interface SubjectRule {
  readonly contains: string
  readonly wanted?: AppointmentType
  readonly transaction?: Transaction
  /** The mail is none of ours when the body names no contact either. */
  readonly unless?: ReadingReason
}

export interface Layout {
  /** One of these phrases opens a line. */
  readonly when: readonly string[]
  /** The contact's name in a sentence, in group 1. */
  readonly name: readonly RegExp[]
  /** The contact's name is the line under the line that opens so. */
  readonly nameBelow: readonly string[]
  readonly message: {
    /** The message begins below the first line that opens so; with "contact", below the contact's label lines. */
    readonly starts: readonly string[] | 'contact'
    /**
     * It ends above the *last* line that opens so: what the contact writes comes before it and cannot fake it. Of
     * several phrases the first that occurs counts.
     */
    readonly ends: readonly string[]
    /** It stands between « and ». */
    readonly isQuoted: boolean
  }
  /** "Ville :" tells where the contact lives, not the property. */
  readonly townIsContacts: boolean
}

/** A link to an advert as most portals have it: its path says so and ends in an id. */
const PLAIN_LINK: Portal['listingLink'] = {
  host: /./,
  id: /\/(?:annonces?|ad|biens?|property|properties|listing|detail|details|immobilier|louer|acheter|vente|location)\b.{0,200}?[/-](\d{4,12})(?:\.html?)?\/?$/i,
}

/** A portal of which only what is particular to it is said. */
export const described = (portal: Pick<Portal, 'id' | 'name' | 'basis' | 'domains'> & Partial<Portal>): Portal => ({
  relayDomains: [],
  signatures: [],
  subjects: [],
  noiseSenders: [],
  nameOrder: 'first_last',
  layouts: [],
  listingLink: PLAIN_LINK,
  reference: [],
  facts: [],
  ...portal,
})
