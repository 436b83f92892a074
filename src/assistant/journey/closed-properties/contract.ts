import { z } from 'zod'

/** POST /api/properties/:id/cancel-visits: what was still to come; each contact is told once. */
export const visitsCancelled = z.object({ cancelledCount: z.int() })

export type VisitsCancelled = z.output<typeof visitsCancelled>
