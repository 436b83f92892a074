import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { euros } from '#kernel/money.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Transaction } from '#kernel/words.ts'
import type { Choice, Chosen } from './choice.ts'
import { chooseFields, type FieldReading } from './choose.ts'
import { townName, transactionIn } from './facts.ts'
import model from './fields.model.json' with { type: 'json' }
import { labelOf, standingOf } from './features.ts'
import { subjectRule } from './layout.ts'
import { fold } from './line.ts'
import { targetOf } from './links.ts'
import { isInside } from './message-span.ts'
import { type MemoryVerdict, memoryOf, type Template } from './memory.ts'
import type { Field, Listing, ReadLead } from './reading.ts'
import { asksForSomething } from './request-words.ts'
import { isSharedDomain } from './shared-domains.ts'
import { type LeadSource, type Scene, sceneOf } from './scene.ts'
import { type FieldModel, type FieldModelFile, fieldModel } from './scorer.ts'
import { templateOf, verdictOn } from './template.ts'
import { foldedAlike, kindIn } from './titles.ts'

/** What a mail holds of a contact and a request, whether or not it is enough for a lead. */
export interface Extract {
  readonly lead: ReadLead
  /** An e-mail address or a phone number of the contact was found. */
  readonly hasContact: boolean
  /** The contact stands in the layout of the mail; false when only the header names him, as when he writes himself. */
  readonly hasContactBlock: boolean
  /** The mail speaks of a property or asks for something. */
  readonly hasRequest: boolean
  /** How the fields were found, for the memory of the layout. */
  readonly reading: FieldReading
  readonly scene: Scene
  readonly template: Template | null
  readonly memory: MemoryVerdict | null
  /** The one advert that stands below the writer's own words. */
  readonly advertBelow: Listing
}

let shipped: FieldModel | undefined
const shippedModel = (): FieldModel => {
  shipped ??= fieldModel(model as unknown as FieldModelFile)
  return shipped
}

export function extractLead(source: LeadSource, fields: FieldModel = shippedModel()): Extract {
  const bare = sceneOf(source)
  const first = chooseFields(bare, fields)
  const template = templateOf(bare, first)
  const taught = template && memoryOf(template, source.known.memories ?? [])
  const scene = taught ? { ...bare, memory: taught } : bare
  const reading = taught ? chooseFields(scene, fields) : first
  const { choice } = reading
  const rule = subjectRule(source.portal, source.subject)
  const listing = listingOf(scene, reading, rule?.transaction)
  const message = choice.message && fieldOf(choice.message, choice.message.value)
  const lead: ReadLead = {
    ...contactOf(choice),
    ...(choice.email && { email: fieldOf(choice.email, choice.email.value as EmailAddress) }),
    isRelay: choice.email !== undefined && isRelay(source, choice.email.value as EmailAddress),
    ...(message && { message }),
    listing,
    wanted: rule?.wanted ?? wantedIn(message?.value ?? '', { isAboutListing: isAboutListing(listing), subject: source.subject }),
  }
  return {
    lead,
    hasContact: choice.email !== undefined || choice.phone !== undefined,
    hasContactBlock: hasContactBlock(scene, reading),
    hasRequest: hasListing(lead) || message !== undefined || lead.wanted !== 'viewing',
    reading,
    scene,
    template,
    memory: taught ? verdictOn(taught, reading) : null,
    advertBelow: advertBelow(source, fields),
  }
}

const fieldOf = <T>({ span, confidence, margin }: Chosen, value: T): Field<T> => ({ value, span, confidence, margin })

function contactOf({ lastName, firstName, phone }: Choice): Pick<ReadLead, 'lastName' | 'firstName' | 'phone'> {
  return {
    ...(lastName && { lastName: fieldOf(lastName, lastName.value) }),
    ...(firstName && { firstName: fieldOf(firstName, firstName.value) }),
    ...(phone && { phone: fieldOf(phone, phone.value as PhoneNumber) }),
  }
}

function isRelay({ portal, sender }: LeadSource, email: EmailAddress): boolean {
  const domain = domainOf(email)
  if (portal) return portal.relayDomains.includes(domain)
  return sender !== null && sender !== email && domain === domainOf(sender) && !isSharedDomain(domain)
}

