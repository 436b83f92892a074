import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, MessageId } from '#kernel/ids.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import type { ReaderPool } from '../reader/pool.ts'
import { afterMail, type Correction, type MemoryVerdict, type TemplateMemory } from '../reading/memory.ts'
import type { KnownOfAgency } from '../reading/reading.ts'
import type { KeptMemory, Lesson } from '../learned-layout.ts'
import { findArrival } from '../store.ts'
import { deleteMemory, findMemories, findMemory, saveMemory, updateMemory } from './store.ts'

export interface Teaching {
  readonly messageId: MessageId
  readonly corrections: readonly Correction[]
  readonly known: KnownOfAgency
  readonly portal: string | null
  readonly by: AgentId
}

export interface MemoriesParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly reader: Pick<ReaderPool, 'teach'>
}

export function memoriesService({ db, clock, log, reader }: MemoriesParts) {
  return {
    /** For the reader. */
    of: async (tx: Tx): Promise<TemplateMemory[]> => (await findMemories(tx)).map(({ memory }) => memory),

    list: (scope: AgencyScope): Promise<KeptMemory[]> => db.within(scope, findMemories),

    /** False when there is none of this id. */
    forget: (scope: AgencyScope, id: string): Promise<boolean> => db.within(scope, (tx) => deleteMemory(tx, id)),

    /** Learns the layout of a message from what a person said; undefined when it has too little of one to be known again. */
    async teach(scope: AgencyScope, { messageId, corrections, known, portal, by }: Teaching): Promise<Lesson | undefined> {
      const found = await db.within(scope, async (tx) => ({ raw: (await findArrival(tx, messageId))?.raw, memories: (await findMemories(tx)).map(({ memory }) => memory) }))
      if (!found.raw || corrections.length === 0) return undefined
      const memory = await reader.teach(found.raw, { ...known, memories: found.memories }, corrections)
      if (!memory) return undefined
      const lesson = await db.within(scope, async (tx) => {
        const previous = (await findMemory(tx, memory.id)) ?? null
        await saveMemory(tx, { memory, portal, used: 0, taughtBy: by, taughtAt: clock() })
        return { memoryId: memory.id, previous }
      })
      log.event('intake.layout_taught', { messageId, outcome: lesson.previous ? 'again' : 'new' })
      return lesson
    },

    /** Takes a lesson back. */
    async unteach(tx: Tx, { memoryId, previous }: Lesson): Promise<void> {
      await (previous ? saveMemory(tx, previous) : deleteMemory(tx, memoryId))
    },

    /** A mail was read with a memory: who disagrees twice is not believed again. */
    async heed(tx: Tx, verdict: MemoryVerdict | null): Promise<void> {
      const kept = verdict && (await findMemory(tx, verdict.id))
      if (!kept) return
      const memory = afterMail(kept.memory, verdict)
      if (!memory) {
        await deleteMemory(tx, verdict.id)
        log.event('intake.layout_forgotten', { outcome: 'disagreed' })
        return
      }
      await updateMemory(tx, memory, { used: kept.used + (verdict.agrees ? 1 : 0) })
    },
  }
}
