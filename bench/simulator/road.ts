import type { Coordinates } from '#agency/places/coordinates.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { dayOf, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import { hashOf } from '../../training/generator/random.ts'
import { road, time } from './worlds.ts'

/** Ms of a trip that begins about `at`. */
export type TravelModel = (from: Coordinates, to: Coordinates, at: EpochMs) => number

const DEGREE_KM = 111.195

/** By road. The plane around two places of one city errs by less than a metre a kilometre. */
export function roadKm(from: Coordinates, to: Coordinates): number {
  const north = to.latitude - from.latitude
  const east = (to.longitude - from.longitude) * Math.cos(((from.latitude + to.latitude) / 2) * (Math.PI / 180))
  return Math.hypot(north, east) * DEGREE_KM * road.detour
}

/** What trips take on average. Not the product's model, whose errors have to show. */
export const averageTravel: TravelModel = (from, to, at) => {
  const km = roadKm(from, to)
  if (km === 0) return 0
  const { kmPerHour } = road.speeds.find(({ upTo }) => km < upTo) as (typeof road.speeds)[number]
  const isRush = weekdayOf(dayOf(time.zone, at)) <= 5 && (road.rush.hours as readonly number[]).includes(Math.floor(minuteOfDay(time.zone, at) / 60))
  return ((km / kmPerHour) * 60 * (isRush ? road.rush.factor : 1) + road.parkingMinutes) * MINUTE
}

/** What they take in this world: each pair of places is off the average, the same in both directions and every time. */
export const actualTravel: TravelModel = (from, to, at) => {
  const [first, second] = from.longitude < to.longitude ? [from, to] : [to, from]
  const draw = (hashOf(`${first.latitude},${first.longitude},${second.latitude},${second.longitude}`) % 10_000) / 10_000
  return averageTravel(from, to, at) * (1 + road.unevenness * (2 * draw - 1))
}
