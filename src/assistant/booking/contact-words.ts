import type { EpochMs } from '#kernel/interval.ts'

/** What a contact typed on his page: that no time suits, when he can come in other words, or the number to call. */
export interface ContactWords {
  readonly at: EpochMs
  readonly kind: 'none_suits' | 'other_words' | 'call_back'
  readonly text: string
}
