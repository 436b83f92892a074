import { type Bounce, bounceOf } from './bounce.ts'
import { fold } from './line.ts'
import type { Message } from './message.ts'

/** What the headers say of how a message came to be. */
export interface Signals {
  /** Never answer the sender (RFC 3834 §2; RFC 2919; RFC 2369). */
  readonly isAutomatic: boolean
  readonly bounce: Bounce | null
  readonly isAutoReply: boolean
  readonly isCalendarAnswer: boolean
  readonly isList: boolean
  readonly isMarkedSpam: boolean
  readonly hasUnsubscribe: boolean
  readonly isFromRobot: boolean
  /** The box of a service, not of a person: "agenda@", "suivi@". */
  readonly isFromService: boolean
}

const DAEMON =
  /^(?:mailer-?daemon|post_?master|mail-?daemon|mdaemon|bounces?|mmdf|uucp|owner-.{1,60}|.{1,60}-(?:admin|owner|request|bounces?))$/i
const ROBOT =
  /(?:^|[-_.])(?:no[-_.]?reply|ne[-_.]?pas[-_.]?repondre|do[-_.]?not[-_.]?reply)\b|^(?:notifications?|news(?:letter)?|alertes?|info-?lettre|facturation|billing|marketing|mailer-?daemon|postmaster)\b/i
const SERVICE =
  /^(?:mes[-_.]?)?(?:agenda|rappels?|reminders?|notif\w*|partage|share|dossiers?|envoi|suivi|avis|reviews?|alerts?|alertes?|favoris|radar|veille|robot|bot|system|support|service|services|team|equipe|import|export|rapports?|reports?|stats?|bilan|resume|digest|semaine|chiffres|planning|calendar\w*|kalender|reservations?|completed|signature|flux|feeds?|comptes?|acces|accounts?|abonnements?|paiement|payments?|billing|publication|moderation|selection|matche?s|updates?|taches|tasks?|appels|calls|documents?|scrutin|inscriptions?|etudes|redaction|securite|security|coffre|auswertung|cijfers|riepilogo|merkliste|treffer|avvisi|avisos|remboursement|admin|webmaster|root|daemon)(?:[-_.+@\d].*)?$/i
const AWAY =
  /^(?:re\s?:\s?)?(?:reponse automatique|message automatique|absen(?:t|ce)|automatic reply|auto(?:matic)?[ -]?(?:reply|response|repond)|out of (?:the )?office|abwesenheit|je suis (?:actuellement )?absent|en conges?)/

export function signalsOf(message: Message): Signals {
  const has = (...names: string[]) => names.some((name) => message.header(name).length > 0)
  const value = (name: string) => message.header(name)[0]?.trim().toLowerCase() ?? ''
  const auto = value('auto-submitted')
  const precedence = value('precedence')
  const subject = fold(message.subject)
  const local = message.from?.address.split('@')[0] ?? ''
  const hasNullPath = message.header('return-path').some((path) => /^<\s?>$/.test(path.trim()))
  const isDaemon = DAEMON.test(local)
  // RFC 5321 §4.5.5: a bounce has the null path; old servers put it into From, or write as their daemon.
  const isNobody = hasNullPath || message.from === null || isDaemon
  const bounce = bounceOf(message)
  const isBounce = bounce !== null
  // A subject alone proves nothing: « Absent ce week-end, visite lundi ? » is a person.
  const isAway =
    AWAY.test(subject) &&
    (auto !== '' || hasNullPath || precedence !== '' || has('in-reply-to', 'x-auto-response-suppress'))
  const isReplied =
    auto.startsWith('auto-replied') ||
    precedence === 'auto_reply' ||
    has('x-autoreply', 'x-autorespond', 'x-auto-response')
  // A receipt says that a mail was opened, and is as little an answer (RFC 8098 §3).
  const isReceipt = /report-type\s?=\s?"?disposition-notification/.test(value('content-type'))
  const isList = precedence === 'list' || has('list-id', 'list-post', 'x-mlserver', 'mailing-list')
  const hasUnsubscribe = has('list-unsubscribe')
  const isCalendarAnswer = message.calendarMethod !== null
  const isMarkedAutomatic = (auto !== '' && !auto.startsWith('no')) || precedence === 'bulk' || precedence === 'junk'
  return {
    isAutomatic:
      isMarkedAutomatic || isNobody || isBounce || isAway || isReplied || isReceipt || isList || hasUnsubscribe || isCalendarAnswer,
    bounce,
    isAutoReply: isReplied || isAway || isReceipt,
    isCalendarAnswer,
    isList,
    isMarkedSpam: value('x-spam-flag').startsWith('yes') || value('x-spam-status').startsWith('yes'),
    hasUnsubscribe,
    isFromRobot: ROBOT.test(local) || isDaemon,
    isFromService: SERVICE.test(local),
  }
}
