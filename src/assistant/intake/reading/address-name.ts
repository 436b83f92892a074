import { fold } from './line.ts'

/** Letters of the part before the "@". */
export const localOf = (address: string): string => fold(address.split('@')[0] ?? '').replace(/[^a-z]/g, ' ')

/** How much of a name the local part of some address repeats: "l.durand@" has a word and an initial of "Léa Durand". */
export function agreement(name: string, locals: readonly string[]): string {
  if (locals.length === 0) return 'none'
  const words = fold(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
  let best = 0
  for (const local of locals) {
    const joined = local.replaceAll(' ', '')
    const found = words.filter((word) => word.length > 2 && joined.includes(word)).length
    const hasInitial = words.some((word) => local.startsWith(`${word[0]} `) || local.startsWith(word[0] ?? ' '))
    best = Math.max(best, 2 * found + (found > 0 && found < words.length && hasInitial ? 1 : 0))
  }
  return best >= 2 * words.length && words.length > 0 ? 'all' : best >= 3 ? 'mostly' : best >= 2 ? 'some' : 'none'
}
