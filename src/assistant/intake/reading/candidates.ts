import { languageOf } from '#assistant/understanding/language.ts'
import { domainOf, type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { factsIn } from './facts.ts'
import { addressesIn, isAgencyName, isKnown, isNobody, isNoContactPhone, phonesIn } from './contact.ts'
import { type LabelHit, labelHits, wholeLabel } from './label-hits.ts'
import type { Candidate, Kind, Origin } from './candidate.ts'
import { labelOf, standingOf } from './features.ts'
import { fold, type Line } from './line.ts'
import { mailtoOf, targetOf, telOf } from './links.ts'
import { nameShape } from './names.ts'
import { namesInLine } from './names-in-line.ts'
import { nearFields } from './near-lines.ts'
import { labelsAmong, type Look, type Scene } from './scene.ts'
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
    if (isNear || !look.isFooter) phones(at, scene, region)
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
  headers(found, scene, region)
  const listings = new Set(found.flatMap(({ shape, value }) => (shape.includes('listingPath') ? [value] : [])))
  const sole = listings.size === 1 ? ['soleListing'] : []
  return found.map((candidate) => (candidate.shape.includes('listingPath') ? { ...candidate, shape: [...candidate.shape, ...sole] } : candidate)).filter((candidate) => candidate.kind !== 'code' || candidate.origin === 'link' || isReferenceLike(scene, candidate, found))
}

/** A line that ends in a colon, and calls what stands in the next; "" when it does not. */
const labelAlone = (look: Look | undefined): string => (look && /[:：]\s?$/.test(look.line.text) ? look.line.text : '')

/** Links, columns and words set apart are read as well, and differ between lines of one text. */
const isItsTextAlone = ({ line, columns }: Look): boolean => line.links.length === 0 && line.runs === undefined && columns.length === 0

/** A code that nothing calls one must look like one: the digits of a phone number, a price, a postcode in a sentence, or a pseudonym do not. */
function isReferenceLike(scene: Scene, { line, from, to, value, origin }: Candidate, found: readonly Candidate[]): boolean {
  const text = line < 0 ? scene.subject : (scene.looks[line]?.line.text ?? '')
  const isPart = found.some((other) => ((other.kind === 'phone' && other.shape.includes('strict')) || other.kind === 'email') && other.line === line && other.origin === origin && from >= other.from && to <= other.to)
  if (isPart) return false
  if (/^\d+$/.test(value) && calledIn(text.slice(0, from)) === 'request') return false
  if (!/^\d+$|^\p{Ll}[\p{Ll}._-]*\d+$/u.test(value)) return true
  const look = scene.looks[line]
  const label = look && labelOf(standingOf(scene, { line, from, origin }))
  if (label === 'reference' || label === 'portalListingId') return true
  return (look !== undefined && !look.isProse && /^\d/.test(value)) || calledIn(text.slice(0, from)) !== 'nothing'
}

/** Collects the candidates of one line. */
class Place {
  private readonly found: Candidate[]
  private readonly index: number
  readonly look: Look
  constructor(found: Candidate[], index: number, look: Look) {
    this.found = found
    this.index = index
    this.look = look
  }

  add(kind: Kind, value: string, { from, to, shape = [], origin = 'text' }: { from: number; to: number; shape?: readonly string[]; origin?: Origin }): void {
    this.found.push({ kind, value, origin, line: this.index, from, to, shape })
  }
}

function emails(at: Place, scene: Scene): void {
  const { line } = at.look
  if (!line.text.includes('@') && line.links.length === 0) return
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
  if (ROLE.test(address)) shape.push('role')
  if (/[._-]\p{L}|\d{2}/u.test(address.split('@')[0] ?? '')) shape.push('personal')
  return shape
}

const ROLE =
  /^(?:contact|info|infos|support|service|services|agence|accueil|pro|client|clients|hello|bonjour|help|aide|leads?|commercial|ventes?|location|sales|privacy|dpo|rgpd|gdpr|abuse|admin|office|kundenservice|soporte|assistenza|reply|notifications?|team|hotline|datenschutz)[@+.-]/i

