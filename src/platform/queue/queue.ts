import type { PGlite } from '@electric-sql/pglite'
import { PgBoss, type ConstructorOptions, fromKysely, fromPglite } from 'pg-boss'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgencyId } from '#kernel/ids.ts'
import type { JobName, Jobs } from '#kernel/jobs.ts'
import type { Enqueue } from '../db/database.ts'
import type { Owner } from '../db/migrate.ts'
import type { Log } from '../log/log.ts'

const SCHEMA = 'queue'
/** A new job announces itself; one that waited for its hour or is tried again does not, and is found at the next look. */
const POLL_SECONDS = 5

/** How often a job of each kind is tried again, and how long one attempt may take. */
interface Patience {
  readonly retryLimit: number
  readonly retryDelaySeconds: number
  /** Each try waits twice as long as the one before, up to this. */
  readonly longestDelaySeconds: number
  readonly expireSeconds: number
}

const STEADY: Patience = { retryLimit: 10, retryDelaySeconds: 2, longestDelaySeconds: 600, expireSeconds: 60 }
/** What waits for somebody else's server: with ten minutes between tries at most, five days, as mail servers do (RFC 5321 §4.5.4.1). */
const WORLD: Patience = { retryLimit: 720, retryDelaySeconds: 5, longestDelaySeconds: 600, expireSeconds: 120 }
/** The agent's calendar: for five days too, and within a minute of the moment it answers again. */
const CALENDAR: Patience = { ...WORLD, retryLimit: 7_200, longestDelaySeconds: 60 }
/** What must never end: a calendar nobody reads any more would make its agent busy for ever. */
const ENDLESS: Patience = { ...WORLD, retryLimit: 1_000_000 }

const patience: Record<JobName, Patience> = {
  message_received: STEADY,
  'journey.match': STEADY,
  'journey.offer': STEADY,
  'journey.answer': STEADY,
  'journey.calendar-answer': STEADY,
  'journey.alarm': STEADY,
  'outreach.send': WORLD,
  'intake.relay': WORLD,
  'intake.ask-relay': WORLD,
  'intake.press-confirmation': { ...WORLD, retryLimit: 12 },
  'intake.probe-forwarding': { ...WORLD, retryLimit: 12 },
  'intake.judge-probe': STEADY,
  'intake.check-forwarding': STEADY,
  'intake.tell-forwarding': WORLD,
  'intake.check-portal': STEADY,
  relay_failing: STEADY,
  relay_working: STEADY,
  'booking.write-calendar-event': CALENDAR,
  'booking.remove-calendar-event': CALENDAR,
  'booking.write-required-events': CALENDAR,
  'booking.invite': STEADY,
  'booking.write-group-event': CALENDAR,
  'booking.tell-occupant': STEADY,
  property_closed: STEADY,
  'booking.check-late': STEADY,
  calendar_late: STEADY,
  calendar_reached: STEADY,
  appointment_booked: STEADY,
  appointment_moved: STEADY,
  appointment_reassigned: STEADY,
  appointment_cancelled: STEADY,
  'journey.stand-in': STEADY,
  contact_asked: STEADY,
  our_event_changed: WORLD,
  calendar_broken: STEADY,
  event_questioned: STEADY,
  event_settled: STEADY,
  'calendars.sync': ENDLESS,
  'calendars.changed': STEADY,
  'calendars.reauthorise': STEADY,
  'places.locate': WORLD,
  'booking.write-travel': CALENDAR,
  offer_aged: STEADY,
  'slots.learn': { ...STEADY, expireSeconds: 600 },
}

export const jobNames = Object.keys(patience) as JobName[]

