import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { codeOf, type Tx } from '#platform/db/database.ts'
import { sql as raw, type Sql } from '#platform/db/sql.ts'
import { databases } from '../support/app.ts'
import { type OneDatabase, type OwnerQuery, openDatabase } from '../support/two-databases.ts'
import { type FurnishedAgency, furnishAgency, type House, openHouse } from '../support/whole-house.ts'

/** Tables that are no agency's, each with what allows it. Nothing joins this list by itself. */
const EXEMPT: Readonly<Record<string, string>> = {
  doors: 'read before an agency is known; hashes and ids only',
  users: 'a person may belong to several agencies; read by company/accounts only',
  sign_in_links: 'belongs to a user',
  sessions: 'belongs to a user; asked before an agency is known',
  identities: 'belongs to a user; asked before an agency is known',
  passkeys: 'belongs to a user; asked before an agency is known',
  passkey_challenges: 'hashes of what a browser has to answer; asked before anybody is known',
  migrations: 'what was applied',
}

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ')

/** Each query answers what is wrong, one line a row. */
const rules: readonly string[] = [
  `select 'table ' || relname || ' belongs to no agency and is not exempt' as gap from pg_class c
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') and relname not in (${list(Object.keys(EXEMPT))})
     and not exists (select from pg_attribute where attrelid = c.oid and attname = 'agency_id' and attnotnull and not attisdropped)`,
  `select 'table ' || relname || ' has no forced row-level security' as gap from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in (${list(Object.keys(EXEMPT))})
     and not (relrowsecurity and relforcerowsecurity)`,
  `select 'table ' || relname || ' has not the one policy of its agency' as gap from pg_class c
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in (${list(Object.keys(EXEMPT))})
     and 1 <> (select count(*) from pg_policy where polrelid = c.oid)
     or relname not in (${list(Object.keys(EXEMPT))}) and exists (
       select from pg_policies p where p.schemaname = 'public' and p.tablename = relname and not (
         p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = '{app}'
         and p.qual = '(agency_id = current_agency())' and p.with_check = '(agency_id = current_agency())'))`,
  `select 'key ' || i.indexrelid::regclass || ' is not led by agency_id' as gap from pg_index i join pg_class c on c.oid = i.indrelid
   where c.relnamespace = 'public'::regnamespace and c.relname not in (${list(Object.keys(EXEMPT))}) and (i.indisunique or i.indisexclusion)
     and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'agency_id')`,
  `select 'table ' || relname || ' has no primary key' as gap from pg_class c
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'busy_times'
     and not exists (select from pg_index where indrelid = c.oid and indisprimary)`,
  `select 'foreign key ' || conname || ' of ' || conrelid::regclass || ' is not led by agency_id' as gap from pg_constraint k
   join pg_class c on c.oid = k.conrelid
   where contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relname not in (${list(Object.keys(EXEMPT))}) and not (
     exists (select from pg_attribute a where a.attrelid = conrelid and a.attnum = conkey[1] and a.attname = 'agency_id')
     and exists (select from pg_attribute a where a.attrelid = confrelid and a.attnum = confkey[1] and a.attname = 'agency_id'))`,
  `select 'function ' || p.oid::regprocedure || ' runs as its owner' as gap from pg_proc p
   where prosecdef and pronamespace::regnamespace::text in ('public', 'queue')`,
  `select 'view ' || c.oid::regclass || ' sees as its owner' as gap from pg_class c
   where relkind in ('v', 'm') and relnamespace::regnamespace::text in ('public', 'queue')
     and (relkind = 'm' or not coalesce(reloptions @> '{security_invoker=true}', false))`,
  `select 'role app is ' || word as gap from pg_roles, lateral (values (rolsuper, 'a superuser'), (rolbypassrls, 'above row-level security'),
     (rolcreaterole, 'a maker of roles'), (rolcreatedb, 'a maker of databases')) as is_(so, word) where rolname = 'app' and so`,
  `select 'role app is a member of ' || roleid::regrole as gap from pg_auth_members where member = 'app'::regrole`,
  `select 'role app owns ' || classid::regclass || ' ' || objid as gap from pg_shdepend where refobjid = 'app'::regrole and deptype = 'o'`,
  `select 'role app may ' || what || ' ' || relname as gap from pg_class c, unnest(array['truncate', 'references', 'trigger']) what
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege('app', c.oid, what)`,
  `select 'role app may create in ' || nspname as gap from pg_namespace where nspname in ('public', 'queue') and has_schema_privilege('app', oid, 'create')`,
]

const gapsOf = async (asOwner: OwnerQuery): Promise<string[]> => {
  const gaps: string[] = []
  for (const rule of rules) gaps.push(...(await asOwner<{ gap: string }>(rule)).map(({ gap }) => gap))
  return gaps.sort()
}

