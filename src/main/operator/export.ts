import { existsSync } from 'node:fs'
import { systemClock } from '#platform/clock/clock.ts'
import { writeAgencyFile } from './agency-file.ts'
import { configOf, readArguments } from './arguments.ts'
import { openOperator } from './open-operator.ts'
import { Refusal, type Verb } from './verb.ts'

/** Writes everything that is known of one agency, or of all, to a file that `import` takes. */
export const exportAgencies: Verb = async (args, { say, out, environment }) => {
  const { values, words } = readArguments(args, { options: { agency: { type: 'string' } }, words: 1 })
  const file = words[0]!
  if (existsSync(file)) throw new Refusal(`${file} is there already; choose another name.`)
  const operator = await openOperator(configOf(environment), { say, now: systemClock })
  try {
    await writeAgencyFile(file, async (write) => {
      const done = await operator.export(values.agency, write)
      for (const { slug, rows } of done) out(`exported ${slug}: ${rows} rows\n`)
      if (done.length === 0) say('There is no agency yet; the file is empty.')
    })
  } finally {
    await operator.close()
  }
  say(`${file} holds mails, people and calendar passwords in clear: keep it like a key, and delete it after use.`)
  return 0
}
