import type { EmailAddress } from '#kernel/email-address.ts'
import type { Act } from '#assistant/understanding/intent.ts'
import { intentOf } from '#assistant/understanding/read-intent.ts'
import { isKnown, isNobody, phonesIn } from './contact.ts'
import { subjectRule } from './layout.ts'
import type { Extract } from './lead.ts'
import { referenceInProse } from './facts.ts'
import { noiseOf, type Signals, strangerOf, wishOf } from './machine.ts'
import type { Message } from './message.ts'
import { splitName } from './names.ts'
import type { Portal } from './portals/portal.ts'
import { isNoiseSender } from './portals/portals.ts'
import type { KnownOfAgency, Reading, ReadingReason, ReadLead } from './reading.ts'
import { asksForSomething, isMassMail, isOrdinaryBusiness, speaksOfProperty, wantsSomething } from './request-words.ts'
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
  if (signals.bounce) return put('machine', 'bounce')
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
  if (portal && unwrapped.sender && isNoiseSender(portal, unwrapped.sender)) return put('machine', 'newsletter')
  if (signals.isMarkedSpam) return put('spam', 'marked_as_spam')
  if (signals.isList) return put('machine', 'mailing_list')
  const told = toldLead(unwrapped, extract)
  if (told) return told
  if (portal) return put('quarantine', extract.hasContact ? 'no_request' : 'no_contact')
  return personVerdict(message, signals, { unwrapped, extract, isStated }, known)
}

/** The follow-ups of a conversation carry all of it, and no contact block. */
const isPortalThread = (portal: Portal | undefined, { lead }: Extract, folded: readonly string[]): boolean =>
  portal?.history !== undefined &&
  (lead.email === undefined || lead.isRelay) &&
  lead.phone === undefined &&
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

/** A lead that a form or a portal tells in sentences: "M. X, joignable au …, souhaite faire estimer …". */
function toldLead({ portal, subject, lines, sender }: Unwrapped, { lead, hasContact }: Extract): Verdict | undefined {
  const isFromMachine = portal !== undefined || (sender !== null && ROBOT_OR_FORM.test(sender))
  const text = lines.map((line) => line.text).join('\n')
  const whole = `${subject}\n${text}`
  const isSomebodys = hasContact && (lead.email ?? null) !== sender
  if (!isFromMachine || !isSomebodys || !speaksOfProperty(whole) || !asksForSomething(whole) || !wantsSomething(whole)) return undefined
  if (strangerOf(whole) || isMassMail(text) || isOrdinaryBusiness(lead.message?.value ?? '')) return undefined
  const isNamed = lead.firstName !== undefined || lead.lastName !== undefined || lead.message !== undefined
  if (portal && !isNamed) return undefined
  const wanted = lead.wanted === 'viewing' && requestIn(text, subject) === 'valuation' ? 'valuation' : lead.wanted
  return { state: 'lead', reason: portal ? 'portal_lead' : 'labelled_contact', lead: { ...lead, wanted } }
}

const ROBOT_OR_FORM = /^(?:no[-_.]?reply|ne[-_.]?pas[-_.]?repondre|notifications?|contacts?|leads?|wordpress|www-data|form|formulaire|site|web|estimation|info|hello|bonjour)\b/i

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
  const whole = `${subject}\n${own}`
  const stranger = strangerOf(whole)
  if (stranger) return put('quarantine', stranger)
  // Labels that name the agency's own people alone are somebody else's form.
  const isSomebodyElses = extract.hasContactBlock && !extract.hasContact
  if (isSomebodyElses || isMassMail(own) || isKnown(known, sender) || isNobody(sender)) return put('quarantine', 'not_understood')
  const act = requestIn(own, subject)
  if (!act) return put('quarantine', 'not_understood')
  return { state: 'lead', reason: 'direct_request', lead: directLead({ message, extract, act, own, sender, start: lines[0]?.start ?? 0 }, known) }
}

// Acts that only somebody has who wants a property seen, sold or bought; the others need its words as well.
const PLAIN_ACTS = new Set<Act>(['visit', 'valuation', 'offer', 'availability'])
const LEAD_ACTS = new Set<Act>([...PLAIN_ACTS, 'information', 'callback', 'search'])
const PLAIN = 0.8

/** What a person asks for in his own words; undefined when it is nothing that a lead asks for. */
function requestIn(own: string, subject: string): Act | undefined {
  const whole = `${subject}\n${own}`
  if (isOrdinaryBusiness(whole)) return undefined
  const { primary, acts } = intentOf(own, { subject })
  const confidence = acts.find(({ act }) => act === primary)?.confidence ?? 0
  const isAboutProperty = speaksOfProperty(whole) || referenceInProse(whole) !== undefined
  if (PLAIN_ACTS.has(primary) && confidence >= PLAIN && (isAboutProperty || asksForSomething(whole))) return primary
  if (!isAboutProperty || !asksForSomething(whole)) return undefined
  if (LEAD_ACTS.has(primary)) return primary
  return primary === 'other' && wantsSomething(whole) ? 'information' : undefined
}

interface Direct {
  readonly message: Message
  readonly extract: Extract
  readonly act: Act
  readonly own: string
  readonly sender: EmailAddress
  /** Where `own` begins in the whole text. */
  readonly start: number
}

/** The lead of somebody who writes himself: his address is the sender's, his message all he wrote. */
function directLead({ message, extract, act, own, sender, start }: Direct, known: KnownOfAgency): ReadLead {
  const read = extract.lead
  const phone = phonesIn(own).find((found) => !known.phones.includes(found.phone))?.phone
  const name = splitName(message.from?.address === sender ? message.from.name : '')
  const field = (value: string | undefined) =>
    value === undefined ? undefined : { value, span: null, confidence: name?.isOrderKnown ? 0.8 : 0.6 }
  const [firstName, lastName] = [field(name?.firstName) ?? read.firstName, field(name?.lastName) ?? read.lastName]
  const reference = referenceInProse(`${message.subject}\n${own}`)
  return {
    ...(lastName && { lastName }),
    ...(firstName && { firstName }),
    email: { value: sender, span: null, confidence: 0.9 },
    isRelay: false,
    ...(phone && { phone: { value: phone, span: null, confidence: 0.8 } }),
    message: { value: own, span: { start, end: start + own.length }, confidence: 0.9 },
    listing: { ...(reference !== undefined && { reference: { value: reference, span: null, confidence: 0.8 } }) },
    wanted: act === 'valuation' ? 'valuation' : act === 'callback' ? 'phone_call' : 'viewing',
  }
}
