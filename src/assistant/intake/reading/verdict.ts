import type { Act, Intent } from '#assistant/understanding/intent.ts'
import { intentOf } from '#assistant/understanding/read-intent.ts'
import { isKnown, isNobody, phonesIn } from './contact.ts'
import { referenceInProse } from './facts.ts'
import { agreement, localOf } from './features.ts'
import { type KindShares, kindsOf } from './kind.ts'
import type { KindSource, Rules } from './kind-features.ts'
import { subjectRule } from './layout.ts'
import type { Extract } from './lead.ts'
import type { Signals } from './machine.ts'
import type { Message } from './message.ts'
import { splitName } from './names.ts'
import { strangerOf, wishOf } from './not-requests.ts'
import { noiseOf } from './notices.ts'
import { senderKind } from './sender-kind.ts'
import type { ReadingContext } from './reader-models.ts'
import type { Portal } from './portals/portal.ts'
import { isNoiseSender } from './portals/portals.ts'
import type { Field, KnownOfAgency, Reading, ReadingReason, ReadLead } from './reading.ts'
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

// A request that is taken for a notice is lost; a notice at the desk costs a glance. So a lead needs little, and what is put
// aside needs the rules and the model together.
const LEAD_FROM = 0.3
const PUT_ASIDE_FROM = 0.6
const LEAD_OF_MACHINE = 0.5
const ASKED_PLAINLY = 0.9
const LEAST = 0.04
/** Of an intent: heard rather than read. */
const HEARD = 0.45
const CERTAIN = 0.97
const BEHIND_LABELS = 0.1
const MAY_BE_LESS = 0.15
const AFTER_TWO_SIGNS = 0.1
/** Where the rules say the opposite, the model has to be as good as certain. */
const AGAINST_RULES = 0.85

/** The state of the message: the headers where they are certain, else content, by rules and model; doubt goes to a person. */
export function verdictOf(message: Message, signals: Signals, evidence: Evidence, { known, models }: ReadingContext): Verdict {
  if (signals.bounce) return put('machine', 'bounce')
  if (signals.isAutoReply) return put('machine', 'auto_reply')
  if (signals.isCalendarAnswer) return put('machine', 'calendar_answer')
  const { unwrapped, extract, isStated } = evidence
  const { portal, lines } = unwrapped
  if (isPortalThread(portal, extract, lines.map((line) => line.folded))) return put('reply', 'portal_thread')
  const source = kindSourceOf(message, signals, evidence, known)
  const shares = (models.kinds ?? kindsOf)(source)
  const answered = answerVerdict(source, shares)
  if (answered) return answered
  const isTaught = extract.memory?.isKnownLead === true && source.rules.stranger === undefined && !source.rules.noise
  const isLead = isStated ? source.rules.stranger === undefined : isTaught || isLeadLike(source, shares)
  if (isLead) {
    const lead = leadOf(source, known)
    if (lead) return { state: 'lead', reason: reasonOf(source, lead), lead }
  }
  return otherVerdict(source, shares)
}

/** What rules and model judge a message by. */
export function kindSourceOf(message: Message, signals: Signals, { unwrapped, extract }: Evidence, known: KnownOfAgency): KindSource {
  const { portal, subject, lines, sender } = unwrapped
  const own = ownText(unwrapped)
  const whole = `${subject}\n${own}`
  const words = extract.lead.message?.value
  // Of what a form passes on, the words typed into it count; a letter counts whole.
  const judged = extract.hasContactBlock ? (words ?? whole) : whole
  const intent = intentOf(words ?? own, { subject })
  const noise = noiseOf(subject, lines.map((line) => line.folded), signals)
  const rules: Rules = {
    // « Absent ce week-end, visite lundi ? » is a person.
    noise: noise === 'auto_reply' && isPlainRequest(intent) ? undefined : noise,
    stranger: strangerOf(judged, { isRequest: isPlainRequest(intent, AGAINST_RULES) }),
    wish: wishOf(subject, words ?? own),
    isMassMail: isMassMail(own),
    isOrdinaryBusiness: isOrdinaryBusiness(judged),
    asks: asksForSomething(whole),
    isAboutProperty: speaksOfProperty(whole) || extract.lead.listing.reference !== undefined || referenceInProse(whole) !== undefined,
    wants: wantsSomething(whole),
    isReply: isReply(message) && !unwrapped.isForwarded,
    isFromAgency: sender !== null && isKnown(known, sender),
    isNoiseSender: portal !== undefined && sender !== null && isNoiseSender(portal, sender),
    isUnlikelySubject: subjectRule(portal, subject)?.unless !== undefined,
  }
  return { unwrapped, extract, signals, rules, intent }
}

