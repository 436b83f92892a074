/** How portals of this set are made: a form prints, and the gold is what a reader finds printed. No layouts. */
import { OPENED } from '../opened-family.ts'
import type { Draft } from '../../draft.ts'
import { type Family, positive } from '../../family.ts'
import { inForms } from '../../forms.ts'
import { html, plainOf, type Safe } from '../../html.ts'
import type { Gold } from '../../mail-case.ts'
import { type Request, request } from '../../request.ts'
import { ASKS, drawMessage, type Scene, type Wants } from '../../scene.ts'
import { anyPhone, printed } from '../../values/phones.ts'
import { drawProperty, printedPrice, type Property } from '../../values/properties.ts'
import { ownWords } from './portal-words.ts'

interface Printed extends Omit<Request, 'says'> {
  /** What stands as the advert's heading where that is not the drawn title. */
  readonly heading?: string
  /** What is said in a way of its own: `rooms` under a label, `transaction` in a word. */
  readonly also?: string
  /** Pieces that are not of the person or of the advert asked for. */
  readonly aside?: readonly (Safe | string)[]
  /** Where the form changed what was drawn: the scene it tells. */
  readonly told?: Scene
}

type PrintedForm = (scene: Scene) => Printed

interface Portal {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  /** What is advertised there; everything when left out. */
  readonly kinds?: readonly Property['kind'][]
  readonly forms: Readonly<Record<string, PrintedForm>>
}

export const HOMES = ['flat', 'house', 'studio'] as const

export const portal = ({ kinds, ...family }: Portal): Family => positive(inForms<PrintedForm>({
  ...family,
  make: (drawn, form) => {
    const wants = family.wants ?? {}
    let scene = fitting(kinds ? ofKinds(drawn, { kinds, wants }) : drawn, wants)
    for (;;) {
      const shown = form(scene)
      const mail = made(shown, shown.told ?? scene)
      if (!leavesDoubt(mail)) return mail
      scene = fitting({ ...scene, message: drawMessage(scene.random, scene.side, { ...scene, wants }) }, wants)
    }
  },
}, { ...OPENED, before: 'opened-last' }))

const ALTERED = /\b(?:louer|loue|location|loyer|locataires?|bail|acheter|achat|acquérir|acquisition|acquéreurs?|buy|buying|purchase|rent|renting|kaufen|mieten|kopen|huren|comprar|alquilar|acquistare|comprare|affittare)\b/i

/** Words that tell whether he buys or rents, in a mail that says it nowhere else: nobody could say what the gold should be. */
const leavesDoubt = ({ gold }: Draft): boolean => gold.transaction === null && ALTERED.test(gold.message ?? '')

function ofKinds(scene: Scene, { kinds, wants }: { readonly kinds: readonly Property['kind'][]; readonly wants: Wants }): Scene {
  const { random, side } = scene
  let { property } = scene
  while (!kinds.includes(property.kind)) property = drawProperty(random, side, wants.transaction ?? property.transaction)
  if (property === scene.property) return scene
  return { ...scene, property, price: printedPrice(random, property), message: scene.message && drawMessage(random, side, { ...scene, property, wants }) }
}

const BUYS = /\b(?:vendue?|vente|acheter|achat|acquér|notaire|financement|compromis|cash|sold|buy|verkocht|verkauft|Notar|kaufen|vendid[oa]|comprar|notar[iy]o?|acquist)/i
const RENTS = /\b(?:loyer|louée?|louer|location|bail|préavis|dépôt de garantie|charges comprises|rented|rent|verhuurd|huren|vermietet|mieten|alquil|affitt|arrend|alug)/i
const HOUSES = /\b(?:maison|villa|Häuschen|Haus|house|huis|rez-de-jardin)/i
const FLATS = /\b(?:appart|lapartement|immeuble|ascenseur|étage|studio|flat|apartment|Wohnung|piso\b)/i
const HOUSING = /\b(?:logement|habiter|habitation|chambre|cuisine|cuisinn|salon|meublé|home|house|Wohn|kitchen|bedroom|cozinha|casa|isolation|combles|famille|compagnon|pièces|woning|chauffage|étage|jardin|copro|chien|labrador)/i

