/** What the families of agencies' sites, tools and people have in common: no words of forms and no layouts. */
import type { Draft } from './draft.ts'
import { type Family, positive } from './family.ts'
import { type FamilySet, inForms, typed } from './forms.ts'
import { drawMessage, type Scene, type Wants } from './scene.ts'
import { type Made, madeBy } from './site-pieces.ts'
import { type Place, placesOf } from './values/places.ts'
import { drawProperty, printedPrice, type Property } from './values/properties.ts'

interface AgencyFamily {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  readonly forms: Readonly<Record<string, Made>>
  /** Its people type for themselves: no ready-made texts. */
  readonly isByHand?: true
}

export const agencyFamilyOf = (among: FamilySet) => ({ isByHand, ...family }: AgencyFamily): Family => {
  const wants = family.wants ?? {}
  const make = (scene: Scene, form: Made) => heard(madeBy(withoutOtherFacts(isByHand && scene.message ? typed(scene, wants) : scene, wants), form))
  return positive(inForms<Made>({ ...family, make }, among))
}

/** A title that says sizes, or for sale or to let, says it of the home. */
function heard(mail: Draft): Draft {
  const { title, rooms, surface, transaction } = mail.gold
  const shown = title ?? ''
  const [, pieces, t] = /(\d+) pièces?/i.exec(shown) ?? /()\b[TF](\d+)\b/.exec(shown) ?? []
  const [, metres] = /(\d+) m²/.exec(shown) ?? []
  const found = pieces || t
  return {
    ...mail,
    gold: { ...mail.gold, rooms: rooms ?? (found ? Number(found) : null), surface: surface ?? (metres ? Number(metres) : null), transaction: transaction ?? (/à louer/.test(shown) ? 'rent' : /à vendre/.test(shown) ? 'sale' : null) },
  }
}

/** The person's words name no size and no price: a wording's own would be another home's. */
function withoutOtherFacts(scene: Scene, wants: Wants): Scene {
  const { random, side, property } = scene
  let { message } = scene
  const speaksOfThem = () => message && (/\b[TF]\d\b|(?:\d+ ?|deux-|trois-|quatre-|cinq-)(?:m²|m2|pièces)/.test(message.text.replace(property.title, '')) || message.text.includes(String(property.price)))
  while (speaksOfThem()) message = drawMessage(random, side, { ...scene, wants })
  return { ...scene, message }
}

/** The scene with a home one lives in, for this purpose; land is never to let, whatever one asks for. */
export function homeFor(scene: Scene, transaction: Property['transaction'], fits: (home: Property) => boolean = () => true): Scene {
  const { random, side } = scene
  let property = drawProperty(random, side, transaction)
  while (property.rooms === null || property.transaction !== transaction || !fits(property)) property = drawProperty(random, side, transaction)
  return { ...scene, property, price: printedPrice(random, property) }
}

export const writer = ({ person }: Scene) => ({ name: person.fullName, address: person.email })
export const otherPlace = ({ random, side, property }: Scene): Place => random.pick(placesOf(side).filter(({ town }) => town !== property.place.town))
export const addressOf = ({ agency }: Scene): string => `${agency.street} ${agency.postcode} ${agency.town}`
export const purpose = ({ property }: Scene): string => (property.transaction === 'sale' ? 'Vente' : 'Location')
/** « 4 pièces », nothing for what has none. */
export const pieces = ({ property: { rooms } }: Scene): string => (rooms === null ? '' : rooms === 1 ? '1 pièce' : `${rooms} pièces`)
/** « Maison 4 pièces 75 m² » */
export const sizedHeading = (scene: Scene): string => [scene.property.typeName, pieces(scene), `${scene.property.surface} m²`].filter((one) => one !== '').join(' ')
/** « Mme Durand »: how people who answer a telephone write a caller down. */
export const spoken = ({ random, person }: Scene): string => `${person.civility ?? random.pick(['M.', 'Mme'])} ${person.lastName}`
export const telOf = ({ person }: Scene): string => `tel:${person.phone?.e164 ?? ''}`
