import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { TaughtField, TemplateMemory } from './reading/memory.ts'

/** What one agency's corrections taught about one layout; it is its instruction, and stays with it. */
export interface KeptMemory {
  readonly memory: TemplateMemory
  /** The portal whose layout it is, when it is a known one's. */
  readonly portal: string | null
  /** Mails since it was last taught that agreed with it. */
  readonly used: number
  readonly taughtBy: AgentId
  readonly taughtAt: EpochMs
}

/** What a correction changed, enough to take it back. */
export interface Lesson {
  readonly memoryId: string
  /** What was known of the layout before; null when nothing was. */
  readonly previous: KeptMemory | null
}

/** The fields a memory knows a place of. */
export const fieldsOfMemory = ({ places }: TemplateMemory): TaughtField[] => Object.keys(places) as TaughtField[]
