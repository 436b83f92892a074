import type { Intent } from '#assistant/understanding/intent.ts'
import { intentOf } from '#assistant/understanding/read-intent.ts'
import { isKnown, isNobody, phonesIn } from './contact.ts'
import { referenceInProse } from './facts.ts'
import { type KindShares, kindsOf } from './kind.ts'
import type { KindSource, Rules } from './kind-features.ts'
import { subjectRule } from './layout.ts'
import { AGAINST_RULES, isLeadLike, isPlainRequest, LEAD_FROM, PUT_ASIDE_FROM } from './lead-like.ts'
import type { Extract } from './lead.ts'
import type { Signals } from './machine.ts'
import type { Message } from './message.ts'
import { splitName } from './names.ts'
import { strangerOf, toldWishOf, wishOf } from './not-requests.ts'
import { noiseOf } from './notices.ts'
import type { ReadingContext } from './reader-models.ts'
import { headingOfHistory } from './scene.ts'
import { isNoiseSender } from './portals/portals.ts'
import { type Field, type KnownOfAgency, type Reading, type ReadingReason, type ReadLead, SURE } from './reading.ts'
import { asksForSomething, isMassMail, isOrdinaryBusiness, speaksOfProperty, wantsSomething } from './request-words.ts'
import { isReply, linesAboveHistory, quotesHistory, type Unwrapped } from './unwrap.ts'

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

// What is put aside needs the rules and the model together.
const AFTER_TWO_SIGNS = 0.1

