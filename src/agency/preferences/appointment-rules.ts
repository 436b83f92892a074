import type { AppointmentType } from '#kernel/words.ts'

/** What starts are counted from: midnight alone, or also the end of whatever keeps an agent busy. */
export const anchors = ['clock', 'gaps'] as const
export type Anchor = (typeof anchors)[number]

/** How an appointment of one type is cut. All whole numbers; minutes unless said. */
export interface AppointmentRules {
  readonly durationMinutes: number
  /** Appointments start at whole multiples of this after the anchor. */
  readonly gridMinutes: number
  readonly anchor: Anchor
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  /** The least time between asking and meeting. */
  readonly noticeMinutes: number
  /** The last day offered is this many days after today. */
  readonly horizonDays: number
  /** Appointments of one agent on one day at most. */
  readonly maxPerDay: number | null
  /** The same for a week from Monday to Sunday. */
  readonly maxPerWeek: number | null
  /** The contact has to give a postal address. */
  readonly isAddressRequired: boolean
}

const common = {
  gridMinutes: 30,
  anchor: 'clock' as const,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  noticeMinutes: 120,
  horizonDays: 21,
  maxPerDay: null,
  maxPerWeek: null,
  isAddressRequired: false,
}

/** What holds until the agency says otherwise. A valuation is at the contact's own home, so its address is needed. */
export const defaultRules: Readonly<Record<AppointmentType, AppointmentRules>> = {
  viewing: { ...common, durationMinutes: 30 },
  phone_call: { ...common, durationMinutes: 15, gridMinutes: 15, bufferAfterMinutes: 0 },
  office_visit: { ...common, durationMinutes: 30, bufferAfterMinutes: 0 },
  valuation: { ...common, durationMinutes: 60, isAddressRequired: true },
}
