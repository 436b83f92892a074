import { z } from 'zod'

const instant = z.iso.datetime()

/** What one night's model would change: points of offers that book, 95 % interval, on sets that it was not trained on. */
const modelView = z.object({
  hash: z.string(),
  state: z.enum(['shadow', 'serving', 'retired']),
  trainedAt: instant,
  answers: z.int(),
  sets: z.int(),
  gain: z.object({ mean: z.number(), low: z.number(), high: z.number() }),
})

/** GET /api/learning. Newest model first. */
export const learningView = z.object({ permittedAt: instant.nullable(), models: z.array(modelView) })

/** PUT /api/learning: the agency's permission; false deletes what was learned. POST /api/learning/return-to-rules has no body. */
export const permissionInput = z.strictObject({ isPermitted: z.boolean() })

export type LearningView = z.output<typeof learningView>
