/** Whose public holidays: of where the agent's office or the agency is, or of one region. */
export const holidayRegions = [
  'by_address', 'metropolitan', 'alsace_moselle', 'guadeloupe', 'martinique', 'guyane', 'reunion', 'mayotte', 'saint_barthelemy', 'saint_martin',
] as const

export type HolidayRegion = (typeof holidayRegions)[number]

export interface HolidayRules {
  /** Nobody works on a public holiday who has not said otherwise for that date. */
  readonly areClosed: boolean
  readonly region: HolidayRegion
}

export const defaultHolidayRules: HolidayRules = { areClosed: true, region: 'by_address' }