/** A hole of each kind, and what the catalogue says of it. */
const holes: readonly { readonly dig: string; readonly fill: string; readonly gaps: readonly string[] }[] = [
  {
    dig: 'create table unguarded (agency_id uuid not null, id uuid primary key)',
    fill: 'drop table unguarded',
    gaps: ['key unguarded_pkey is not led by agency_id', 'table unguarded has no forced row-level security', 'table unguarded has not the one policy of its agency'],
  },
  {
    dig: 'create table everybodys (id uuid primary key)',
    fill: 'drop table everybodys',
    gaps: [
      'key everybodys_pkey is not led by agency_id', 'table everybodys belongs to no agency and is not exempt', 'table everybodys has no forced row-level security',
      'table everybodys has not the one policy of its agency',
    ],
  },
  { dig: 'alter table contacts no force row level security', fill: 'alter table contacts force row level security', gaps: ['table contacts has no forced row-level security'] },
  { dig: 'create policy everyone on contacts to app using (true)', fill: 'drop policy everyone on contacts', gaps: ['table contacts has not the one policy of its agency'] },
  { dig: 'create unique index by_email on contacts (email)', fill: 'drop index by_email', gaps: ['key by_email is not led by agency_id'] },
  {
    dig: 'alter table offices add constraint by_door foreign key (id) references users (id) not valid',
    fill: 'alter table offices drop constraint by_door',
    gaps: ['foreign key by_door of offices is not led by agency_id'],
  },
  { dig: 'create view all_contacts as select * from contacts', fill: 'drop view all_contacts', gaps: ['view all_contacts sees as its owner'] },
  {
    dig: `create function anybody() returns bigint language sql security definer return (select count(*) from contacts)`,
    fill: 'drop function anybody()',
    gaps: ['function anybody() runs as its owner'],
  },
  { dig: 'grant truncate on contacts to app', fill: 'revoke truncate on contacts from app', gaps: ['role app may truncate contacts'] },
]

