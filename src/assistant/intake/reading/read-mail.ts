import { linesOfHtml } from './html-lines.ts'
import { type Extract, extractLead, fullness } from './lead.ts'
import { exceededLimit } from './limits.ts'
import { type Lines, linesOfText } from './line.ts'
import { localeOf } from './locale.ts'
import { applyStatedLead } from './machine-readable/apply-stated-lead.ts'
import { findStatedLead } from './machine-readable/find-stated-lead.ts'
import { type Signals, signalsOf } from './machine.ts'
import { type Message, parseMessage, withLineFeeds } from './message.ts'
import { withPortalFacts } from './portal-facts.ts'
import type { Correction, TemplateMemory } from './memory.ts'
import { portalOfName } from './portals/portals.ts'
import type { ReaderModels, ReadingContext } from './reader-models.ts'
import { type KnownOfAgency, type Reading, unread } from './reading.ts'
import { isStub } from './stub.ts'
import { taught } from './teach.ts'
import { type Unwrapped, unwrap } from './unwrap.ts'
import type { KindSource } from './kind-features.ts'
import { kindSourceOf, verdictOf } from './verdict.ts'

const MAX_TEXT = 1024 * 1024
const MAX_NESTED = 2

/** One way to see the mail: by its HTML, or by its text part. */
interface View {
  readonly lines: Lines
  readonly unwrapped: Unwrapped
  readonly extract: Extract
  /** A machine-readable part states the lead. */
  readonly isStated: boolean
}

/**
 * Reads a raw message (RFC 5322). Never rejects: what exceeds a limit or cannot be parsed comes back in quarantine, for
 * a person. Facts come from the layout; what the contact wrote freely changes none of them. The mail is data: nothing in
 * it is fetched, followed or obeyed.
 */
export async function readMail(received: Uint8Array, known: KnownOfAgency, models: ReaderModels = {}): Promise<Reading> {
  const raw = withLineFeeds(received)
  const exceeded = exceededLimit(raw)
  if (exceeded) return unread(exceeded)
  return readNested(raw, { known, models }, 0)
}

async function readNested(raw: Uint8Array, context: ReadingContext, depth: number): Promise<Reading> {
  let message: Message
  try {
    message = await parseMessage(raw)
  } catch {
    return unread('unreadable') // the parser gives up on structures that no mail program writes
  }
  const signals = signalsOf(message)
  const own = readMessage(message, signals, context)
  const [nested] = message.nested
  if (own.lead || signals.bounce || signals.isAutoReply || !nested || depth >= MAX_NESTED) return own
  const inner = await readNested(nested, context, depth + 1)
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

function readMessage(message: Message, signals: Signals, context: ReadingContext): Reading {
  const head = headOf(message, signals)
  if ((message.text?.length ?? 0) > MAX_TEXT || (message.html?.length ?? 0) > MAX_TEXT)
    return unread('too_much_text', head)
  const html = message.html === null ? null : linesOfHtml(message.html)
  if (html?.isTooDeep) return unread('too_deep', head)
  const view = withCertainFacts(bestView(html, message, context), message, context.known)
  const { unwrapped, lines } = view
  const verdict = verdictOf(message, signals, view, context)
  const lead = verdict.state === 'lead' ? verdict.lead : null
  return {
    ...head,
    state: verdict.state,
    reason: verdict.reason,
    portal: unwrapped.portal?.id ?? null,
    locale: localeOf(lead?.message?.value ?? lines.text),
    text: lines.text,
    isForwarded: unwrapped.isForwarded,
    ...(signals.bounce && { bounce: signals.bounce }),
    lead,
    template: view.extract.template,
    memory: view.extract.memory,
  }
}

/** What rules and model judge the kind of a mail by; undefined when it cannot be taken apart. For training and measuring. */
export async function kindSourceOfMail(received: Uint8Array, known: KnownOfAgency, models: ReaderModels = {}): Promise<KindSource | undefined> {
  const raw = withLineFeeds(received)
  if (exceededLimit(raw)) return undefined
  const message = await parseMessage(raw).catch(() => undefined) // what cannot be parsed has no kind
  const html = message?.html == null ? null : linesOfHtml(message.html)
  if (!message || html?.isTooDeep) return undefined
  return kindSourceOf(message, signalsOf(message), withCertainFacts(bestView(html, message, { known, models }), message, known), known)
}

/**
 * What the corrections of one mail teach about its layout: the memory there was with them in it, or a new one; undefined
 * when the mail has no layout to speak of, cannot be read, or holds none of the values.
 */
export async function teach(
  raw: Uint8Array,
  known: KnownOfAgency,
  corrections: readonly Correction[],
  models: ReaderModels = {},
): Promise<TemplateMemory | undefined> {
  if (exceededLimit(raw)) return undefined
  const message = await parseMessage(raw).catch(() => undefined) // what cannot be parsed teaches nothing
  const html = message?.html == null ? null : linesOfHtml(message.html)
  if (!message || html?.isTooDeep) return undefined
  const { scene, reading, template } = bestView(html, message, { known, models }).extract
  const [nested] = message.nested
  const memory = template ? taught({ scene, reading, template }, corrections, known.memories ?? []) : undefined
  return memory ?? (nested ? teach(nested, known, corrections, models) : undefined)
}

/** By HTML or by text, whichever tells more; the HTML when they tell the same, for its links. */
function bestView(html: Lines | null, message: Message, context: ReadingContext): View {
  const page = html && viewOf(html, message, context)
  if (page && message.text === null) return page
  const text = linesOfText(message.text ?? '')
  if (page && isStub(unwrap(text.lines, message, context.known).lines, page.unwrapped.lines)) return page
  const part = viewOf(text, message, context)
  return page && fullness(page.extract) >= fullness(part.extract) ? page : part
}

/** What a machine-readable part states, and what the portal says in ways of its own, goes before the rest of the text. */
function withCertainFacts(view: View, message: Message, known: KnownOfAgency): View {
  const lead = findStatedLead(message)
  if (!lead) return { ...view, extract: withPortalFacts(view.extract, view.unwrapped) }
  const portal = view.unwrapped.portal ?? portalOfName(lead.portalName ?? '')
  const extract = applyStatedLead(view.extract, lead, { text: view.lines.text, known, portal })
  return { ...view, unwrapped: { ...view.unwrapped, portal }, extract, isStated: extract !== view.extract }
}

function viewOf(lines: Lines, message: Message, { known, models }: ReadingContext): View {
  const unwrapped = unwrap(lines.lines, message, known)
  const extract = extractLead({ ...unwrapped, known }, models.fields)
  return { lines, unwrapped, extract, isStated: false }
}
