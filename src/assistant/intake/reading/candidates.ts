import { domainOf, type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import type { Candidate, Kind, Origin } from './candidate.ts'
import { codes, isReferenceLike, labelAlone } from './code-candidates.ts'
import { addressesIn, isAgencyName, isKnown, isNobody } from './contact.ts'
import { factsIn } from './facts.ts'
import { Place } from './found.ts'
import { labelHits, wholeLabel } from './label-hits.ts'
import { fold, type Line } from './line.ts'
import { mailtoOf, targetOf } from './links.ts'
import { nameShape } from './names.ts'
import { namesInLine } from './names-in-line.ts'
import { nearFields } from './near-lines.ts'
import { phones, regionOf } from './phone-candidates.ts'
import { contactLabelCount, type Look, namesOfSender, type Scene } from './scene.ts'
import { segmentsOf } from './segments.ts'
import { PROPERTY_WORD, titlesIn } from './titles.ts'

const MAX_LINES = 1_500
const MAX_LINE = 2_000

/** Everything that could be the value of some field; what belongs to the agency, or to nobody, is never among it. */
export function candidatesOf(scene: Scene): Candidate[] {
  const found: Candidate[] = []
  const region = regionOf(scene)
  const near = nearFields(scene.looks)
  const senders = namesOfSender(scene)
  // What the law wants said stands in long mails again and again.
  const read = new Map<string, readonly Candidate[]>()
  for (const [index, look] of scene.looks.slice(0, MAX_LINES).entries()) {
    const at = new Place(found, index, look)
    const isNear = near[index] === true
    const above = labelAlone(scene.looks[index - 1])
    const isBare = isNear && above === '' && isItsTextAlone(look)
    const twin = isBare ? read.get(look.line.text) : undefined
    if (twin) {
      found.push(...twin.map((one) => ({ ...one, line: index })))
      continue
    }
    const before = found.length
    emails(at, scene)
    if (isNear || !look.isFooter) phones(at, scene, { region, senders })
    links(at, scene, isNear)
    if (!isNear) continue
    // A label alone is no value.
    if (look.line.text.length > MAX_LINE || (look.whole && wholeLabel(look.line.text)?.isWeak === false)) continue
    names(at, scene)
    codes(at, { senders, above })
    titles(at)
    for (const { kind, value, from, to, shape } of factsIn(look)) at.add(kind, value, { from, to, shape })
    if (isBare) read.set(look.line.text, found.slice(before))
  }
  headers(found, scene, { region, senders })
  const listings = new Set(found.flatMap(({ shape, value }) => (shape.includes('listingPath') ? [value] : [])))
  const sole = listings.size === 1 ? ['soleListing'] : []
  return found.map((candidate) => (candidate.shape.includes('listingPath') ? { ...candidate, shape: [...candidate.shape, ...sole] } : candidate)).filter((candidate) => candidate.kind !== 'code' || candidate.origin === 'link' || isReferenceLike(scene, candidate, found))
}

/** Links, columns and words set apart are read as well, and differ between lines of one text. */
const isItsTextAlone = ({ line, columns }: Look): boolean => line.links.length === 0 && line.runs === undefined && columns.length === 0

function emails(at: Place, scene: Scene): void {
  const { line } = at.look
  if ((!line.text.includes('@') && line.links.length === 0) || ADDRESS_LIST.test(line.text)) return
  const seen = new Set<string>()
  const runs = [...(/[;,][^\s;,]+@/.test(line.text) ? line.text.matchAll(GLUED_ADDRESSES) : []), ...(line.text.includes('://') ? line.text.matchAll(PAGE_ADDRESSES) : [])]
  const unbelieved = runs.map(({ 0: run, index }) => ({ start: index, end: index + run.length }))
  for (const { address, span } of addressesIn(line.text)) {
    if (!mayBeContacts(scene, address) || unbelieved.some(({ start, end }) => span.start >= start && span.end <= end)) continue
    seen.add(address)
    at.add('email', address, { from: span.start, to: span.end, shape: addressShape(scene, address) })
  }
  for (const link of line.links) {
    const written = mailtoOf(link)
    const address = written === undefined ? undefined : parseEmailAddress(written)
    if (!address || seen.has(address) || !mayBeContacts(scene, address)) continue
    const from = Math.max(0, line.text.indexOf(link.text))
    at.add('email', address, { from, to: from + link.text.length, origin: 'link', shape: addressShape(scene, address) })
  }
}

/** "g: lea@…, evil@…;" (RFC 5322 §3.4): a form has one field for one address, and of several none is believed. */
const ADDRESS_LIST = /^[^@,;:<>]{0,30}:?\s?[^\s<>,;:@]{1,64}@[^\s<>,;@]{1,255}(?:\s?[,;]\s?[^\s<>,;@]{1,64}@[^\s<>,;@]{1,255}){1,20}\s?;?\s?$/

/** "lea@…;evil@…": somebody typed a second recipient into a field for one; neither is believed. */
const GLUED_ADDRESSES = /[^\s<>;,]{1,320}@[^\s<>;,@]{1,255}(?:[;,][^\s<>;,]{1,320}@[^\s<>;,@]{1,255})+/g

/** "https://…/unsubscribe?lea@…": said to the page, and by whoever wrote the link. */
const PAGE_ADDRESSES = /\bhttps?:\/\/[^\s<>"]{1,2000}/g

function mayBeContacts({ known, portal }: Scene, address: EmailAddress): boolean {
  if (isKnown(known, address) || isNobody(address)) return false
  const domain = domainOf(address)
  return !portal || portal.relayDomains.includes(domain) || !portal.domains.includes(domain)
}

function addressShape({ sender, senderDomain, portal, replyTo }: Scene, address: EmailAddress): string[] {
  const domain = domainOf(address)
  const shape: string[] = []
  if (senderDomain !== '' && (domain === senderDomain || domain.endsWith(`.${senderDomain}`) || senderDomain.endsWith(`.${domain}`)))
    shape.push(sender !== null && emailKey(sender) === emailKey(address) ? 'isSender' : 'ofSender')
  if (sender !== null && emailKey(sender) === emailKey(address)) shape.push('sameAsSender')
  if (replyTo !== null && emailKey(replyTo) === emailKey(address)) shape.push('sameAsReplyTo')
  if (portal?.relayDomains.includes(domain)) shape.push('relay')
  if (TOKEN.test(address)) shape.push('token')
  if (ROLE.test(address)) shape.push('role')
  if (/[._-]\p{L}|\d{2}/u.test(address.split('@')[0] ?? '')) shape.push('personal')
  return shape
}

/** « r-36e2a809fb10@… », « 5e7f62e09b0ffd9e…@… »: made for one conversation. */
const TOKEN = /^(?!bounce)[^@]{0,24}?(?=[0-9a-f]{8,}[@+.])(?=[a-f]*\d)[0-9a-f]{8,}[@+.]/i

const ROLE =
  /^(?:contact|info|infos|support|service|services|agence|accueil|pro|client|clients|hello|bonjour|help|aide|leads?|commercial|ventes?|location|sales|privacy|dpo|rgpd|gdpr|abuse|admin|office|kundenservice|soporte|assistenza|reply|notifications?|team|hotline|datenschutz)[@+.-]/i

const LISTING_PATH =
  /annonce|\/ads?\/|\/vi\/|bien|propert|listing|detail|immobili|louer|acheter|vente|location|expose|inmueble|anuncio|annunci|woning|huis|koop|huur|mieten|kaufen|objekt|inserat|fiche|oferta|for-sale|to-rent|logement|maison|appartement/i

/** Ids in the targets of links. */
function links(at: Place, { portal }: Scene, isNear: boolean): void {
  const { line } = at.look
  if (!isNear && !portal) return
  for (const link of line.links) {
    const url = targetOf(link.href)
    if (!url) continue
    const place = { from: Math.max(0, line.text.indexOf(link.text)), to: line.text.length, origin: 'link' as const }
    const known = portal?.listingLink.host.test(url.hostname) ? portal.listingLink.id.exec(url.pathname)?.[1] : undefined
    if (known !== undefined) {
      at.add('code', known, { ...place, shape: ['portalLink'] })
      continue
    }
    if (!isNear) continue
    // The heading of an advert leads to it, whatever its path looks like.
    const isListing = LISTING_PATH.test(url.pathname) || PROPERTY_WORD.test(fold(link.text)) ? ['listingPath'] : ['otherPath']
    const segments = url.pathname.split('/').filter((segment) => segment !== '')
    for (const [i, segment] of segments.entries()) {
      const id = /^([a-z]{0,12}[-_]?\d{4,14})(?:\.html?|\.aspx?)?$|[-_/](\d{5,14})(?:\.html?)?$/i.exec(segment)
      // "bien-13328186": the word says what it is.
      const value = (id?.[1] ?? id?.[2])?.replace(/^(?:annonces?|biens?|details?|fiche|id|listing|property|propriete|ad|vente|location|achat|maison|appartement)[-_]?(?=\d)/i, '')
      const named = /^ref(?:erence)?s?[-_.](?<code>[\w.-]{3,24})$/i.exec(segment)?.groups?.code
      if (named && /\d/.test(named)) at.add('code', named, { ...place, shape: ['path', 'refPath', ...isListing] })
      const isLast = i === segments.length - 1 ? ['lastSegment'] : ['innerSegment']
      if (value) at.add('code', value, { ...place, shape: ['path', ...isListing, ...isLast] })
    }
    for (const [key, value] of url.searchParams)
      if (/\d/.test(value) && /^[\w.-]{2,30}$/.test(value) && !/^utm|at_|token|hash|sig|user|account|compte|email|lead/i.test(key))
        at.add('code', value, { ...place, shape: ['query', `query:${key.toLowerCase().slice(0, 12)}`, ...isListing] })
  }
}

function names(at: Place, { known, writer, senderName = '' }: Scene): void {
  const firm = writer === 'firm' ? fold(senderName) : undefined
  for (const { value, from, to, shape } of namesInLine(at.look, segmentsOf(at.look)))
    if (!isAgencyName(known, value) && fold(value) !== firm) at.add('name', value, { from, to, shape })
}

function titles(at: Place): void {
  for (const { value, ...place } of titlesIn(at.look, segmentsOf(at.look))) at.add('title', value, place)
}

/** Candidates of the header: the addresses, the sender's name, and what the subject holds. */
function headers(found: Candidate[], scene: Scene, { region, senders }: { readonly region: string | undefined; readonly senders: readonly string[] }): void {
  const { sender, senderName = '', replyTo, replyToName = '', subject, known, portal, writer } = scene
  // Who writes himself needs no labels; where there are some, the sender is whoever passes them on.
  const block = Math.min(3, contactLabelCount(scene))
  // « Messagerie mobile » is no person, and its address nobody's.
  const isService = portal === undefined && (writer === 'firm' || (writer === 'unknown' && senderName !== '' && nameShape(senderName) === undefined))
  const add = (kind: Kind, value: string, origin: Origin, shape: readonly string[] = []) =>
    found.push({ kind, value, origin, line: -1, from: 0, to: 0, shape: [...shape, `block:${block}`] })
  for (const [address, origin] of [[replyTo, 'replyTo'], [sender, 'from']] as const)
    if (address !== null && mayBeContacts(scene, address) && !MACHINES.test(address) && !(origin === 'from' && isService)) add('email', address, origin, addressShape(scene, address))
  // A firm's name stands below its mails as well.
  const display = writer === 'firm' ? undefined : nameShape(senderName.replace(/\s(?:via|par|by|über|tramite|from|chez)\s.*$/i, ''))
  if (display && !isAgencyName(known, display.text)) add('name', display.text, 'from', [...display.shape, / via /.test(senderName) ? 'via' : 'own'])
  const answered = replyTo !== null && mayBeContacts(scene, replyTo) && fold(replyToName) !== fold(senderName) ? nameShape(replyToName) : undefined
  if (answered && !isAgencyName(known, answered.text)) add('name', answered.text, 'replyTo', [...answered.shape, 'answered'])
  const at: Candidate[] = []
  const line = subjectLine(subject)
  const place = new Place(at, -1, line)
  names(place, scene)
  phones(place, scene, { region, senders })
  emails(place, scene)
  codes(place, { senders, above: '' })
  titles(place)
  for (const { kind, value, from, to, shape } of factsIn(line)) place.add(kind, value, { from, to, shape })
  found.push(...at.map((candidate) => ({ ...candidate, origin: 'subject' as const })))
}

/** What passes messages on in its own name. */
const MACHINES =
  /^(?:voice-?mail|vocal|vocaux|fiches?|permanence|appels?|calls?|inbox|taches?|tasks?|telephonie|standard|sms|mms|fax|messagerie[._-]?vocale|repondeur|gateway|passerelle|notifications?|alerte?s?|serveur|server|system|robot|bot|chatbot|mailer|forms?|formulaires?|webform|wordpress|cron|root|www-data|export|leads?|website|siteweb)(?:[._+-]|@)/i

/** The subject seen as a line of its own. */
export function subjectLine(subject: string): Look {
  const line: Line = {
    text: subject,
    folded: fold(subject),
    start: 0,
    links: [],
    row: 0,
    column: 0,
    path: 'subject',
    opensBlock: true,
    quote: 0,
    images: [],
  }
  const look = { whole: undefined, behind: undefined, section: 'none', isFooter: false, isProse: true, namesAgency: false } as const
  return { ...look, line, hits: labelHits(line), columns: [] }
}

