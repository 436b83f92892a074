import { existsSync, readFileSync } from 'node:fs'
import type { WishCase } from '../compare-wishes.ts'

/** The sentences of a file of one case a line; undefined where there is no such file. */
export function wishCases(file: URL): readonly WishCase[] | undefined {
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as WishCase)
}
