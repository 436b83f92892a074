import type { EmailAddress } from '#kernel/email-address.ts'
import { isKnown, phonesIn } from './contact.ts'
import { type Extract, subjectRule } from './lead.ts'
import { referenceInProse } from './listing.ts'
import { asksForSomething, noiseOf, type Signals, speaksOfProperty, strangerOf, wishOf } from './machine.ts'
import type { Message } from './message.ts'
import { splitName } from './names.ts'
import type { Portal } from './portals/portal.ts'
import type { KnownOfAgency, Reading, ReadingReason, ReadLead } from './reading.ts'
import { isReply, linesAboveHistory, type Unwrapped } from './unwrap.ts'

/** What a verdict is made from besides the headers. */
export interface Evidence {
  readonly unwrapped: Unwrapped
  readonly extract: Extract
  /** A machine-readable part states the lead. */
  readonly isStated: boolean
}

export type Verdict =
  | { readonly state: 'lead'; readonly reason: ReadingReason; readonly lead: ReadLead }
  | { readonly state: Exclude<Reading['state'], 'lead'>; readonly reason: ReadingReason }

const put = (state: Exclude<Reading['state'], 'lead'>, reason: ReadingReason): Verdict => ({ state, reason })

/** The state of the message: content decides, the headers only where they are certain, and doubt goes to a person. */
export function verdictOf(message: Message, signals: Signals, { unwrapped, extract, isStated }: Evidence, known: KnownOfAgency): Verdict {
  if (signals.isBounce) return put('machine', 'bounce')
  if (signals.isAutoReply) return put('machine', 'auto_reply')
  if (signals.isCalendarAnswer) return put('machine', 'calendar_answer')
  const { portal, subject, lines } = unwrapped
  const folded = lines.map((line) => line.folded)
  const rule = subjectRule(portal, subject)
  const noise = noiseOf(subject, folded, signals)
  if (!portal && !isStated && noise) return put('machine', noise)
  if (isPortalThread(portal, extract, folded)) return put('reply', 'portal_thread')
  const lead = leadVerdict({ unwrapped, extract, isStated })
  if (lead) return lead
  if (rule?.unless) return put('machine', rule.unless)
  if (noise) return put('machine', noise)
  if (signals.isMarkedSpam) return put('spam', 'marked_as_spam')
  if (signals.isList) return put('machine', 'mailing_list')
  if (portal) return put('quarantine', extract.hasContact ? 'no_request' : 'no_contact')
  return personVerdict(message, signals, { unwrapped, extract, isStated }, known)
}

/** The follow-ups of a conversation carry all of it, and no contact block. */
const isPortalThread = (portal: Portal | undefined, { lead }: Extract, folded: readonly string[]): boolean =>
  portal?.history !== undefined &&
  lead.firstName === undefined &&
  folded.some((line) => line.startsWith(portal.history ?? ''))

function leadVerdict(
  { unwrapped: { portal, subject, lines }, extract: { lead, hasContact, hasContactBlock, hasRequest }, isStated }: Evidence,
): Verdict | undefined {
  if (!hasContact || !hasContactBlock || !hasRequest) return undefined
  const own = lead.message?.value ?? (portal || isStated ? '' : lines.map((line) => line.text).join('\n'))
  const stranger = strangerOf(own)
  if (stranger) return put('quarantine', stranger)
  if (portal) {
    return { state: 'lead', reason: lead.wanted === 'phone_call' && !lead.email ? 'missed_call' : 'portal_lead', lead }
  }
  // Suppliers too write a reference, a phone and a price; only the property or the wish to see it makes a lead.
  const { title, surface, portalListingId } = lead.listing
  const message = lead.message?.value ?? ''
  const isAboutProperty = lead.listing.reference !== undefined || speaksOfProperty(`${subject}\n${message}`)
  const asks =
    isStated ||
    [title, surface, portalListingId].some((field) => field !== undefined) ||
    lead.wanted !== 'viewing' ||
    (isAboutProperty && asksForSomething(`${subject}\n${message}`))
  return asks ? { state: 'lead', reason: 'labelled_contact', lead } : undefined
}

/** A mail that a person wrote: a wish, an answer, a request in his own words, or something for a person to see. */
function personVerdict(
  message: Message,
  signals: Signals,
  { unwrapped: { sender, subject, lines, isForwarded }, extract }: Evidence,
  known: KnownOfAgency,
): Verdict {
  if (signals.isFromRobot || signals.isAutomatic || sender === null) return put('quarantine', 'not_understood')
  const own = linesAboveHistory(lines)
    .map((line) => line.text)
    .join('\n')
  const wish = wishOf(subject, own)
  if (wish) return put('wish', wish)
  if (isReply(message) && !isForwarded) return put('reply', 'answers_a_message')
  const stranger = strangerOf(`${subject}\n${own}`)
  if (stranger) return put('quarantine', stranger)
  const reference = referenceInProse(`${subject}\n${own}`)
  const isOwnWords =
    !extract.hasContactBlock &&
    !isKnown(known, sender) &&
    speaksOfProperty(`${subject}\n${own}`) &&
    asksForSomething(`${subject}\n${own}`)
  if (reference === undefined || !isOwnWords) return put('quarantine', 'not_understood')
  return {
    state: 'lead',
    reason: 'direct_request',
    lead: directLead(message, { sender, reference, own, start: lines[0]?.start ?? 0 }, known),
  }
}

function directLead(
  message: Message,
  { sender, reference, own, start }: { sender: EmailAddress; reference: string; own: string; start: number },
  known: KnownOfAgency,
): ReadLead {
  const phone = phonesIn(own).find((found) => !known.phones.includes(found.phone))?.phone
  const name = splitName(message.from?.name ?? '')
  const field = (value: string | undefined) =>
    value === undefined ? undefined : { value, span: null, confidence: name?.isOrderKnown ? 0.8 : 0.6 }
  const [firstName, lastName] = [field(name?.firstName), field(name?.lastName)]
  return {
    ...(lastName && { lastName }),
    ...(firstName && { firstName }),
    email: { value: sender, span: null, confidence: 0.9 },
    isRelay: false,
    ...(phone && { phone: { value: phone, span: null, confidence: 0.8 } }),
    message: { value: own, span: { start, end: start + own.length }, confidence: 0.9 },
    listing: { reference: { value: reference, span: null, confidence: 0.8 } },
    wanted: 'viewing',
  }
}
