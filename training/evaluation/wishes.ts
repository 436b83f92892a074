import { differences, isRight, saysTimes, type WishCase, type WishPart, type Wishes } from '../compare-wishes.ts'
import { type Claim, type ReliabilityBin, reliability, rightAtCoverage } from './counts.ts'

/** Wishes as read, with how sure the reading is; without a confidence it counts as sure. */
export type SaidWishes = Wishes & { readonly confidence?: number }

export interface WishFigures {
  readonly sentences: number
  /** Share whose meaning is exactly the gold's. */
  readonly strict: number
  readonly strictAt85: number
  readonly byCategory: readonly { readonly category: string; readonly sentences: number; readonly strict: number }[]
  /** Texts that say nothing of times. */
  readonly textsWithoutWish: number
  /** Of those: where a window was read all the same. */
  readonly invented: number
  /** Where a window was read with a confidence from which it restricts the times offered. */
  readonly inventedSure: number
  readonly reliability: readonly ReliabilityBin[]
  readonly failures: readonly { readonly id: string; readonly category: string; readonly text: string; readonly ref: string; readonly parts: readonly WishPart[]; readonly expected: string; readonly got: string; readonly confidence: number }[]
}

/** Below this confidence nothing is restricted by what was read. */
const RESTRICTS = 0.5

export function evaluateWishes(cases: readonly WishCase[], read: (one: WishCase) => SaidWishes): WishFigures {
  const all = cases.map((one) => {
    const said = read(one)
    return { one, said, confidence: said.confidence ?? 1, isRight: isRight(said, one) }
  })
  const claims: readonly Claim[] = all
  const empty = all.filter(({ one }) => one.gold.none && one.alts.length === 0)
  return {
    sentences: all.length,
    strict: shareRight(all),
    strictAt85: rightAtCoverage(claims, 0.85),
    byCategory: [...Map.groupBy(all, ({ one }) => one.category)].map(([category, group]) => ({ category, sentences: group.length, strict: shareRight(group) })),
    textsWithoutWish: empty.length,
    invented: empty.filter(({ said }) => saysTimes(said)).length,
    inventedSure: empty.filter(({ said, confidence }) => saysTimes(said) && confidence >= RESTRICTS).length,
    reliability: reliability(claims),
    failures: all
      .filter((one) => !one.isRight)
      .map(({ one, said, confidence }) => ({ id: one.id, category: one.category, text: one.text, ref: one.ref, parts: differences(said, one.gold, one), expected: inShort(one.gold), got: inShort(said), confidence })),
  }
}

const shareRight = (all: readonly { readonly isRight: boolean }[]): number => all.filter((one) => one.isRight).length / all.length

function inShort({ include, exclude, prefer, avoid, flexible, asap, none }: Wishes): string {
  const lists = Object.entries({ include, exclude, prefer, avoid }).filter(([, windows]) => windows.length > 0)
  const flags = Object.entries({ flexible, asap, none }).filter(([, isSet]) => isSet)
  return [...lists.map(([name, windows]) => `${name} ${JSON.stringify(windows)}`), ...flags.map(([name]) => name)].join(' ')
}
