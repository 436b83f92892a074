/** What a message is for; the first that applies is the primary one. */
export const acts = ['cancel', 'move', 'visit', 'valuation', 'offer', 'callback', 'availability', 'information', 'search', 'other'] as const
export type Act = (typeof acts)[number]

export const financingHints = ['loan_agreed', 'cash', 'broker', 'guarantor', 'visale', 'sells_first'] as const
export type FinancingHint = (typeof financingHints)[number]

/** Half-open offsets in the text that was read; null when the whole text says it. */
export type Place = { readonly start: number; readonly end: number } | null

export interface Intent {
  readonly primary: Act
  /** Every act the text contains, in the order of `acts`; never empty. `confidence` from 0 to 1. */
  readonly acts: readonly { readonly act: Act; readonly confidence: number; readonly place: Place }[]
  /** What the text itself says; the advert says it more surely. */
  readonly transaction: 'sale' | 'rent' | null
  readonly isUrgent: boolean
  readonly financing: readonly { readonly hint: FinancingHint; readonly place: Place }[]
  /** ISO 639-1; null when the text is too short to tell. */
  readonly language: string | null
}
