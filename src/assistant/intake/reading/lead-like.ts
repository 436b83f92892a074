import type { Act, Intent } from '#assistant/understanding/intent.ts'
import { isNobody } from './contact.ts'
import { referenceInProse } from './facts.ts'
import { agreement, localOf } from './address-name.ts'
import { LIKELY } from './reading.ts'
import type { KindShares } from './kind.ts'
import type { KindSource } from './kind-features.ts'
import type { Look } from './scene.ts'
import { senderKind, type Writer } from './sender-kind.ts'

// A request that is taken for a notice is lost; a notice at the desk costs a glance. So a lead needs little.
export const LEAD_FROM = 0.3
export const PUT_ASIDE_FROM = 0.6
const LEAD_OF_MACHINE = 0.5
const ASKED_PLAINLY = 0.9
const LEAST = 0.04
/** Of an intent: heard rather than read. */
const HEARD = 0.45
const CERTAIN = 0.97
const BEHIND_LABELS = 0.1
const BESIDE_REFERENCE = 0.25
const MAY_BE_LESS = 0.15
/** Where the rules say the opposite, the model has to be as good as certain. */
export const AGAINST_RULES = 0.85

/** Whether a message is a request: by who sends it, by the labels that a contact stands behind, else by what it asks for. */
export const isLeadLike = (source: KindSource, shares: KindShares): boolean =>
  !isOtherBusiness(source, shares) && !isMachines(source, shares) && !isListOfPeople(source) && !saysSomethingElse(source) && (bySender(source, shares) ?? behindLabels(source, shares) ?? inPlainWords(source, shares))

/** A receipt has a number, a client and somebody to call, too; nobody says anything in it. */
const isMachines = ({ extract: { hasContactBlock, lead: { message } }, unwrapped }: KindSource, { machine, lead }: KindShares): boolean =>
  !unwrapped.portal && !hasContactBlock && message === undefined && machine >= PUT_ASIDE_FROM && machine > lead

/** Several people, one below the other, each with his number or address: somebody's day or a report, and no one's request. */
function isListOfPeople({ extract: { reading: { seen }, scene } }: KindSource): boolean {
  const named = new Set(seen.filter(({ kind, origin }) => kind === 'name' && origin === 'text').map(({ line }) => line))
  const several = (of: 'email' | 'phone', isOne: (look: Look, line: number) => boolean) => {
    const byLine = new Map(seen.flatMap(({ kind, line, value, shape }) => {
      const look = scene.looks[line]
      return kind === of && look && !shape.includes('ofService') && !look.isFooter && isOne(look, line) ? [[line, value.toLowerCase()] as const] : []
    }))
    return new Set(byLine.values()).size >= MANY
  }
  const isLabelled = (label: 'email' | 'phone') => several(label, ({ hits }) => hits.some((hit) => hit.label === label && !hit.isWeak))
  return isLabelled('email') || isLabelled('phone') || several('phone', (_, line) => named.has(line))
}

const MANY = 3

/** What was typed into a form is no contact's to ask: whoever it is, a person looks at it. */
const saysSomethingElse = ({ extract: { hasContactBlock, lead: { message } }, intent }: KindSource): boolean =>
  hasContactBlock && message !== undefined && message.confidence >= SAID_SURELY && message.value.length >= MORE_THAN_A_WORD && intent.primary === 'other' && intent.acts.some(({ act, confidence }) => act === 'other' && confidence >= AGAINST_RULES)

const SAID_SURELY = 0.8
const MORE_THAN_A_WORD = 70

/** Labels show a contact, and he asks for something. */
const isRequest = ({ extract, rules }: KindSource): boolean => extract.hasContact && extract.hasContactBlock && (extract.hasRequest || rules.asks)

const isAboutProperty = ({ unwrapped, rules }: KindSource): boolean => unwrapped.portal !== undefined || rules.isAboutProperty

function isOtherBusiness(source: KindSource, { lead, quarantine }: KindShares): boolean {
  const { rules } = source
  if (rules.stranger) return true
  const needed = isRequest(source) ? LEAD_FROM : namesAnother(source) ? LEAD_OF_MACHINE : AGAINST_RULES
  const isCalled = namesListing(source) && (namesAnother(source) || (isPersonsLetter(source) && quarantine < LEAD_OF_MACHINE)) && isPlainRequest(source.intent, ASKED_PLAINLY)
  return rules.isOrdinaryBusiness && !(isOwnersWish(source) && quarantine < AGAINST_RULES) && !isCalled && lead < needed
}

