/** A day as YYYY-MM-DD, on the property's clock. */
export type IsoDay = string
/** HH:MM on the property's clock. */
export type WallTime = string

/** Some days and hours. Everything given must hold at once; what is left out is not restricted. */
export interface WishWindow {
  /** First day, included. */
  readonly from?: IsoDay
  /** Last day, included. */
  readonly to?: IsoDay
  /** Monday is 1, Sunday 7 (ISO 8601). */
  readonly dows?: readonly number[]
  /** Half-open: from `start`, until before `end`. */
  readonly start?: WallTime
  readonly end?: WallTime
  readonly tag?: 'public_holidays' | 'school_holidays'
  /** Of the school holidays. */
  readonly zone?: 'A' | 'B' | 'C'
  /** Notes, which do not change the meaning: the part of the day that was named, and how a time was. */
  readonly part?: string
  readonly mode?: 'at' | 'around'
}

/**
 * When a contact can come: the union of `include` (everything after the mail when empty) without the union of `exclude`.
 * `prefer` and `avoid` only order what is left.
 */
export interface TimeWishes {
  readonly include: readonly WishWindow[]
  readonly exclude: readonly WishWindow[]
  readonly prefer: readonly WishWindow[]
  readonly avoid: readonly WishWindow[]
  readonly flexible: boolean
  readonly asap: boolean
  /** The text says nothing of times. */
  readonly none: boolean
}

export const noWishes: TimeWishes = { include: [], exclude: [], prefer: [], avoid: [], flexible: false, asap: false, none: true }

/** Wishes as read, with what they were read from. */
export interface ReadWishes extends TimeWishes {
  /** 0 to 1; below 0.5 nothing should be restricted by them. */
  readonly confidence: number
  /** Offsets in the text that carry a wish, half-open, in order. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}