function phones(at: Place, scene: Scene, region: string | undefined): void {
  const { line, hits, whole } = at.look
  if (line.links.length === 0 && !MANY_DIGITS.test(line.text)) return
  const seen = new Set<string>()
  const senders = namesOfSender(scene)
  const add = (value: string, place: { from: number; to: number }, shape: string[]) => {
    seen.add(value)
    at.add('phone', value, { ...place, shape: [...shape, ...phoneShape(value), SWITCHBOARD.test(fold(line.text.slice(Math.max(0, place.from - 70), place.to + 30))) || isOpenedBy(senders, line) ? 'ofService' : 'noService'] })
  }
  for (const { phone, span } of phonesIn(line.text, region))
    if (!isNoContactPhone(scene.known, phone)) add(phone, { from: span.start, to: span.end }, ['strict'])
  // Behind a label, fewer signs are enough: "Handy: 176 1234567".
  const isLabelled = hits.some((hit) => hit.label === 'phone') || whole === 'phone' || at.look.columns.includes('phone')
  for (const match of isLabelled || line.text.length < 24 ? line.text.matchAll(/(?<![\d@])\d[\d\s()./-]{6,18}\d(?!\d|\s?(?:€|m²))/g) : []) {
    const phone = parsePhoneNumber(match[0], region)
    if (phone && !seen.has(phone) && !isNoContactPhone(scene.known, phone))
      add(phone, { from: match.index, to: match.index + match[0].length }, ['loose'])
  }
  for (const link of line.links) {
    const written = telOf(link)
    const phone = written === undefined ? undefined : parsePhoneNumber(written, region)
    if (!phone || seen.has(phone) || isNoContactPhone(scene.known, phone)) continue
    const from = Math.max(0, line.text.indexOf(link.text))
    seen.add(phone)
    at.add('phone', phone, { from, to: from + link.text.length, origin: 'link', shape: phoneShape(phone) })
  }
}

/** "idealista, +34 …": a portal's own line. */
const isOpenedBy = (senders: readonly string[], { folded }: Line): boolean => senders.some((name) => folded.startsWith(name))

/** No number has fewer. */
const MANY_DIGITS = /(?:\d\D{0,3}){7}/

/** Around a number that is a portal's or an office's. */
const SWITCHBOARD = /assistance|help ?line|help ?desk|hotline|support|service|standard|numero vert|gratuit|depannage|annonceurs|centrale|kundendienst|atencion|assistenza|klantenservice/

const phoneShape = (phone: string): string[] => [
  /^\+33[67]|^\+(?:590|594|596|262)6|^\+(?:44|41)7|^\+491|^\+346|^\+393|^\+316|^\+324/.test(phone) ? 'mobile' : 'landline',
  /^\+338/.test(phone) ? 'special' : phone.startsWith('+33') ? 'french' : 'foreign',
]

// Which national form a portal's mails use; French for all others.
const REGIONS: Readonly<Record<string, string>> = {
  de: 'DE', at: 'AT', ch: 'CH', be: 'BE', nl: 'NL', es: 'ES', it: 'IT', uk: 'GB', pt: 'PT', lu: 'LU', ie: 'IE',
}

/** Where numbers without a country's code are at home: by the sender's domain, by what the mail names, by its language. */
function regionOf({ sender, looks, memory }: Scene): string | undefined {
  if (memory?.region) return memory.region
  const byDomain = sender === null ? undefined : REGIONS[domainOf(sender).split('.').at(-1) ?? '']
  if (byDomain) return byDomain
  // What a foreigner writes into a French form does not make his number foreign.
  const isForm = contactLabelCount({ looks }) > 0
  const text = looks.slice(0, 60).flatMap(({ line, isProse }) => (isForm && isProse ? [] : [line.folded])).join(' ').slice(0, 1_500)
  return NAMED_REGIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? SPOKEN_REGIONS[languageOf(text) ?? '']
}

// Neighbours share their languages with others, and a number's first digits with France.
const NAMED_REGIONS: readonly (readonly [string, RegExp])[] = [
  ['NL', /\bkvk\b|\bbtw:? ?nl\d|\bnederland\b/],
  ['BE', /\bbelgi(?:que|e|um|en|sche?)\b|\bbruxelles\b|\bbrussel\b|\bantwerpen\b|\bvlaams|\bwallon/],
  ['CH', /\bschweiz|\bsuisse\b|\bsvizzera\b|\bzurich\b|\bchf\b|\bgeneve\b|\blausanne\b/],
]

// A Dutch mobile number is a French one to the digit, and who writes Dutch of a home in France may have either.
const SPOKEN_REGIONS: Readonly<Record<string, string>> = { de: 'DE', es: 'ES', it: 'IT', en: 'GB', pt: 'PT' }

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

