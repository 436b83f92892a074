import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Unavailable } from '#platform/db/database.ts'
import { answeringServer, type StubAnswer, type StubServer } from '../../../../test/support/answering-server.ts'
import { addokGeocoder } from './addok.ts'
import { osrmRouter } from './osrm.ts'
import { valhallaRouter } from './valhalla.ts'

const TIMEOUT_MS = 300
let stub: StubServer
before(async () => {
  stub = await answeringServer()
})
after(() => stub.end())

const quay = { street: '12 quai de la Fosse', postcode: '44000', town: 'Nantes' }
const [nantes, vertou, reze] = [{ latitude: 47.21, longitude: -1.55 }, { latitude: 47.16, longitude: -1.48 }, { latitude: 47.18, longitude: -1.54 }]

/** As data.geopf.fr and addok answer it, in part. */
const feature = (properties: object, coordinates: readonly unknown[] = [-1.5621, 47.2111]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { label: '12 Quai de la Fosse 44000 Nantes', score: 0.93, type: 'housenumber', citycode: '44109', ...properties },
})
const collection = (...features: object[]): StubAnswer => ({ body: { type: 'FeatureCollection', features, query: 'x' } })

test('a geocoder is asked as addok documents it, and its first answer read', async () => {
  stub.answer = () => collection(feature({}))
  assert.deepEqual(await addokGeocoder(stub.url)(quay), {
    coordinates: { latitude: 47.2111, longitude: -1.5621 }, precision: 'house', label: '12 Quai de la Fosse 44000 Nantes', score: 0.93,
  })
  const { pathname, searchParams } = stub.asked.at(-1)!.url
  assert.equal(pathname, '/base/search')
  assert.deepEqual(Object.fromEntries(searchParams), { q: '12 quai de la Fosse, 44000 Nantes', limit: '1', autocomplete: '0', postcode: '44000' })
})

test('a geocoder that is not sure, knows nothing, or refuses the question has found nothing', async () => {
  const unsure: StubAnswer[] = [collection(feature({ score: 0.49 })), collection(), { status: 400, body: { code: 400 } }, collection(feature({ type: 'parcel' }))]
  for (const answer of unsure) {
    stub.answer = () => answer
    assert.equal(await addokGeocoder(stub.url)(quay), undefined)
  }
  stub.answer = () => collection(feature({ type: 'municipality', score: 0.5 }))
  assert.equal((await addokGeocoder(stub.url)(quay))?.precision, 'town')
})

test('OSRM is asked for a table of durations by place in the list', async () => {
  stub.answer = () => ({ body: { code: 'Ok', durations: [[600, null]], sources: [], destinations: [] } })
  assert.deepEqual(await osrmRouter(stub.url)([nantes], [vertou, reze]), [[10, null]])
  const { pathname, search } = stub.asked.at(-1)!.url
  assert.equal(pathname, '/base/table/v1/driving/-1.55,47.21;-1.48,47.16;-1.54,47.18')
  assert.equal(search, '?sources=0&destinations=1;2&annotations=duration')
})

test('Valhalla is asked for a matrix by car, whose cells may come in any order', async () => {
  const cell = (from_index: number, to_index: number, time: number | null) => ({ from_index, to_index, time, distance: 1 })
  stub.answer = () => ({ body: { sources_to_targets: [[cell(0, 1, null), cell(0, 0, 90)]], units: 'kilometers' } })
  assert.deepEqual(await valhallaRouter(stub.url)([nantes], [vertou, reze]), [[1.5, null]])
  const { method, url, body } = stub.asked.at(-1)!
  assert.equal(`${method} ${url.pathname}`, 'POST /base/sources_to_targets')
  assert.deepEqual(JSON.parse(body), { sources: [{ lat: 47.21, lon: -1.55 }], targets: [{ lat: 47.16, lon: -1.48 }, { lat: 47.18, lon: -1.54 }], costing: 'auto' })
})

test('a server that is busy, down, silent or talks rubbish is asked again later', async () => {
  const faults: StubAnswer[] = [
    { status: 429 }, { status: 500 }, { status: 503, body: '<html>' }, { status: 200, body: '<html>not JSON</html>' }, { status: 200, body: { hello: 1 } }, { status: 302 },
    { body: { code: 'Ok', durations: [[1, 2, 3]] } }, { body: { code: 'NoTable' } }, { body: { sources_to_targets: [[{ from_index: 0, to_index: 7, time: 1 }]] } },
    collection(feature({}, [-1.5, 1_000])), 'silence',
  ]
  for (const fault of faults) {
    stub.answer = () => fault
    const isUnavailable = (error: unknown) => error instanceof Unavailable
    await assert.rejects(addokGeocoder(stub.url, TIMEOUT_MS)(quay), isUnavailable)
    await assert.rejects(osrmRouter(stub.url, TIMEOUT_MS)([nantes], [vertou, reze]), isUnavailable)
    await assert.rejects(valhallaRouter(stub.url, TIMEOUT_MS)([nantes], [vertou, reze]), isUnavailable)
  }
})
