import type { EmailAddress } from '#kernel/email-address.ts'
import { isKnown, isNobody } from './contact.ts'
import { bareSubject, type ForwardedHead, forwardedHeads, hasForwardPrefix } from './forwards.ts'
import type { Line } from './line.ts'
import type { Message } from './message.ts'
import type { Portal } from './portals/portal.ts'
import { portalOfSender, portalOfText } from './portals/portals.ts'
import type { KnownOfAgency } from './reading.ts'

/** A mail without what was put round it on its way: the sender, subject and lines of the portal's own mail. */
export interface Unwrapped {
  readonly sender: EmailAddress | null
  /** As the sender's own mail, or the head of the forward, shows it; "" when neither does. */
  readonly senderName: string
  /** Whom an answer reaches, where the mail says so; of a mail sent on by hand, the header is the agency's, and says nothing. */
  readonly replyTo: EmailAddress | null
  readonly replyToName: string
  readonly subject: string
  readonly lines: readonly Line[]
  readonly portal: Portal | undefined
  readonly isForwarded: boolean
  /** What is answered below shows adverts, as an agency's selection does and no offer of times. */
  readonly answersSelection: boolean
  /** What it is about, below the writer's own words: the adverts he answers, or one he sends on. */
  readonly below: readonly Line[]
}

/** Takes off what a forward put round the mail, and the history below an answer. */
export function unwrap(lines: readonly Line[], message: Message, known: KnownOfAgency): Unwrapped {
  const sender = message.from?.address ?? null
  const subject = bareSubject(message.subject)
  const { replyTo, replyToName } = message
  const direct = portalOfSender(sender)
  if (direct) return { sender, senderName: message.from?.name ?? '', replyTo, replyToName, subject, lines, portal: direct, isForwarded: false, answersSelection: false, below: [] }
  // The agency's own site sends in its name, and says whom to answer.
  const isOwnForm = sender !== null && isKnown(known, sender) && replyTo !== null && !isKnown(known, replyTo)
  const isSentOn = hasForwardPrefix(message.subject) || (sender !== null && isKnown(known, sender) && !isOwnForm)
  const heads = isSentOn ? forwardedHeads(lines) : []
  const about = aboutForward(lines, heads, { message, known })
  if (about) return about
  // The first head that names a portal is the portal's mail; what looks like a head below it is part of that mail.
  const found =
    heads.find(({ from }) => portalOfSender(from)) ??
    heads.findLast(({ from }) => from !== null && !isKnown(known, from)) ??
    heads.at(-1)
  const body = found ? lines.slice(found.bodyLine) : isReply(message) ? linesAboveHistory(lines) : lines
  // A person may name a portal; its own words tell it only where a sender was lost on the way.
  const isSenderLost = isSentOn || sender === null || isNobody(sender)
  const portal = portalOfSender(found?.from ?? null) ?? (isSenderLost ? portalOfText(body.map((line) => line.folded)) : undefined)
  const isForwarded = found !== undefined || isSentOn
  return {
    sender: found ? found.from : sender,
    senderName: found ? found.fromName : isSentOn ? '' : (message.from?.name ?? ''),
    replyTo: isForwarded ? null : replyTo,
    replyToName: isForwarded ? '' : replyToName,
    subject: bareSubject(found?.subject || message.subject),
    lines: body,
    portal,
    isForwarded,
    ...answered(!found && isReply(message) ? lines.slice(body.length) : []),
  }
}

const answered = (history: readonly Line[]): Pick<Unwrapped, 'answersSelection' | 'below'> => (showsAdverts(history) ? { answersSelection: true, below: history } : { answersSelection: false, below: [] })

/** Somebody sends a portal's alert on to ask about it: whoever wrote right above the last head, where his words ask for something. */
function aboutForward(lines: readonly Line[], heads: readonly ForwardedHead[], { message, known }: { message: Message; known: KnownOfAgency }): Unwrapped | undefined {
  const last = heads.at(-1)
  const writer = heads.at(-2) ?? (message.from && { from: message.from.address, fromName: message.from.name, subject: message.subject, bodyLine: 0 })
  if (!last || !writer?.from || isKnown(known, writer.from) || isNobody(writer.from) || portalOfSender(writer.from)) return undefined
  const own = lines.slice(writer.bodyLine, last.startLine)
  if (!own.some(({ folded }) => ASKS.test(folded)) || own.some(({ folded }) => HANDS_ON.test(folded))) return undefined
  return {
    sender: writer.from, senderName: writer.fromName, replyTo: null, replyToName: '', subject: bareSubject(writer.subject), lines: withoutDivider(own), portal: undefined, isForwarded: heads.length > 1,
    answersSelection: false, below: lines.slice(last.bodyLine),
  }
}

/** What is asked about an advert one has seen, and what colleagues write above a mail they pass on. */
const ASKS = /d'actualite|disponible|\bdispo\b|\bvisit(?!eur)|interess(?!e par votre)|adresse exacte|encore (?:libre|a vendre|a louer)|plus d'infos?|renseignement|(?:quel|votre) prix|charges|photos|est-(?:il|elle|ce)\b|still available|view(?:ing)? (?:it|this)/
const HANDS_ON = /ci-dessous|a traiter|pour (?:toi|info|suite)|\bfyi\b|tu peux|merci de (?:prendre|traiter|rappeler)|a rappeler|prendre en charge/

/** Rows of signs and the words that announce a forward belong to it. */
const withoutDivider = (own: readonly Line[]): readonly Line[] => own.slice(0, own.findLastIndex(({ folded }) => folded !== '' && !DIVIDER.test(folded)) + 1)
const DIVIDER = /^[-–—_=*\s]*(?:(?:debut du )?message (?:reexpedie|transfere)|forwarded message|begin forwarded message|mail transfere|message d'origine|original message)?\s?:?[-–—_=*\s]*$/

const HISTORY =
  /^(?:le .{6,120} a ecrit\s?:|on .{6,120} wrote\s?:|-{2,20}\s?(?:message d'origine|original message)|de\s?:|from\s?:|_{10,200}|.{0,120}<[^<>\s]+@[^<>\s]+> ?(?:a ecrit|wrote|schrieb|escribio|ha scritto|schreef|escreveu)\s?:$)/

/** What the writer himself wrote. A label in the history is ours, or an older mail's. */
export function linesAboveHistory(lines: readonly Line[]): readonly Line[] {
  const history = lines.findIndex((line, i) => i > 0 && HISTORY.test(line.folded))
  return history === -1 ? lines : lines.slice(0, history)
}

/** Whether somebody's mail is quoted, above or below the answer. */
export const quotesHistory = (lines: readonly Line[]): boolean => lines.some(({ folded, quote }) => quote > 0 || HISTORY.test(folded))

const ADVERT = /\d\s?(?:€|eur\b|euros?\b)|\b(?:ref|reference)\b/
const OUR_OFFER = /rendez-vous|creneaux?\b|appointment|confirm(?:e|ation)|votre visite/

/** An offer of times lists hours. */
const HOUR = /\b\d{1,2} ?(?:h|:) ?(?:\d\d)?\b/

function showsAdverts(history: readonly Line[]): boolean {
  const below = history.slice(1)
  return below.some(({ folded }) => ADVERT.test(folded)) && !below.some(({ folded }) => OUR_OFFER.test(folded)) && below.filter(({ folded }) => HOUR.test(folded)).length < 2
}

export const isReply = ({ inReplyTo, references, subject }: Message): boolean =>
  inReplyTo !== null || references.length > 0 || /^\s{0,3}(?:re|rép|aw)\s?:/i.test(subject)
