import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { PlaceId } from '#kernel/ids.ts'
import { DAY, type EpochMs } from '#kernel/interval.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { type Address, addressKey, addressLine, readAddress, saysWhere } from './address.ts'
import { findTown } from './communes.ts'
import type { Coordinates, Where } from './coordinates.ts'
import { kilometresBetween } from './distance.ts'
import type { Geocode, Precision } from './geocoder.ts'
import type { Router } from './router.ts'
import {
  deleteStale, findLocated, findPlaceByHash, findPlaces, findWaiting, findWays, type Located, type MeasuredWay, type NewPlace, type Place, saveAddress,
  saveWays, settlePlace, upsertPlaces,
} from './store.ts'
import { type TravelSettings, travelTime } from './travel-model.ts'

export interface PlacesParts {
  readonly db: Database
  readonly clock: Clock
  /** Knows streets and houses; without it only towns are known. */
  readonly geocode?: Geocode
  /** Knows the roads; without it ways are estimated. */
  readonly router?: Router
}

export type PlacesService = ReturnType<typeof placesService>

/** How far off an address may lie when it was found so well; by these, two addresses in one town are not on one spot. */
const RADIUS_KM: Readonly<Record<Precision, number>> = { by_hand: 0, house: 0, street: 0.3, town: 3, area: 7 }

/** Roads change slowly; what was told longer ago is estimated again until it is told anew. */
const WAYS_LAST = 90 * DAY
const MEASURE_AGAIN = 60 * DAY
/** Public instances answer 50 to 100 places at once: this one and its nearest. */
const NEAREST = 48
/** What one run of the job asks for; the next run does the rest. */
const ADDRESSES_A_RUN = 25
const MEASURED_A_RUN = 5

