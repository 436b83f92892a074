import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { AgencyId } from '#kernel/ids.ts'
import { readConfig } from '#platform/config/config.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import { openStore, type Store } from '#platform/db/open.ts'
import { jsonLog } from '#platform/log/log.ts'
import { databases, startTestApp, type TestApp } from '../../../test/support/app.ts'
import { sharedPostgres } from '../../../test/support/postgres.ts'
import { exportFrom, importInto, inOrder } from './transfer.ts'
import { Refusal } from './verb.ts'

// A waiting job keeps its distance to this clock, and the queue counts by the database's own.
const now = Date.now
const fixture = 'test/fixtures/mail/seloger/card-sale.eml'

let app: TestApp
let lines: string[]

/** An agency in the middle of its day: a lead answered, a visit's jobs waiting, a calendar's password, someone signed in. */
before(async () => {
  app = await startTestApp({ kind: 'embedded' })
  await app.sendMail(fixture, { isSigned: true })
  await app.waitFor(() => app.mails().length > 0, { withinMs: 20_000, what: 'the offer' })
  const { store } = app.app
  await store.db.within(app.scope, async (tx) => {
    const calendar = await tx.sql.selectFrom('calendars').select(['id', 'agentId']).executeTakeFirstOrThrow()
    const sealed = await tx.seal(Buffer.from('motdepasse'), { column: 'calendars.sealed_password', row: calendar.id })
    await tx.sql.updateTable('calendars').set({ provider: 'caldav', url: 'https://agenda.example/', sealedPassword: sealed }).where('id', '=', calendar.id).execute()
    await sql`insert into busy_times select agency_id, id, agent_id, 'uid-1', '[2026-11-24 09:00+00,2026-11-24 10:00+00)' from calendars where id = ${calendar.id}`.execute(tx.sql)
    await sql`insert into sessions (secret_hash, user_id, agency_id, agent_id, id, method, device, created_at, seen_at, expires_at)
      select '\\x01', user_id, agency_id, id, gen_random_uuid(), 'link', '', now(), now(), now() + interval '1 day' from agents where is_admin`.execute(tx.sql)
    await tx.enqueue('calendars.sync', { calendarId: calendar.id as never }, { delaySeconds: 86_400 })
  })
  lines = await exported(store)
})
after(() => app.stop())

async function exported(store: Store, slug?: string): Promise<string[]> {
  const written: string[] = []
  await exportFrom({ store, now }, { slug, write: async (line) => void written.push(line) })
  return written
}

