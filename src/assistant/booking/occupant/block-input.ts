import { minutesOf } from '#agency/preferences/hours.ts'
import type { Block } from '#assistant/slots/visiting-rules.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { parseDay, wallToEpoch } from '#kernel/time-zone.ts'
import type { BlockProblem } from './page-words.ts'

/** The fields of both forms, as they came. */
export type GivenBlock = Readonly<Record<'kind' | 'day' | 'weekday' | 'from' | 'to', string>>

const WALL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** The block a form says, on the wall clock of `timeZone`; until midnight is `to` 00:00, which a time field can say. */
export function readBlock(given: GivenBlock, timeZone: string): Result<Block, BlockProblem> {
  if (!WALL_TIME.test(given.from) || !WALL_TIME.test(given.to)) return no('incomplete')
  const opens = minutesOf(given.from)
  const closes = given.to === '00:00' ? 24 * 60 : minutesOf(given.to)
  if (closes <= opens) return no('backwards')
  if (given.kind === 'weekly') {
    const weekday = Number(given.weekday)
    return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 ? ok({ kind: 'weekly', weekday, opens, closes }) : no('incomplete')
  }
  const day = parseDay(given.day)
  if (day === undefined) return no('incomplete')
  const [start, end] = [wallToEpoch(timeZone, day, opens), wallToEpoch(timeZone, day, closes)]
  // Both may fall into the hour that a clock change leaves out.
  return start < end ? ok({ kind: 'once', start, end }) : no('backwards')
}
