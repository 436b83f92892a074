import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import { fold } from './line.ts'
import type { Message } from './message.ts'

/** What a mail server says became of a mail of ours. */
export interface Bounce {
  /**
   * `hard`: the address takes no mail, now or later · `soft`: this mail did not arrive, the address may well be good ·
   * `delayed`: still being tried · `complaint`: who received it calls it spam (RFC 5965).
   */
  readonly kind: 'hard' | 'soft' | 'delayed' | 'complaint'
  /** The address that failed; null when the report does not say, or says several. */
  readonly recipient: EmailAddress | null
  /** RFC 3463, "5.1.1"; null when the report has none. */
  readonly status: string | null
  /** Message-ID of our mail, with its angle brackets; null when the report does not carry it. */
  readonly originalMessageId: string | null
}

const DAEMON =
  /^(?:mailer-?daemon|mail-?daemon|post_?master|mdaemon|mmdf|uucp|mail|smtp|root|bounces?|.{1,60}-(?:admin|owner|bounces?)|[Ss]ystem[-_. ]?admin\w*|staff|daemon)$/i
const ROBOT = /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|admin(?:istrator)?|notifications?)$/i
const UNDELIVERED =
  /undeliver|(?:could ?n[o']t|cannot|can't|not) be delivered|not delivered|deliver(?:y|ing) (?:of .{1,60} )?(?:fail|status|report|problem|error|delay|has fail|incomplete|unsuccess)|failure (?:delivery|notice)|fail(?:ed|ure).{0,20}deliver|mail (?:delivery|failed|failure|system error)|returned (?:mail|to sender)|error sending your mail|warning: (?:could not send|message)|non remis|non distribu|non delivre|echec de (?:la )?(?:remise|livraison|distribution)|unzustellbar|nicht zugestellt|(?:message|nachricht) (?:delayed|verzogert)|no (?:se )?(?:ha )?(?:podido )?entreg|mancata consegna|complaint about message|abuse report|spam report|not (?:a )?member|loop alert|rejected (?:your )?(?:message|mail)/
// Japanese servers say so in their own words.
const UNDELIVERED_JA = /配信できません|送信できません|配信不能|届きません|エラー通知|宛先不明/
const FAULT =
  /\b[45]\.\d{1,2}\.\d{1,3}\b|\b[45]\d\d[ -](?:[45]\.\d|[a-z]{3,}|<)|(?:user|recipient|mailbox|address|account|host|domain)\b.{0,40}\b(?:unknown|unavailable|not found|invalid|does not exist|doesn'?t exist|disabled|full|rejected|inactive)|(?:unknown|invalid|no such) (?:user|recipient|local|mailbox|address|host)|over quota|quota exceeded|no such user|invalid user address|rcpt to:|permanent (?:fatal )?error|had trouble delivering|original (?:message|mail) (?:follows|as follows)|your mail sent on|not a member|duplicated message-id|notificationtype\\?"?\s?:\s?\\?"(?:bounce|complaint|delivery)/
const HARD_WORDS =
  /(?:user|recipient|mailbox|address|account)\b.{0,40}\b(?:unknown|not found|invalid|does not exist|doesn'?t exist|disabled|inactive|no longer)|(?:unknown|invalid|no such) (?:user|recipient|local|mailbox|address)|no such user|host (?:unknown|not found)|unrouteable|domain .{0,60}(?:not found|does not exist)|bouncetype\\?"?\s?:\s?\\?"permanent|destinataire inconnu|adresse .{0,20}(?:inconnue|introuvable|inexistante)|n'existe pas/
const SOFT_WORDS = /full|over ?quota|quota exceeded|plein|too (?:large|big)|try again|temporar|greylist|rate limit|timed? ?out|spam|blocked|blacklist|policy|reputation|bouncetype\\?"?\s?:\s?\\?"transient/
const DELAYED_WORDS = /delayed|still (?:trying|being tried|in the queue)|will (?:be retried|continue trying|keep trying)|not yet (?:been )?delivered|warning: (?:could not send|message)|you do not need to resend|action: delayed|retarde|verzogert/

/**
 * The report that a message is; null when it is none. Reads the fields of RFC 3464 and RFC 5965 where a server writes them,
 * and what servers write instead: X-Failed-Recipients, JSON, or a sentence.
 */
export function bounceOf(message: Message): Bounce | null {
  if (!isReport(message)) return null
  const prose = `${message.subject}\n${message.text ?? ''}`.slice(0, 40_000)
  const fields = fieldsOf(message.report ?? embeddedReport(message.text ?? ''))
  const status = statusOf(fields, prose)
  return { kind: kindOf(message, { fields, status, prose: fold(prose) }), recipient: recipientOf(message, fields, prose), status, originalMessageId: originalIdOf(message) }
}

function isReport(message: Message): boolean {
  const type = message.header('content-type')[0]?.toLowerCase() ?? ''
  if (/^multipart\/report/.test(type)) return !/report-type\s?=\s?"?disposition-notification/.test(type)
  if (message.report !== null || message.header('x-failed-recipients').length > 0) return true
  const hasNullPath = message.header('return-path').some((path) => /^<?\s?>?$/.test(path.trim()))
  const local = message.from?.address.split('@')[0] ?? ''
  if (/^mailer-?daemon$/i.test(local) || /mailer-?daemon/i.test(message.header('from')[0] ?? '')) return true
  const isDaemon = hasNullPath || message.from === null || DAEMON.test(local)
  if (!isDaemon && !ROBOT.test(local)) return false
  const isSaid = UNDELIVERED.test(fold(message.subject)) || UNDELIVERED_JA.test(message.subject)
  if (isDaemon && isSaid) return true
  // What a person or a portal writes carries no words of a mail server; what a robot writes needs its own and the mail it is about.
  const text = fold((message.text ?? '').slice(0, 20_000))
  const isFault = FAULT.test(text) || UNDELIVERED.test(text) || UNDELIVERED_JA.test(message.text ?? '')
  return isFault && (isDaemon || isSaid || message.nested.length > 0 || /notificationtype\\?"/.test(text))
}

type Fields = ReadonlyMap<string, readonly string[]>

/** "Name: value" lines, folded lines joined (RFC 5322 §2.2.3); names in lower case. */
function fieldsOf(report: string): Fields {
  const fields = new Map<string, string[]>()
  for (const line of report.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ').split('\n').slice(0, 500)) {
    const at = line.indexOf(':')
    if (at < 1 || at > 60) continue
    const name = line.slice(0, at).trim().toLowerCase()
    fields.set(name, [...(fields.get(name) ?? []), line.slice(at + 1).trim()])
  }
  return fields
}

/** A delivery status that stands in the text, as servers write it that know no MIME. */
const embeddedReport = (text: string): string => /(?:^|\n)(?:final-recipient|reporting-mta|feedback-type)\s?:[\s\S]{0,8000}/i.exec(text)?.[0] ?? ''

/** The worst of several: 5 before 4. */
function statusOf(fields: Fields, prose: string): string | null {
  const stated = (fields.get('status') ?? []).flatMap((value) => /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(value)?.[0] ?? [])
  const diagnosed = [...(fields.get('diagnostic-code') ?? []), prose].flatMap((value) => /\b[45]\.\d{1,2}\.\d{1,3}\b(?!\.\d)/.exec(value)?.[0] ?? [])
  return stated.find((status) => status.startsWith('5')) ?? stated.find((status) => status.startsWith('4')) ?? diagnosed[0] ?? stated[0] ?? null
}

/** What is known to pass, though its code says 5: a full mailbox, a mail called spam or too big (RFC 3463 §3). */
const SOFT_STATUS = /^5\.(?:2\.[23]|3\.[14]|4\.\d+|7\.\d+)$/

function kindOf(message: Message, { fields, status, prose }: { fields: Fields; status: string | null; prose: string }): Bounce['kind'] {
  const isComplaint = fields.has('feedback-type') || /report-type\s?=\s?"?feedback-report/i.test(message.header('content-type')[0] ?? '') || /complaint about message|notificationtype\\?"\s?:\s?\\?"complaint/.test(prose)
  if (isComplaint) return 'complaint'
  const actions = (fields.get('action') ?? []).map((action) => action.toLowerCase())
  if (actions.length > 0 && actions.every((action) => /^(?:delayed|relayed|delivered|expanded)/.test(action))) return 'delayed'
  if (actions.length === 0 && DELAYED_WORDS.test(prose.slice(0, 3_000))) return 'delayed'
  const diagnosis = fold([...(fields.get('diagnostic-code') ?? []), ...(fields.size === 0 ? [prose.slice(0, 8_000)] : [])].join('\n'))
  if (status?.startsWith('5.1.') || (HARD_WORDS.test(diagnosis) && !status?.startsWith('4'))) return 'hard'
  if (status === null) return 'soft'
  return status.startsWith('5') && !SOFT_STATUS.test(status) && !SOFT_WORDS.test(diagnosis) ? 'hard' : 'soft'
}

function recipientOf(message: Message, fields: Fields, prose: string): EmailAddress | null {
  const values = [
    ...(fields.get('original-recipient') ?? []), ...(fields.get('final-recipient') ?? []), ...(fields.get('original-rcpt-to') ?? []), ...(fields.get('removal-recipient') ?? []),
    ...message.header('x-failed-recipients').flatMap((value) => value.split(',')),
  ]
  const found = new Set(values.flatMap((value) => addressIn(value) ?? []))
  if (found.size > 0) return [...found][0] ?? null
  const json = /"emailaddress\\?"\s?:\s?\\?"([^"\\]{3,254})/i.exec(prose)?.[1]
  const said = json ?? /(?:<|\bto |recipient:? |user:? |address:? )\s?<?([^\s<>"';:,()]{1,64}@[^\s<>"';:,()]{3,190})>?/i.exec(message.text ?? '')?.[1]
  return said === undefined ? null : (parseEmailAddress(said.replace(/[.>]+$/, '')) ?? null)
}

const addressIn = (value: string): EmailAddress | undefined => parseEmailAddress(value.replace(/^[^;]{0,20};/, '').replace(/[<>]/g, '').trim())

/** In the mail or its headers as they were sent back; our own Message-ID stands nowhere else. */
function originalIdOf(message: Message): string | null {
  const places = [...message.nested.map((raw) => Buffer.from(raw).toString('latin1', 0, 32_000)), message.returnedHeaders ?? '', message.text ?? '']
  for (const place of places) {
    const id = /^[>\s]{0,8}message-id\s?:\s{0,3}(<[\x21-\x3b\x3d\x3f-\x7e]{3,250}>)/im.exec(place)?.[1]
    if (id) return id
  }
  return message.inReplyTo
}