async function* each(all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

/** A store of an installation of its own, with another master key. */
async function elsewhere(kind: 'embedded' | 'server'): Promise<{ store: Store; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  const masterKey = Buffer.alloc(32, 9)
  const url = kind === 'server' ? (await (await sharedPostgres()).createDatabase()).appUrl : undefined
  const read = readConfig({ DATA_DIR: folder, ...(url ? { DATABASE_URL: url, MASTER_KEY: masterKey.toString('base64') } : {}) })
  if ('problems' in read) throw new Error(read.problems.join('; '))
  const store = await openStore({ config: read.config, masterKey, log: jsonLog({ now, write: () => {} }), now })
  await store.queue.start()
  const end = async () => {
    await store.queue.stop()
    await store.db.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { store, end }
}

/** What an export says, whatever the order of rows and columns, and whenever it was written; long values as their hash. */
const meaning = (all: readonly string[]) =>
  all
    .filter((line) => !line.startsWith('{"kind":"head"'))
    .map((line) =>
      JSON.stringify(JSON.parse(line), (key, value) => {
        if (key === 'startAfter') return Math.round(Date.parse(value) / 600_000)
        if (typeof value === 'string' && value.length > 200) return sha256(Buffer.from(value)).toString('hex')
        return value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value
      }),
    )
    .sort()

for (const { kind, skip } of databases) {
  test(`what is exported comes back the same in another installation (${kind})`, { skip }, async () => {
    const { store, end } = await elsewhere(kind)
    try {
      const [done] = await importInto({ store, now }, each(lines))
      assert.equal(done?.slug, 'agence-des-quais')
      assert.ok(done.rows > 100)
      assert.deepEqual(meaning(await exported(store)), meaning(lines))

      const scope = store.gate.scopeOfOperator(app.scope.agencyId)
      const password = await store.db.within(scope, async (tx) => {
        const row = await tx.sql.selectFrom('calendars').select(['id', 'sealedPassword']).where('sealedPassword', 'is not', null).executeTakeFirstOrThrow()
        return tx.open(row.sealedPassword!, { column: 'calendars.sealed_password', row: row.id })
      })
      assert.equal(password.toString(), 'motdepasse')
      const inbound = app.inboundAddress.split('@')[0]!
      assert.equal((await store.gate.openDoor('inbound_address', inbound))?.scope.agencyId, scope.agencyId, 'the portals’ address leads here')

      await assert.rejects(importInto({ store, now }, each(lines)), (error: Error) => error instanceof Refusal && /is here already/.test(error.message))
    } finally {
      await end()
    }
  })
}

test('an export holds every table of an agency, its users and the jobs that wait', async () => {
  const tables = await app.app.store.db.global(async (tx) => (await sql<{ name: string }>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'agency_id' and table_name <> 'agency_keys'`.execute(tx)).rows.map(({ name }) => name))
  const filled = new Set(lines.flatMap((line) => /^\{"kind":"row","table":"(\w+)"/.exec(line)?.[1] ?? []))
  for (const name of ['agencies', 'doors', 'sessions', 'messages', 'leads', 'outbound_messages', 'busy_times', 'properties']) assert.ok(filled.has(name), name)
  assert.deepEqual([...filled].filter((name) => !tables.includes(name)), [])
  assert.equal(lines.filter((line) => line.startsWith('{"kind":"user"')).length, 3)
  assert.ok(lines.some((line) => line.includes('"name":"calendars.sync"')))
  const message = lines.find((line) => line.startsWith('{"kind":"row","table":"messages"'))!
  const raw = Buffer.from((JSON.parse(message) as { opened: { sealed_raw: string } }).opened.sealed_raw, 'base64').toString('latin1')
  assert.match(raw, /^Received:|^From:/m)
})

test('an import that is cut short leaves nothing behind, and the whole file still fits afterwards', async () => {
  const { store, end } = await elsewhere('embedded')
  try {
    await assert.rejects(importInto({ store, now }, each(lines.slice(0, -20))), Refusal)
    assert.deepEqual(await store.db.global((tx) => tx.selectFrom('doors').selectAll().execute()), [])
    await importInto({ store, now }, each(lines))
    assert.deepEqual(meaning(await exported(store)), meaning(lines))
    const scope = store.gate.scopeOfOperator(app.scope.agencyId)
    const keys = await store.db.within(scope, (tx) => tx.sql.selectFrom('agencyKeys').select('agencyId').execute())
    assert.equal(keys.length, 1, 'the key that sealed the rows stands beside them')
  } finally {
    await end()
  }
})

test('a person who is known under his address keeps the id he has there', async () => {
  const { store, end } = await elsewhere('embedded')
  try {
    const own = '01a20000-0000-7000-8000-000000000001'
    await store.db.global((tx) => sql`insert into users values (${own}, 'Claire.Martin@agence-des-quais.example', 'fr', now())`.execute(tx))
    await importInto({ store, now }, each(lines))
    assert.deepEqual((await store.gate.agenciesOf(own)).map(({ agencyId }) => agencyId), [app.scope.agencyId])
  } finally {
    await end()
  }
})

test('a row that claims another agency is refused', async () => {
  const { store, end } = await elsewhere('embedded')
  try {
    const other = '01a20000-0000-7000-8000-00000000000a' as AgencyId
    const forged = lines.map((line) => (line.includes('"table":"doors"') ? line.replaceAll(app.scope.agencyId, other) : line))
    await assert.rejects(importInto({ store, now }, each(forged)), /belongs nowhere/)
  } finally {
    await end()
  }
})

test('an unknown slug exports nothing', async () => {
  await assert.rejects(exported(app.app.store, 'nobody'), /no agency "nobody"/)
})

test('tables come after those they point to', () => {
  const table = (name: string, ...needs: string[]) => ({ name, sealed: [], needs })
  assert.deepEqual(inOrder([table('a', 'c'), table('b', 'a'), table('c')]).map(({ name }) => name), ['c', 'a', 'b'])
  assert.throws(() => inOrder([table('a', 'b'), table('b', 'a')]), /circle/)
})
