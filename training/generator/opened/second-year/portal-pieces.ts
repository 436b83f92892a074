/** What the portals of this set have in common: how a family is made, and a gold that also has what a heading says. No layouts. */
import { OPENED } from '../opened-family.ts'
import type { Draft } from '../../draft.ts'
import { type Family, positive } from '../../family.ts'
import { inForms } from '../../forms.ts'
import { html, type Safe } from '../../html.ts'
import { type Request, request } from '../../request.ts'
import { drawMessage, type Scene, type Wants } from '../../scene.ts'
import { drawProperty, printedPrice } from '../../values/properties.ts'

export interface Asked extends Request {
  /** What stands as the advert's heading where that is not the drawn title. */
  readonly heading?: string
  /** Where the form changed what was drawn: the scene it tells. */
  readonly told?: Scene
}

export type PortalForm = (scene: Scene) => Asked

interface Portal {
  readonly id: string
  readonly about: string
  readonly wants?: Wants
  /** Nobody advertises a garage there. */
  readonly onlyHomes?: true
  readonly forms: Readonly<Record<string, PortalForm>>
}

export const portalFamily = ({ onlyHomes, ...portal }: Portal): Family => positive(inForms<PortalForm>({
  ...portal,
  make: (drawn, form) => {
    const scene = fitting(onlyHomes ? ofHome(drawn, portal.wants ?? {}) : drawn, portal.wants ?? {})
    return asked(form(scene), scene)
  },
}, { ...OPENED, before: 'opened-later' }))

/** The same person about a flat or a house. */
function ofHome(scene: Scene, wants: Wants): Scene {
  const { random, side } = scene
  let { property } = scene
  while (property.kind !== 'flat' && property.kind !== 'house') property = drawProperty(random, side, property.transaction)
  if (property === scene.property) return scene
  return { ...scene, property, price: printedPrice(random, property), message: scene.message && drawMessage(random, side, { ...scene, property, wants }) }
}

/** A message that says « mon T3 » is about three rooms. */
function fitting(scene: Scene, wants: Wants): Scene {
  let { message } = scene
  const isOff = () => Number(/\b[tf](\d)\b/i.exec(message?.text ?? '')?.[1] ?? scene.property.rooms) !== Number(scene.property.rooms)
  while (isOff()) message = drawMessage(scene.random, scene.side, { ...scene, wants })
  return { ...scene, message }
}

/** A request whose gold has the sizes of its title, and the transaction where title or price tell it. */
function asked({ heading, told, ...mail }: Asked, drawn: Scene): Draft {
  const scene = told ?? drawn
  const { property, price } = scene
  const made = request(scene, { ...mail, but: { ...(heading !== undefined && { title: heading }), ...mail.but } })
  const { gold } = made
  const title = gold.title ?? ''
  const isPriced = `${made.subject} ${made.html ?? ''} ${made.text ?? ''}`.includes(price) && property.transaction === 'rent' && /mois|CC/.test(price)
  const offered = /à louer/i.test(title) ? 'rent' : /à vendre/i.test(title) ? 'sale' : null
  return {
    ...made,
    gold: {
      ...gold, surface: gold.surface ?? (title.includes(`${property.surface} m²`) ? property.surface : null), rooms: gold.rooms ?? roomsIn(`${title} ${gold.message ?? ''}`, property.rooms),
      transaction: gold.transaction ?? offered ?? (isPriced ? 'rent' : null),
    },
  }
}

function roomsIn(title: string, rooms: number | null): number | null {
  return rooms !== null && new RegExp(`\\b[TF]${rooms}\\b|\\b${rooms} pièce`, 'i').test(title) ? rooms : null
}

/** « 4 pièces », or nothing. */
export const roomsOf = ({ property: { rooms } }: Scene): string | null => (rooms === null ? null : `${rooms} pièce${rooms > 1 ? 's' : ''}`)

/** « Maison 4 pièces 75 m² ». */
export const headingOf = (scene: Scene): string => [scene.property.typeName, roomsOf(scene), `${scene.property.surface} m²`].filter((part) => part !== null).join(' ')

export const isRent = ({ property }: Scene): boolean => property.transaction === 'rent'

export const agentOf = ({ agency: { agent } }: Scene): string => `${agent.firstName} ${agent.lastName}`

/** « DURAND Paul », where there are both. */
export const lastFirst = ({ person: { firstName, lastName, fullName } }: Scene): string => (firstName !== null && lastName !== null ? `${lastName.toUpperCase()} ${firstName}` : fullName)

/** What a portal calls somebody in a sentence: the first name, or all there is of a name; and what that says. */
export const nickOf = ({ person }: Scene): readonly [nick: string, says: 'first' | 'name'] => (person.printedFirst === null ? [person.fullName, 'name'] : [person.printedFirst, 'first'])

/** The same with a message in that language, as most who use a portal abroad write. */
export const inTongue = (scene: Scene, language: string, wants: Wants = {}): Scene =>
  (scene.message === null || scene.random.chance(0.2) ? scene : { ...scene, message: drawMessage(scene.random, scene.side, { ...scene, wants: { ...wants, language } }) })

/** The line a mail program shows in its list, hidden in the mail. */
export const peek = (text: string): Safe => html`<span style="display:none!important;font-size:1px;color:#fff;mso-hide:all">${text}${'\u00a0\u200c'.repeat(8)}</span>`

export const mailto = (address: string): Safe => html`<a href="mailto:${address}">${address}</a>`