/** Somebody passes the contact on: behind a label, in a described layout, or as an address that is not the sender's. */
function hasContactBlock({ looks, portal, sender }: Scene, { choice, message, hints }: FieldReading): boolean {
  const { email, phone } = choice
  const isContact = (label: string | undefined) => label === 'email' || label === 'phone'
  const isLabelled = looks.some(
    ({ hits, whole }, line) =>
      !isInside({ line, from: 0 }, message) &&
      (isContact(whole) || hits.some(({ label, mark, isWeak }) => !isWeak && mark !== 'bare' && isContact(label))),
  )
  if (isLabelled || (hints.layout && message)) return true
  const isNamed = choice.lastName !== undefined || choice.firstName !== undefined
  const isAboutProperty = [choice.reference, choice.portalListingId, choice.price, choice.surface].some((field) => field !== undefined)
  return [email, phone].some((chosen) => {
    const candidate = chosen?.candidate
    const look = looks[candidate?.line ?? -1]
    if (portal && (candidate?.origin === 'subject' || (candidate?.shape.includes('relay') && message))) return true
    if (!candidate || !look || isInside(candidate, message)) return false
    return portal !== undefined || (chosen === email && chosen?.value !== sender && isNamed && isAboutProperty)
  })
}

/** Of several adverts nobody knows which is meant. */
function advertBelow({ below = [], ...source }: LeadSource, fields: FieldModel): Listing {
  if (below.length === 0) return {}
  const scene = sceneOf({ ...source, lines: below, sender: null, senderName: '', replyTo: null, replyToName: '', portal: undefined })
  const reading = chooseFields(scene, fields)
  const references = reading.seen.filter(({ kind, shape, line }) => kind === 'code' && ['called:reference', 'called:yours'].some((sign) => shape.includes(sign)) && scene.looks[line]?.section !== 'others')
  return new Set(references.map(({ folded }) => folded)).size > 1 ? {} : listingOf(scene, reading, undefined)
}

function listingOf(scene: Scene, { choice, message, seen }: FieldReading, fromSubject: Transaction | undefined): Listing {
  const { reference, portalListingId, town, postcode, price, surface, rooms } = choice
  const title = choice.title && isPropertys(scene, choice.title) ? fieldOf(choice.title, choice.title.value) : undefined
  const kind = title ? undefined : kindOfProperty(scene, { message, seen })
  const lines = scene.looks
    .filter(({ section, hits }, line) => !isInside({ line, from: 0 }, message) && section !== 'others' && !(section === 'search' && hits.length > 0))
    .map(({ line }) => line.folded)
  const link = portalListingId?.candidate?.origin === 'link' ? linkOf(scene, portalListingId) : undefined
  const transaction = link?.transaction ?? fromSubject ?? transactionIn([fold(scene.subject), ...lines])
  const photos = photosIn(scene)
  return {
    ...(reference && { reference: fieldOf(reference, reference.value) }),
    ...(portalListingId && { portalListingId: fieldOf(portalListingId, portalListingId.value) }),
    ...(link && { url: fieldOf(portalListingId as Chosen, link.url) }),
    ...(title && { title }),
    ...(kind && { kind }),
    ...(town && { town: fieldOf(town, townName(town.value)) }),
    ...(postcode && { postcode: fieldOf(postcode, postcode.value) }),
    ...(price && { price: fieldOf(price, euros(Math.round(Number(price.value) * 100))) }),
    ...(surface && { surface: fieldOf(surface, Number(surface.value)) }),
    ...(rooms && { rooms: fieldOf(rooms, Number(rooms.value)) }),
    ...(transaction && { transaction: { value: transaction, span: null, confidence: link?.transaction || fromSubject ? 0.95 : 0.85 } }),
    ...(photos.length > 0 && { photos }),
  }
}

const KIND_CONFIDENCE = 0.8

/** Shops have titles with prices too. */
const isPropertys = (scene: Scene, { candidate }: Chosen): boolean =>
  scene.portal !== undefined ||
  (candidate !== undefined && ((candidate.shape.includes('property') && (candidate.shape.includes('opens') || candidate.shape.includes('surface'))) || labelOf(standingOf(scene, candidate)) === 'title'))

const NO_KIND = /annonce|interesse|contact|votre|souhait|estimation|@|\?/

