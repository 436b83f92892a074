import { readWorkload, slotsOfWorkload, timeWorkload } from '#assistant/slots/workload.ts'
import { readArguments, readInput } from './arguments.ts'
import { type Verb, Refusal, WrongUse } from './verb.ts'

/** Computes the bookable starts of a workload without a database; with `--repeat`, how long that takes. */
export const slots: Verb = async (args, { out, say }) => {
  const { values } = readArguments(args, { options: { json: { type: 'string' }, repeat: { type: 'string' } }, words: 0 })
  const repeat = values.repeat === undefined ? undefined : Number(values.repeat)
  if (values.json === undefined) throw new WrongUse()
  if (repeat !== undefined && !(Number.isInteger(repeat) && repeat >= 1)) throw new WrongUse('--repeat takes a whole number from 1 up')
  const workload = readWorkload(parsed(values.json))
  if (!workload.ok) {
    for (const problem of workload.reason) say(problem)
    return 1
  }
  out(`${JSON.stringify(slotsOfWorkload(workload.value))}\n`)
  if (repeat !== undefined) {
    const ms = timeWorkload(workload.value, { repeat, stopwatch: () => performance.now() })
    say(ms.toFixed(3))
  }
  return 0
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readInput(file).toString('utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Refusal(`${file} is not JSON (${error.message}).`)
  }
}
