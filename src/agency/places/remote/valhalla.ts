import { z } from 'zod'
import { Unavailable } from '#platform/db/database.ts'
import type { Coordinates } from '../coordinates.ts'
import type { Router } from '../router.ts'
import { askJson, below, fetchOf } from './json.ts'

const cell = z.object({ from_index: z.int(), to_index: z.int(), time: z.number().min(0).nullable() })
const answer = z.object({ sources_to_targets: z.array(z.array(cell)) })

/** Valhalla's time-distance matrix (valhalla.github.io, Matrix API): seconds, null where there is no way. */
export function valhallaRouter(base: URL, timeoutMs?: number): Router {
  const fetch = fetchOf(base, timeoutMs)
  return async (from, to) => {
    const points = (list: readonly Coordinates[]) => list.map(({ latitude, longitude }) => ({ lat: latitude, lon: longitude }))
    const question = { sources: points(from), targets: points(to), costing: 'auto' }
    const table = await askJson(fetch, {
      url: below(base, 'sources_to_targets'),
      schema: answer,
      init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) },
    })
    const cells = new Map(table?.sources_to_targets.flat().map(({ from_index, to_index, time }) => [`${from_index} ${to_index}`, time]))
    if (cells.size !== from.length * to.length) throw new Unavailable(`${base.host} gives no table`)
    return from.map((_, row) => to.map((_, column) => {
      const seconds = cells.get(`${row} ${column}`)
      return seconds === undefined || seconds === null ? null : seconds / 60
    }))
  }
}
