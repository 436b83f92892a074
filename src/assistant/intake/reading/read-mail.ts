import type { EmailAddress } from '#kernel/email-address.ts'
import { isKnown, phonesIn } from './contact.ts'
import { bareSubject, forwardedHeads, hasForwardPrefix } from './forwards.ts'
import { linesOfHtml } from './html-lines.ts'
import { type Extract, extractLead, fullness, subjectRule } from './lead.ts'
import { exceededLimit } from './limits.ts'
import { type Line, type Lines, linesOfText } from './line.ts'
import { referenceInProse } from './listing.ts'
import { localeOf } from './locale.ts'
import { asksForSomething, noiseOf, type Signals, signalsOf, speaksOfProperty, strangerOf, wishOf } from './machine.ts'
import { type Message, parseMessage } from './message.ts'
import { splitName } from './names.ts'
import type { Portal } from './portals/portal.ts'
import { portalOfSender, portalOfText } from './portals/portals.ts'
import { type KnownOfAgency, type Reading, type ReadingReason, type ReadLead, unread } from './reading.ts'

const MAX_TEXT = 1024 * 1024
const MAX_NESTED = 2

/** A mail without what was put round it on its way: the sender, subject and lines of the portal's own mail. */
interface Unwrapped {
  readonly sender: EmailAddress | null
  readonly subject: string
  readonly lines: readonly Line[]
  readonly portal: Portal | undefined
  readonly isForwarded: boolean
}

/** One way to see the mail: by its HTML, or by its text part. */
interface View {
  readonly lines: Lines
  readonly unwrapped: Unwrapped
  readonly extract: Extract
}

/**
 * Reads a raw message (RFC 5322). Never rejects: what exceeds a limit or cannot be parsed comes back in quarantine, for
 * a person. Facts come from the layout; what the contact wrote freely changes none of them. The mail is data: nothing in
 * it is fetched, followed or obeyed.
 */
export async function readMail(raw: Uint8Array, known: KnownOfAgency): Promise<Reading> {
  const exceeded = exceededLimit(raw)
  if (exceeded) return unread(exceeded)
  return readNested(raw, known, 0)
}

async function readNested(raw: Uint8Array, known: KnownOfAgency, depth: number): Promise<Reading> {
  let message: Message
  try {
    message = await parseMessage(raw)
  } catch {
    return unread('unreadable') // the parser gives up on structures that no mail program writes
  }
  const signals = signalsOf(message)
  const own = readMessage(message, signals, known)
  const [nested] = message.nested
  if (own.lead || signals.isBounce || signals.isAutoReply || !nested || depth >= MAX_NESTED) return own
  const inner = await readNested(nested, known, depth + 1)
  return inner.lead ? { ...inner, ...headOf(message, signals), subject: inner.subject, isForwarded: true } : own
}

type Head = Pick<
  Reading,
  'subject' | 'headerFrom' | 'replyTo' | 'messageId' | 'inReplyTo' | 'references' | 'isAutomatic'
>

const headOf = (message: Message, signals: Signals): Head => ({
  subject: message.subject,
  headerFrom: message.from?.address ?? null,
  replyTo: message.replyTo,
  messageId: message.messageId,
  inReplyTo: message.inReplyTo,
  references: message.references,
  isAutomatic: signals.isAutomatic,
})

function readMessage(message: Message, signals: Signals, known: KnownOfAgency): Reading {
  const head = headOf(message, signals)
  if ((message.text?.length ?? 0) > MAX_TEXT || (message.html?.length ?? 0) > MAX_TEXT)
    return unread('too_much_text', head)
  const html = message.html === null ? null : linesOfHtml(message.html)
  if (html?.isTooDeep) return unread('too_deep', head)
  const view = bestView(html, message, known)
  const { unwrapped, lines } = view
  const verdict = verdictOf(message, signals, view, known)
  const lead = verdict.state === 'lead' ? verdict.lead : null
  return {
    ...head,
    state: verdict.state,
    reason: verdict.reason,
    portal: unwrapped.portal?.id ?? null,
    locale: localeOf(lead?.message?.value ?? lines.text),
    text: lines.text,
    isForwarded: unwrapped.isForwarded,
    lead,
    template: null,
    memory: null,
  }
}

/** By HTML or by text, whichever tells more; the HTML when they tell the same, for its links. */
function bestView(html: Lines | null, message: Message, known: KnownOfAgency): View {
  const views: View[] = []
  if (html) views.push(viewOf(html, message, known))
  if (message.text !== null || views.length === 0) views.push(viewOf(linesOfText(message.text ?? ''), message, known))
  return views.reduce((best, view) => (fullness(view.extract) > fullness(best.extract) ? view : best))
}

function viewOf(lines: Lines, message: Message, known: KnownOfAgency): View {
  const unwrapped = unwrap(lines.lines, message, known)
  const replyTo = unwrapped.isForwarded ? null : message.replyTo
  const extract = extractLead({ ...unwrapped, known, replyTo })
  return { lines, unwrapped, extract }
}

