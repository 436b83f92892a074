/** What families of portals have in common: a gold that follows from what is printed. No layouts, no sentences. */
import { type Family, positive } from './family.ts'
import { type FamilySet, inForms } from './forms.ts'
import { html, plainOf, type Safe, safe } from './html.ts'
import type { Draft } from './draft.ts'
import type { Gold } from './mail-case.ts'
import { type Request, request } from './request.ts'
import { drawMessage, type Scene, type Wants } from './scene.ts'
import { anyPhone, printed } from './values/phones.ts'
import { drawProperty, printedPrice, type Property } from './values/properties.ts'

export interface Asked extends Request {
  /** Where the form changed what was drawn: the scene it tells. */
  readonly told?: Scene
}

export type PortalForm = (scene: Scene) => Asked

interface Portal {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  /** What is advertised there; anything when left out. */
  readonly kinds?: readonly Property['kind'][]
  readonly mostRooms?: number
  /** Where it advertises; everywhere when left out. */
  readonly postcodes?: RegExp
  readonly forms: Readonly<Record<string, PortalForm>>
}

export const HOMES = ['flat', 'house', 'studio'] as const

export const portalFamilyOf = (among: FamilySet) => ({ kinds, mostRooms = 99, postcodes, ...portal }: Portal): Family => positive(inForms<PortalForm>({
  ...portal,
  make: (drawn, form) => {
    const wants = portal.wants ?? {}
    const isSold = ({ kind, rooms, place }: Property) => (kinds?.includes(kind) ?? true) && (rooms ?? 0) <= mostRooms && (postcodes?.test(place.postcode) ?? true)
    const scene = fitting(about(drawn, isSold, wants), wants)
    const { told, ...mail } = form(scene)
    return judged(told ?? scene, mail)
  },
}, among))

/** The same person about something that is advertised there. */
function about(scene: Scene, isSold: (property: Property) => boolean, wants: Wants): Scene {
  const { random, side } = scene
  let { property } = scene
  while (!isSold(property)) property = drawProperty(random, side, wants.transaction ?? scene.property.transaction)
  if (property === scene.property) return scene
  return { ...scene, property, price: printedPrice(random, property), message: scene.message && drawMessage(random, side, { ...scene, property, wants }) }
}

/** Nobody asks for three rooms under an advert of five. */
function fitting(scene: Scene, wants: Wants): Scene {
  const { random, side, property } = scene
  let { message } = scene
  const isOff = () => [...(message?.text.matchAll(/\b[TF](\d)\b|(\d+) (?:pièces|rooms|Zimmer)/g) ?? [])].some(([, one, other]) => Number(one ?? other) !== property.rooms)
  while (isOff()) message = drawMessage(random, side, { ...scene, wants })
  return { ...scene, message }
}

const OPEN = '\uE000'
const CLOSE = '\uE001'

/** What is none of the advert's: other homes, the person's search. */
export const aside = (piece: Safe): Safe => html`${safe(OPEN)}${piece}${safe(CLOSE)}`
export const asideText = (piece: string): string => `${OPEN}${piece}${CLOSE}`

const unmarked = (text: string) => text.replaceAll(OPEN, '').replaceAll(CLOSE, '')
const withoutAsides = (text: string) => text.replace(/\uE000[^\uE001]*\uE001/g, '')
const escaped = (value: string) => value.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')
const stands = (text: string, value: string) => new RegExp(`(?<![\\p{L}\\d])${escaped(value)}(?![\\p{L}\\d])`, 'u').test(text)

/** A request whose gold has every fact of the advert that is printed in it. */
function judged(scene: Scene, mail: Request): Draft {
  const made = request(scene, mail)
  const seen = `${made.subject}\n${plainOf(withoutAsides(made.html ?? ''))}\n${withoutAsides(made.text ?? '')}`
  const found = factsIn(seen, scene, made.gold)
  return {
    ...made, ...(made.html !== undefined && { html: unmarked(made.html) }), ...(made.text !== undefined && { text: unmarked(made.text) }), gold: { ...made.gold, ...found, ...mail.but },
  }
}

function factsIn(seen: string, { property, price }: Scene, gold: Gold): Partial<Gold> {
  const { place: { town, postcode }, surface, rooms, transaction } = property
  const digits = String(property.price).replace(/\B(?=(\d{3})+$)/g, '[\\s.,]?')
  const isPriced = seen.includes(price) || new RegExp(`(?<![\\d.])${digits}${property.price < 10_000 ? '\\s?(?:€|euros)' : '(?!\\d)'}`).test(seen)
  const offered = /à louer/i.test(gold.title ?? '') ? 'rent' : /à vendre/i.test(gold.title ?? '') ? 'sale' : null
  const isRoomed = rooms !== null && new RegExp(`(?<![\\p{L}\\d])(?:[TF]${rooms}(?![\\p{L}\\d])|${rooms}[ \u00a0](?:pièce|rooms?\\b|Zimmer))`, 'iu').test(seen)
  return {
    town: gold.town ?? (stands(seen, town) || stands(seen, town.toUpperCase()) ? town : null), postcode: gold.postcode ?? (stands(seen, postcode) ? postcode : null),
    price: gold.price ?? (isPriced ? property.price : null), rooms: gold.rooms ?? (isRoomed ? rooms : null),
    surface: gold.surface ?? (new RegExp(`(?<!\\d)${surface}\\s?m[²2]`).test(seen) ? surface : null),
    transaction: gold.transaction ?? offered ?? (transaction === 'rent' && seen.includes(price) && /mois|CC/.test(price) ? 'rent' : null),
  }
}

/** The scene whose advert has this heading, also where the person quotes it. */
export function headed(scene: Scene, title: string): Scene {
  const { property, message } = scene
  return { ...scene, property: { ...property, title }, message: message && { ...message, text: message.text.replaceAll(property.title, title) } }
}

/** The scene of somebody who left a number and no more. */
export function onlyCalled(scene: Scene): Scene {
  const { random, side, person } = scene
  if (person.phone) return { ...scene, message: null }
  const phone = anyPhone(random, side)
  return { ...scene, message: null, person: { ...person, phone, phonePrinted: printed(random, phone) } }
}

/** Whether this person, who has a telephone, gave no address; and what the mail then says of him. */
export function withoutAddress({ random, person }: Scene, says: string): readonly [isWithout: boolean, says: string] {
  const isWithout = person.phone !== null && random.chance(0.3)
  return [isWithout, isWithout ? says.replace('email ', '') : says]
}

/** « 4 pièces », or nothing. */
export const roomsOf = ({ property: { rooms } }: Scene): string | null => (rooms === null ? null : `${rooms} pièce${rooms > 1 ? 's' : ''}`)
export const isRent = ({ property }: Scene): boolean => property.transaction === 'rent'
export const agentOf = ({ agency: { agent } }: Scene): string => `${agent.firstName} ${agent.lastName}`
/** The first name, or all there is of a name. */
export const nickOf = ({ person }: Scene): string => person.printedFirst ?? person.fullName
export const mailto = (address: string, text = address): Safe => html`<a href="mailto:${address}">${text}</a>`
export const hidden = (text: string): Safe => html`<div style="display:none;font-size:0;line-height:0;max-height:0;mso-hide:all">${text}${'\u00a0\u200c'.repeat(6)}</div>`
export const lowerFirst = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`
