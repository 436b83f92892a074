import { migrateServer } from '#platform/db/open.ts'
import { configOf, readArguments } from './arguments.ts'
import { Refusal, type Verb } from './verb.ts'

/** Applies the missing migrations on a server, as the owner of the tables. */
export const migrate: Verb = async (args, { out, environment }) => {
  readArguments(args, { options: {}, words: 0 })
  const { database } = configOf(environment)
  if (database === 'embedded') {
    out('The embedded database migrates itself at every start; there is nothing to do.\n')
    return 0
  }
  if (!database.ownerUrl) throw new Refusal('DATABASE_OWNER_URL is needed: the address of the role that owns the tables.')
  const applied = await migrateServer(database.ownerUrl.reveal()).catch((error: Error) => {
    throw new Refusal(`The database was not migrated: ${error.message}.`)
  })
  out(applied.length === 0 ? 'Nothing was missing.\n' : applied.map((name) => `applied ${name}\n`).join(''))
  return 0
}
