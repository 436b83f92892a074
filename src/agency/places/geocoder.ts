import type { Address } from './address.ts'
import type { Coordinates } from './coordinates.ts'

/**
 * How well an address was found: its house, its street, the middle of its town, or the middle of the towns that share
 * its postcode. `by_hand`: somebody of the agency has said where it is.
 */
export const precisions = ['by_hand', 'house', 'street', 'town', 'area'] as const
export type Precision = (typeof precisions)[number]

export interface Geocoded {
  readonly coordinates: Coordinates
  readonly precision: Precision
  /** The address as the geocoder writes it. */
  readonly label: string
  /** 0 to 1. */
  readonly score: number
}

/** Finds an address; undefined when it is not known well enough. Throws Unavailable when the service does not answer. */
export type Geocode = (address: Address) => Promise<Geocoded | undefined>
