import type { AgencyScope } from '#kernel/agency-scope.ts'
import { DAY, type EpochMs } from '#kernel/interval.ts'
import type { MessageId } from '#kernel/ids.ts'
import type { MessageState } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import type { Spool } from '#platform/storage/spool.ts'
import { type Authentication, type Trust, trustOf } from './authentication.ts'
import type { ForwardingArrivals } from './forwarding/arrivals.ts'
import type { Arrival, Message } from './message.ts'
import type { ReaderPool } from './reader/pool.ts'
import { isFullyRead, type KnownOfAgency, type Reading } from './reading/reading.ts'
import { memoriesService } from './memories/service.ts'
import { queueRelays } from './relay/service.ts'
import { countStates, findArrival, findMessages, findTrust, findMessagesById, insertMessage, resettleMessage, type Settlement, settleMessage } from './store.ts'

/** Spooled messages are kept this long although they stand in the database: the embedded one may lose days to a power cut. */
const SPOOL_DAYS = 7

export interface IntakeParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly reader: ReaderPool
  /** Beside the embedded database only; a server commits with fsync itself. */
  readonly spool: Spool | undefined
  readonly authenticate: (arrival: Arrival) => Promise<Authentication>
  /** Hears of each message which way it took; without it nobody does. */
  readonly forwarding?: ForwardingArrivals
}

export interface ReadMessage {
  readonly reading: Reading
  readonly trust: Trust
  /** The From is one that its own domain disowns (DMARC). */
  readonly isForged: boolean
  readonly receivedAt: EpochMs
  /** Of the envelope. */
  readonly recipient: string
}

type ScopeOf = (agencyId: string) => AgencyScope

export type IntakeService = ReturnType<typeof intakeService>

