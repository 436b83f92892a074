/** What the families of agencies' sites, tools and people in this folder have in common: no labels and no layouts. */
import { OPENED } from '../opened-family.ts'
import type { Draft } from '../../draft.ts'
import { type Family, positive } from '../../family.ts'
import { type FormedFamily, inForms } from '../../forms.ts'
import { plainOf } from '../../html.ts'
import { type Letter, sent, whole } from '../../letter.ts'
import { type Request, request } from '../../request.ts'
import { drawMessage, type Scene, type Wants } from '../../scene.ts'
import type { Made } from '../../site-pieces.ts'
import { type Place, placesOf } from '../../values/places.ts'
import { drawProperty, printedPrice, type Property } from '../../values/properties.ts'
import { TYPED_WORDS } from './agency-words.ts'

interface Sort extends Omit<FormedFamily<Made>, 'make'> {
  /** Its people never send a ready-made text. */
  readonly isTyped?: true
}

export function nextFamily({ isTyped, ...family }: Sort): Family {
  const wants = family.wants ?? {}
  const make = (scene: Scene, form: Made) => withFactsOfTitle(form(withWords(scene, wants, isTyped ? 1 : 0.55)))
  return positive(inForms<Made>({ ...family, make }, { ...OPENED, before: 'opened-last' }))
}

/** Words of this folder's own for most of those who write anything, and none that name another home's size or price. */
function withWords(scene: Scene, wants: Wants, share: number): Scene {
  const { random, side, property } = scene
  let { message } = scene
  if (message === null) return scene
  if ((wants.language ?? 'fr') === 'fr' && random.chance(share)) {
    const fitting = TYPED_WORDS.filter(([act, , only]) => (wants.acts ?? ['visit', 'information', 'availability', 'callback',
      'offer']).includes(act) && (only === undefined || only === property.transaction))
    const [intent, text] = random.pick(fitting)
    return { ...scene, message: { text, intent, language: 'fr' } }
  }
  const isOff = () => message && (/\b[TF]\d\b|\d+ ?(?:m²|m2|pièces)|\d{3} ?€/.test(message.text) || message.text.includes(String(property.price)))
  while (isOff()) message = drawMessage(random, side, { ...scene, wants })
  return { ...scene, message }
}

/** A title that says sizes or the deal says them of the home. */
function withFactsOfTitle(mail: Draft): Draft {
  const { title, rooms, surface, transaction } = mail.gold
  const [, pieces, t] = /(\d+) pièces?|\b[TF](\d+)/.exec(title ?? '') ?? []
  const [, metres] = /(\d+) m²/.exec(title ?? '') ?? []
  const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  const deal = /à louer/.test(title ?? '') ? 'rent' : /à vendre/.test(title ?? '') ? 'sale' : null
  return { ...mail, gold: { ...mail.gold, rooms: rooms ?? numberOf(pieces ?? t), surface: surface ?? numberOf(metres), transaction: transaction ?? deal } }
}

/** What he wrote, in his own language; nothing where he wrote nothing. */
export function spoken(scene: Scene, language: string): Scene {
  const wants = { language }
  return scene.message === null ? scene : withWords({ ...scene, message: drawMessage(scene.random, scene.side, { ...scene, wants }) }, wants, 0)
}