/** The state of the message: the headers where they are certain, else content, by rules and model; doubt goes to a person. */
export function verdictOf(message: Message, signals: Signals, evidence: Evidence, { known, models }: ReadingContext): Verdict {
  if (signals.bounce) return put('machine', 'bounce')
  if (signals.isAutoReply) return put('machine', 'auto_reply')
  if (signals.isCalendarAnswer) return put('machine', 'calendar_answer')
  const { extract, isStated } = evidence
  const source = kindSourceOf(message, signals, evidence, known)
  const shares = (models.kinds ?? kindsOf)(source)
  const answered = toldVerdict(source) ?? threadVerdict(source, shares) ?? answerVerdict(source, shares)
  if (answered) return answered
  const isTaught = extract.memory?.isKnownLead === true
  const isLead = source.rules.stranger === undefined && (isStated || isTaught || isLeadLike(source, shares))
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
    // A portal's relay passes on one person's words, whatever stands below them.
    isMassMail: !(extract.lead.isRelay && words !== undefined) && isMassMail(own),
    // « Sésame & Serrure » is whom it is written to.
    isOrdinaryBusiness: isOrdinaryBusiness(known.names.reduce((text, name) => text.replaceAll(name, ''), judged)),
    asks: asksForSomething(whole),
    isAboutProperty: speaksOfProperty(whole) || extract.lead.listing.reference !== undefined || referenceInProse(whole) !== undefined || Object.keys(extract.advertBelow).length > 0,
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

/** What is said in a conversation that a portal passes on: most of it answers, some wants an appointment moved, and some asks for the viewing at last. */
function threadVerdict(source: KindSource, { lead, reply, wish }: KindShares): Verdict | undefined {
  const { rules, intent } = source
  if (!isPortalThread(source)) return undefined
  const wanted = rules.wish ?? wishIn(intent)
  if (wanted && wish >= lead) return put('wish', wanted)
  // Who asks in a thread for a viewing has often asked no more than "Is it still free?" before.
  return isPlainRequest(intent) && lead >= Math.max(reply, wish) ? undefined : put('reply', 'portal_thread')
}

/** The follow-ups of a conversation carry all of it, or say that they answer, and have no contact block. */
const isPortalThread = ({ unwrapped: { portal, lines }, extract: { lead }, rules }: KindSource): boolean =>
  portal !== undefined &&
  (lead.email === undefined || lead.isRelay) &&
  lead.phone === undefined &&
  (rules.isReply || headingOfHistory(lines) !== -1 || lines.some(({ folded }) => portal.history !== undefined && folded.startsWith(portal.history)))

/** A tool names somebody who wants an appointment moved or called off, or a form somebody who wants to know what is kept of him. */
function toldVerdict({ rules, extract: { lead }, unwrapped }: KindSource): Verdict | undefined {
  if (rules.noise || unwrapped.portal || (!lead.email && !lead.phone)) return undefined
  const isPassedOn = lead.phone !== undefined || lead.email?.value !== unwrapped.sender
  const told = isPassedOn && !rules.isReply ? toldWishOf(unwrapped.subject, ownText(unwrapped)) : undefined
  const wanted = told ?? (rules.wish === 'asks_for_erasure' && wishOf(unwrapped.subject, '') === rules.wish ? rules.wish : undefined)
  return wanted && put('wish', wanted)
}

/** Somebody writes back, or wants something done about an appointment or about himself. */
function answerVerdict({ rules, signals, unwrapped, extract, intent }: KindSource, { wish, lead, machine, spam }: KindShares): Verdict | undefined {
  if (signals.isFromRobot || signals.isFromService || signals.isAutomatic || rules.noise || unwrapped.portal || unwrapped.sender === null || extract.hasContactBlock) return undefined
  // Under a selection of adverts there is no appointment yet to be moved or called off.
  const wanted = rules.wish ?? ((rules.isReply || rules.asks) && !namesOneOf({ unwrapped, extract, intent }) ? wishIn(intent) : undefined)
  // Sellers say below their letters how to hear no more of them.
  const isSellers = !rules.isReply && Math.max(machine, spam) > Math.max(wish, LEAD_FROM)
  if (wanted && !isSellers && (wish >= PUT_ASIDE_FROM || rules.isReply || lead < LEAD_FROM)) return put('wish', wanted)
  // « Re: démonstration »: a seller who pretends to answer.
  const isPitch = rules.stranger === 'solicitation' && spam >= SURELY_SPAM && lead < LEAST_LEAD && !quotesHistory(unwrapped.lines)
  return rules.isReply && !isPitch && !asksAnew({ unwrapped, extract, intent }) ? put('reply', 'answers_a_message') : undefined
}

/** Who answers an agency's selection of adverts names the one he wants; whether the thread is one of ours, the house knows and not the reader. */
const asksAnew = ({ unwrapped, extract, intent }: Pick<KindSource, 'unwrapped' | 'extract' | 'intent'>): boolean =>
  namesOneOf({ unwrapped, extract, intent }) || isPlainRequest(intent) && (referenceInProse(ownText(unwrapped)) !== undefined || (unwrapped.answersSelection && (isSurelyReferred(extract) || isPlainRequest(intent, AGAINST_RULES))))

/** Of the adverts he was sent he names one, and asks for it, whatever he says of the others. */
const namesOneOf = ({ unwrapped, extract, intent: { acts } }: Pick<KindSource, 'unwrapped' | 'extract' | 'intent'>): boolean =>
  unwrapped.answersSelection && isSurelyReferred(extract) && acts.some(({ act, confidence }) => act !== 'cancel' && act !== 'move' && act !== 'other' && confidence >= AGAINST_RULES)

const isSurelyReferred = ({ lead: { listing } }: Extract): boolean => listing.reference !== undefined && listing.reference.confidence >= SURE && listing.reference.span !== null

/** What the model hears of an appointment where no rule knows the words. */
function wishIn({ primary, acts }: Intent): ReadingReason | undefined {
  if ((primary !== 'cancel' && primary !== 'move') || !acts.some(({ act, confidence }) => act === primary && confidence >= AGAINST_RULES)) return undefined
  return primary === 'cancel' ? 'asks_to_cancel' : 'asks_to_move'
}

function otherVerdict({ rules, signals, unwrapped, extract, intent }: KindSource, { machine, spam, lead }: KindShares): Verdict {
  const said =
    rules.noise ??
    subjectRule(unwrapped.portal, unwrapped.subject)?.unless ??
    (rules.isNoiseSender || signals.hasUnsubscribe ? ('newsletter' as const) : signals.isFromRobot ? ('notice' as const) : undefined)
  if (signals.isMarkedSpam) return put('spam', 'marked_as_spam')
  if (signals.isList) return put('machine', 'mailing_list')
  // A rule that names the kind has seen two signs of it already; what names a contact who asks for something is never put aside so.
  const isNamed = extract.hasContactBlock || (extract.lead.phone !== undefined && extract.lead.listing.reference !== undefined)
  // Without words of his own, what asks is a number below a bill.
  const hasWords = rules.noise === undefined || extract.lead.message !== undefined
  const asks = isNamed && hasWords && rules.asks && isPlainRequest(intent) && machine < AGAINST_RULES
  if (said && !asks && machine >= (rules.noise ? AFTER_TWO_SIGNS : PUT_ASIDE_FROM) && machine > lead) return put('machine', said)
  // Nobody is named in it, nobody wrote it: the rules have nothing to say against what the model is certain of.
  if (!rules.isReply && !rules.stranger && machine >= SURELY_MACHINE && lead < LEAST_LEAD && isNobodysWord({ rules, signals, unwrapped, extract, intent })) return put('machine', 'notice')
  if (rules.stranger === 'solicitation' && spam >= PUT_ASIDE_FROM && lead < LEAD_FROM && (!rules.isReply || !quotesHistory(unwrapped.lines))) return put('spam', 'solicitation')
  // A swindle has no words of its own: what names no home and nobody to reach is put aside where the model is as good as certain.
  const isNobodys = !isNamed && !rules.isFromAgency && !unwrapped.portal && !rules.isReply && extract.lead.listing.reference === undefined
  if (isNobodys && !rules.stranger && spam >= AGAINST_RULES && lead < AFTER_TWO_SIGNS && !isPlainRequest(intent)) return put('spam', 'looks_like_fraud')
  if (rules.stranger) return put('quarantine', rules.stranger)
  if (unwrapped.portal) return put('quarantine', extract.hasContact ? 'no_request' : 'no_contact')
  return put('quarantine', 'not_understood')
}

const SURELY_MACHINE = 0.9
const SURELY_SPAM = 0.95
const LEAST_LEAD = 0.05

/** Neither a person's own mail nor one that names somebody to answer. */
const isNobodysWord = ({ rules, extract: { hasContactBlock, scene, lead: { email, phone } }, unwrapped: { sender, lines } }: KindSource): boolean =>
  lines.some(({ folded }) => /[a-z]{3} [a-z]{2}/.test(folded)) && !rules.isFromAgency && !hasContactBlock && phone === undefined && sender !== null && (email === undefined || email.value === sender) && scene.writer !== 'person'

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
  const read = { ...extract.lead, listing: { ...extract.advertBelow, ...extract.lead.listing } }
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
  if (extract.lead.message || !isDirect) return {}
  const value = ownText(unwrapped).trim()
  if (value === '') return {}
  const start = unwrapped.lines[0]?.start ?? 0
  return { message: { value, span: { start, end: start + value.length }, confidence: 0.85 } }
}

/** The number below the name of somebody who writes himself. */
function ownPhone({ unwrapped, extract }: Pick<KindSource, 'unwrapped' | 'extract'>, known: KnownOfAgency): Pick<ReadLead, 'phone'> {
  // Whoever passes somebody on writes his own number below.
  const isPassedOn = extract.lead.email !== undefined && extract.lead.email.value !== unwrapped.sender
  if (extract.lead.phone || extract.hasContactBlock || unwrapped.portal || isPassedOn) return {}
  const phone = phonesIn(ownText(unwrapped)).find((found) => !known.phones.includes(found.phone))?.phone
  return phone ? { phone: { value: phone, span: null, confidence: 0.8 } } : {}
}

function nameOfSender({ senderName }: Unwrapped): Pick<ReadLead, 'firstName' | 'lastName'> {
  const name = splitName(senderName)
  const field = (value: string | undefined): Field<string> | undefined => (value === undefined ? undefined : { value, span: null, confidence: name?.isOrderKnown ? 0.8 : 0.6 })
  const [firstName, lastName] = [field(name?.firstName), field(name?.lastName)]
  return { ...(firstName && { firstName }), ...(lastName && { lastName }) }
}
