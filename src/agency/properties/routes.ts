import { parseId, type PropertyId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { MAX_PHOTO_BYTES, photoTypes } from '#agency/team/photo.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin, requireSession } from '#platform/http/session.ts'
import {
  agentsInput, type ImportDone, type ImportPreview, importQuery, newProperty, placeInput, type PlaceView, propertiesQuery, type PropertiesView, previewQuery,
  propertyChange, type PropertyView,
} from './contract.ts'
import type { Property } from './property.ts'
import type { ImportRefusal, PropertiesRefusal, PropertiesService, Preview } from './service.ts'

type WithId = { Params: { id: string } }

const MAX_FILE_BYTES = 5 * 1024 * 1024
const SHOWN_ROWS = 200

export async function propertiesRoutes(app: Http, { properties }: { properties: PropertiesService }): Promise<void> {
  app.get('/api/properties', async (request): Promise<PropertiesView> => {
    const { scope } = requireSession(request)
    const found = await properties.list(scope, parseInput(propertiesQuery, request.query))
    return { properties: found.properties.map(viewOf), total: found.total }
  })

  app.get<WithId>('/api/properties/:id', async (request): Promise<PropertyView> => {
    const property = await properties.get(requireSession(request).scope, idOf(request))
    if (!property) throw new Refused(404, 'not_found')
    return viewOf(property)
  })

  app.post('/api/properties', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const id = granted(await properties.create(scope, parseInput(newProperty, request.body)))
    return reply.status(201).send({ id })
  })

  app.patch<WithId>('/api/properties/:id', async (request, reply) => {
    const session = requireSession(request)
    granted(await properties.change(session, idOf(request), parseInput(propertyChange, request.body)))
    return reply.status(204).send()
  })

  app.put<WithId>('/api/properties/:id/agents', async (request, reply) => {
    const { scope } = requireAdmin(request)
    granted(await properties.setAgents(scope, idOf(request), parseInput(agentsInput, request.body)))
    return reply.status(204).send()
  })

  app.get<WithId>('/api/properties/:id/place', async (request): Promise<PlaceView> => {
    const place = await properties.placeOf(requireSession(request).scope, idOf(request))
    if (!place) throw new Refused(404, 'not_found')
    return place
  })

  app.put<WithId>('/api/properties/:id/place', async (request, reply) => {
    const session = requireSession(request)
    granted(await properties.changePlace(session, idOf(request), parseInput(placeInput, request.body)))
    return reply.status(204).send()
  })

  app.get<WithId>('/api/properties/:id/photo', async (request, reply) => {
    const photo = await properties.photoOf(requireSession(request).scope, idOf(request))
    if (!photo) throw new Refused(404, 'not_found')
    return reply.headers({ 'cache-control': 'private, no-cache', 'content-disposition': 'inline' }).type(photo.type).send(Buffer.from(photo.bytes))
  })

  app.delete<WithId>('/api/properties/:id/photo', async (request, reply) => {
    granted(await properties.changePhoto(requireSession(request), idOf(request), null))
    return reply.status(204).send()
  })

  // In contexts of their own: nowhere else does a request's body hold raw bytes.
  await app.register(async (pictures) => {
    const options = { parseAs: 'buffer', bodyLimit: 2 * MAX_PHOTO_BYTES } as const
    pictures.addContentTypeParser([...photoTypes], options, (_request, body, done) => done(null, body))
    pictures.put<WithId>('/api/properties/:id/photo', async (request, reply) => {
      const session = requireSession(request)
      if (!Buffer.isBuffer(request.body)) throw new Refused(422, 'not_a_photo')
      granted(await properties.changePhoto(session, idOf(request), request.body))
      return reply.status(204).send()
    })
  })
  await app.register(async (files) => {
    const options = { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES } as const
    files.addContentTypeParser('application/octet-stream', options, (_request, body, done) => done(null, body))
    files.post('/api/properties/import/preview', { bodyLimit: MAX_FILE_BYTES }, async (request): Promise<ImportPreview> => {
      const { scope } = requireAdmin(request)
      const { mapping } = parseInput(previewQuery, request.query)
      return previewOf(granted(await properties.previewImport(scope, fileOf(request), mapping)))
    })
    files.post('/api/properties/import', { bodyLimit: MAX_FILE_BYTES }, async (request): Promise<ImportDone> => {
      const { scope } = requireAdmin(request)
      const { mapping, digest } = parseInput(importQuery, request.query)
      return granted(await properties.applyImport(scope, fileOf(request), { digest, ...(mapping ? { mapping } : {}) }))
    })
  })
}

function idOf(request: { params: { id: string } }): PropertyId {
  const id = parseId<PropertyId>(request.params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function fileOf(request: { body: unknown }): Buffer {
  if (!Buffer.isBuffer(request.body)) throw new Refused(422, 'no_rows')
  return request.body
}

function granted<T>(result: Result<T, PropertiesRefusal | ImportRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(statusOf(result.reason), result.reason)
}

function statusOf(refusal: PropertiesRefusal | ImportRefusal): 403 | 404 | 409 | 413 | 422 {
  switch (refusal) {
    case 'not_responsible':
      return 403
    case 'unknown_property':
      return 404
    case 'reference_taken':
    case 'listing_taken':
    case 'changed_since_preview':
      return 409
    case 'photo_too_large':
      return 413
    case 'unknown_agent':
    case 'no_address':
    case 'not_a_photo':
    case 'no_rows':
    case 'too_many_rows':
    case 'no_reference_column':
      return 422
  }
}

const viewOf = ({ price, hasPhoto, listings, permittedAgentIds, ...property }: Property): PropertyView => ({
  ...property,
  priceMinor: price?.minor ?? null,
  listings: [...listings],
  permittedAgentIds: [...permittedAgentIds],
  photoUrl: hasPhoto ? `/api/properties/${property.id}/photo` : null,
})

function previewOf({ columns, mapping, digest, plan }: Preview): ImportPreview {
  const { added, changed, wrong, unchangedCount, absentCount } = plan
  return {
    columns: [...columns],
    mapping,
    digest,
    added: added.slice(0, SHOWN_ROWS).map(({ line, facts: { reference, title, town } }) => ({ line, reference, title, town })),
    addedCount: added.length,
    changed: changed.slice(0, SHOWN_ROWS).map(({ line, facts, differences }) => ({ line, reference: facts.reference, differences: [...differences] })),
    changedCount: changed.length,
    unchangedCount,
    wrong: wrong.slice(0, SHOWN_ROWS),
    wrongCount: wrong.length,
    absentCount,
  }
}
