import communes from './communes.json' with { type: 'json' }
import type { Coordinates } from './coordinates.ts'
import { kilometresBetween } from './distance.ts'
import type { Geocoded } from './geocoder.ts'
import { townKey } from './town-key.ts'

// Written by scripts/write-communes.ts: by postcode the towns whose centre is known. 8,662 communes with 79 % of the
// people; another 17 % live in towns that share a postcode with one of them, the rest cannot be placed without a service.
const byPostcode = communes as Readonly<Record<string, string>>

interface Town {
  readonly name: string
  readonly postcode: string
  readonly coordinates: Coordinates
}

let byName: Map<string, Town[]> | undefined

/** Towns of one name nearer to each other than this are one town with several postcodes. */
const ONE_TOWN_KM = 15

/** The middle of a French town; of the towns around it where only the postcode is known; undefined when neither is, or two could be meant. */
export function findTown({ postcode, town }: { readonly postcode: string; readonly town: string }): Geocoded | undefined {
  const key = townKey(town)
  const around = townsOf(postcode)
  const own = around.find(({ name }) => name === key)
  if (own) return found([own], 'town')
  const named = namesakes(key).filter((other) => postcode === '' || departmentOf(other.postcode) === departmentOf(postcode))
  if (named.length > 0 && areNear(named)) return found(named, named.length > 1 ? 'area' : 'town')
  return around.length > 0 ? found(around, 'area') : undefined
}

function townsOf(postcode: string): Town[] {
  const lines = byPostcode[postcode]
  return lines === undefined ? [] : lines.split('|').map((line) => {
    const [, name = '', latitude, longitude] = /^(.*) (\S+) (\S+)$/.exec(line) ?? []
    return { name, postcode, coordinates: { latitude: Number(latitude), longitude: Number(longitude) } }
  })
}

function namesakes(key: string): readonly Town[] {
  byName ??= Map.groupBy(Object.keys(byPostcode).flatMap(townsOf), ({ name }) => name)
  return key === '' ? [] : (byName.get(key) ?? [])
}

// Overseas departments have three digits.
const departmentOf = (postcode: string) => postcode.slice(0, postcode.startsWith('97') || postcode.startsWith('98') ? 3 : 2)

const areNear = ([first, ...others]: readonly Town[]): boolean =>
  first !== undefined && others.every(({ coordinates }) => kilometresBetween(first.coordinates, coordinates) <= ONE_TOWN_KM)

function found(towns: readonly Town[], precision: 'town' | 'area'): Geocoded {
  const mean = (of: (coordinates: Coordinates) => number) => towns.reduce((sum, { coordinates }) => sum + of(coordinates), 0) / towns.length
  return {
    coordinates: { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) },
    precision,
    label: towns.map(({ name, postcode }) => `${postcode} ${name}`).join(', '),
    score: precision === 'town' ? 1 : 0.5,
  }
}
