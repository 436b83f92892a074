import { z } from 'zod'
import { taughtFields } from '../reading/memory.ts'

/**
 * GET /api/memories, for admins: what the agency's corrections taught, the last taught first. DELETE /api/memories/:id
 * forgets one layout and answers 204.
 */
export const memoriesView = z.object({
  memories: z.array(
    z.object({
      id: z.string(),
      /** Of who sends mails of this layout. */
      senderDomain: z.string(),
      portalName: z.string().nullable(),
      /** What is now found in its place. */
      fields: z.array(z.enum(taughtFields)),
      /** Mails since then that it fitted. */
      used: z.int(),
      taughtAt: z.iso.datetime(),
      taughtBy: z.string(),
    }),
  ),
})

export type MemoriesView = z.output<typeof memoriesView>