const stands = (text: string, value: string) => new RegExp(`(?<![\\p{L}\\d])${value.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(text)

/** Which facts of the person and the home a text shows. */
function foundIn(text: string, { person, property, price }: Scene): string {
  const { ref, title, place, surface, rooms } = property
  const facts: Readonly<Record<string, readonly (string | null)[]>> = {
    email: [person.email], phone: [person.phonePrinted], ref: [ref], title: [title], town: [place.town], postcode: [place.postcode], price: [price], surface: [`${surface} m²`, `${surface} m2`,
      `${surface}m²`],
    rooms: rooms === null ? [] : [`${rooms} pièces`, `T${rooms}`, `F${rooms}`, `${rooms} pièce(s)`],
  }
  return Object.entries(facts).flatMap(([name, values]) => (values.some((value) => value !== null && stands(text, value)) ? [name] : [])).join(' ')
}

/** A mail that asks for something: what it shows is its gold. `says`: what no search for a value finds. */
export function asked(scene: Scene, { says = '', ...mail }: Omit<Request, 'says'> & { readonly says?: string }): Draft {
  const body = `${mail.subject}\n${mail.text ?? plainOf(mail.html!.html)}`
  const { email } = scene.person
  const isInBody = body.includes(email)
  const isInHeaders = mail.replyTo?.address === email || mail.from.address === email
  const found = foundIn(body, scene)
  const travels = isInBody || !isInHeaders ? {} : { travels: mail.from.address === email ? ('keeps-sender' as const) : ('keeps-headers' as const) }
  return request(scene, { ...travels, ...mail, says: `name message ${says} ${found}${isInHeaders ? ' email' : ''}${dealIn(scene.message?.text ?? '')}` })
}

const DEAL = /à louer|de location|en location|à la location|que vous louez|to rent\b|à vendre|en vente|à la vente|que vous vendez|la vente est|for sale\b/
const dealIn = (words: string): string => (DEAL.test(words) ? ' transaction' : '')

/** A person's own mail: the facts of the home that his words name are gold. */
export function wrote(scene: Scene, letter: Letter): Draft {
  const words = `${letter.subject}\n${letter.body}`
  return sent(scene, { ...letter, says: `name ${letter.says ?? ''}${dealIn(words)} ${foundIn(`${words}\n${letter.signature}\n${letter.below ?? ''}`, scene)}` })
}

const FEMININE = new Set(['Maison', 'Villa', 'Maison de ville', 'Longère'])
const isHer = ({ typeName }: Property) => FEMININE.has(typeName)
const small = ({ typeName }: Property) => typeName.toLowerCase()
const isOpen = (home: Property) => /^[aeiouyéè]/.test(small(home))

/** « l’appartement », « la villa », « le studio » */
export const theOne = (home: Property): string => (isOpen(home) ? `l’${small(home)}` : `${isHer(home) ? 'la' : 'le'} ${small(home)}`)
/** « de l’appartement », « du studio » */
export const ofThe = (home: Property): string => `de ${theOne(home)}`.replace(/^de le /, 'du ')
export const anOne = (home: Property): string => `${isHer(home) ? 'une' : 'un'} ${small(home)}`
/** « cet appartement », « cette villa », « ce studio » */
export const thisOne = (home: Property): string => `${isHer(home) ? 'cette' : isOpen(home) ? 'cet' : 'ce'} ${small(home)}`
export const myOne = (home: Property): string => `${isHer(home) ? 'ma' : 'mon'} ${small(home)}`
export const yourOne = (home: Property): string => `votre ${small(home)}`

/** A home one lives in, in a town that follows « à » as it stands; what was written of another is gone. */
export function homely(scene: Scene, { deal, kinds = ['flat', 'house', 'studio'] }: { readonly deal?: Property['transaction']; readonly kinds?: readonly Property['kind'][] } = {}): Scene {
  const { random, side } = scene
  let { property } = scene
  while (!kinds.includes(property.kind) || (deal && property.transaction !== deal) || /^Les? /.test(property.place.town) || (property.rooms === 1
        && property.typeName !== 'Studio')) property = drawProperty(random, side, deal)
  const { title, ref, place } = scene.property
  const isOfOther = scene.message !== null && [title, ref, place.town].some((one) => scene.message!.text.includes(one)) && property !== scene.property
  const message = isOfOther ? plainWords(scene) : scene.message
  return { ...scene, property, message, price: printedPrice(random, property) }
}

/** A scene whose words, where there are any, ask for a viewing. */
export const viewing = (scene: Scene): Scene => (scene.message === null || scene.message.intent === 'visit' ? scene : { ...scene, message: plainWords({ ...scene, message: { ...scene.message,
  intent: 'visit' } }) })

/** Words with the same wish that name no home. */
function plainWords({ random, message, property }: Scene): Scene['message'] {
  const fitting = TYPED_WORDS.filter(([, , only]) => only === undefined || only === property.transaction)
  const alike = fitting.filter(([act]) => act === message!.intent)
  const [intent, text] = random.pick(alike.length > 0 ? alike : fitting.filter(([act]) => act === 'information'))
  return { text, intent, language: 'fr' }
}

export const signed = whole
/** « 4 pièces », « 1 pièce », null for what has none. */
export const inPieces = ({ rooms }: Property): string | null => (rooms === null ? null : `${rooms} pièce${rooms > 1 ? 's' : ''}`)
export const inLetters = ({ rooms, typeName }: Property): string | null => (rooms === null || typeName === 'Studio' ? null : `T${rooms}`)
export const dealOf = ({ property }: Scene): string => (property.transaction === 'sale' ? 'Vente' : 'Location')
export const reader = ({ person }: Scene) => ({ name: person.fullName, address: person.email })
/** A place that is not the home's. */
export const farOff = ({ random, property }: Scene): Place => random.pick(placesOf('blind').filter(({ town }) => town !== property.place.town && !/^Les? /.test(town)))
export const officeOf = ({ agency }: Scene): string => `${agency.street} - ${agency.postcode} ${agency.town}`
export const shortDay = (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })
/** A heading put together from type, rooms and size. */
export const composed = ({ property }: Scene): string => [property.typeName, inPieces(property), `${property.surface} m²`].filter((one) => one !== null).join(' ')
