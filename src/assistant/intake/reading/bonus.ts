import { placesOf, type Seen } from './features.ts'
import type { TaughtField } from './memory.ts'
import type { Scene } from './scene.ts'
import type { Role } from './scorer.ts'

/** Log-odds for what a described layout says: more than was learnt elsewhere, but not every contradiction, since a portal may have changed it. */
export const LAYOUT_BONUS = 6
/** Log-odds for what a person's correction of this layout says. */
export const MEMORY_BONUS = 9

/** Log-odds against a value that stands nowhere near the place that was taught. */
const ELSEWHERE = 3
/** Fewer marks in common say nothing for a value: half the lines of a mail stand in the same tags. */
const LEAST_SHARE = 0.5
/** One mark of five is chance. */
const NO_SHARE = 0.2

const hereOrElsewhere = (share: number): number => (share >= LEAST_SHARE ? MEMORY_BONUS * share : share > NO_SHARE ? 0 : -ELSEWHERE)

/** What the corrections of this layout add to a candidate where it stands, or take away. */
export function memoryBonus(scene: Scene, role: Role, seen: Seen): number {
  const { memory } = scene
  if (!memory) return 0
  const places = placesOf(scene, seen)
  const fields: TaughtField[] = role === 'fullName' ? ['lastName', 'firstName'] : [role as TaughtField]
  let bonus = fields.some((field) => memory.places[field]) ? -ELSEWHERE : 0
  for (const field of fields) {
    const right = memory.places[field]
    const wrong = memory.wrongPlaces[field]
    if (right) bonus = Math.max(bonus, hereOrElsewhere(shareOf(places, right)))
    if (wrong && shareOf(places, wrong) > 0.7) bonus -= MEMORY_BONUS
  }
  return bonus
}

/** From this share of a place's marks on, it is the same place. */
export const SAME_PLACE = 0.6

/** The value stands where a person's correction said that this field stands in the layout. */
export const isTaught = (scene: Scene, field: string, seen: Seen): boolean => {
  const known = scene.memory?.places[field as TaughtField]
  return known !== undefined && shareOf(placesOf(scene, seen), known) >= SAME_PLACE
}

/** Which share of the places is known. */
export const shareOf = (places: readonly number[], known: readonly number[]): number =>
  places.length === 0 ? 0 : places.filter((place) => known.includes(place)).length / places.length
