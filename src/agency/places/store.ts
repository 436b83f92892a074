import type { PlaceId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, sql as raw, timestamp } from '#platform/db/sql.ts'
import type { Coordinates } from './coordinates.ts'
import type { Precision } from './geocoder.ts'

const ADDRESS = 'places.sealed_address'

/** What is known of one address. */
export interface Place {
  readonly id: PlaceId
  readonly addressHash: Uint8Array
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: Precision | null
  readonly geocodedAt: EpochMs | null
  /** As in `NewPlace`. */
  readonly usedUntil: EpochMs | null
}

const selectPlaces = ({ sql, scope }: Tx) =>
  sql.selectFrom('places').select(['id', 'addressHash', 'latitude', 'longitude', 'precision', 'geocodedAt', 'usedUntil']).where('agencyId', '=', scope.agencyId)

export async function findPlaces(tx: Tx, ids: readonly PlaceId[]): Promise<Place[]> {
  return ids.length === 0 ? [] : ((await selectPlaces(tx).where('id', 'in', [...ids]).execute()) as Place[])
}

export async function findPlaceByHash(tx: Tx, addressHash: Uint8Array): Promise<Place | undefined> {
  return (await selectPlaces(tx).where('addressHash', '=', addressHash).executeTakeFirst()) as Place | undefined
}

export interface Found {
  readonly coordinates: Coordinates
  readonly precision: Precision
}

export interface NewPlace {
  readonly id: PlaceId
  readonly addressHash: Uint8Array
  /** To be asked of a geocoder; null when there is none to ask. */
  readonly address: string | null
  readonly found: Found | undefined
  /** Null: of the agency's own, kept for as long as the agency. */
  readonly usedUntil: EpochMs | null
}

const columnsOf = (found: Found | undefined) => ({
  latitude: found?.coordinates.latitude ?? null,
  longitude: found?.coordinates.longitude ?? null,
  precision: found?.precision ?? null,
})

/** Inserts what is new, 500 a statement; of what is known only the use is made longer, and a text not asked about yet is kept to be asked. */
export async function upsertPlaces(tx: Tx, places: readonly NewPlace[]): Promise<Map<string, PlaceId>> {
  const { agencyId } = tx.scope
  const ids = new Map<string, PlaceId>()
  for (let at = 0; at < places.length; at += 500) {
    const values = await Promise.all(
      places.slice(at, at + 500).map(async ({ id, addressHash, address, found, usedUntil }) => ({
        agencyId, id, addressHash, ...columnsOf(found),
        sealedAddress: address === null ? null : await tx.seal(Buffer.from(address), { column: ADDRESS, row: id }),
        usedUntil: usedUntil === null ? null : timestamp(usedUntil),
      })),
    )
    const rows = await tx.sql
      .insertInto('places')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'addressHash']).doUpdateSet({
          // greatest() leaves null out, which here means for ever.
          usedUntil: raw<never>`case when places.used_until is null or excluded.used_until is null then null else greatest(places.used_until, excluded.used_until) end`,
        }),
      )
      .returning(['id', 'addressHash'])
      .execute()
    for (const { id, addressHash } of rows) ids.set(Buffer.from(addressHash).toString('hex'), id as PlaceId)
  }
  return ids
}

/** Keeps the text of a known place for the geocoder that was not there when the place was first named. */
export async function saveAddress(tx: Tx, id: PlaceId, address: string): Promise<void> {
  const sealedAddress = await tx.seal(Buffer.from(address), { column: ADDRESS, row: id })
  await tx.sql.updateTable('places').set({ sealedAddress }).where('agencyId', '=', tx.scope.agencyId).where('id', '=', id).execute()
}

/** Writes where a place is, its ways being unmeasured again, and lets go of its text. Undefined: it stays as well known as it was. */
export async function settlePlace({ sql, scope }: Tx, id: PlaceId, { found, at }: { found: Found | undefined; at: EpochMs }): Promise<void> {
  await sql
    .updateTable('places')
    .set({ sealedAddress: null, geocodedAt: timestamp(at), ...(found ? { ...columnsOf(found), measuredAt: null } : {}) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Places whose text waits for a geocoder, oldest first. */
export async function findWaiting(tx: Tx, limit: number): Promise<{ id: PlaceId; address: string }[]> {
  const rows = await tx.sql
    .selectFrom('places')
    .select(['id', 'sealedAddress'])
    .where('agencyId', '=', tx.scope.agencyId)
    .where('sealedAddress', 'is not', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return Promise.all(
    rows.map(async ({ id, sealedAddress }) => ({
      id: id as PlaceId,
      address: (await tx.open(sealedAddress as Uint8Array, { column: ADDRESS, row: id })).toString(),
    })),
  )
}

export interface Located extends Coordinates {
  readonly id: PlaceId
}

/** Every place of the agency of which is known where it is; `measuredAt` null when its ways were never told. */
export async function findLocated({ sql, scope }: Tx): Promise<(Located & { measuredAt: EpochMs | null })[]> {
  const rows = await sql
    .selectFrom('places')
    .select(['id', 'latitude', 'longitude', 'measuredAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('latitude', 'is not', null)
    .orderBy('id')
    .execute()
  return rows as (Located & { measuredAt: EpochMs | null })[]
}

export interface MeasuredWay {
  readonly fromCell: string
  readonly toCell: string
  readonly minutes: number
}

export async function saveWays({ sql, scope }: Tx, id: PlaceId, { ways, at }: { ways: readonly MeasuredWay[]; at: EpochMs }): Promise<void> {
  const { agencyId } = scope
  if (ways.length > 0) {
    await sql
      .insertInto('travelTimes')
      .values(ways.map((way) => ({ ...way, agencyId, measuredAt: timestamp(at) })))
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'fromCell', 'toCell']).doUpdateSet((eb) => ({ minutes: eb.ref('excluded.minutes'), measuredAt: eb.ref('excluded.measuredAt') })),
      )
      .execute()
  }
  await sql.updateTable('places').set({ measuredAt: timestamp(at) }).where('agencyId', '=', agencyId).where('id', '=', id).execute()
}

/** The ways to and from a cell told after `since`. */
export function findWays({ sql, scope }: Tx, { cell, since }: { cell: string; since: EpochMs }): Promise<MeasuredWay[]> {
  return sql
    .selectFrom('travelTimes')
    .select(['fromCell', 'toCell', 'minutes'])
    .where('agencyId', '=', scope.agencyId)
    .where((eb) => eb.or([eb('fromCell', '=', cell), eb('toCell', '=', cell)]))
    .where('measuredAt', '>', moment(since))
    .execute()
}

/** Forgets places that nobody needs any more, and ways told before `since`. */
export async function deleteStale({ sql, scope }: Tx, { now, since }: { now: EpochMs; since: EpochMs }): Promise<void> {
  await sql.deleteFrom('places').where('agencyId', '=', scope.agencyId).where('usedUntil', '<', moment(now)).execute()
  await sql.deleteFrom('travelTimes').where('agencyId', '=', scope.agencyId).where('measuredAt', '<=', moment(since)).execute()
}
