import { type Bounce, bounceOf } from './bounce.ts'
import { fold } from './line.ts'
import type { Message } from './message.ts'
import type { ReadingReason } from './reading.ts'

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
}

const DAEMON =
  /^(?:mailer-?daemon|post_?master|mail-?daemon|mdaemon|bounces?|mmdf|uucp|owner-.{1,60}|.{1,60}-(?:admin|owner|request|bounces?))$/i
const ROBOT =
  /(?:^|[-_.])(?:no[-_.]?reply|ne[-_.]?pas[-_.]?repondre|do[-_.]?not[-_.]?reply)\b|^(?:notifications?|news(?:letter)?|alertes?|info-?lettre|facturation|billing|marketing|mailer-?daemon|postmaster)\b/i
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
  }
}

interface NoiseKind {
  readonly reason: ReadingReason
  readonly subject: RegExp
  readonly body: RegExp
}

// Each kind needs two signs: its subject and its body, or one of them and a sign of a machine in the headers.
const KINDS: readonly NoiseKind[] = [
  {
    reason: 'quarantine_digest',
    subject: /quarantaine|quarantine|spam digest|rapport (?:anti-?)?spam|messages? bloques?/,
    body: /messages? (?:en quarantaine|bloques?|retenus?)|quarantined messages|liberer (?:le|ce) message/,
  },
  {
    reason: 'account_notice',
    subject:
      /code de (?:verification|securite|connexion)|verification code|mot de passe|password|connexion (?:a|depuis)|confirmez votre (?:adresse|compte)|validez votre|nouvelle connexion|security alert|alerte de securite|votre compte|gestion des acces/,
    body: /code (?:de verification|a usage unique|:)|reinitialis|mot de passe|usage unique|one-time|verification code|confirmer votre (?:adresse|compte)/,
  },
  {
    reason: 'invoice',
    subject: /facture|invoice|prelevement|echeance|avoir n|recu de paiement|votre paiement|relance de paiement|receipt/,
    body: /montant (?:ttc|total|du)|tva|total ttc|facture n|net a payer|prelev|iban|amount due/,
  },
  {
    reason: 'favourites_notice',
    subject: /favori|un nouveau contact pour|a ajoute votre annonce/,
    body: /toujours disponible \? faites|en favori|ajoute (?:votre annonce )?(?:a|dans) ses favoris/,
  },
  {
    reason: 'statistics',
    subject:
      /statistique|bilan|rapport (?:mensuel|hebdomadaire|de performance)|performances? de vos annonces|monthly report|vos resultats/,
    body: /vues|clics|impressions|contacts recus|taux de|visiteurs uniques|performances?/,
  },
  {
    reason: 'published_notice',
    subject: /(?:annonce|bien) (?:est |a ete )?(?:en ligne|publiee?|mise en ligne|expiree?|validee?)|annonce refusee/,
    body: /en ligne|publiee?|diffusee?|expire/,
  },
  {
    reason: 'consumer_alert',
    subject: /nouvelles? annonces?|alerte (?:e-?mail|immo)|nouveaux? biens?|votre recherche|annonces? correspond/,
    body: /votre (?:alerte|recherche)|nouvelles? annonces?|criteres/,
  },
  {
    reason: 'newsletter',
    subject:
      /newsletter|infolettre|actualites?|webinaire|webinar|la lettre|barometre|invitation|salon|nouveautes?|offre speciale|promo/,
    body: /se desinscrire|se desabonner|unsubscribe|version en ligne|voir dans (?:le|votre) navigateur|ne plus recevoir|inscrivez-vous/,
  },
]

