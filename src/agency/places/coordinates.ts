/** A point in degrees of WGS 84, north and east positive. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
  /** How far from here the real spot may lie, when only its street or town is known; 0 when left out. */
  readonly radiusKm?: number
  /** The same for two that are one address, however well it is known where that is. */
  readonly spot?: string
}

/** A place; an address nobody could place; or no place at all, as for a phone call. */
export type Where = Coordinates | 'unknown' | 'anywhere'