/** The pieces of a line that stand alone: its cells, and what its labels stand before. */
export function segmentsOf({ line, hits, behind }: Look): { from: number; to: number; hit?: LabelHit }[] {
  const segments: { from: number; to: number; hit?: LabelHit }[] = []
  const { text } = line
  for (const [i, hit] of hits.entries()) {
    const to = hits[i + 1]?.from ?? text.length
    segments.push({ from: hit.valueFrom, to, hit })
    const tab = text.slice(hit.valueFrom, to).search(/.\t/)
    if (tab !== -1) segments.push({ from: hit.valueFrom, to: hit.valueFrom + tab + 1, hit })
  }
  const first = hits[0]
  if (!first || first.from > 1) segments.push({ from: 0, to: first?.from ?? behind?.to ?? text.length })
  if (hits.length === 0 && text.includes('\t')) {
    let from = 0
    for (const cell of text.split('\t')) {
      segments.push({ from, to: from + cell.length })
      from += cell.length + 1
    }
  }
  return segments
}

function names(at: Place, { known, writer, senderName = '' }: Scene): void {
  const firm = writer === 'firm' ? fold(senderName) : undefined
  for (const { value, from, to, shape } of namesInLine(at.look, segmentsOf(at.look)))
    if (!isAgencyName(known, value) && fold(value) !== firm) at.add('name', value, { from, to, shape })
}