/** What the sender decides: the agency itself, a machine, a service, a firm. Undefined when a person or a portal writes, or somebody is passed on. */
function bySender(source: KindSource, { lead, machine, quarantine, spam }: KindShares): boolean | undefined {
  const { rules, signals, extract, unwrapped, intent } = source
  // The agency's own site passes on what was typed into its form; its people write to each other, too.
  if (rules.isFromAgency) return extract.hasContact && (lead >= PUT_ASIDE_FROM || (namesAnother(source) && lead >= Math.max(LEAD_FROM, machine, quarantine, spam)))
  if (rules.noise && !unwrapped.portal) return isRequestAllTheSame(source, { lead, machine, quarantine, spam })
  // A portal may write under its requests how to unsubscribe from them.
  const isWhichHome = unwrapped.portal !== undefined || namesListing(source)
  if (rules.noise || rules.isNoiseSender || rules.isMassMail) return extract.hasContact && lead >= (isWhichHome && isRequest(source) && isSaidByPerson(source) ? LEAD_OF_MACHINE : AGAINST_RULES)
  const isRobots = unwrapped.sender === null || signals.isFromRobot || signals.isFromService || isNobody(unwrapped.sender)
  if (isRobots && !unwrapped.portal && !extract.hasContactBlock) {
    const asks = isPlainRequest(intent, ASKED_PLAINLY) && lead >= LEAST && Math.max(machine, quarantine, spam) < LEAD_FROM
    return namesAnother(source) && (lead >= PUT_ASIDE_FROM || asks)
  }
  // A firm that passes nobody on is not taken for a contact, whatever its mail speaks of.
  const writer = unwrapped.portal || passesOn(source) ? 'person' : writerOf(source)
  if (writer === 'person') return undefined
  if (writer === 'firm' && !extract.lead.phone) return false
  return isPlainRequest(intent) && lead >= (writer === 'firm' ? AGAINST_RULES : LEAD_OF_MACHINE)
}

/** What the rules take for a notice, and is a request. */
function isRequestAllTheSame(source: KindSource, { lead, machine, quarantine, spam }: Pick<KindShares, 'lead' | 'machine' | 'quarantine' | 'spam'>): boolean {
  const { extract, intent } = source
  if (isRequest(source) && isSaidByPerson(source) && lead >= AGAINST_RULES) return true
  if (Math.max(quarantine, spam) >= LEAD_FROM) return false
  // Below a request, too, a service says how to hear no more of it.
  const hasWordsOrNumber = extract.lead.message !== undefined || extract.lead.phone !== undefined
  if (namesListing(source) && namesAnother(source) && hasWordsOrNumber && lead >= PUT_ASIDE_FROM && machine < LEAD_FROM) return true
  // « Rappel demandé » with somebody's number and his words is no reminder.
  return extract.lead.phone !== undefined && isSaidByPerson(source) && isPlainRequest(intent, ASKED_PLAINLY) && APPOINTMENTS.has(intent.primary) && lead >= LEAST && machine < AGAINST_RULES
}

/** Who stands behind labels with a request for a property is a lead, whatever his words, unless something else is likely. */
function behindLabels(source: KindSource, { lead, machine, quarantine, spam }: KindShares): boolean | undefined {
  if (!isRequest(source) || !isAboutProperty(source)) return undefined
  const rival = Math.max(machine, quarantine, spam)
  // Who stands beside the reference of a home asks about it, whatever else he says.
  if (namesListing(source) && namesAnother(source) && lead >= BESIDE_REFERENCE && rival < LEAD_OF_MACHINE) return true
  if (source.unwrapped.portal) return lead >= (rival < PUT_ASIDE_FROM ? BEHIND_LABELS : LEAD_FROM)
  return lead >= rival && (lead >= LEAD_OF_MACHINE || (lead >= BEHIND_LABELS && isSaidByPerson(source)))
}

