import { systemClock } from '#platform/clock/clock.ts'
import { readAgencyFile } from './agency-file.ts'
import { configOf, readArguments } from './arguments.ts'
import { openOperator } from './open-operator.ts'
import type { Verb } from './verb.ts'

/** Brings the agencies of an export into this installation; one that is here already is refused. */
export const importAgencies: Verb = async (args, { say, out, environment }) => {
  const { words } = readArguments(args, { options: {}, words: 1 })
  const file = words[0]!
  const config = configOf(environment)
  // Once to its end before anything is touched: a damaged or cut file is refused whole.
  for await (const _ of readAgencyFile(file));
  const operator = await openOperator(config, { say, now: systemClock })
  try {
    const done = await operator.import(readAgencyFile(file))
    for (const { slug, rows } of done) out(`imported ${slug}: ${rows} rows\n`)
  } finally {
    await operator.close()
  }
  return 0
}
