import type { Coordinates, Where } from './coordinates.ts'

const EARTH_KM = 6_371
const RADIANS = Math.PI / 180

/** Of the great circle (haversine). */
export function kilometresBetween(a: Coordinates, b: Coordinates): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const chord = half(b.latitude - a.latitude) + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * half(b.longitude - a.longitude)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)))
}

/** Roads are longer than the great circle: in France by 1.3 to 1.45 in the mean, towns more than motorways. */
const ROAD_FACTOR = 1.4
/** Two points anywhere in a disc lie 0.9 of its radius apart in the mean. */
const MEAN_IN_DISC = 0.9

/** Estimated kilometres on the road; 0 from an address to itself, NaN when one of the two is not known. */
export function roadKilometres(from: Where, to: Where): number {
  if (typeof from === 'string' || typeof to === 'string') return Number.NaN
  if (from.spot !== undefined && from.spot === to.spot) return 0
  // Where only the town is known, both may be anywhere in it, so even two addresses with one middle lie apart.
  const apart = MEAN_IN_DISC * Math.max(from.radiusKm ?? 0, to.radiusKm ?? 0)
  return ROAD_FACTOR * Math.max(kilometresBetween(from, to), apart)
}