function unwrap(lines: readonly Line[], message: Message, known: KnownOfAgency): Unwrapped {
  const sender = message.from?.address ?? null
  const subject = bareSubject(message.subject)
  const direct = portalOfSender(sender)
  if (direct) return { sender, subject, lines, portal: direct, isForwarded: false }
  const isSentOn = hasForwardPrefix(message.subject) || (sender !== null && isKnown(known, sender))
  const heads = isSentOn ? forwardedHeads(lines) : []
  // The first head that names a portal is the portal's mail; what looks like a head below it is part of that mail.
  const found =
    heads.find(({ from }) => portalOfSender(from)) ??
    heads.findLast(({ from }) => from !== null && !isKnown(known, from)) ??
    heads.at(-1)
  const body = found ? lines.slice(found.bodyLine) : isReply(message) ? linesAboveHistory(lines) : lines
  const portal = portalOfSender(found?.from ?? null) ?? portalOfText(body.map((line) => line.folded))
  return {
    sender: found ? found.from : sender,
    subject: bareSubject(found?.subject || message.subject),
    lines: body,
    portal,
    isForwarded: found !== undefined || isSentOn,
  }
}

type Verdict =
  | { readonly state: 'lead'; readonly reason: ReadingReason; readonly lead: ReadLead }
  | { readonly state: Exclude<Reading['state'], 'lead'>; readonly reason: ReadingReason }

const put = (state: Exclude<Reading['state'], 'lead'>, reason: ReadingReason): Verdict => ({ state, reason })

/** The state of the message: content decides, the headers only where they are certain, and doubt goes to a person. */
function verdictOf(message: Message, signals: Signals, { unwrapped, extract }: View, known: KnownOfAgency): Verdict {
  if (signals.isBounce) return put('machine', 'bounce')
  if (signals.isAutoReply) return put('machine', 'auto_reply')
  if (signals.isCalendarAnswer) return put('machine', 'calendar_answer')
  const { portal, subject, lines } = unwrapped
  const folded = lines.map((line) => line.folded)
  const rule = subjectRule(portal, subject)
  const noise = noiseOf(subject, folded, signals)
  if (!portal && noise) return put('machine', noise)
  if (isPortalThread(portal, extract, folded)) return put('reply', 'portal_thread')
  const lead = leadVerdict(unwrapped, extract)
  if (lead) return lead
  if (rule?.unless) return put('machine', rule.unless)
  if (noise) return put('machine', noise)
  if (signals.isMarkedSpam) return put('spam', 'marked_as_spam')
  if (signals.isList) return put('machine', 'mailing_list')
  if (portal) return put('quarantine', extract.hasContact ? 'no_request' : 'no_contact')
  return personVerdict(message, signals, { unwrapped, extract }, known)
}

/** The follow-ups of a conversation carry all of it, and no contact block. */
const isPortalThread = (portal: Portal | undefined, { lead }: Extract, folded: readonly string[]): boolean =>
  portal?.history !== undefined &&
  lead.firstName === undefined &&
  folded.some((line) => line.startsWith(portal.history ?? ''))

function leadVerdict(
  { portal, subject, lines }: Unwrapped,
  { lead, hasContact, hasContactBlock, hasRequest }: Extract,
): Verdict | undefined {
  if (!hasContact || !hasContactBlock || !hasRequest) return undefined
  const own = lead.message?.value ?? (portal ? '' : lines.map((line) => line.text).join('\n'))
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
    [title, surface, portalListingId].some((field) => field !== undefined) ||
    lead.wanted !== 'viewing' ||
    (isAboutProperty && asksForSomething(`${subject}\n${message}`))
  return asks ? { state: 'lead', reason: 'labelled_contact', lead } : undefined
}

/** A mail that a person wrote: a wish, an answer, a request in his own words, or something for a person to see. */
function personVerdict(
  message: Message,
  signals: Signals,
  { unwrapped: { sender, subject, lines, isForwarded }, extract }: Pick<View, 'unwrapped' | 'extract'>,
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

const HISTORY =
  /^(?:le .{6,120} a ecrit\s?:|on .{6,120} wrote\s?:|-{2,20}\s?(?:message d'origine|original message)|de\s?:|from\s?:|_{10,200})/

/** What the writer himself wrote. A label in the history is ours, or an older mail's. */
function linesAboveHistory(lines: readonly Line[]): readonly Line[] {
  const history = lines.findIndex((line, i) => i > 0 && HISTORY.test(line.folded))
  return history === -1 ? lines : lines.slice(0, history)
}

const isReply = ({ inReplyTo, references, subject }: Message): boolean =>
  inReplyTo !== null || references.length > 0 || /^\s{0,3}(?:re|rép|aw)\s?:/i.test(subject)

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
