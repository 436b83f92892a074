import type { Evidence } from './forest.ts'
import type { Seen } from './features.ts'
import type { Span } from './reading.ts'
import type { RatedField } from './scorer.ts'

/** What was chosen for a field. */
export interface Chosen {
  readonly value: string
  readonly span: Span | null
  readonly score: number
  readonly margin: number
  readonly confidence: number
  /** What besides score and margin speaks for it; see `ConfidenceCurve`. */
  readonly signs: readonly string[]
  readonly measures: Evidence
  /** Where it stands, for the memory of the layout. */
  readonly places: readonly number[]
  readonly candidate: Seen | undefined
}

export type Choice = { readonly [field in RatedField]?: Chosen }

// Below, nothing is said: a value that is more likely wrong than right helps nobody.
export const MIN_CONFIDENCE = 0.5
/** Of what stands where a described layout has it. */
export const IN_LAYOUT = 0.9
/** Below, the mail speaks against its description: portals change their layouts. */
export const AS_DESCRIBED = 0.7
