import { z } from 'zod'
import { Unavailable } from '#platform/db/database.ts'
import type { Coordinates } from '../coordinates.ts'
import type { Router } from '../router.ts'
import { askJson, below, fetchOf } from './json.ts'

const answer = z.object({ code: z.literal('Ok'), durations: z.array(z.array(z.number().min(0).nullable())) })

/** OSRM's table service (project-osrm.org, HTTP API v1): seconds, longitude first, sources and destinations by place in the list. */
export function osrmRouter(base: URL, timeoutMs?: number): Router {
  const fetch = fetchOf(base, timeoutMs)
  return async (from, to) => {
    const url = below(base, `table/v1/driving/${[...from, ...to].map(({ longitude, latitude }) => `${longitude},${latitude}`).join(';')}`)
    const places = (list: readonly Coordinates[], first: number) => list.map((_, index) => first + index).join(';')
    url.search = `sources=${places(from, 0)}&destinations=${places(to, from.length)}&annotations=duration`
    const table = await askJson(fetch, { url, schema: answer })
    const rows = table?.durations
    if (rows?.length !== from.length || rows.some((row) => row.length !== to.length)) throw new Unavailable(`${base.host} gives no table`)
    return rows.map((row) => row.map((seconds) => (seconds === null ? null : seconds / 60)))
  }
}