/** The kind of machine mail that at least two signs agree on; undefined in every other case. */
export function noiseOf(subject: string, folded: readonly string[], signals: Signals): ReadingReason | undefined {
  const head = fold(subject)
  const body = folded.slice(0, 200).join('\n').slice(0, 20_000)
  const isMachine = signals.hasUnsubscribe || signals.isFromRobot || signals.isList
  for (const { reason, subject: inSubject, body: inBody } of KINDS) {
    const signs = (inSubject.test(head) ? 2 : 0) + (inBody.test(body) ? 1 : 0) + (isMachine ? 1 : 0)
    if (signs >= 3) return reason
  }
  return signals.hasUnsubscribe &&
    (signals.isFromRobot || /se desinscrire|se desabonner|unsubscribe|version en ligne/.test(body))
    ? 'newsletter'
    : undefined
}

const JOB =
  /candidature|curriculum|lettre de motivation|\bcv\b|votre offre d'emploi|poste d[e'] ?(?:negociat|agent|conseill|assistant)|recherche d'(?:emploi|alternance|un stage)|alternance|job application|stage de/
const PITCH =
  /notre (?:solution|logiciel|plateforme|societe|agence web|entreprise|studio|offre) |nos (?:services|prestations|solutions)|referencement|\bseo\b|backlinks?|generer (?:plus de |des )?(?:leads|mandats)|demonstration|webmarketing|visites? virtuelles?|reportages? photos?|photographe (?:immobilier|professionnel)|je (?:vous )?propose (?:des|mes|nos)|partenariat|developper votre (?:visibilite|activite|chiffre)|augmenter votre|we (?:offer|provide|help)|our (?:services|company|agency)|nos tarifs|devis gratuit/g

/** What a form's message is when it asks for no property: someone applies for work, or sells something to the agency. */
export function strangerOf(message: string): Extract<ReadingReason, 'solicitation' | 'job_application'> | undefined {
  const folded = fold(message.slice(0, 10_000))
  if (
    JOB.test(folded) &&
    /poste|emploi|alternance|stage|candidature|cv\b|experience|job/.test(folded) &&
    !/visiter|dossier de location|garant|\bcdi\b/.test(folded)
  )
    return 'job_application'
  const words = new Set([...folded.matchAll(PITCH)].map(([word]) => word))
  return words.size >= 2 ||
    (words.size === 1 && !/visite[rz ]|disponible|annonce|appartement|maison|\bbien\b/.test(folded))
    ? 'solicitation'
    : undefined
}

const WISHES: readonly (readonly [Extract<ReadingReason, `asks_${string}`>, RegExp])[] = [
  [
    'asks_for_erasure',
    /(?:supprim|effac)\w{0,6} (?:toutes? )?(?:mes|les) donnees|droit a l'(?:oubli|effacement)|\brgpd\b|\bgdpr\b|delete my (?:data|personal)|donnees (?:personnelles )?me concernant|article 1[5-9] du/,
  ],
  [
    'asks_to_stop',
    /^\s{0,5}stop\b|desinscri|desabonn|ne (?:plus |souhaite plus |veux plus )(?:me |recevoir)|arretez de m|unsubscribe|ne me (?:contactez|recontactez) plus/m,
  ],
  [
    'asks_to_cancel',
    /annul\w{0,6} (?:le|mon|notre|ce|la) (?:rendez-vous|rdv|visite)|je (?:ne viendrai|ne pourrai) pas|ne pourrai (?:plus )?(?:pas )?(?:venir|etre present)|cancel (?:the|my|our) (?:appointment|viewing|visit)|plus interesse/,
  ],
  [
    'asks_to_move',
    /(?:decaler|deplacer|reporter|repousser|avancer) (?:le|mon|notre|ce|la) (?:rendez-vous|rdv|visite)|(?:decaler|reporter) a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)|changer (?:d'|l')?(?:heure|horaire|creneau|date)|reschedule|autre (?:creneau|horaire|date) (?:serait|est)/,
  ],
]

/** What a person who writes back wants done about an appointment, or about himself. */
export function wishOf(subject: string, ownLines: string): Extract<ReadingReason, `asks_${string}`> | undefined {
  const folded = fold(`${subject}\n${ownLines}`.slice(0, 5_000))
  return WISHES.find(([, pattern]) => pattern.test(folded))?.[0]
}