const ownText = ({ lines }: Unwrapped): string =>
  linesAboveHistory(lines)
    .map((line) => line.text)
    .join('\n')

/** The follow-ups of a conversation carry all of it, and no contact block. */
const isPortalThread = (portal: Portal | undefined, { lead }: Extract, folded: readonly string[]): boolean =>
  portal?.history !== undefined &&
  (lead.email === undefined || lead.isRelay) &&
  lead.phone === undefined &&
  folded.some((line) => line.startsWith(portal.history ?? ''))

/** Somebody writes back, or wants something done about an appointment or about himself. */
function answerVerdict({ rules, signals, unwrapped, extract, intent }: KindSource, { wish, lead }: KindShares): Verdict | undefined {
  if (signals.isFromRobot || signals.isFromService || signals.isAutomatic || rules.noise || unwrapped.portal || unwrapped.sender === null || extract.hasContactBlock) return undefined
  const wanted = rules.wish ?? (rules.isReply || rules.asks ? wishIn(intent) : undefined)
  if (wanted && (wish >= PUT_ASIDE_FROM || rules.isReply || lead < LEAD_FROM)) return put('wish', wanted)
  return rules.isReply && !asksAnew({ unwrapped, intent }) ? put('reply', 'answers_a_message') : undefined
}

/** Who answers an agency's selection of adverts names the one he wants; whether the thread is one of ours, the house knows and not the reader. */
const asksAnew = ({ unwrapped, intent }: Pick<KindSource, 'unwrapped' | 'intent'>): boolean =>
  isPlainRequest(intent) && referenceInProse(ownText(unwrapped)) !== undefined

/** What the model hears of an appointment where no rule knows the words. */
function wishIn({ primary, acts }: Intent): ReadingReason | undefined {
  if ((primary !== 'cancel' && primary !== 'move') || !acts.some(({ act, confidence }) => act === primary && confidence >= AGAINST_RULES)) return undefined
  return primary === 'cancel' ? 'asks_to_cancel' : 'asks_to_move'
}

function isLeadLike(source: KindSource, { lead, machine, quarantine, spam, wish }: KindShares): boolean {
  const { rules, signals, extract, unwrapped, intent } = source
  const isRequest = extract.hasContact && extract.hasContactBlock && (extract.hasRequest || rules.asks)
  const isAboutProperty = unwrapped.portal !== undefined || rules.isAboutProperty
  if (rules.stranger || (rules.isOrdinaryBusiness && !isOwnersWish(source) && lead < (isRequest ? LEAD_FROM : namesAnother(source) ? LEAD_OF_MACHINE : AGAINST_RULES))) return false
  if (rules.isFromAgency) return lead >= PUT_ASIDE_FROM && extract.hasContact
  if (rules.noise && !unwrapped.portal) return isRequest && isSaidByPerson(source) && lead >= AGAINST_RULES
  // A portal may write under its requests how to unsubscribe from them.
  if (rules.noise || rules.isNoiseSender || rules.isMassMail) return extract.hasContact && lead >= (isRequest && isSaidByPerson(source) ? LEAD_OF_MACHINE : AGAINST_RULES)
  const isRobots = unwrapped.sender === null || signals.isFromRobot || signals.isFromService || isNobody(unwrapped.sender)
  if (isRobots && !unwrapped.portal && !extract.hasContactBlock) return namesAnother(source) && (lead >= PUT_ASIDE_FROM || (isPlainRequest(intent, ASKED_PLAINLY) && lead >= LEAST && Math.max(machine, quarantine, spam) < LEAD_FROM))
  // A firm that passes nobody on is not taken for a contact, whatever its mail speaks of.
  const writer = unwrapped.portal || passesOn(source) ? 'person' : writerOf(source)
  if (writer === 'firm' && !extract.lead.phone) return false
  if (writer !== 'person') return isPlainRequest(intent) && lead >= (writer === 'firm' ? AGAINST_RULES : LEAD_OF_MACHINE)
  const rival = Math.max(machine, quarantine, spam)
  // A person who names a reference or asks what only clients ask, in a letter that is nothing else.
  const isLetter = !extract.hasContactBlock && !unwrapped.portal && !passesOn(source)
  if (isLetter && isAboutProperty && isPlainRequest(intent, namesListing(source) ? HEARD : ASKED_PLAINLY) && Math.max(machine, spam, wish) < LEAD_FROM && (quarantine < PUT_ASIDE_FROM || isOwnersWish(source))) return true
  // Who stands behind labels with a request for a property is a lead, whatever his words, unless something else is likely.
  if (isRequest && isAboutProperty && unwrapped.portal) return rival < PUT_ASIDE_FROM ? lead >= BEHIND_LABELS : lead >= LEAD_FROM
  if (isRequest && isAboutProperty) return lead >= rival && (lead >= LEAD_OF_MACHINE || (lead >= BEHIND_LABELS && isSaidByPerson(source)))
  // What is likelier something else waits for a person.
  const isAskedPlainly = isPlainRequest(intent, ASKED_PLAINLY)
  const isVisit = isAskedPlainly && APPOINTMENTS.has(intent.primary) && isAboutProperty && Math.max(rival, wish) < LEAD_OF_MACHINE
  if (lead < LEAD_FROM && !isVisit && Math.max(rival, wish) > lead + MAY_BE_LESS) return false
  const isPlain = isPlainRequest(intent)
  if ((isAboutProperty || isRequest || isPlain) && lead >= (isPlainRequest(intent, HEARD) || isRequest ? LEAD_FROM : PUT_ASIDE_FROM)) return true
  // Labels too strange to be a contact's may still name one.
  if (isAboutProperty && namesAnother(source) && lead >= LEAD_FROM && Math.max(rival, wish) < LEAD_FROM) return true
  // A person's own mail has hardly a layout to go by: what he asks for counts, where nothing else is likely.
  if (isAboutProperty && isPlain && (lead >= LEAST || isAskedPlainly) && Math.max(rival, wish) < PUT_ASIDE_FROM) return true
  if (isAskedPlainly && APPOINTMENTS.has(intent.primary) && lead >= LEAST && Math.max(rival, wish) < PUT_ASIDE_FROM) return true
  return isAskedPlainly && (namesListing(source) || (intent.primary === 'search' && isAboutProperty)) && Math.max(rival, wish) < AGAINST_RULES
}

