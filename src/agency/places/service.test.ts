import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { PlaceId } from '#kernel/ids.ts'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { Unavailable } from '#platform/db/database.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { answeringServer, type StubServer } from '../../../test/support/answering-server.ts'
import { type Office, openOffice, quays } from '../../../test/support/office.ts'
import { readAddress } from './address.ts'
import { addokGeocoder } from './remote/addok.ts'
import { osrmRouter } from './remote/osrm.ts'
import { type PlacesService, placesService } from './service.ts'

const HOME = readAddress('12 quai de la Fosse, 44000 Nantes')
const FARM = readAddress('3 chemin des Vignes, 44120 Vertou')
const NOWHERE = readAddress('Lieu-dit Rien, 00000 Nulle-Part')
const SETTINGS = { timeZone: 'Europe/Paris', unknownMinutes: 30, parkingMinutes: 0 }
const NOON = Date.parse('2026-11-23T10:00:00Z')

let office: Office
let scope: AgencyScope
let geocoder: StubServer
let roads: StubServer
before(async () => {
  office = await openOffice()
  await office.store.queue.start()
  scope = (await quays(office)).scope
  geocoder = await answeringServer()
  roads = await answeringServer()
})
after(async () => {
  await office.store.queue.stop()
  await office.end()
  await Promise.all([geocoder.end(), roads.end()])
})

const offline = () => placesService({ db: office.store.db, clock: office.store.clock })
const connected = () => placesService({
  db: office.store.db, clock: office.store.clock, geocode: addokGeocoder(geocoder.url, 300), router: osrmRouter(roads.url, 300),
})

function within<T>(work: Parameters<typeof office.store.db.within<T>>[1]): Promise<T> {
  return office.store.db.within(scope, work)
}
const minutesBetween = (places: PlacesService, from = HOME, to = FARM) =>
  within(async (tx) => {
    const [here, there] = [await places.whereIs(tx, from), await places.whereIs(tx, to)]
    return (await places.travelTime(tx, here, SETTINGS))(here, there, NOON) / MINUTE
  })
const textsKept = () => within((tx) => tx.sql.selectFrom('places').select('id').where('sealedAddress', 'is not', null).execute())

test('without a service towns are known at once, and an address nobody could place takes the agreed minutes', async () => {
  const places = offline()
  const [kept, again, none] = await within(async (tx) => [await places.keep(tx, HOME, null), await places.keep(tx, HOME, NOON), await places.keep(tx, readAddress(''), null)])
  assert.ok(kept)
  assert.equal(again, kept)
  assert.equal(none, null)
  assert.equal((await within((tx) => places.view(tx, FARM)))?.precision, 'town')
  assert.equal(await minutesBetween(places, HOME, NOWHERE), 30)
  assert.ok((await minutesBetween(places)) > 10)
  assert.deepEqual(await textsKept(), [])
})

test('the geocoder makes it more precise, what it does not know stays, and no text is kept once it has answered', async () => {
  const places = connected()
  const [home, nowhere] = await within(async (tx) => [(await places.keep(tx, HOME, null)) as PlaceId, (await places.keep(tx, NOWHERE, null)) as PlaceId])
  geocoder.answer = () => ({ status: 429 })
  roads.answer = () => ({ status: 500 })
  await assert.rejects(places.locate(scope), (error) => error instanceof Unavailable)
  assert.equal((await textsKept()).length, 2)
  geocoder.answer = (url) => ({
    body: {
      type: 'FeatureCollection',
      features: url.searchParams.get('q')?.includes('Fosse')
        ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [-1.5621, 47.2111] }, properties: { label: 'x', score: 0.9, type: 'housenumber' } }]
        : [],
    },
  })
  await places.locate(scope)
  assert.deepEqual(await textsKept(), [])
  assert.equal((await within((tx) => places.view(tx, HOME)))?.precision, 'house')
  const wheres = await within((tx) => places.wheres(tx, [home, nowhere]))
  assert.deepEqual(wheres.get(nowhere), 'unknown')
  assert.equal((wheres.get(home) as { latitude: number }).latitude, 47.2111)
})

test('told ways are used until they are old, and a dead routing service changes nothing but precision', async () => {
  const places = connected()
  await within((tx) => places.keep(tx, FARM, null))
  const estimated = await minutesBetween(places)
  roads.answer = () => 'silence'
  await assert.rejects(places.locate(scope), (error) => error instanceof Unavailable)
  assert.equal(await minutesBetween(places), estimated)
  roads.answer = (url) => {
    const [sources, destinations] = ['sources', 'destinations'].map((name) => url.searchParams.get(name)!.split(';'))
    return { body: { code: 'Ok', durations: sources!.map(() => destinations!.map(() => 41 * 60)) } }
  }
  await places.locate(scope)
  const asked = roads.asked.length
  assert.equal(await minutesBetween(places), 41)
  assert.equal(roads.asked.length, asked, 'nobody waits for the roads')
  office.store.clock.pass(91 * DAY)
  assert.equal(await minutesBetween(places), estimated)
})

test('where somebody of the agency says an address is wins over every look-up, until it is taken back', async () => {
  const places = offline()
  const said = { latitude: 47.2, longitude: -1.6 }
  assert.equal(await within((tx) => places.setByHand(tx, HOME, said)), true)
  assert.deepEqual(await within((tx) => places.view(tx, HOME)), { coordinates: said, precision: 'by_hand' })
  await within((tx) => connected().keep(tx, HOME, null))
  assert.deepEqual(await textsKept(), [], 'what a person said is asked of nobody')
  await within((tx) => places.setByHand(tx, HOME, null))
  assert.equal((await within((tx) => places.view(tx, HOME)))?.precision, 'town')
  assert.equal(await within((tx) => places.setByHand(tx, readAddress(''), said)), false)
})

test('the place of an event and a home are forgotten when they are past', async () => {
  const places = offline()
  const soon = office.store.clock() + DAY
  const id = await within((tx) => places.keepLocation(tx, { latitude: 48, longitude: 2 }, soon))
  assert.ok(id)
  await places.locate(scope)
  assert.equal((await within((tx) => places.wheres(tx, [id]))).size, 1)
  office.store.clock.pass(2 * DAY)
  await places.locate(scope)
  assert.equal((await within((tx) => places.wheres(tx, [id]))).size, 0)
})

test('an address that is kept for good is not written again, so that two visits there do not wait for each other', async () => {
  const places = offline()
  const written = (id: PlaceId | null) => within(async (tx) => (await tx.sql.selectFrom('places').select(raw<string>`xmin::text`.as('xmin')).where('id', '=', id).executeTakeFirstOrThrow()).xmin)
  const address = readAddress('9 allée des Tanneurs, 44000 Nantes')
  const id = await within((tx) => places.keep(tx, address, NOON))
  const first = await written(id)
  await within((tx) => places.keep(tx, address, null))
  const forGood = await written(id)
  assert.notEqual(forGood, first)
  assert.equal(await within((tx) => places.keep(tx, address, null)), id)
  assert.equal(await within((tx) => places.keep(tx, address, NOON)), id)
  assert.equal(await written(id), forGood)
})