/** Words about another kind of thing, or about buying what is let: people do write them, but not this often. */
function isBeside(text: string, { kind, transaction, rooms }: Property): boolean {
  const isOther = kind === 'flat' || kind === 'studio' ? HOUSES.test(text) : kind === 'house' ? FLATS.test(text) : HOUSES.test(text) || FLATS.test(text) || HOUSING.test(text)
  return isOther || (transaction === 'rent' ? BUYS : RENTS).test(text) || (rooms !== 2 && /deux[- ]pièces/i.test(text)) || (rooms !== 3 && /trois[- ]pièces/i.test(text))
}

/** A message anew each time; one that says « mon T3 » is about three rooms. */
function fitting(scene: Scene, wants: Wants): Scene {
  const { random, side, property } = scene
  let message = random.chance(0.6) ? (ownWords(scene, wants.acts ?? ASKS) ?? scene.message) : scene.message
  const isOff = () => Number(/\b[tf](\d)\b/i.exec(message?.text ?? '')?.[1] ?? property.rooms) !== Number(property.rooms)
  while (isOff() || (message && isBeside(message.text, property))) message = drawMessage(random, side, { ...scene, wants })
  return { ...scene, message }
}

const signs = (value: string) => value.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')
const bare = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const stands = (text: string, value: string | null, flags = 'u') => value !== null && new RegExp(`(?<![\\p{L}\\d])${signs(bare(value))}(?![\\p{L}\\d])`, flags).test(text)

