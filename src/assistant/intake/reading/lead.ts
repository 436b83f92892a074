import type { EmailAddress } from '#kernel/email-address.ts'
import type { AppointmentType } from '#kernel/words.ts'
import { contactEmail, contactName, contactPhone, type Source } from './contact.ts'
import { pairsOf } from './labels.ts'
import { regionsOf } from './layout.ts'
import { fold, type Line } from './line.ts'
import { listingOf } from './listing.ts'
import type { Portal } from './portals/portal.ts'
import type { KnownOfAgency, ReadLead } from './reading.ts'

export interface LeadSource {
  /** The lines of the mail itself: what a forward put above it is gone. */
  readonly lines: readonly Line[]
  readonly portal: Portal | undefined
  readonly known: KnownOfAgency
  readonly subject: string
  readonly sender: EmailAddress | null
  readonly replyTo: EmailAddress | null
}

/** What a mail holds of a contact and a request, whether or not it is enough for a lead. */
export interface Extract {
  readonly lead: ReadLead
  /** An e-mail address or a phone number of the contact was found. */
  readonly hasContact: boolean
  /** The contact stands in a block with labels, or where a known layout has it. */
  readonly hasContactBlock: boolean
  /** The mail speaks of a property or asks for something. */
  readonly hasRequest: boolean
}

export function extractLead({ lines, portal, known, subject, sender, replyTo }: LeadSource): Extract {
  const all = pairsOf(lines)
  const regions = regionsOf(lines, all, portal)
  const { structured, message } = regions
  const starts = new Set(structured.map((line) => line.start))
  const pairs = all.filter((pair) => starts.has(lines[pair.valueLine]?.start ?? -1) && pair.label !== 'message')
  const source: Source = { regions, pairs, portal, known, sender, replyTo }
  const contact = contactEmail(source)
  const phone = contactPhone(source)
  const name = contactName(source)
  const isNamed = name.lastName !== undefined || name.firstName !== undefined
  const rule = subjectRule(portal, subject)
  const listing = listingOf(source, subject, rule?.transaction)
  const lead: ReadLead = {
    ...name,
    ...(contact && { email: contact.email }),
    isRelay: contact?.isRelay ?? false,
    ...(phone && { phone }),
    ...(message && { message: { ...message, confidence: regions.layout ? 0.95 : 0.8 } }),
    listing,
    wanted:
      rule?.wanted ??
      wantedIn(message?.value ?? '', {
        hasListing: listing.reference !== undefined || listing.portalListingId !== undefined,
        subject,
      }),
  }
  const isLabelled = pairs.some((pair) => pair.label === 'email' || pair.label === 'phone')
  const isInLayout = regions.layout !== undefined && (message !== undefined || isNamed || rule?.wanted === 'phone_call')
  return {
    lead,
    hasContact: contact !== undefined || phone !== undefined,
    hasContactBlock: isLabelled || isInLayout,
    hasRequest: hasListing(lead) || message !== undefined || lead.wanted !== 'viewing',
  }
}

export const subjectRule = (portal: Portal | undefined, subject: string): Portal['subjects'][number] | undefined => {
  const folded = fold(subject)
  return portal?.subjects.find((rule) => folded.includes(rule.contains))
}

/** At least one fact of an advert: enough to say that the mail is about a property. */
const hasListing = ({ listing }: ReadLead): boolean =>
  [listing.reference, listing.portalListingId, listing.price, listing.surface].some((field) => field !== undefined)

/** How much of a lead was found; of two ways to see one mail, the one with more is read. */
export function fullness({ lead }: Extract): number {
  const fields = [lead.email, lead.phone, lead.lastName, lead.firstName, lead.message, ...Object.values(lead.listing)]
  return fields.reduce((sum: number, field) => sum + (field ? field.confidence : 0), 0)
}

const CALL =
  /rappel(?:er|ez)[ -](?:moi|nous)|(?:me|nous) rappeler|etre rappele|par telephone de preference|call me|give me a call|appelez[ -]moi|me (?:joindre|contacter) par telephone/
const VISIT = /visit|voir (?:le|ce|cet|la|l') ?(?:bien|appartement|maison|studio)|viewing|rendez-vous|creneau/
const VALUATION = /estim(?:er|ation|e)\b|valuation|faire evaluer|vendre (?:mon|ma|notre)|mettre en vente/

function wantedIn(
  message: string,
  { hasListing: isAboutListing, subject }: { hasListing: boolean; subject: string },
): AppointmentType {
  const folded = fold(message)
  if (!isAboutListing && VALUATION.test(`${folded} ${fold(subject)}`)) return 'valuation'
  return CALL.test(folded) && !VISIT.test(folded) ? 'phone_call' : 'viewing'
}
