/** A point in degrees of WGS 84, north and east positive. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** A place; an address nobody could place; or no place at all, as for a phone call. */
export type Where = Coordinates | 'unknown' | 'anywhere'
