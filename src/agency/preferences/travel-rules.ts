/** What an agency wants of the ways between appointments; whole minutes. */
export interface TravelRules {
  /** Off: nobody looks at ways, only at buffers. */
  readonly isOn: boolean
  /** Between arriving and the next appointment. */
  readonly marginMinutes: number
  /** For a way from or to an address that nobody could place. */
  readonly unknownMinutes: number
  /** Added to every drive. */
  readonly parkingMinutes: number
}

export const defaultTravelRules: TravelRules = { isOn: true, marginMinutes: 5, unknownMinutes: 25, parkingMinutes: 5 }