export function intakeService({ db, clock, log, reader, spool, authenticate, forwarding }: IntakeParts) {
  const memories = memoriesService({ db, clock, log, reader })

  const insert = (scope: AgencyScope, entry: SpoolEntry) =>
    db.within(scope, async (tx) => {
      const isNew = await insertMessage(tx, { ...entry, raw: entry.raw, sha256: sha256(entry.raw) })
      if (isNew) await tx.enqueue('message_received', { messageId: entry.id })
      return isNew
    })

  /** A message, and what this agency's corrections taught about layouts. */
  const arrivalOf = (scope: AgencyScope, id: MessageId) =>
    db.within(scope, async (tx) => ({ arrival: await findArrival(tx, id), learned: await memories.of(tx) }))

  /** Spooled, and not known to stand in the database. */
  const behind = new Set<string>()

  async function bringIn(names: readonly string[], scopeOf: ScopeOf): Promise<number> {
    let recovered = 0
    for (const name of names) {
      const id = idOf(name)
      try {
        const scope = scopeOf(name.slice(0, name.indexOf('.')))
        const sealed = await spool!.read(name)
        const entry = await db.within(scope, async (tx) => unpackEntry(await tx.open(sealed, { column: 'spool', row: id })))
        if (await insert(scope, entry)) recovered++
        behind.delete(name)
        if (entry.receivedAt < clock() - SPOOL_DAYS * DAY) await spool!.remove(name)
      } catch (error) {
        // One file that does not open keeps neither the others nor the server from starting.
        behind.add(name)
        log.failure('intake.still_spooled', error, { messageId: id })
      }
    }
    return recovered
  }

  return {
    /**
     * Makes the message durable; only then does the mail server say 250 (RFC 5321 §4.2.5). Throws when it is not.
     * Beside the embedded database the spool file is the promise, and the row may follow later.
     */
    async accept(scope: AgencyScope, arrival: Arrival): Promise<void> {
      const entry: SpoolEntry = {
        id: newId<MessageId>(clock()),
        receivedAt: clock(),
        recipient: arrival.recipient,
        mailFrom: arrival.mailFrom,
        authentication: await authenticate(arrival),
        raw: arrival.raw,
      }
      if (!spool) return void (await insert(scope, entry))
      const sealed = await db.within(scope, (tx) => tx.seal(packEntry(entry), { column: 'spool', row: entry.id }))
      const name = `${scope.agencyId}.${entry.id}`
      await spool.put(name, sealed)
      await insert(scope, entry).catch((error) => {
        behind.add(name)
        log.failure('intake.row_follows_later', error, { messageId: entry.id })
      })
    },

    /** Brings every spooled message into the database after a crash; answers how many were not there. */
    recover: async (scopeOf: ScopeOf): Promise<number> => bringIn((await spool?.names()) ?? [], scopeOf),

    /** Brings in what could not be stored when it came, and lets go of files that are old and stand in the database. */
    async tend(scopeOf: ScopeOf): Promise<number> {
      const oldest = clock() - SPOOL_DAYS * DAY
      const names = (await spool?.names()) ?? []
      return bringIn(names.filter((name) => behind.has(name) || madeAt(idOf(name)) < oldest), scopeOf)
    },

    /** Reads a message in the worker; undefined when it is settled already or gone. */
    async read(scope: AgencyScope, id: MessageId, known: KnownOfAgency): Promise<ReadMessage | undefined> {
      const { arrival, learned } = await arrivalOf(scope, id)
      if (arrival?.state !== 'received') return undefined
      const authentication = arrival.authentication as Authentication
      // Before any filter of robots' mail: what a set-up waits for is a robot's mail.
      if (await forwarding?.recognise(scope, { id, raw: arrival.raw, recipient: arrival.recipient, authentication })) return undefined
      const reading = await reader.read(arrival.raw, { ...known, memories: learned })
      if (reading.bounce && (await forwarding?.recogniseBounce(scope, id, { recipient: arrival.recipient, bounce: reading.bounce }))) return undefined
      const { portal, headerFrom } = reading
      const question = { portal, headerFrom, isFullyRead: isFullyRead(reading), forwarders: known.domains }
      const trust = trustOf(authentication, question)
      return {
        reading,
        trust,
        isForged: trust === 'human' && authentication.dmarc.verdict === 'fail',
        receivedAt: arrival.receivedAt,
        recipient: arrival.recipient,
      }
    },

    /** True when this call settled the message; its original is then passed on where the agency wants it. */
    async settle(tx: Tx, settlement: Omit<Settlement, 'at'>): Promise<boolean> {
      const isFirst = await settleMessage(tx, { ...settlement, at: clock() })
      if (!isFirst) return false
      const isPassedOn = (await queueRelays(tx, settlement, clock)) > 0
      await forwarding?.noteSettled(tx, { ...settlement, isPassedOn })
      return true
    },
    resettle: resettleMessage,
    memories,

    /** The message as it came, and what the reader makes of it now. */
    async original(scope: AgencyScope, id: MessageId, known: KnownOfAgency): Promise<{ raw: Uint8Array; reading: Reading } | undefined> {
      const { arrival, learned } = await arrivalOf(scope, id)
      return arrival && { raw: arrival.raw, reading: await reader.read(arrival.raw, { ...known, memories: learned }) }
    },

    /** The message as it came; undefined when there is none. */
    raw: async (tx: Tx, id: MessageId): Promise<Uint8Array | undefined> => (await findArrival(tx, id))?.raw,

    /** How far the sender of a message was trusted when it was read. */
    trustIn: findTrust,

    byIds: findMessagesById,

    list: (scope: AgencyScope, query: { states: readonly MessageState[]; limit: number }): Promise<Message[]> =>
      db.within(scope, (tx) => findMessages(tx, query)),

    /** How many messages are in each state; the sum is every message ever accepted. */
    counts: (scope: AgencyScope): Promise<Record<MessageState, number>> => db.within(scope, countStates),
  }
}

const idOf = (name: string): string => name.slice(name.indexOf('.') + 1)

/** The time in a UUIDv7 (RFC 9562 §5.7). */
const madeAt = (id: string): EpochMs => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

interface SpoolEntry {
  readonly id: MessageId
  readonly receivedAt: EpochMs
  readonly recipient: string
  readonly mailFrom: string
  readonly authentication: Authentication
  readonly raw: Uint8Array
}

/** One line of JSON about the message, then its bytes. */
function packEntry({ raw, ...about }: SpoolEntry): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), raw])
}

function unpackEntry(bytes: Buffer): SpoolEntry {
  const end = bytes.indexOf(10)
  return { ...(JSON.parse(bytes.subarray(0, end).toString()) as Omit<SpoolEntry, 'raw'>), raw: bytes.subarray(end + 1) }
}
