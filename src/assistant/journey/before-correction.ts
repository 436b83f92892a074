import type { Lesson } from '#assistant/intake/learned-layout.ts'
import type { ReadLead } from '#assistant/intake/reading/reading.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { correctable } from './contract.ts'

/** What the last correction replaced, for as long as it can be taken back. */
export interface BeforeCorrection {
  readonly reading: ReadLead
  readonly name: (typeof correctable)[number]
  /** What it taught of the layout; null when it taught nothing. */
  readonly lesson: Lesson | null
  readonly at: EpochMs
}
