/** Chance that is the same for a seed on every machine, and the hash that sends a value to a side. */
import { seeded } from '../seeded.ts'
import type { Side } from './mail-case.ts'

export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number, both bounds included. */
  readonly int: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** One of the values, as often as its weight says. */
  readonly weighted: <T>(from: readonly (readonly [number, T])[]) => T
  readonly digits: (count: number) => string
  readonly hex: (count: number) => string
}

/** FNV-1a over UTF-16 units, finished so that near texts fall far apart. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The same for a seed, on every machine. */
export function randomOf(seed: string | number): Random {
  const next = seeded(typeof seed === 'number' ? seed : hashOf(seed))
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const text = (alphabet: string) => (count: number) => Array.from({ length: count }, () => alphabet[int(0, alphabet.length - 1)]).join('')
  return {
    next, int,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)]!,
    weighted: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of from) {
        left -= weight
        if (left < 0) return value
      }
      return from.at(-1)![1]
    },
    digits: text('0123456789'),
    hex: text('0123456789abcdef'),
  }
}

/** Seven tenths of all values train, two develop, one is held out; a value never changes its side. */
export function sideOf(value: string): Side {
  const tenth = hashOf(`side:${value}`) % 10
  return tenth < 7 ? 'train' : tenth < 9 ? 'dev' : 'held'
}

const divided = new WeakMap<readonly string[], Map<Side, readonly string[]>>()

/** The values of one side, in their order; remembered for each list. What is blind has lists of its own. */
export function ofSide(values: readonly string[], side: Side, blind: readonly string[] = []): readonly string[] {
  if (side === 'blind') return blind
  const known = divided.get(values) ?? new Map<Side, readonly string[]>()
  divided.set(values, known)
  const found = known.get(side) ?? values.filter((value) => sideOf(value) === side)
  known.set(side, found)
  return found
}
