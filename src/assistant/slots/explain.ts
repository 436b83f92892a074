import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import { refusalOf } from './refusal.ts'
import type { Refusal } from './refusal-kinds.ts'
import { sayRefusal } from './say-refusal.ts'
import type { SlotRequest } from './slot.ts'

export interface Explanation {
  readonly refusal: Refusal
  readonly words: Readonly<Record<Locale, string>>
}

/** The one rule that keeps `agentId` from an appointment at `start`, also in words; undefined when none does. */
export function explain(request: SlotRequest, agentId: AgentId, start: EpochMs): Explanation | undefined {
  const refusal = refusalOf(request, agentId, start)
  if (!refusal) return undefined
  const { timeZone } = request
  return {
    refusal,
    words: { fr: sayRefusal(refusal, { locale: 'fr', timeZone }), en: sayRefusal(refusal, { locale: 'en', timeZone }) },
  }
}
