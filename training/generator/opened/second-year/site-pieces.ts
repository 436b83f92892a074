/** What the families of this year's sites and people have in common: no words of forms and no layouts. */
import { OPENED } from '../opened-family.ts'
import type { Draft } from '../../draft.ts'
import { type Family, positive } from '../../family.ts'
import { inForms, typed } from '../../forms.ts'
import { drawMessage, type Scene, type Wants } from '../../scene.ts'
import type { Made } from '../../site-pieces.ts'
import { type Place, placesOf } from '../../values/places.ts'
import { drawProperty, printedPrice } from '../../values/properties.ts'

interface SiteFamily {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  readonly forms: Readonly<Record<string, Made>>
  /** Its people type for themselves. */
  readonly isByHand?: true
}

export function siteFamily({ isByHand, ...family }: SiteFamily): Family {
  const wants = family.wants ?? {}
  const make = (scene: Scene, form: Made) => withSizesOfTitle(form(withoutOtherSizes(isByHand ? typed(scene, wants) : scene, wants)))
  return positive(inForms<Made>({ ...family, make }, { ...OPENED, before: 'opened-later' }))
}

/** A title that says sizes says them of the property. */
function withSizesOfTitle(mail: Draft): Draft {
  const { title, rooms, surface } = mail.gold
  const [, pieces, t] = /(\d+) pièces?|\b[TF](\d+)/.exec(title ?? '') ?? []
  const [, metres] = /(\d+) m²/.exec(title ?? '') ?? []
  const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return { ...mail, gold: { ...mail.gold, rooms: rooms ?? numberOf(pieces ?? t), surface: surface ?? numberOf(metres) } }
}

/** The person's words name no size or price: a wording's own would be another home's. */
function withoutOtherSizes(scene: Scene, wants: Wants): Scene {
  const { random, side, property } = scene
  let { message } = scene
  const hasSizes = () => message && (/\b[TF]\d\b|\d+ ?(?:m²|m2|pièces)/.test(message.text.replace(property.title, '')) || message.text.includes(String(property.price)))
  while (hasSizes()) message = drawMessage(random, side, { ...scene, wants })
  return { ...scene, message }
}

/** The scene with a home for this purpose. */
export function meant(scene: Scene, transaction: 'sale' | 'rent'): Scene {
  const property = drawProperty(scene.random, scene.side, transaction)
  return { ...scene, property, price: printedPrice(scene.random, property) }
}

/** « Maison 4 pièces 75 m² » */
export const headingOf = ({ property: { typeName, surface } }: Scene, rooms: string): string => `${typeName}${rooms ? ` ${rooms}` : ''} ${surface} m²`
/** « 4 pièces », nothing for what has none. */
export const inRooms = ({ property: { rooms } }: Scene): string => (rooms === null ? '' : rooms === 1 ? '1 pièce' : `${rooms} pièces`)
/** « T4 » */
export const inT = ({ property: { rooms } }: Scene): string => (rooms === null ? '' : `T${rooms}`)

export const visitor = ({ person }: Scene) => ({ name: person.fullName, address: person.email })
/** Where somebody lives, who asks for a home elsewhere. */
export const elsewhere = ({ random, property }: Scene): Place => random.pick(placesOf('blind').filter(({ town }) => town !== property.place.town))
export const postal = ({ agency }: Scene) => `${agency.street}, ${agency.postcode} ${agency.town}`
export const kindOf = ({ property }: Scene) => (property.transaction === 'sale' ? 'Vente' : 'Location')
export const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
