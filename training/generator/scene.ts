/** The facts of one mail: who writes to which agency about which property, and what he says. */
import { type Act, filled, type Wording, wordingsOf } from '../wordings/wordings.ts'
import { type Gold, NOTHING, type Side } from './mail-case.ts'
import { BLIND_TIMES } from './blind/messages.ts'
import { HOSTILE, PREFILLED } from './prefilled.ts'
import { ofSide, type Random } from './random.ts'
import { type Agency, drawAgency } from './values/agencies.ts'
import { drawPerson, type Person } from './values/people.ts'
import { anyPhone, printed } from './values/phones.ts'
import { drawProperty, printedPrice, type Property } from './values/properties.ts'

export interface Scene {
  readonly random: Random
  readonly side: Side
  readonly agency: Agency
  readonly person: Person
  readonly property: Property
  readonly price: string
  readonly message: { readonly text: string; readonly intent: Act; readonly language: string } | null
  /** The portal's number of the advert. */
  readonly listingId: string
  /** Epoch ms; 2024 to 2026. */
  readonly date: number
}

export interface Wants {
  readonly language?: string
  readonly acts?: readonly Act[]
  readonly transaction?: Property['transaction']
  /** How often the person writes nothing; 0.12 when left out. */
  readonly silence?: number
  readonly who?: 'plain'
  /** Every mail of the family has a telephone number. */
  readonly phone?: 'always'
}

export const ASKS: readonly Act[] = ['visit', 'information', 'availability', 'callback', 'offer']

const TIMES: Readonly<Record<string, readonly string[]>> = {
  fr: ['samedi matin', 'jeudi après 18h', 'en semaine après 17h30', 'mardi ou mercredi', 'ce week-end', 'la semaine prochaine', 'le 12 à 14h', 'vendredi en fin de journée', 'samedi prochain vers 10h', 'lundi entre midi et deux', 'demain soir', 'début de semaine', 'le samedi 14h', 'après le 20', 'dimanche', 'mercredi après-midi'],
  en: ['on Saturday morning', 'next week', 'on Thursday after 6 pm', 'this weekend', 'any weekday evening', 'on the 14th', 'next Tuesday at 10'],
}

export function drawScene(random: Random, side: Side, wants: Wants & { readonly agency?: Agency } = {}): Scene {
  const drawn = drawAgency(random, side)
  const agency = wants.agency ?? drawn
  const transaction = wants.transaction ?? (random.chance(0.64) ? 'sale' : 'rent')
  const property = drawProperty(random, side, transaction)
  const anybody = drawPerson(random, side, wants.who)
  const person = wants.phone === 'always' && !anybody.phone ? withPhone(random, side, anybody) : anybody
  const said = random.chance(wants.silence ?? 0.12) ? null : drawMessage(random, side, { wants, person, property })
  const message = said && random.chance(0.03) ? { ...said, text: `${said.text}\n${random.pick(HOSTILE[side])}` } : said
  return {
    random, side, agency, person, property, message, price: printedPrice(random, property), listingId: random.digits(random.int(8, 10)).replace(/^0/, '3'),
    date: Date.UTC(2024, 0, 1) + random.int(0, 1000 * 24 * 60) * 60_000,
  }
}

function withPhone(random: Random, side: Side, person: Person): Person {
  const phone = anyPhone(random, side)
  return { ...person, phone, phonePrinted: printed(random, phone) }
}

const wordings = new Map<Side, readonly Wording[]>()

function remembered(side: Side): readonly Wording[] {
  const all = wordings.get(side) ?? wordingsOf(side)
  wordings.set(side, all)
  return all
}

/** What the person wrote, in the mail's language or, sometimes, in a foreigner's. */
export function drawMessage(random: Random, side: Side, { wants, person, property }: { wants: Wants; person: Person; property: Property }): Scene['message'] {
  const acts = wants.acts ?? ASKS
  const language = wants.language ?? (random.chance(0.9) ? 'fr' : random.pick(['en', 'de', 'es', 'it', 'nl', 'pt']))
  const prefilled = PREFILLED[side].filter((one) => one.language === language && acts.includes(one.act))
  if (prefilled.length > 0 && random.chance(0.45)) {
    const { text, act } = random.pick(prefilled)
    return { text, intent: act, language }
  }
  const fits = ({ lang, acts: has, transaction }: Wording) => lang === language && acts.includes(has[0]!) && !(transaction && transaction !== property.transaction)
  const all = remembered(side)
  const fitting = all.filter(fits)
  const chosen = random.pick(fitting.length > 0 ? fitting : all.filter(({ lang, acts: has, transaction }) => lang === 'fr' && acts.includes(has[0]!) && !transaction))
  const times = ofSide(TIMES[chosen.lang] ?? [], side, BLIND_TIMES[chosen.lang])
  const text = filled(chosen.text, {
    title: property.title, ref: property.ref, town: property.place.town, price: String(property.price), surface: String(property.surface), firstName: person.firstName ?? undefined,
    lastName: person.lastName ?? undefined, phone: person.phonePrinted ?? undefined, time: times.length > 0 && random.chance(0.8) ? random.pick(times) : undefined,
  } as Record<string, string>).replace(/[ \t]+\n/g, '\n').trim()
  return { text, intent: chosen.acts[0]!, language: chosen.lang }
}

type Saying = 'name' | 'first' | 'last' | 'email' | 'phone' | 'message' | 'ref' | 'id' | 'title' | 'town' | 'postcode' | 'price' | 'surface' | 'rooms' | 'transaction' | 'description'

export interface Said {
  readonly portal: string
  /** Names of what the mail says, with a blank between them. */
  readonly says: string
  /** The language of the mail itself. */
  readonly language?: string
  readonly silentIntent?: Act
  /** What is said otherwise than the scene has it: a relay instead of the address, say. */
  readonly but?: Partial<Gold>
}

/** The gold of a lead whose mail says these things. */
export function leadGold(scene: Scene, { portal, says, language = 'fr', silentIntent = 'information', but = {} }: Said): Gold {
  const said = new Set(says.split(' ') as Saying[])
  const { person, property, message } = scene
  const when = <T>(name: Saying, value: T) => (said.has(name) ? value : null)
  return {
    ...NOTHING, portal, language: (said.has('message') && message?.language) || language,
    firstName: said.has('name') || said.has('first') ? person.firstName : null, lastName: said.has('name') || said.has('last') ? person.lastName : null,
    email: when('email', person.email), phone: when('phone', person.phone?.e164 ?? null), message: when('message', message?.text ?? null), propertyRef: when('ref', property.ref),
    portalListingId: when('id', scene.listingId), intent: (said.has('message') && message?.intent) || silentIntent, title: when('title', property.title), town: when('town', property.place.town),
    postcode: when('postcode', property.place.postcode), price: when('price', property.price), surface: when('surface', property.surface), rooms: when('rooms', property.rooms),
    transaction: when('transaction', property.transaction), description: when('description', property.description), ...but,
  }
}

/** The gold of a mail that is no request for an appointment. */
export const notLead = (state: Gold['state'], more: Partial<Gold> = {}): Gold => ({ ...NOTHING, state, isLead: false, ...more })
