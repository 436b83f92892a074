import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MINUTE } from '#kernel/interval.ts'
import { type Address, addressKey, addressOf, readAddress, saysWhere } from './address.ts'
import { findTown } from './communes.ts'
import { kilometresBetween } from './distance.ts'
import { freeDriveMinutes, rushFactor, travelTime } from './travel-model.ts'

const nantes = { latitude: 47.217, longitude: -1.553 }
const rennes = { latitude: 48.117, longitude: -1.678 }
const near = (point: { latitude: number; longitude: number } | undefined, other: typeof nantes, km: number) =>
  assert.ok(point && kilometresBetween(point, other) <= km, `${JSON.stringify(point)} is not within ${km} km of ${JSON.stringify(other)}`)

test('a distance is that of the great circle', () => {
  assert.equal(kilometresBetween(nantes, nantes), 0)
  assert.ok(Math.abs(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }) - Math.PI * 6371) < 1)
  assert.ok(Math.abs(kilometresBetween(nantes, rennes) - 100.5) < 1)
})

test('an address is taken apart at its postcode, else at its last comma', () => {
  const cases: [string, Address][] = [
    ['12 quai de la Fosse, 44000 Nantes', { street: '12 quai de la Fosse', postcode: '44000', town: 'Nantes' }],
    ['12 quai de la Fosse\n44000 NANTES\nFrance', { street: '12 quai de la Fosse', postcode: '44000', town: 'NANTES' }],
    ['3 rue Haute, Saint-Malo', { street: '3 rue Haute', postcode: '', town: 'Saint-Malo' }],
    ['Saint-Malo, France', { street: '', postcode: '', town: 'Saint-Malo' }],
    ['', { street: '', postcode: '', town: '' }],
  ]
  for (const [text, address] of cases) assert.deepEqual(readAddress(text), address)
  const apart = addressOf({ postalAddress: '12, quai de la Fosse', postcode: '44000', town: 'Nantes' })
  assert.equal(addressKey(apart), addressKey(readAddress('12 Quai de la Fosse – 44000 nantes')))
  assert.notEqual(addressKey(apart), addressKey(readAddress('13 quai de la Fosse, 44000 Nantes')))
})

test('a town is found however it is spelt, and its arrondissements apart', () => {
  near(findTown({ postcode: '44000', town: 'NANTES CEDEX 2' })?.coordinates, nantes, 1)
  assert.equal(findTown({ postcode: '35400', town: 'St Malo' })?.precision, 'town')
  near(findTown({ postcode: '75011', town: 'Paris 11e Arrondissement' })?.coordinates, { latitude: 48.859, longitude: 2.38 }, 1)
  near(findTown({ postcode: '69003', town: 'Lyon' })?.coordinates, { latitude: 45.753, longitude: 4.869 }, 1)
  near(findTown({ postcode: '13008', town: 'Marseille' })?.coordinates, { latitude: 43.271, longitude: 5.382 }, 1)
  near(findTown({ postcode: '97400', town: 'Saint-Denis' })?.coordinates, { latitude: -20.88, longitude: 55.45 }, 5)
})

test('what is known less well is said so, and nothing is invented', () => {
  const arrondissements = findTown({ postcode: '', town: 'Paris' })
  assert.equal(arrondissements?.precision, 'area')
  near(arrondissements?.coordinates, { latitude: 48.86, longitude: 2.34 }, 3)
  // A postcode of CEDEX stands in no list, the town's name in its department does.
  near(findTown({ postcode: '44042', town: 'Nantes Cedex 1' })?.coordinates, nantes, 1)
  assert.equal(findTown({ postcode: '44000', town: 'Nowhere-sur-Rien' })?.precision, 'area')
  assert.equal(findTown({ postcode: '', town: 'Saint-Denis' }), undefined)
  assert.equal(findTown({ postcode: '00000', town: 'Nowhere-sur-Rien' }), undefined)
  assert.equal(findTown({ postcode: '', town: '' }), undefined)
})

test('a way takes longer the farther and the busier it is, and nothing from an address to itself', () => {
  const east = (km: number) => ({ latitude: 47, longitude: km / (111.32 * Math.cos((47 * Math.PI) / 180)) })
  const minutes = [0, 1, 3, 8, 20, 60, 150].map((km) => freeDriveMinutes(east(0), east(km)))
  assert.equal(minutes[0], 0)
  assert.deepEqual(minutes, minutes.toSorted((a, b) => a - b))
  assert.ok(Math.abs((minutes[2] as number) - (3 * 1.4 * 60) / 25) < 0.1)
  const somewhere = { ...nantes, radiusKm: 3 }
  assert.ok(freeDriveMinutes(somewhere, somewhere) > 5, 'two addresses of one town are not one spot')
  assert.equal(freeDriveMinutes({ ...somewhere, spot: 'a' }, { ...somewhere, spot: 'a' }), 0)
  const [mondayEight, mondayNoon, sundayEight] = ['2026-11-23T07:00:00Z', '2026-11-23T10:00:00Z', '2026-11-22T07:00:00Z'].map(Date.parse) as [number, number, number]
  assert.ok(rushFactor('Europe/Paris', mondayEight) > 1)
  assert.equal(rushFactor('Europe/Paris', mondayNoon), 1)
  assert.equal(rushFactor('Europe/Paris', sundayEight), 1)
  assert.equal(rushFactor('Indian/Reunion', mondayEight), 1, 'on the clock of the place')
})

test('unknown takes the agreed minutes, a call takes none, and a told way wins over an estimate', () => {
  const noon = Date.parse('2026-11-23T10:00:00Z')
  const settings = { timeZone: 'Europe/Paris', unknownMinutes: 25, parkingMinutes: 5 }
  const time = travelTime(settings)
  assert.equal(time('unknown', nantes, noon), 25 * MINUTE)
  assert.equal(time('unknown', 'unknown', noon), 25 * MINUTE)
  assert.equal(time('anywhere', 'unknown', noon), 0)
  assert.equal(time(nantes, nantes, noon), 0)
  assert.equal(time(nantes, rennes, noon), Math.ceil(freeDriveMinutes(nantes, rennes) + 5) * MINUTE)
  assert.equal(travelTime({ ...settings, known: () => 70 })(nantes, rennes, noon), 75 * MINUTE)
})

test('the place of an event that is a link or a program is no address', () => {
  for (const text of ['https://meet.example/abc', 'Microsoft Teams', 'Zoom', 'Par téléphone', ' ']) assert.equal(saysWhere(text), false, text)
  for (const text of ['12 quai de la Fosse, Nantes', 'Chez le notaire', 'Rue du Zoomeur 3']) assert.equal(saysWhere(text), true, text)
})
