import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Side } from '../mail-case.ts'
import { hashOf, sideOf } from '../random.ts'

export interface Place {
  readonly town: string
  readonly postcode: string
  readonly departement: string
  readonly population: number
}

interface Commune {
  readonly type: string
  readonly nom: string
  readonly departement?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
}

let places: ReadonlyMap<Side, readonly Place[]> | undefined

/**
 * The communes of one side, from 700 inhabitants on, larger ones several times, so that a plain draw looks like a portal's towns.
 */
export function placesOf(side: Side): readonly Place[] {
  places ??= new Map((['train', 'dev', 'held', 'blind'] as const).map((one) => [one, communes().filter((place) => sideOfTown(place.town) === one).flatMap(oftenIfLarge)]))
  return places.get(side)!
}

function sideOfTown(town: string): Side {
  const side = sideOf(town)
  return side === 'held' && hashOf(`blind:${town}`) % 2 === 0 ? 'blind' : side
}

function communes(): readonly Place[] {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Commune[]
  return rows.flatMap(({ type, nom, codesPostaux, population = 0, departement = '' }) =>
    type !== 'commune-actuelle' || population < 700 || !codesPostaux?.length ? [] : [{ town: nom, postcode: codesPostaux[0]!, population, departement }])
}

const oftenIfLarge = (place: Place): readonly Place[] => Array.from({ length: 1 + Math.min(20, Math.floor(place.population / 8000)) }, () => place)
