import { z } from 'zod'

// Calendars of an agent's own accounts at Google and Microsoft: which there are, and which of them count.

const id = z.uuid()

/** GET /api/calendars/of-account?connectionId: what its grant lets us read, the primary one first. 422 { error } as for any calendar. */
export const accountQuery = z.strictObject({ connectionId: id })
export const accountCalendars = z.object({
  /** One of our own can be made in the account, and nothing else of it is seen. */
  isDiscreet: z.boolean(),
  calendars: z.array(z.object({
    remoteId: z.string(),
    name: z.string(),
    isPrimary: z.boolean(),
    isWritable: z.boolean(),
    readsFreeBusy: z.boolean(),
    /** Connected already. */
    isConnected: z.boolean(),
  })),
})

/** POST /api/calendars/of-account answers 201; without `remoteId`, a calendar of our own is made there and receives. */
export const connectOfAccount = z.strictObject({
  connectionId: id,
  remoteId: z.string().min(1).max(1_000).optional(),
  blocks: z.boolean().default(true),
  receives: z.boolean().default(false),
})

export type AccountCalendars = z.output<typeof accountCalendars>