/** Where an agency's addresses are and how long the ways take. Nothing here waits for another server but the job `locate`. */
export function placesService({ db, clock, geocode, router }: PlacesParts) {
  const hashOf = ({ scope }: Tx, key: string): Buffer => sha256(Buffer.from(`${scope.agencyId}\n${key}`))
  const hashOfAddress = (tx: Tx, address: Address) => hashOf(tx, addressKey(address))

  const newPlace = (tx: Tx, address: Address, usedUntil: EpochMs | null): NewPlace => ({
    id: newId<PlaceId>(clock()), addressHash: hashOfAddress(tx, address), address: geocode ? addressLine(address) : null, found: findTown(address), usedUntil,
  })

  /** Keeps an address until `until` (null: for good) and has it looked up; null when it says nothing. */
  async function keep(tx: Tx, address: Address, until: EpochMs | null): Promise<PlaceId | null> {
    if (isEmpty(address)) return null
    // What is kept for good is not written again: visits at one address, agreed at once, would wait for each other to commit.
    const there = await findPlaceByHash(tx, hashOfAddress(tx, address))
    const { id, known } = there?.usedUntil === null ? { id: there.id, known: there } : await longerKept(tx, address, until)
    if (known && (known.geocodedAt !== null || !geocode)) return id
    if (known) await saveAddress(tx, id, addressLine(address))
    if (geocode || router) await tx.enqueue('places.locate', {})
    return id
  }

  /** `known` is undefined for what is new. */
  async function longerKept(tx: Tx, address: Address, until: EpochMs | null): Promise<{ id: PlaceId; known: Place | undefined }> {
    const place = newPlace(tx, address, until)
    const id = [...(await upsertPlaces(tx, [place])).values()][0] as PlaceId
    return { id, known: id === place.id ? undefined : (await findPlaces(tx, [id]))[0] }
  }

  return {
    keep,

    /** The same for where an event of somebody's calendar takes place: a text, or a point; null when the text names no place. */
    async keepLocation(tx: Tx, location: string | Coordinates, until: EpochMs): Promise<PlaceId | null> {
      if (typeof location === 'string') return saysWhere(location) ? keep(tx, readAddress(location), until) : null
      const addressHash = hashOf(tx, cellOf(location))
      const ids = await upsertPlaces(tx, [{ id: newId<PlaceId>(clock()), addressHash, address: null, found: { coordinates: location, precision: 'house' }, usedUntil: until }])
      if (router) await tx.enqueue('places.locate', {})
      return [...ids.values()][0] as PlaceId
    },

    /** Has addresses of the agency's own looked up before they are needed; without a service to ask there is nothing to do. */
    async announce(tx: Tx, addresses: readonly Address[]): Promise<void> {
      if (!geocode && !router) return
      const places = new Map(addresses.filter((address) => !isEmpty(address)).map((address) => [addressKey(address), newPlace(tx, address, null)]))
      if (places.size === 0) return
      await upsertPlaces(tx, [...places.values()])
      await tx.enqueue('places.locate', {})
    },

    /** Where an address is, as well as it is known now; reads only. */
    async whereIs(tx: Tx, address: Address): Promise<Where> {
      if (isEmpty(address)) return 'unknown'
      const addressHash = hashOfAddress(tx, address)
      const place = await findPlaceByHash(tx, addressHash)
      if (place) return whereOf(place)
      const town = findTown(address)
      return town ? { ...town.coordinates, radiusKm: RADIUS_KM[town.precision], spot: addressHash.toString('hex') } : 'unknown'
    },

    /** The same for places kept before, in one query; forgotten ones are left out. */
    wheres: async (tx: Tx, ids: Iterable<PlaceId>): Promise<Map<PlaceId, Where>> =>
      new Map((await findPlaces(tx, [...new Set(ids)])).map((place) => [place.id, whereOf(place)])),

    /** How well it is known where an address is. */
    async view(tx: Tx, address: Address): Promise<{ coordinates: Coordinates; precision: Precision } | null> {
      const place = isEmpty(address) ? undefined : await findPlaceByHash(tx, hashOfAddress(tx, address))
      const found = place ? foundOf(place) : isEmpty(address) ? undefined : findTown(address)
      return found ? { coordinates: found.coordinates, precision: found.precision } : null
    },

    /** Somebody of the agency says where an address is; null: look it up again. False when there is no address. */
    async setByHand(tx: Tx, address: Address, coordinates: Coordinates | null): Promise<boolean> {
      const id = await keep(tx, address, null)
      if (id === null) return false
      const found = coordinates ? { coordinates, precision: 'by_hand' as const } : findTown(address)
      await settlePlace(tx, id, { found, at: clock() })
      if (coordinates === null && geocode) await saveAddress(tx, id, addressLine(address))
      if (geocode || router) await tx.enqueue('places.locate', {})
      return true
    },

    /** Times from and to `here`: those told by the routing service, else estimated. One query, none without such a service. */
    async travelTime(tx: Tx, here: Where, settings: Omit<TravelSettings, 'known'>): Promise<ReturnType<typeof travelTime>> {
      if (!router || typeof here === 'string') return travelTime(settings)
      const ways = await findWays(tx, { cell: cellOf(here), since: clock() - WAYS_LAST })
      const minutes = new Map(ways.map((way) => [`${way.fromCell} ${way.toCell}`, way.minutes]))
      return travelTime({ ...settings, known: (from, to) => minutes.get(`${cellOf(from)} ${cellOf(to)}`) })
    },

    /** Asks the services what is still to be asked, some at a time, and forgets what is no longer needed. */
    async locate(scope: AgencyScope): Promise<void> {
      await db.within(scope, (tx) => deleteStale(tx, { now: clock(), since: clock() - WAYS_LAST }))
      const waiting = geocode ? await db.within(scope, (tx) => findWaiting(tx, ADDRESSES_A_RUN)) : []
      for (const { id, address } of waiting) {
        const found = await geocode?.(readAddress(address))
        await db.within(scope, (tx) => settlePlace(tx, id, { found, at: clock() }))
      }
      const located = router ? await db.within(scope, findLocated) : []
      const due = located.filter(({ measuredAt }) => measuredAt === null || measuredAt < clock() - MEASURE_AGAIN)
      for (const place of due.slice(0, MEASURED_A_RUN)) {
        const ways = await waysAround(place, located)
        await db.within(scope, (tx) => saveWays(tx, place.id, { ways, at: clock() }))
      }
      if (waiting.length < ADDRESSES_A_RUN && due.length <= MEASURED_A_RUN) return
      await db.within(scope, (tx) => tx.enqueue('places.locate', {}))
    },
  }

  /** Both ways between a place and its nearest; those that lie in one cell are as good as one. */
  async function waysAround(place: Located, located: readonly Located[]): Promise<MeasuredWay[]> {
    const cell = cellOf(place)
    const others = [...new Map(located.map((other) => [cellOf(other), other])).values()]
      .filter((other) => cellOf(other) !== cell)
      .sort((a, b) => kilometresBetween(place, a) - kilometresBetween(place, b))
      .slice(0, NEAREST)
    if (!router || others.length === 0) return []
    const [there = []] = await router([place], others)
    const back = await router(others, [place])
    return others.flatMap((other, index) => {
      const [to, from] = [there[index] ?? null, back[index]?.[0] ?? null]
      return [
        ...(to === null ? [] : [{ fromCell: cell, toCell: cellOf(other), minutes: to }]),
        ...(from === null ? [] : [{ fromCell: cellOf(other), toCell: cell, minutes: from }]),
      ]
    })
  }
}

const isEmpty = ({ street, postcode, town }: Address) => `${street}${postcode}${town}`.trim() === ''

/** A square of about 100 metres. */
const cellOf = ({ latitude, longitude }: Coordinates): string => `${latitude.toFixed(3)},${longitude.toFixed(3)}`

function foundOf({ latitude, longitude, precision }: Place) {
  return latitude === null || longitude === null || precision === null ? undefined : { coordinates: { latitude, longitude }, precision }
}

function whereOf(place: Place): Where {
  const found = foundOf(place)
  return found ? { ...found.coordinates, radiusKm: RADIUS_KM[found.precision], spot: Buffer.from(place.addressHash).toString('hex') } : 'unknown'
}
