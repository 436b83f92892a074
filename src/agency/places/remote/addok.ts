import { z } from 'zod'
import { type Address, addressLine } from '../address.ts'
import type { Geocode, Geocoded, Precision } from '../geocoder.ts'
import { askJson, below, fetchOf } from './json.ts'

/** Below this the answer is a guess (guides.data.gouv.fr on the Base Adresse Nationale says so too). */
const LEAST_SCORE = 0.5

const precisionOf: Readonly<Record<string, Precision>> = { housenumber: 'house', street: 'street', locality: 'street', municipality: 'town' }

const answer = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
      properties: z.object({ label: z.string(), score: z.number().min(0).max(1), type: z.string() }),
    }),
  ),
})

/**
 * The search of addok, as IGN's Géoplateforme (`https://data.geopf.fr/geocodage`) and an addok of one's own answer it:
 * GeoJSON, longitude first. Addresses of the Base Adresse Nationale: mention « BAN/IGN », Licence Ouverte 2.0.
 */
export function addokGeocoder(base: URL, timeoutMs?: number): Geocode {
  const fetch = fetchOf(base, timeoutMs)
  return async (address: Address): Promise<Geocoded | undefined> => {
    const url = below(base, 'search')
    // Longer questions are refused.
    url.searchParams.set('q', addressLine(address).slice(0, 200))
    url.searchParams.set('limit', '1')
    url.searchParams.set('autocomplete', '0')
    if (address.postcode !== '') url.searchParams.set('postcode', address.postcode)
    const [best] = (await askJson(fetch, { url, schema: answer }))?.features ?? []
    const precision = best && precisionOf[best.properties.type]
    if (!best || !precision || best.properties.score < LEAST_SCORE) return undefined
    const [longitude, latitude] = best.geometry.coordinates
    return { coordinates: { latitude, longitude }, precision, label: best.properties.label, score: best.properties.score }
  }
}