/** A person's own mail has hardly a layout to go by: what he asks for counts, where nothing else is likely. */
function inPlainWords(source: KindSource, { lead, machine, quarantine, spam, wish }: KindShares): boolean {
  const { intent } = source
  const isAbout = isAboutProperty(source)
  if (isPersonsLetter(source) && saysWhichOrSurely(source, lead) && Math.max(machine, quarantine, spam, wish) < LEAD_FROM) return true
  if (isAbout && isLetterOfRequest(source) && Math.max(machine, spam, wish) < LEAD_FROM && (quarantine < PUT_ASIDE_FROM || (isOwnersWish(source) && quarantine < AGAINST_RULES))) return true
  // What is likelier something else waits for a person.
  const rival = Math.max(machine, quarantine, spam, wish)
  const isAskedPlainly = isPlainRequest(intent, ASKED_PLAINLY)
  const isVisit = isAskedPlainly && APPOINTMENTS.has(intent.primary) && isAbout && rival < LEAD_OF_MACHINE
  if (lead < LEAD_FROM && !isVisit && rival > lead + MAY_BE_LESS) return false
  const isPlain = isPlainRequest(intent)
  if ((isAbout || isRequest(source) || isPlain) && lead >= (isPlainRequest(intent, HEARD) || isRequest(source) ? LEAD_FROM : PUT_ASIDE_FROM)) return true
  // Labels too strange to be a contact's may still name one.
  if (isAbout && namesAnother(source) && lead >= LEAD_FROM && rival < LEAD_FROM) return true
  if (isAbout && isPlain && (lead >= LEAST || isAskedPlainly) && rival < PUT_ASIDE_FROM) return true
  if (isAskedPlainly && APPOINTMENTS.has(intent.primary) && lead >= LEAST && rival < PUT_ASIDE_FROM) return true
  return isAskedPlainly && (namesListing(source) || (intent.primary === 'search' && isAbout)) && rival < AGAINST_RULES
}

/** Somebody writes himself, and wants nothing done about an appointment. */
const isPersonsLetter = (source: KindSource): boolean =>
  !source.extract.hasContactBlock && writerOf(source) === 'person' && source.rules.wish === undefined && source.intent.primary !== 'cancel' && source.intent.primary !== 'move'

/** He wants something and says of which home, or hardly anything else comes into question. */
const saysWhichOrSurely = ({ extract: { lead: { listing } }, rules }: KindSource, lead: number): boolean =>
  ((rules.asks || rules.wants) && ((listing.reference?.confidence ?? 0) >= SAID_SURELY || (listing.portalListingId?.confidence ?? 0) >= LIKELY)) || lead >= AGAINST_RULES

/** A letter that names a reference and asks, or asks what only clients ask. */
const isLetterOfRequest = (source: KindSource): boolean =>
  !source.extract.hasContactBlock && !source.unwrapped.portal && !passesOn(source) && isPlainRequest(source.intent, namesListing(source) ? HEARD : ASKED_PLAINLY)

/** Who wants to know what his home is worth speaks of heirs, notaries and sales, as others do who want nothing of the kind. */
const isOwnersWish = ({ intent }: Pick<KindSource, 'intent'>): boolean => intent.primary === 'valuation' && isPlainRequest(intent, CERTAIN)

/** The contact is not who sends: a service passes him on. */
const namesAnother = ({ extract: { lead }, unwrapped }: KindSource): boolean => lead.phone !== undefined || (lead.email !== undefined && lead.email.value !== unwrapped.sender && !lead.isRelay)

/** Somebody else's address is in it, or his number alone. */
const passesOn = (source: KindSource): boolean => (source.extract.lead.email ? namesAnother(source) && source.extract.lead.email.value !== source.unwrapped.sender : source.extract.lead.phone !== undefined)

function writerOf({ unwrapped: { sender, senderName }, extract: { lead } }: KindSource): Writer {
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

/** What is asked for is a contact's to ask, and the model hears it as surely as that. */
export const isPlainRequest = ({ primary, acts }: Intent, from = PUT_ASIDE_FROM): boolean =>
  PLAIN_ACTS.has(primary) && acts.some(({ act, confidence }) => act === primary && confidence >= from)
