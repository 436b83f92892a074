// Who asks, what suits them and how they choose: the two truths of the simulator. Set down before any ranking was measured
// on them. No policy sees a segment, a person or a truth; the oracle alone does.

/** From 0, 12, 14 and 17:30: not the parts of the day that the product speaks of, so that its features are not the truth's. */
export const parts = ['morning', 'midday', 'afternoon', 'evening'] as const
export type Part = (typeof parts)[number]
export const partStarts = { morning: 0, midday: 12, afternoon: 14, evening: 17.5 } as const satisfies Record<Part, number>

/** A time that a person can come at; hours of the wall clock, ISO weekdays. */
export interface Window {
  readonly weekdays: readonly number[]
  readonly from: number
  readonly until: number
  /** Only the week after this one. */
  readonly isNextWeek?: true
}

export interface Segment {
  /** Share of leads. */
  readonly share: number
  /** Utility of a time on Monday to Friday and on Saturday, by part. −2 and less: at work, cannot come. */
  readonly weekday: readonly [number, number, number, number]
  readonly saturday: readonly [number, number, number, number]
  /** French children are free on Wednesday. */
  readonly wednesdayAfternoon: number
  /** Of persons: tied to windows of their own beyond what the segment says. */
  readonly shareTied: number
  readonly windows: readonly Window[]
  /** In the rank-based truth: so many of the 24 cells weekday × part are acceptable. */
  readonly acceptable: readonly [least: number, most: number]
}

const workdays = [1, 2, 3, 4, 5]

export const segments = {
  working: {
    share: 0.42, weekday: [-2, -0.2, -1.7, 1], saturday: [1, 0.4, 0.7, 0], wednesdayAfternoon: 0, shareTied: 0.6, acceptable: [4, 9],
    windows: [
      { weekdays: workdays, from: 18, until: 21 }, { weekdays: [6], from: 8, until: 19 }, { weekdays: workdays, from: 12, until: 14 },
      { weekdays: workdays, from: 17.5, until: 20, isNextWeek: true }, { weekdays: [2, 4], from: 17, until: 20 },
    ],
  },
  family: {
    share: 0.2, weekday: [-0.8, -0.6, -1, 0.4], saturday: [1.2, 0.2, 1, -0.3], wednesdayAfternoon: 1.4, shareTied: 0.55, acceptable: [5, 10],
    windows: [
      { weekdays: [3], from: 14, until: 19 }, { weekdays: [6], from: 9, until: 13 }, { weekdays: [1, 2, 4, 5], from: 17, until: 19 },
      { weekdays: [6], from: 9, until: 19, isNextWeek: true },
    ],
  },
  retired: {
    share: 0.13, weekday: [0.9, -0.7, 0.9, -1], saturday: [-0.3, -0.8, -0.3, -1.2], wednesdayAfternoon: -0.4, shareTied: 0.3, acceptable: [8, 16],
    windows: [{ weekdays: workdays, from: 9, until: 12 }, { weekdays: [2, 4], from: 14, until: 17 }, { weekdays: workdays, from: 14, until: 17.5 }],
  },
  investor: {
    share: 0.1, weekday: [0.1, 0.6, 0.1, 0.5], saturday: [0.1, 0, 0, -0.5], wednesdayAfternoon: 0, shareTied: 0.35, acceptable: [8, 15],
    windows: [{ weekdays: workdays, from: 12, until: 14.5 }, { weekdays: [1, 5], from: 9, until: 19 }, { weekdays: workdays, from: 17, until: 20 }],
  },
  shiftWorker: {
    share: 0.1, weekday: [0.2, 0, 0.2, -0.6], saturday: [-0.2, -0.2, -0.2, -0.6], wednesdayAfternoon: 0, shareTied: 0.7, acceptable: [5, 11],
    windows: [
      { weekdays: workdays, from: 9, until: 12.5 }, { weekdays: workdays, from: 14, until: 17 }, { weekdays: [1, 2], from: 9, until: 19 },
      { weekdays: [4, 5], from: 9, until: 19 }, { weekdays: [3, 4], from: 9, until: 19, isNextWeek: true },
    ],
  },
  student: {
    share: 0.05, weekday: [-0.6, 0.4, 0.6, 0.7], saturday: [-0.2, 0.2, 0.4, 0], wednesdayAfternoon: 0.2, shareTied: 0.35, acceptable: [7, 14],
    windows: [{ weekdays: workdays, from: 16, until: 20 }, { weekdays: [4, 5], from: 13, until: 19 }],
  },
} as const satisfies Readonly<Record<string, Segment>>

export type SegmentName = keyof typeof segments

/** What people write of their windows in the first message. */
export const wishes = {
  /** Of those who are tied; the rest writes the portal's own sentence. */
  shareStated: 0.6,
  /** How it is put: « seulement », « pas le », « plutôt ». The rest of the week is excluded, or only liked less. */
  forms: [[0.7, 'include'], [0.1, 'exclude'], [0.2, 'prefer']],
  /** Of stated wishes: read. The others the reader leaves aside, and the policies see none. */
  shareRead: 0.9,
} as const

/** Truth (a): multinomial logit (McFadden 1974) over the slots of a set and leaving it. */
export const logit = {
  base: 0.3,
  /** In one of the person's own windows, and outside all of them. */
  inWindow: 0.8,
  outOfWindow: -2.5,
  /** Who wrote « plutôt » minds less. */
  outOfPreferred: -1,
  /** A day of waiting, up to three weeks; other agencies answer too. */
  perDay: -0.13,
  /** Less than so many hours away: hard to arrange. */
  soonHours: 5,
  soon: -0.9,
  /** Everyone differs: standard deviation of a person's own liking of each weekday × part. */
  tasteSpread: 0.5,
  /** Leaving a set; each further set is met with more doubt. */
  leaving: 0,
  leavingPerSet: 0.5,
} as const

/** Truth (b): a private order of weekday × part, a threshold, and few options looked at (consideration sets). */
export const ranked = {
  /** Standard deviation of a person's own liking over the segment's. */
  spread: 1,
  /** Options of a set that are looked at, in the order shown. */
  considers: [[0.15, 1], [0.35, 2], [0.5, 3]],
  /** Of the tied: they come in their windows or not at all; for the others these only lead the list. */
  shareStrict: 0.8,
  /**
   * Longest wait in days and least notice in hours, drawn evenly. Notice was 3 to 30 hours at first and was shortened
   * after a first look, the one change since: the earliest time must not lose by assumption.
   */
  longestWait: [4, 18],
  leastNotice: [1, 16],
} as const

/** After a set without an answer that suits; the same under both truths. */
export const patience = {
  /** Sets a person looks at before leaving, with their shares. */
  sets: [[0.3, 1], [0.4, 2], [0.3, 3]],
  /** Opens the other times; else says in words what would suit, with the next share; else leaves. */
  looksAtOthers: 0.6,
  saysInWords: 0.5,
} as const

/** The answer is opened so long after the lead came: exponential, mean in hours. */
export const answerDelayHours = 2

/** From booking to the visit. The longer the wait, the more change their mind (hazards a day, and bounds). */
export const faith = {
  cancelPerDay: 0.018,
  cancelAtMost: 0.25,
  noShowBase: 0.03,
  noShowPerDay: 0.006,
  noShowAtMost: 0.15,
} as const