/** Creates the queue's own tables as their owner and lets the application work with them; part of every migration. */
export async function migrateQueue(connection: QueueConnection, owner: Owner): Promise<void> {
  const boss = new PgBoss({
    schema: SCHEMA,
    schedule: false,
    supervise: false,
    registerInstance: false,
    ...connectionOptions(connection),
  })
  let failure: Error | undefined
  boss.on('error', (error) => {
    failure = error
  })
  await boss.start()
  for (const name of jobNames) {
    const { retryLimit, retryDelaySeconds, longestDelaySeconds, expireSeconds } = patience[name]
    const options = {
      retryLimit,
      retryDelay: retryDelaySeconds,
      retryBackoff: true,
      retryDelayMax: longestDelaySeconds,
      expireInSeconds: expireSeconds,
      deleteAfterSeconds: 86_400,
      notify: true,
    }
    if (await boss.getQueue(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, options)
  }
  await boss.stop({ graceful: false, close: !('pglite' in connection) })
  if (failure) throw failure
  await owner.exec(`grant usage on schema ${SCHEMA} to app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to app;
    grant usage, select on all sequences in schema ${SCHEMA} to app;
    grant execute on all functions in schema ${SCHEMA} to app`)
}

/** False when the queue's tables, or a queue of this version of the program, are missing. */
export async function isQueueMigrated(owner: Owner): Promise<boolean> {
  if ((await owner.query(`select 1 from pg_tables where schemaname = '${SCHEMA}' and tablename = 'queue'`)).length === 0) return false
  const known = new Set((await owner.query<{ name: string }>(`select name from ${SCHEMA}.queue`)).map(({ name }) => name))
  return jobNames.every((name) => known.has(name))
}

/** What a killed process had begun waits no longer for its time to be over: the embedded database has one process at once. */
const takeUpAgain = (pglite: PGlite) => pglite.query(`update ${SCHEMA}.job set state = 'retry', start_after = now() where state = 'active'`)

export type QueueConnection = { readonly pglite: PGlite } | { readonly connectionString: string }

const connectionOptions = (connection: QueueConnection): ConstructorOptions =>
  'pglite' in connection
    ? { db: fromPglite(connection.pglite), backend: 'pglite' }
    : { connectionString: connection.connectionString, max: 4 }

type Work<N extends JobName> = (scope: AgencyScope, payload: Jobs[N], attempt: { readonly isLast: boolean }) => Promise<void>

export interface Queue {
  readonly enqueue: Enqueue
  /** Registers who works a kind of job; the scope is minted from the agency that `enqueue` wrote. */
  work<N extends JobName>(name: N, work: Work<N>): void
  start(): Promise<void>
  /** No new job is taken; running ones get ten seconds, the rest goes back to the queue. */
  stop(): Promise<void>
}

export interface QueueParts {
  readonly connection: QueueConnection
  readonly log: Log
  readonly now: () => number
  /** Supplied by the gate: the queue is one of the three ways to a scope. */
  readonly scopeOfJob: (agencyId: AgencyId) => AgencyScope
}

export function queue({ connection, log, now, scopeOfJob }: QueueParts): Queue {
  const boss = new PgBoss({
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    useListenNotify: true,
    ...connectionOptions(connection),
  })
  boss.on('error', (error) => log.failure('queue.failed', error))
  const works: { name: JobName; run: (data: object, count: number) => Promise<void> }[] = []

  return {
    enqueue: async (sql, { name, data }, { delaySeconds }) => {
      await boss.send(name, data, { db: fromKysely({ executeQuery: (query) => sql.getExecutor().executeQuery(query) }), ...(delaySeconds ? { startAfter: delaySeconds } : {}) })
    },
    work: (name, work) => {
      works.push({
        name,
        run: (data, count) => {
          const { agencyId, ...payload } = data as { agencyId: AgencyId } & Jobs[typeof name]
          return work(scopeOfJob(agencyId), payload as unknown as Jobs[typeof name], { isLast: count >= patience[name].retryLimit })
        },
      })
    },
    start: async () => {
      if ('pglite' in connection) await takeUpAgain(connection.pglite)
      await boss.start()
      for (const { name, run } of works) {
        const worker: string = await boss.work<object>(name, { batchSize: 1, localConcurrency: 2, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: POLL_SECONDS, includeMetadata: true }, async ([job]) => {
          if (!job) return
          // Where one job was, another may wait that announced itself to nobody: the next look is at once.
          boss.notifyWorker(worker)
          const started = now()
          try {
            await run(job.data, job.retryCount)
            log.event('job.done', { job: name, tookMs: now() - started, retryCount: job.retryCount })
          } catch (error) {
            log.failure('job.failed', error, { job: name, tookMs: now() - started, retryCount: job.retryCount })
            throw error
          }
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