/** The mail as it is read, without what is beside the matter, and its links. */
function read({ subject, html: content, text = '', aside = [] }: Printed): { readonly shown: string; readonly links: string } {
  let [markup, plain] = [content?.html ?? '', text]
  for (const piece of aside) {
    if (typeof piece === 'string') plain = plain.replace(piece, ' ')
    else markup = markup.replace(piece.html, ' ')
  }
  return { shown: bare(`${subject}\n${plainOf(markup)}\n${plain}`), links: [...markup.matchAll(/href="([^"]*)"/g)].map(([, link]) => link).concat(plain.match(/https?:\S+/g) ?? []).join('\n') }
}

function made(mail: Printed, scene: Scene): Draft {
  const { heading, also = '', aside: _, told: __, ...rest } = mail
  const { property, person, price, listingId, message } = scene
  const { shown, links } = read(mail)
  const said = new Set(also.split(' '))
  const given = <T>(is: boolean, value: T) => (is ? value : null)
  const nameless = shown.replace(/\S+@\S+/g, ' ')
  const has = (...names: readonly (string | null)[]) => names.some((name) => name !== null && (stands(nameless, name) || stands(nameless, name.toUpperCase())))
  const title = heading ?? given(shown.includes(bare(property.title)), property.title)
  const unsaid = message ? shown.replace(bare(message.text), ' ') : shown
  const amounts = unsaid.replace(/(?<=\d)[ .,](?=\d{3}(?!\d))/g, '')
  const sizes = `${title ?? ''}\n${shown}`
  const offered = /louer|\blocation\b|\bloyer\b/i.test(title ?? '') ? 'rent' : /\bvendre\b|\bvente\b/i.test(title ?? '') ? 'sale' : null
  const monthly = property.transaction === 'rent' && /mois|CC/.test(price) && unsaid.includes(bare(price)) ? 'rent' : null
  const gold: Partial<Gold> = {
    firstName: given(has(person.firstName, person.printedFirst), person.firstName), lastName: given(has(person.lastName, person.printedLast), person.lastName),
    email: given(`${shown}\n${links}\n${mail.replyTo?.address ?? ''}\n${mail.from.address}`.includes(person.email), person.email),
    phone: given(stands(shown, person.phonePrinted) || (person.phone !== null && links.includes(person.phone.e164)), person.phone?.e164 ?? null),
    propertyRef: given(stands(shown, property.ref), property.ref), portalListingId: given(stands(shown, listingId) || links.includes(listingId), listingId), title,
    town: given(stands(shown.replace(/\S+@\S+|https?:\S+/g, ' '), property.place.town, 'iu'), property.place.town), postcode: given(stands(shown, property.place.postcode), property.place.postcode),
    price: given(new RegExp(`(?<!\\d)${property.price} ?(?:€|EUR|euros)|(?:€|EUR) ?${property.price}(?!\\d)`, 'i').test(amounts), property.price),
    surface: given(said.has('surface') || new RegExp(`(?<!\\d)${property.surface} ?(?:m²|m2|qm|mq)`, 'i').test(sizes), property.surface),
    rooms: given(said.has('rooms') || (property.rooms !== null && new RegExp(`\\b[TF]${property.rooms}\\b|(?<!\\d)${property.rooms} (?:pièce|rooms?\\b|Zimmer|kamers?\\b|habitaci|local|p\\.)`, 'i').test(sizes)), property.rooms),
    transaction: said.has('transaction') ? property.transaction : (offered ?? monthly), description: given(shown.includes(bare(property.description)), property.description),
  }
  return request(scene, { ...rest, says: 'message', but: { ...gold, ...mail.but } })
}

/** « 4 pièces », or nothing. */
export const roomsOf = ({ property: { rooms } }: Scene): string | null => (rooms === null ? null : `${rooms} pièce${rooms > 1 ? 's' : ''}`)

/** What there is, with a sign between. */
export const joined = (between: string, ...parts: readonly (string | null | false | undefined)[]): string => parts.filter((part) => typeof part === 'string').join(between)

/** « Maison 4 pièces 75 m² ». */
export const sizedOf = (scene: Scene): string => joined(' ', scene.property.typeName, roomsOf(scene), `${scene.property.surface} m²`)

export const isRent = ({ property }: Scene): boolean => property.transaction === 'rent'
export const dealOf = (scene: Scene, sale: string, rent: string): string => (isRent(scene) ? rent : sale)
export const agentOf = ({ agency: { agent } }: Scene): string => `${agent.firstName} ${agent.lastName}`

/** « DURAND Paul », where there are both. */
export const lastFirst = ({ person: { firstName, lastName, fullName } }: Scene): string => (firstName !== null && lastName !== null ? `${lastName.toUpperCase()} ${firstName}` : fullName)

/** The first name, or all there is of a name. */
export const callNameOf = ({ person }: Scene): string => person.printedFirst ?? person.fullName

/** First and last name without what stands before. */
export const bothOf = ({ person: { printedFirst, printedLast } }: Scene): string => joined(' ', printedFirst, printedLast)

/** The line a mail program shows in its list, hidden in the mail. */
export const teaser = (text: string): Safe => html`<div style="display:none;font-size:1px;line-height:1px;max-height:0;opacity:0">${text}${'\u00a0\u200c'.repeat(10)}</div>`

export const mailLink = (address: string, label = address): Safe => html`<a href="mailto:${address}">${label}</a>`

const CODES: Readonly<Record<string, string>> = { en: '+44', de: '+49', nl: '+31', es: '+34', it: '+39' }

/** Somebody of that country: mostly its numbers, mostly its language. */
export function abroad(scene: Scene, language: string, wants: Wants): Scene {
  const { random, side } = scene
  let person = scene.person
  if (person.phone && random.chance(0.6)) {
    let phone = anyPhone(random, side)
    for (let tries = 0; tries < 400 && !phone.e164.startsWith(CODES[language]!); tries += 1) phone = anyPhone(random, side)
    person = { ...person, phone, phonePrinted: printed(random, phone) }
  }
  const tongue = { ...wants, language: random.chance(0.85) ? language : 'fr' }
  const told = { ...scene, person }
  return fitting({ ...told, message: scene.message && drawMessage(random, side, { ...told, wants: tongue }) }, tongue)
}
