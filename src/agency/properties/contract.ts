import { z } from 'zod'
import type { AgentId } from '#kernel/ids.ts'
import { transactions } from '#kernel/words.ts'
import { importFields } from './column-mapping.ts'
import { propertyKinds, propertyStatuses, referenceKey } from './property.ts'

const text = (longest: number) => z.string().trim().max(longest)
const agentId = z.uuid().transform((id) => id as AgentId)

const listing = z.strictObject({ portal: z.string().regex(/^[a-z0-9_]{2,32}$/), portalListingId: text(100).min(1) })

const facts = {
  reference: text(60).refine((reference) => referenceKey(reference) !== ''),
  kind: z.enum(propertyKinds),
  transaction: z.enum(transactions),
  /** '' lets it be made of kind and rooms. */
  title: text(160),
  postalAddress: text(300),
  postcode: text(12),
  town: text(100),
  /** Cents. */
  priceMinor: z.int().min(0).max(1e12).nullable(),
  surfaceM2: z.number().min(0).lt(1e6).nullable(),
  rooms: z.int().min(0).max(999).nullable(),
  status: z.enum(propertyStatuses),
  listings: z.array(listing).max(20),
}

/** POST /api/properties. */
export const newProperty = z.strictObject({
  ...facts,
  title: facts.title.default(''),
  postalAddress: facts.postalAddress.default(''),
  postcode: facts.postcode.default(''),
  town: facts.town.default(''),
  priceMinor: facts.priceMinor.default(null),
  surfaceM2: facts.surfaceM2.default(null),
  rooms: facts.rooms.default(null),
  status: facts.status.default('available'),
  listings: facts.listings.default([]),
  responsibleAgentId: agentId.nullable().default(null),
})

/** PATCH /api/properties/:id; who shows it is changed by PUT …/agents only. */
export const propertyChange = z.strictObject(facts).partial()

/** PUT /api/properties/:id/agents. Nobody permitted by name means everybody. */
export const agentsInput = z.strictObject({
  responsibleAgentId: agentId.nullable(),
  permittedAgentIds: z.array(agentId).max(200),
})

/** GET /api/properties. `search` is looked for in reference, title, address and town. */
export const propertiesQuery = z.strictObject({
  search: text(80).default(''),
  offset: z.coerce.number().int().min(0).max(1e6).default(0),
})

export const propertyView = z.object({
  id: z.uuid(),
  ...facts,
  responsibleAgentId: z.uuid().nullable(),
  permittedAgentIds: z.array(z.uuid()),
  photoUrl: z.string().nullable(),
})

/** By reference, 50 at a time. */
export const propertiesView = z.object({ properties: z.array(propertyView), total: z.int() })

/** GET /api/properties/:id/place: where its address is, and how well that is known; null when nobody knows. */
export const placeView = z.object({
  place: z.object({ latitude: z.number(), longitude: z.number(), precision: z.enum(['by_hand', 'house', 'street', 'town', 'area']) }).nullable(),
})

/** PUT /api/properties/:id/place: degrees as a map shows them; null has the address looked up again. */
export const placeInput = z.strictObject({
  place: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).nullable(),
})

/** The column of each field, as JSON in the query of both import requests; without it columns are guessed by their headers. */
const mapping = z
  .string()
  .max(2_000)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown
    } catch {
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }
  })
  .pipe(z.partialRecord(z.enum(importFields), z.int().min(0).max(500)))

/** POST /api/properties/import/preview?mapping, the file as body (application/octet-stream). */
export const previewQuery = z.strictObject({ mapping: mapping.optional() })
/** POST /api/properties/import?mapping&digest, the same body: nothing but what the preview showed is changed, else 409. */
export const importQuery = z.strictObject({ mapping: mapping.optional(), digest: z.string().length(64) })

export const importPreview = z.object({
  columns: z.array(z.string()),
  mapping: z.partialRecord(z.enum(importFields), z.int()),
  /** At most 200 of each kind are shown; the counts are whole. */
  added: z.array(z.object({ line: z.int(), reference: z.string(), title: z.string(), town: z.string() })),
  addedCount: z.int(),
  changed: z.array(
    z.object({
      line: z.int(),
      reference: z.string(),
      differences: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  changedCount: z.int(),
  unchangedCount: z.int(),
  wrong: z.array(z.object({ line: z.int(), problem: z.string(), value: z.string() })),
  wrongCount: z.int(),
  absentCount: z.int(),
  digest: z.string(),
})

export const importDone = z.object({ addedCount: z.int(), changedCount: z.int() })

export type NewProperty = z.output<typeof newProperty>
export type PropertyChange = z.output<typeof propertyChange>
export type AgentsInput = z.output<typeof agentsInput>
export type PlaceView = z.output<typeof placeView>
export type PlaceInput = z.output<typeof placeInput>
export type PropertyView = z.output<typeof propertyView>
export type PropertiesView = z.output<typeof propertiesView>
export type ImportPreview = z.output<typeof importPreview>
export type ImportDone = z.output<typeof importDone>