for (const { kind, skip } of databases) {
  describe(`the walls between agencies in the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let quays: FurnishedAgency
    let hills: FurnishedAgency
    let guarded: string[]

    before(async () => {
      database = await openDatabase(kind, { now: systemClock })
      house = await openHouse(database, { clock: systemClock })
      quays = await furnishAgency(house, database, { mark: 'quais', clock: systemClock })
      hills = await furnishAgency(house, database, { mark: 'collines', clock: systemClock })
      const tables = await database.asOwner<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
      guarded = tables.map(({ name }) => name).filter((name) => !(name in EXEMPT))
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    const count = async (sql: Sql, table: string, where = 'true') =>
      (await raw<{ n: number }>`select count(*) as n from ${raw.table(table)} where ${raw.raw(where)}`.execute(sql)).rows[0]!.n
    const within = <T>(scope: AgencyScope, work: (tx: Tx) => Promise<T>) => database.store.db.within(scope, work)

    /** Rows of quays that a transaction of hills sees, by table. */
    async function leaks(): Promise<Record<string, number>> {
      const seen: Record<string, number> = {}
      for (const table of guarded) {
        const n = await within(hills.scope, ({ sql }) => count(sql, table, `agency_id = '${quays.scope.agencyId}'`))
        if (n > 0) seen[table] = n
      }
      return seen
    }

    test(`the catalogue of the ${kind} database shows no gap`, async () => {
      assert.deepEqual(await gapsOf(database.asOwner), [])
      assert(guarded.length >= 25, `only ${guarded.length} tables were looked at`)
    })

    for (const { dig, fill, gaps } of holes) {
      test(`the catalogue of the ${kind} database tells of: ${dig}`, async () => {
        await database.asOwner(dig)
        const found = await gapsOf(database.asOwner)
        await database.asOwner(fill)
        assert.deepEqual(found, [...gaps].sort())
        assert.deepEqual(await gapsOf(database.asOwner), [])
      })
    }

    test(`both agencies have rows in every table of the ${kind} database, so that the next tests look at something`, async () => {
      for (const { scope } of [quays, hills]) {
        const empty: string[] = []
        for (const table of guarded) if ((await within(scope, ({ sql }) => count(sql, table))) === 0) empty.push(table)
        assert.deepEqual(empty, [])
      }
    })

    test(`the application runs as a role of app that is no owner of the ${kind} database`, async () => {
      const { rows } = await database.store.db.global((sql) =>
        raw<{ isApp: boolean; isSuper: boolean; owned: number }>`
          select pg_has_role(current_user, 'app', 'member') as "isApp", rolsuper or rolbypassrls as "isSuper",
                 (select count(*) from pg_class where relowner = r.oid) as owned
          from pg_roles r where rolname = current_user`.execute(sql),
      )
      assert.deepEqual(rows, [{ isApp: true, isSuper: false, owned: 0 }])
    })

    test(`the bare handle of the ${kind} database sees no row of any agency`, async () => {
      const seen: Record<string, number> = {}
      await database.store.db.global(async (sql) => {
        for (const table of guarded) seen[table] = await count(sql, table)
      })
      assert.deepEqual(seen, Object.fromEntries(guarded.map((table) => [table, 0])))
    })

    test(`a transaction of another agency reads no row in the ${kind} database`, async () => {
      assert.deepEqual(await leaks(), {})
    })

    test(`a transaction of another agency changes and deletes no row in the ${kind} database`, async () => {
      const touched: string[] = []
      for (const table of guarded) {
        for (const statement of [`update ${table} set agency_id = agency_id`, `delete from ${table}`]) {
          const result = await within(hills.scope, ({ sql }) => raw.raw(`${statement} where agency_id = '${quays.scope.agencyId}'`).execute(sql))
          if (Number(result.numAffectedRows ?? 0) > 0) touched.push(`${statement}: ${result.numAffectedRows}`)
        }
      }
      assert.deepEqual(touched, [])
      assert(await within(quays.scope, ({ sql }) => count(sql, 'contacts')) > 0)
    })

    test(`no row can be written into another agency in the ${kind} database`, async () => {
      const codes: Record<string, string | undefined> = {}
      // What the database computes itself cannot be written by anybody.
      const written = await database.asOwner<{ table: string; columns: string }>(
        `select table_name as table, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' group by table_name`,
      )
      const columnsOf = new Map(written.map(({ table, columns }) => [table, columns]))
      for (const table of guarded) {
        const { rows } = await within(quays.scope, ({ sql }) => raw<{ row: string }>`select to_jsonb(t)::text as row from ${raw.table(table)} t limit 1`.execute(sql))
        const columns = columnsOf.get(table)
        const insert = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $row$${rows[0]!.row}$row$)`
        codes[table] = await within(hills.scope, ({ sql }) => raw.raw(insert).execute(sql)).then(() => 'written', codeOf)
        const given = await within(hills.scope, ({ sql }) => raw.raw(`update ${table} set agency_id = '${quays.scope.agencyId}'`).execute(sql)).then(() => 'given away', codeOf)
        if (given !== '42501') codes[table] = given
      }
      assert.deepEqual(codes, Object.fromEntries(guarded.map((table) => [table, '42501'])))
    })

    test(`without row-level security the same look finds the rows of the other agency in the ${kind} database`, async () => {
      await database.asOwner('alter table contacts disable row level security')
      const found = await leaks()
      await database.asOwner('alter table contacts enable row level security')
      assert.deepEqual(Object.keys(found), ['contacts'])
      assert.deepEqual(await leaks(), {})
    })

    test(`a value sealed by one agency does not open in another of the ${kind} database`, async () => {
      const place = { column: 'messages.sealed_raw', row: quays.message }
      const sealed = await within(quays.scope, (tx) => tx.seal(Buffer.from('raw'), place))
      await assert.rejects(within(hills.scope, (tx) => tx.open(sealed, place)))
      await assert.rejects(within(quays.scope, (tx) => tx.open(sealed, { ...place, row: hills.message })))
      assert.equal((await within(quays.scope, (tx) => tx.open(sealed, place))).toString(), 'raw')
    })

    const jobs = async (key: string) =>
      Number((await database.asOwner<{ n: string }>(`select count(*) as n from queue.job where data->>'messageId' = '${key}'`))[0]!.n)

    test(`a job exists if and only if its transaction commits in the ${kind} database, and carries the agency of its scope`, async () => {
      const [kept, undone] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b']
      const enqueue = (messageId: string, fails: boolean) =>
        within(hills.scope, async (tx) => {
          // A caller that names another agency is overruled.
          await tx.enqueue('message_received', { messageId, agencyId: quays.scope.agencyId } as never, { delaySeconds: 3_600 })
          if (fails) throw new Error('undone')
        })
      await enqueue(kept, false)
      await assert.rejects(enqueue(undone, true), /undone/)
      assert.deepEqual([await jobs(kept), await jobs(undone)], [1, 0])
      const [job] = await database.asOwner<{ agency: string }>(`select data->>'agencyId' as agency from queue.job where data->>'messageId' = '${kept}'`)
      assert.equal(job!.agency, hills.scope.agencyId)
    })

    test(`a job enqueued outside the transaction is there after its rollback in the ${kind} database, so the look can fail`, async () => {
      const stray = '01890000-0000-7000-8000-00000000000c'
      const job = { name: 'message_received', data: { messageId: stray, agencyId: hills.scope.agencyId } } as const
      await database.store.db.global((sql) => database.store.queue.enqueue(sql, job, { delaySeconds: 3_600 }))
      await assert.rejects(
        within(hills.scope, async () => {
          throw new Error('undone')
        }),
        /undone/,
      )
      assert.equal(await jobs(stray), 1)
    })
  })
}
