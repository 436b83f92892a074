import { readWishes } from '#assistant/understanding/wishes/read-wishes.ts'
import { isTimeZone } from '#kernel/time-zone.ts'
import { readArguments, readInput } from './arguments.ts'
import { type Verb, WrongUse } from './verb.ts'

const nothing = { include: [], exclude: [], prefer: [], avoid: [], flexible: false, asap: false, none: true, confidence: 0 }

/** One line of wishes for each line of `{"id","text","ref","tz"}`, in order; a line that is none of these is answered with confidence 0. */
export const wishes: Verb = async (args, { out, say }) => {
  const { values } = readArguments(args, { options: { json: { type: 'boolean' } }, words: 0 })
  if (values.json !== true) throw new WrongUse()
  const lines = readInput('-').toString('utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const answers = lines.map((line, at) => {
    const read = readLine(line)
    if (read.problem !== undefined) say(`line ${at + 1}: ${read.problem}`)
    return `${JSON.stringify(read.answer)}\n`
  })
  out(answers.join(''))
  return 0
}

function readLine(line: string): { answer: object; problem?: string } {
  let id: unknown = null
  const refused = (problem: string) => ({ answer: { id, ...nothing }, problem })
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return refused('is not JSON')
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused('is not an object')
  const { id: named, text, ref, tz } = given as Record<string, unknown>
  if (typeof named === 'string' || typeof named === 'number') id = named
  if (typeof text !== 'string') return refused('"text" is not a string')
  const now = typeof ref === 'string' ? Date.parse(ref) : Number.NaN
  if (!Number.isFinite(now)) return refused('"ref" is no time such as 2026-09-04T09:05:00+02:00')
  if (typeof tz !== 'string' || !isTimeZone(tz)) return refused('"tz" is no time zone such as Europe/Paris')
  const { include, exclude, prefer, avoid, flexible, asap, none, confidence } = readWishes(text, { now, timeZone: tz })
  return { answer: { id, include, exclude, prefer, avoid, flexible, asap, none, confidence } }
}