/** Without a title, what kind of property the mail speaks of: the first that stands for itself. */
function kindOfProperty({ looks, portal }: Scene, { message, seen }: Pick<FieldReading, 'message' | 'seen'>): Field<string> | undefined {
  const found = seen.find((one) => {
    const look = looks[one.line]
    const has = (sign: string) => one.shape.includes(sign)
    return (
      one.kind === 'title' &&
      ['property', 'opens', 'phrase', 'noPrice', 'noCode'].every(has) &&
      (has('kindAlone') ? has('segment') || has('surface') : portal !== undefined || (has('surface') && (has('chunk') || has('linkText')))) &&
      look?.isFooter === false && look.section !== 'others' &&
      !(portal === undefined && asksForSomething(look.line.text)) &&
      !NO_KIND.test(fold(one.value)) &&
      !isInside(one, message)
    )
  })
  const start = looks[found?.line ?? -1]?.line.start
  const kind = found && kindIn(foldedAlike(found.value))
  return found && kind && start !== undefined
    ? { value: found.value.slice(kind.from, kind.to), span: { start: start + found.from + kind.from, end: start + found.from + kind.to }, confidence: KIND_CONFIDENCE }
    : undefined
}

function linkOf({ looks, portal }: Scene, { value, candidate }: Chosen): { url: string; transaction?: Transaction } | undefined {
  for (const { href } of looks[candidate?.line ?? -1]?.line.links ?? []) {
    const url = targetOf(href)
    if (!url || !`${url.pathname}${url.search}`.includes(value)) continue
    const { rent, sale } = portal?.listingLink ?? {}
    const path = url.pathname
    const transaction = (rent ?? /location|louer|rent|mieten|alquiler|affitto|huur/i).test(path)
      ? 'rent'
      : (sale ?? /vente|acheter|achat|sale|kaufen|venta|vendita|koop/i).test(path)
        ? 'sale'
        : undefined
    return { url: `${url.origin}${path}${url.pathname.includes(value) ? '' : url.search}`, ...(transaction && { transaction }) }
  }
  return undefined
}

const MAX_PHOTOS = 30
const NO_PHOTO = /logo|icon|pixel|track|spacer|footer|header|banner|social|facebook|twitter|linkedin|instagram|badge|store|avatar|\.gif(?:$|\?)|open\b/i

function photosIn({ looks }: Scene): string[] {
  const photos = new Set<string>()
  for (const { line } of looks)
    for (const url of line.images) if (photos.size < MAX_PHOTOS && !photos.has(url) && !NO_PHOTO.test(url)) photos.add(url)
  return [...photos]
}

const isAboutListing = ({ reference, portalListingId }: Listing): boolean =>
  reference !== undefined || portalListingId !== undefined

/** At least one fact of an advert: enough to say that the mail is about a property. */
const hasListing = ({ listing }: ReadLead): boolean =>
  [listing.reference, listing.portalListingId, listing.price, listing.surface].some((field) => field !== undefined)

/** How much of a lead was found; of two ways to see one mail, the one with more is read. */
export function fullness({ lead: { listing, ...lead } }: Extract): number {
  const { photos: _, ...facts } = listing
  const fields = [lead.email, lead.phone, lead.lastName, lead.firstName, lead.message, ...Object.values(facts)]
  return fields.reduce((sum, field) => sum + (field ? field.confidence : 0), 0)
}

const CALL =
  /rappel(?:er|ez)[ -](?:moi|nous)|(?:me|nous) rappeler|etre rappele|par telephone de preference|call me|give me a call|appelez[ -]moi|me (?:joindre|contacter) par telephone/
const VISIT = /visit|voir (?:le|ce|cet|la|l') ?(?:bien|appartement|maison|studio)|viewing|rendez-vous|creneau/
const VALUATION = /estim(?:er|ation|e)\b|valuation|faire evaluer|vendre (?:mon|ma|notre)|mettre en vente/

function wantedIn(
  message: string,
  { isAboutListing, subject }: { isAboutListing: boolean; subject: string },
): AppointmentType {
  const folded = fold(message)
  if (!isAboutListing && VALUATION.test(`${folded} ${fold(subject)}`)) return 'valuation'
  return CALL.test(folded) && !VISIT.test(folded) ? 'phone_call' : 'viewing'
}
