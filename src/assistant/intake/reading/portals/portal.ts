import type { AppointmentType, Transaction } from '#kernel/words.ts'
import type { NameOrder } from '../names.ts'
import type { ReadingReason } from '../reading.ts'

export type PortalId = 'seloger' | 'leboncoin' | 'bienici'

/**
 * How a portal writes to agencies: data, no code. What it leaves out, or changes one day, falls to the label reader,
 * so a redesign makes a reading less sure and does not break it. Phrases are folded (lower case, no accents).
 */
export interface Portal {
  readonly id: PortalId
  readonly name: string
  /** Domains the portal sends from and signs with; sub-domains are listed, not implied. */
  readonly domains: readonly string[]
  /** Domains of addresses that pass messages on to a contact. */
  readonly relayDomains: readonly string[]
  /** Phrases of a lead's body that tell the portal when a forward has lost the sender. */
  readonly signatures: readonly string[]
  readonly subjects: readonly SubjectRule[]
  /** Opens the history of a conversation: a mail that has it and no contact block is an answer in that conversation. */
  readonly history?: string
  readonly nameOrder: NameOrder
  readonly layouts: readonly Layout[]
  readonly listingLink: { readonly host: RegExp; readonly id: RegExp; readonly rent?: RegExp; readonly sale?: RegExp }
  /** Reference of the agency as the subject or a sentence gives it, in group 1. */
  readonly reference: readonly RegExp[]
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
