import type { KindShares } from './kind.ts'
import type { KindSource } from './kind-features.ts'
import type { KnownOfAgency } from './reading.ts'
import type { FieldModel } from './scorer.ts'

/** Other models than those that are shipped, to measure what one says of families it was not trained on. */
export interface ReaderModels {
  readonly fields?: FieldModel
  readonly kinds?: (source: KindSource) => KindShares
}

/** What a mail is read with besides itself. */
export interface ReadingContext {
  readonly known: KnownOfAgency
  readonly models: ReaderModels
}