const CODE = /(?<![\p{L}\p{N}@._/-])[\p{L}\p{N}](?:[\p{L}\p{N}._/#-]{0,38}[\p{L}\p{N}])?(?![\p{L}\p{N}@]|\s?(?:€|m²|m2\b|EUR\b))/gu

/** Words with a digit that can be references or ids: no dates, times, prices, phones, addresses. */
function codes(at: Place, { senders, above }: { readonly senders: readonly string[]; readonly above: string }): void {
  const { line, whole } = at.look
  const text = line.text.replace(/https?:\/\/\S+|\d{4}-\d\d-\d\dT\d\d:\d\d\S*/g, (other) => ' '.repeat(other.length))
  // A label in a line of its own calls what begins the next.
  const called = (index: number) => `called:${calledIn(index === 0 && above !== '' ? above : text.slice(0, index), senders)}`
  for (const { 0: word, index } of text.slice(0, 600).matchAll(CODE)) {
    if (!isCode(word)) continue
    const place = { from: index, to: index + word.length, shape: [...codeShape(word), called(index)] }
    at.add('code', word, place)
    const parts = word.split(/_/)
    const last = parts.at(-1) ?? ''
    if (parts.length > 1 && isCode(last)) at.add('code', last, { from: index + word.length - last.length, to: index + word.length, shape: ['afterUnderscore', ...codeShape(last), called(index)] })
  }
  for (const { from, to, hit } of segmentsOf(at.look)) {
    if (hit?.label !== 'reference' && hit?.label !== 'portalListingId' && whole !== 'reference') continue
    const value = text.slice(from, to).replace(/^[\s:#*–-]+|[\s.,;*]+$/g, '')
    const start = from + text.slice(from, to).indexOf(value)
    if (/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{1,24}$/u.test(value) && !isCode(value) && (/\d/.test(value) || /^\p{Lu}+$/u.test(value)))
      at.add('code', value, { from: start, to: start + value.length, shape: ['whole', ...codeShape(value)] })
  }
}

const CALLED: readonly (readonly [string, RegExp])[] = [
  ['request', /(?:demande|contact|lead|prospect|ticket|message|enquiry|anfrage|solicitud|richiesta|client|customer|facture|commande|rappel|profil|fiche|estimation|appel|inscription|visiteur|utilisateur|compte)s?(?: (?:d['’e]? ?)?\p{L}{3,12})?\s?(?:n°|id|nr\.?|no\.?|#)[\s:°#.(-]{0,4}$|(?:demande|contact|lead|prospect|ticket|message|enquiry|anfrage|solicitud|richiesta|client|customer|facture|commande|rappel)s?[\s:°#.(-]{0,4}$/u],
  // A portal writes to the agency: "your" reference is the agency's own, "our" the portal's.
  ['yours', /(?:your|votre|vos|ihre?|su|tu|vostr[oa]|uw|vossa)\s(?:(?:numero|n°) (?:de )?)?(?:ref(?:\.|erence|erenz|erencia|erentie)?s?|rif(?:\.|erimento)?|dossier|mandat)[\s:°#.(-]{0,4}$/],
  ['ours', /(?:our|notre|unsere?|nuestra|nostr[oa]|onze|nossa)\s(?:ref(?:\.|erence|erenz|erencia|erentie)?|rif(?:\.|erimento)?)[\s:°#.(-]{0,4}$/],
  ['reference', /(?:\bref(?:\.|s\b|erence|erenciee?|erenz|erencia|erentie)?|\brif\.?|riferimento|mandat|objektnummer|objekt-nr\.?|dossier)(?: (?:bien|pro|agence|interne|client|no|nr))?\s?(?:n°|nr\.?|no\.?)?[\s:°#.(-]{0,4}$/],
  ['advert', /(?:annonce|listing|advert|anzeige|inserat|anuncio|annuncio|advertentie|expose|scout|webcode)[\s-]?(?:n°|id|nr\.?|no\.?|#)?[\s:°#.(«"-]{0,4}$/],
  ['property', /(?:\bbien|property|objekt|immobilie|inmueble|immobile|woning|\blot|maison|appartement|studio)\s?(?:n°|id|nr\.?|no\.?|#)?[\s:°#.(«"-]{0,4}$/],
  ['number', /(?:n°|#|\bn[ro]\.?|\bid)[\s:°#.(-]{0,4}$/],
]

const OF_ADVERT = /(?:\bref(?:\.|erence)?s?|n°|\bnumero|\bidentifiant|\bid|\bcode|annonce|listing|nr\.?|no\.?)(?:[ :#°.(-]|\p{L}|'){0,40}$/u

/** What a portal calls itself: its name, that of its mails, and that of its domain. */
const namesOfSender = ({ portal, senderName = '', senderDomain }: Scene): string[] =>
  [portal?.name ?? '', senderName, senderDomain.split('.').at(-2)?.replaceAll('-', ' ') ?? ''].map(fold).filter((name) => name.length > 2)

/** What the words right before a code call it; "Réf. SeLoger" is the portal's own number. */
function calledIn(before: string, senders: readonly string[] = []): string {
  const folded = fold(before.slice(-40))
  if (senders.some((name) => folded.includes(name)) && OF_ADVERT.test(folded)) return 'ofPortal'
  return CALLED.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'nothing'
}

const isCode = (word: string): boolean =>
  /\d/.test(word) &&
  word.length >= 2 &&
  !/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$|^\d{4}-\d\d-\d\d|^\d{1,2}h\d{0,2}$|^\d{1,2}$|^(?:0|33)\d{9}$|^0\d(?:[.-/]\d\d){4}$|^[TF]\d$|^\d+[.,]\d+$/i.test(word)

const codeShape = (word: string): string[] => [
  word
    .replace(/\p{L}+/gu, (run) => (run === run.toUpperCase() ? 'A' : 'a'))
    .replace(/\d+/g, '9')
    .slice(0, 8),
  `length:${Math.min(12, word.length)}`,
  /^\d{5}$/.test(word) ? 'likePostcode' : /^(?:19|20)\d\d$/.test(word) ? 'likeYear' : 'plain',
]

function titles(at: Place): void {
  for (const { value, ...place } of titlesIn(at.look, segmentsOf(at.look))) at.add('title', value, place)
}

/** Candidates of the header: the addresses, the sender's name, and what the subject holds. */
function headers(found: Candidate[], scene: Scene, region: string | undefined): void {
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
  phones(place, scene, region)
  emails(place, scene)
  codes(place, { senders: namesOfSender(scene), above: '' })
  titles(place)
  for (const { kind, value, from, to, shape } of factsIn(line)) place.add(kind, value, { from, to, shape })
  found.push(...at.map((candidate) => ({ ...candidate, origin: 'subject' as const })))
}

/** What passes messages on in its own name. */
const MACHINES =
  /^(?:voice-?mail|appels?|calls?|inbox|taches?|tasks?|telephonie|standard|sms|mms|fax|messagerie[._-]?vocale|repondeur|gateway|passerelle|notifications?|alerte?s?|serveur|server|system|robot|bot|chatbot|mailer|forms?|formulaires?|webform|wordpress|cron|root|www-data|export|leads?|website|siteweb)(?:[._+-]|@)/i

const CONTACT = new Set(['email', 'phone', 'lastName', 'firstName', 'fullName'])

/** How many different labels of a contact's fields the mail has: who writes himself needs none. */
export const contactLabelCount = ({ looks }: Pick<Scene, 'looks'>): number => labelsAmong(looks, CONTACT).size

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

