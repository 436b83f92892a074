/** What this year’s portals have in common: how they shorten a name, list a home’s facts, and hide a first line. */
import { html, type Safe } from '../html.ts'
import type { Random } from '../random.ts'
import { dwelling } from '../own-words.ts'
import { drawMessage, type Scene, type Wants } from '../scene.ts'
import { groupedPrice } from '../values/properties.ts'
import type { Person } from '../values/people.ts'

export const isLet = ({ property }: Scene): boolean => property.transaction === 'rent'

export const roomsOf = ({ property: { rooms } }: Scene): string | null => (rooms ? `${rooms} pièce${rooms > 1 ? 's' : ''}` : null)

/** Kind, rooms and size of the home, as far as it has them; the size last. */
export const factsOf = (scene: Scene): readonly string[] => [scene.property.typeName, roomsOf(scene), `${scene.property.surface} m²`].filter((fact) => fact !== null)

/** « DUPONT Jean » where both are known. */
export const lastFirst = ({ printedFirst, printedLast, fullName }: Person): string => (printedFirst && printedLast ? `${printedLast.toUpperCase()} ${printedFirst}` : fullName)

/** What the portal calls the person in a sentence: the first name where there is one. */
export const shortName = ({ printedFirst, fullName }: Person): string => printedFirst ?? fullName

export const officerOf = ({ agency }: Scene): string => `${agency.agent.firstName} ${agency.agent.lastName} - ${agency.name}`

/** What a printed title says: itself, and the sizes in it. */
export function titled({ property: { title, surface } }: Scene): string {
  return ['title', title.includes(`${surface} m²`) && 'surface', /\d pièces|\b[TF]\d/.test(title) && 'rooms'].filter(Boolean).join(' ')
}

/** The scene with a home to live in, of at least this size, and words about it. */
export function aboutHome(scene: Scene, wants: Wants, least = 0): Scene {
  const home = dwelling(scene, ({ surface }) => surface >= least)
  const { random, side, person, property } = home
  return { ...home, message: home.message && drawMessage(random, side, { wants, person, property }) }
}

export const hidden = (text: string): Safe => html`<div style="display:none;font-size:1px;line-height:1px;max-height:0;opacity:0;overflow:hidden;mso-hide:all">${text}</div>`

/** A rounded budget that is nobody’s price. */
export const budgetOf = (random: Random): string => `${groupedPrice(random.int(18, 95) * 10_000, ' ')} €`

/** The scene whose words are in the portal’s own language, where the person wrote any. */
export function speaking(scene: Scene, language: string): Scene {
  const { random, side, person, property } = scene
  return { ...scene, message: scene.message && drawMessage(random, side, { wants: { language }, person, property }) }
}