/** Who wants to know what his home is worth speaks of heirs, notaries and sales, as others do who want nothing of the kind. */
const isOwnersWish = ({ intent }: Pick<KindSource, 'intent'>): boolean => intent.primary === 'valuation' && isPlainRequest(intent, CERTAIN)

/** The contact is not who sends: a service passes him on. */
const namesAnother = ({ extract: { lead }, unwrapped }: KindSource): boolean => lead.phone !== undefined || (lead.email !== undefined && lead.email.value !== unwrapped.sender && !lead.isRelay)

/** Somebody else's address is in it, or his number alone. */
const passesOn = (source: KindSource): boolean => (source.extract.lead.email ? namesAnother(source) && source.extract.lead.email.value !== source.unwrapped.sender : source.extract.lead.phone !== undefined)

function writerOf({ unwrapped: { sender, senderName }, extract: { lead } }: KindSource): 'person' | 'firm' | 'unknown' {
  if (sender === null) return 'unknown'
  const signed = `${lead.firstName?.value ?? ''} ${lead.lastName?.value ?? ''}`
  const isSigned = lead.firstName !== undefined && lead.lastName !== undefined && agreement(signed, [localOf(sender)]) !== 'none'
  return senderKind({ address: sender, name: isSigned ? signed : senderName })
}

const namesListing = ({ extract, unwrapped }: KindSource): boolean => extract.lead.listing.reference !== undefined || referenceInProse(unwrapped.subject) !== undefined

/** Words of a contact were told apart, and they ask for something. */
const isSaidByPerson = ({ extract, intent }: KindSource): boolean => extract.lead.message !== undefined && isPlainRequest(intent)

/** Acts of somebody who wants a property seen, sold, bought or found. */
const PLAIN_ACTS = new Set<Act>(['visit', 'valuation', 'offer', 'availability', 'information', 'callback', 'search'])

/** Of these, what hardly anybody but a contact asks an agency for. */
const APPOINTMENTS = new Set<Act>(['visit', 'valuation', 'callback'])

const isPlainRequest = ({ primary, acts }: Intent, from = PUT_ASIDE_FROM): boolean =>
  PLAIN_ACTS.has(primary) && acts.some(({ act, confidence }) => act === primary && confidence >= from)

