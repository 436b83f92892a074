/** What a piece of text could be. */
export type Kind = 'email' | 'phone' | 'name' | 'code' | 'title' | 'town' | 'postcode' | 'price' | 'surface' | 'rooms'

/** Where a candidate was found. */
export type Origin = 'text' | 'link' | 'subject' | 'from' | 'replyTo'

/** A value some field could have, with its place. */
export interface Candidate {
  readonly kind: Kind
  /** In its normal form: E.164, an addr-spec, digits for numbers, the text as it stands for the rest. */
  readonly value: string
  readonly origin: Origin
  /** Index of the line, and offsets in its text; -1 when it comes from a header. */
  readonly line: number
  readonly from: number
  readonly to: number
  /** What the shape alone says, for the scorer. */
  readonly shape: readonly string[]
}
