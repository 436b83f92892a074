import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { unverified } from '#assistant/intake/authentication.ts'
import { intakeService } from '#assistant/intake/service.ts'
import { insertMessage } from '#assistant/intake/store.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, MessageId } from '#kernel/ids.ts'
import { newId, systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import type { Database } from '#platform/db/database.ts'
import { openStore, type Store } from '#platform/db/open.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { jsonLog } from '#platform/log/log.ts'
import { spool } from '#platform/storage/spool.ts'
import { masterKeyOf } from '../../src/main/master-key.ts'
import { databases, type TestEnvironment, testEnvironment, waitFor } from '../support/app.ts'
import { startChild } from '../support/child.ts'
import { invent, invitationsTo, live, type Person, type World } from '../support/child-people.ts'
import { type MailSink, mailsTo, startMailSink } from '../support/mail-sink.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { type House, openHouse, portalMail } from '../support/whole-house.ts'

const SEED = 20_261_123
const KILLS = { embedded: 38, server: 12 } as const
/** After it said that it runs; a portal's mail is an invitation within about a second. */
const LIFE_MS = 1_300
/** On a server a job that a dead process had begun is taken up when its time is over. */
const END_MS = { embedded: 40_000, server: 210_000 } as const

/** mulberry32: the same moments for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Mails that are not exactly one message of the agency. */
async function lostOrDoubled(db: Database, scope: AgencyScope, mails: readonly Uint8Array[]): Promise<number[]> {
  const rows = await db.within(scope, ({ sql }) => sql.selectFrom('messages').select('sha256').where('agencyId', '=', scope.agencyId).execute())
  const hashes = rows.map((row) => Buffer.from(row.sha256).toString('hex'))
  return mails.flatMap((mail, index) => (hashes.filter((hash) => hash === sha256(mail).toString('hex')).length === 1 ? [] : [index]))
}

/** Messages that wait to be read and that no job will ever read. */
const stranded = (db: Database, scope: AgencyScope): Promise<number> =>
  db.within(scope, async ({ sql }) => {
    const { rows } = await raw<{ n: number }>`
      select count(*) as n from messages m where m.state = 'received' and not exists (
        select from queue.job j where j.name = 'message_received' and j.data->>'messageId' = m.id::text and j.state in ('created', 'retry', 'active'))`.execute(sql)
    return rows[0]!.n
  })

/** No job is worked, and none could be. */
const isIdle = (db: Database, scope: AgencyScope): Promise<boolean> =>
  db.within(scope, async ({ sql }) => {
    const { rows } = await raw<{ n: number }>`select count(*) as n from queue.job where state in ('active', 'retry') or state = 'created' and start_after <= now()`.execute(sql)
    return rows[0]!.n === 0
  })

/** What is not finished, for the reader of a failure. */
const whatWaits = (db: Database, scope: AgencyScope): Promise<string> =>
  db.within(scope, async ({ sql }) => {
    const { rows } = await raw`
      select m.id as message, m.state, m.state_reason, l.state as lead, l.check_reason, a.calendar_state, a.invited_sequence,
             (select json_agg(json_build_array(o.kind, o.state, o.attempts)) from outbound_messages o where o.lead_id = l.id) as mails,
             (select json_agg(json_build_array(j.name, j.state, j.retry_count, j.start_after, j.output)) from queue.job j where j.state <> 'completed') as jobs
      from messages m left join leads l on l.message_id = m.id left join appointments a on a.lead_id = l.id
      where a.invited_sequence is null or not exists (select from outbound_messages o where o.lead_id = l.id and o.kind = 'invitation' and o.state = 'sent') limit 5`.execute(sql)
    return JSON.stringify(rows)
  })

// Side by side: on a server most of the time is waiting for the jobs of the dead.
describe('on each database', { concurrency: true }, () => {
  for (const { kind, skip } of databases) {
    describe(`a process that is killed again and again on the ${kind} database`, { skip }, () => {
      let environment: TestEnvironment
      let sink: MailSink
      before(async () => {
        sink = await startMailSink()
        environment = await testEnvironment({ kind, sink })
      })
      after(async () => {
        await sink?.stop()
        await environment?.remove()
      })

      /** Looks into the database while no process has it. */
      async function look<T>(work: (store: Store, scope: AgencyScope) => Promise<T>): Promise<T> {
        const read = readConfig(environment.env)
        assert('config' in read)
        const log = jsonLog({ now: systemClock, write: () => undefined })
        const store = await openStore({ config: read.config, masterKey: masterKeyOf(read.config), log, now: systemClock })
        try {
          const doors = await store.db.global((sql) => sql.selectFrom('doors').select('agencyId').where('kind', '=', 'inbound_address').execute())
          return await work(store, store.gate.scopeOfOperator(doors[0]!.agencyId as AgencyId))
        } finally {
          await store.db.close()
        }
      }

      test(`${KILLS[kind]} deaths at random moments lose no lead and do nothing twice on the ${kind} database`, async (t) => {
        const first = startChild(environment)
        assert(await first.isReady, first.said())
        await first.stop()
        const inboundAddress = await look((store, scope) =>
          store.db.within(scope, async ({ sql }) => `${(await sql.selectFrom('inboundAddresses').select('localPart').executeTakeFirstOrThrow()).localPart}@in.assistant.localhost`),
        )

        const chance = random(SEED + kind.length)
        let isOver = false
        const { baseUrl, smtpPort } = environment
        const world: World = { baseUrl, smtpPort, inboundAddress, sink, isOver: () => isOver }
        const people: Person[] = []
        const lives: Promise<void>[] = []
        let killedWhileStarting = 0
        for (let kill = 0; kill < KILLS[kind]; kill++) {
          const person = await invent(kill, { inboundAddress, dataDir: environment.dataDir })
          people.push(person)
          lives.push(live(person, world))
          const child = startChild(environment)
          if (chance() < 0.15) {
            killedWhileStarting++
            await Promise.race([sleep(200 + chance() * 1_200), child.isReady])
          } else {
            assert(await child.isReady, `start ${kill}: ${child.said()}`)
            await sleep(chance() * LIFE_MS)
          }
          await child.kill()
        }
        const last = startChild(environment)
        assert(await last.isReady, last.said())
        await Promise.race([
          Promise.all(lives),
          sleep(END_MS[kind], undefined, { ref: false }).then(async () => {
            const waiting = people.filter(({ email }) => invitationsTo(sink, email).length === 0).map(({ email }) => email)
            if (waiting.length === 0) return
            await last.stop()
            const why = await look(({ db }, scope) => whatWaits(db, scope))
            isOver = true
            throw new Error(`without an invitation: ${waiting.join(', ')}; ${why}`)
          }),
        ])
        // What else follows (the lead's state, the agent's mail) may wait for the queue's next look, five seconds at most.
        await sleep(7_000)
        if (kind === 'server') await waitFor(() => look(({ db }, scope) => isIdle(db, scope)), { withinMs: END_MS.server, what: 'the end of every job' })
        await last.stop()

        await look(async ({ db }, scope) => {
          assert.deepEqual(await lostOrDoubled(db, scope, people.map((person) => person.raw)), [])
          assert.equal(await stranded(db, scope), 0)
          await db.within(scope, async ({ sql }) => {
            const n = async (from: string) => (await raw<{ n: number }>`select count(*) as n from ${raw.raw(from)}`.execute(sql)).rows[0]!.n
            const all = people.length
            assert.deepEqual(
              {
                messages: await n(`messages`),
                read: await n(`messages where state = 'lead'`),
                leads: await n('leads'),
                booked: await n(`leads where state = 'booked'`),
                people: await n('(select distinct contact_id from leads) c'),
                appointments: await n('appointments'),
                invited: await n(`appointments where state = 'booked' and calendar_state = 'written' and invited_sequence = 0`),
                events: await n(`calendar_events where is_ours`),
                eventUids: await n(`(select distinct uid from calendar_events where is_ours) u`),
                overlaps: await n('occupancies a join occupancies b on a.resource_id = b.resource_id and a.span && b.span and a.set_id < b.set_id'),
                offers: await n(`outbound_messages where kind = 'offer' and state = 'sent'`),
                invitations: await n(`outbound_messages where kind = 'invitation' and state = 'sent'`),
                failedJobs: await n(`queue.job where state = 'failed'`),
              },
              {
                messages: all, read: all, leads: all, booked: all, people: all, appointments: all, invited: all, events: all, eventUids: all, overlaps: 0, offers: all,
                invitations: all, failedJobs: 0,
              },
            )
          })
        })

        let repeated = 0
        const byId = new Map<string, Buffer>()
        for (const { raw: bytes, parsed } of sink.mails) {
          const known = byId.get(parsed.messageId!)
          if (known) repeated++
          if (known) assert(known.equals(bytes), 'a repetition is the same bytes')
          else byId.set(parsed.messageId!, bytes)
        }
        for (const { email } of people) {
          const ids = new Set(mailsTo(sink.mails, email).map(({ parsed }) => parsed.messageId))
          assert.equal(ids.size, 2, `${email} got one offer and one invitation`)
          const sequences = new Set(invitationsTo(sink, email).map(({ parsed }) => /UID:(\S+)[\s\S]*SEQUENCE:(\d+)/.exec(icsOf(parsed))?.slice(1).join(' ')))
          assert.equal(sequences.size, 1)
          assert.match([...sequences][0]!, / 0$/)
        }
        t.diagnostic(`seed ${SEED}: ${KILLS[kind]} kills, ${killedWhileStarting} of them while starting; ${sink.mails.length} mails, ${repeated} of them repetitions`)
      })
    })
  }
})

function icsOf({ attachments }: MailSink['mails'][number]['parsed']): string {
  const found = attachments.find(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics')
  return (found ? Buffer.from(found.content as ArrayBuffer).toString() : '').replace(/\r\n /g, '')
}

describe('what a death between two steps leaves behind', () => {
  let database: OneDatabase
  let house: House
  let scope: AgencyScope
  const folder = () => join(database.config.dataDir, 'spool')
  let count = 0

  before(async () => {
    database = await openDatabase('embedded', { now: systemClock })
    house = await openHouse(database, { clock: systemClock, works: false })
    const made = await house.services.team.createAgency({
      name: 'Agence du Port', email: 'contact@port.example' as EmailAddress, admin: { firstName: 'Claire', lastName: 'Martin', email: 'claire@port.example' as EmailAddress },
    })
    scope = made.scope
  })
  after(async () => {
    await house?.end()
    await database?.end()
  })

  const mail = () => portalMail({ to: 'x@in.assistant.example', first: 'Awa', last: 'Diop', email: 'awa@courriel.example', phone: '06 39 98 01 24', id: `death.${++count}` })
  const arrival = (bytes: Uint8Array) => ({ recipient: 'x@in.assistant.example', mailFrom: '' as const, raw: bytes, remoteAddress: '192.0.2.1', heloName: 'mx' })

  /** The intake of a process that dies after the spool file and before the row: its second transaction never ends well. */
  function dyingIntake() {
    let transactions = 0
    const { db } = database.store
    const dying: Database = {
      ...db,
      within: (of, work) => {
        if (++transactions > 1) return Promise.reject(new Error('the process is dead'))
        return db.within(of, work)
      },
    }
    const { log } = database
    return intakeService({ db: dying, clock: systemClock, log, reader: undefined as never, spool: spool(folder()), authenticate: async () => unverified })
  }
  const restart = () => house.services.intake.recover((agencyId) => database.store.gate.scopeOfOperator(agencyId as AgencyId))

  test('a mail that got its 250 and no row is a row after the restart, once', async () => {
    const bytes = mail()
    await dyingIntake().accept(scope, arrival(bytes))
    assert.deepEqual(await lostOrDoubled(database.store.db, scope, [bytes]), [0], 'it died before the row')
    assert.equal(await restart(), 1)
    assert.equal(await restart(), 0)
    assert.deepEqual(await lostOrDoubled(database.store.db, scope, [bytes]), [])
    assert.equal(await stranded(database.store.db, scope), 0)
  })

  test('without its spool file the same death loses the mail, so the look can fail', async () => {
    const bytes = mail()
    await dyingIntake().accept(scope, arrival(bytes))
    await rm(folder(), { recursive: true })
    await database.store.db.global(async () => undefined)
    await spool(folder()).names()
    await restart()
    assert.deepEqual(await lostOrDoubled(database.store.db, scope, [bytes]), [0])
  })

  /** The step that makes a row and its job. */
  async function step(bytes: Uint8Array, { enqueues, dies }: { enqueues: 'inside' | 'after'; dies: boolean }): Promise<void> {
    const id = newId<MessageId>(systemClock())
    const message = { id, receivedAt: systemClock(), recipient: 'y@in.assistant.example', mailFrom: '', sha256: sha256(bytes), raw: bytes, authentication: unverified }
    const { db } = database.store
    await db.within(scope, async (tx) => {
      await insertMessage(tx, message)
      if (enqueues === 'inside') await tx.enqueue('message_received', { messageId: id })
      if (enqueues === 'inside' && dies) throw new Error('the process is dead')
    })
    if (dies) throw new Error('the process is dead')
    if (enqueues === 'after') await db.within(scope, (tx) => tx.enqueue('message_received', { messageId: id }))
  }

  test('a row and its job are there together or not at all', async () => {
    await assert.rejects(step(mail(), { enqueues: 'inside', dies: true }), /dead/)
    await step(mail(), { enqueues: 'inside', dies: false })
    assert.equal(await stranded(database.store.db, scope), 0)
  })

  test('with the job enqueued after the transaction a death strands the message, so the look can fail', async () => {
    await assert.rejects(step(mail(), { enqueues: 'after', dies: true }), /dead/)
    assert.equal(await stranded(database.store.db, scope), 1)
  })
})