function otherVerdict({ rules, signals, unwrapped, extract, intent }: KindSource, { machine, spam, lead }: KindShares): Verdict {
  const said =
    rules.noise ??
    subjectRule(unwrapped.portal, unwrapped.subject)?.unless ??
    (rules.isNoiseSender || signals.hasUnsubscribe ? ('newsletter' as const) : signals.isFromRobot ? ('notice' as const) : undefined)
  if (signals.isMarkedSpam) return put('spam', 'marked_as_spam')
  if (signals.isList) return put('machine', 'mailing_list')
  // A rule that names the kind has seen two signs of it already; what names a contact who asks for something is never put aside so.
  const asks = extract.hasContactBlock && rules.asks && isPlainRequest(intent) && machine < AGAINST_RULES
  if (said && !asks && machine >= (rules.noise ? AFTER_TWO_SIGNS : PUT_ASIDE_FROM)) return put('machine', said)
  if (rules.stranger === 'solicitation' && spam >= PUT_ASIDE_FROM && lead < LEAD_FROM) return put('spam', 'solicitation')
  if (rules.stranger) return put('quarantine', rules.stranger)
  if (unwrapped.portal) return put('quarantine', extract.hasContact ? 'no_request' : 'no_contact')
  return put('quarantine', 'not_understood')
}

function reasonOf({ unwrapped, extract }: KindSource, lead: ReadLead): ReadingReason {
  if (lead.wanted === 'phone_call' && !lead.email && unwrapped.portal) return 'missed_call'
  if (unwrapped.portal) return 'portal_lead'
  return extract.hasContactBlock ? 'labelled_contact' : 'direct_request'
}

/**
 * The lead as it was read. Who writes himself is named by the header alone, and his whole mail is his message; a robot's own
 * address is nobody's. Undefined when there is no way to reach anybody.
 */
function leadOf({ unwrapped, extract, intent }: KindSource, known: KnownOfAgency): ReadLead | undefined {
  const read = extract.lead
  const wanted = read.wanted === 'viewing' ? wantedBy(intent) : read.wanted
  if (read.email || read.phone) return { ...read, wanted, ...ownWords({ unwrapped, extract }), ...ownPhone({ unwrapped, extract }, known) }
  const { sender } = unwrapped
  // A block that names the agency's own people alone is somebody else's form.
  if (sender === null || extract.hasContactBlock || isNobody(sender) || isKnown(known, sender)) return undefined
  return { ...read, ...nameOfSender(unwrapped), email: { value: sender, span: null, confidence: 0.8 }, isRelay: false, wanted, ...ownWords({ unwrapped, extract }), ...ownPhone({ unwrapped, extract }, known) }
}

/** Who asks to be called, and for nothing else, is offered a call. */
function wantedBy({ primary, acts }: Intent): ReadLead['wanted'] {
  if (primary === 'valuation') return 'valuation'
  return primary === 'callback' && acts.every(({ act, confidence }) => act === 'callback' && confidence >= PUT_ASIDE_FROM) ? 'phone_call' : 'viewing'
}

/** The whole mail of somebody who writes himself, when no message was told apart in it. */
function ownWords({ unwrapped, extract }: Pick<KindSource, 'unwrapped' | 'extract'>): { message?: Field<string> } {
  const isDirect = !unwrapped.portal && !extract.hasContactBlock && extract.lead.email?.value === unwrapped.sender
  const value = ownText(unwrapped).trim()
  if (extract.lead.message || !isDirect || value === '') return {}
  const start = unwrapped.lines[0]?.start ?? 0
  return { message: { value, span: { start, end: start + value.length }, confidence: 0.85 } }
}

/** The number below the name of somebody who writes himself. */
function ownPhone({ unwrapped, extract }: Pick<KindSource, 'unwrapped' | 'extract'>, known: KnownOfAgency): Pick<ReadLead, 'phone'> {
  if (extract.lead.phone || extract.hasContactBlock || unwrapped.portal) return {}
  const phone = phonesIn(ownText(unwrapped)).find((found) => !known.phones.includes(found.phone))?.phone
  return phone ? { phone: { value: phone, span: null, confidence: 0.8 } } : {}
}

function nameOfSender({ senderName }: Unwrapped): Pick<ReadLead, 'firstName' | 'lastName'> {
  const name = splitName(senderName)
  const field = (value: string | undefined): Field<string> | undefined => (value === undefined ? undefined : { value, span: null, confidence: name?.isOrderKnown ? 0.8 : 0.6 })
  const [firstName, lastName] = [field(name?.firstName), field(name?.lastName)]
  return { ...(firstName && { firstName }), ...(lastName && { lastName }) }
}
