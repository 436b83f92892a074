import type { Coordinates } from './coordinates.ts'

const EARTH_KM = 6_371
const RADIANS = Math.PI / 180

/** Of the great circle (haversine). */
export function kilometresBetween(a: Coordinates, b: Coordinates): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const chord = half(b.latitude - a.latitude) + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * half(b.longitude - a.longitude)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)))
}
