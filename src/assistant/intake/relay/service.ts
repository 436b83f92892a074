import type { TeamService } from '#agency/team/service.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { domainOf, type EmailAddress, emailKey } from '#kernel/email-address.ts'
import type { AgentId, MessageId, RelayedId, RelayId } from '#kernel/ids.ts'
import { DAY, HOUR } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { MessageState } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import { type Database, type Tx, Unavailable } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Log } from '#platform/log/log.ts'
import { composeMail } from '#platform/mail/mail.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { findArrival } from '../store.ts'
import type { NewRelay } from './contract.ts'
import { relayMail } from './mail.ts'
import { contentKey, isFor, keptBack, type Relay, type RelayCounts } from './relay.ts'
import {
  claimContent, confirmRecipient, deleteRelay, findCounts, findRelay, findRelays, findWaiting, insertRelay, insertRelayed, lockRelay, markAsked, markFailing,
  markTold, markWorking, type Relayed, settleRelayed,
} from './store.ts'

const LINK_DAYS = 7
/** A relay is a setting, and each one writes to somebody. */
const MAX_RELAYS = 20
/** Another server's trouble is often over by itself. */
const TELL_AFTER_MS = HOUR

export type RelayRefusal = 'unknown_relay' | 'own_address' | 'relay_exists' | 'too_many_relays' | 'unknown_portal' | 'confirmed_already' | 'asked_recently'

export interface RelayParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly gate: Gate
  readonly transport: MailTransport
  readonly team: TeamService
  readonly mailDomain: string
  readonly inboundDomain: string
  readonly publicUrl: URL
}

/** What a recipient is asked. */
export interface AskedRelay {
  readonly relay: Relay
  readonly agencyName: string
  readonly accent: string | null
}

export type RelayService = ReturnType<typeof relayService>

/** Notes, in the transaction in which a message comes to its state, that its original is to be passed on; answers to how many. */
export async function queueRelays(tx: Tx, { id, state, portal }: { id: MessageId; state: MessageState; portal: string | null }, clock: Clock): Promise<number> {
  let queued = 0
  for (const relay of await findRelays(tx)) {
    if (relay.confirmedAt === null || !isFor(relay, { state, portal })) continue
    const relayedId = newId<RelayedId>(clock())
    if (await insertRelayed(tx, { id: relayedId, relayId: relay.id, messageId: id, at: clock() })) await tx.enqueue('intake.relay', { relayedId })
    queued++
  }
  return queued
}

/** Passes the untouched original on to the agency's own mail box or CRM, so that nothing it used before stops. */
export function relayService({ db, clock, log, gate, transport, team, mailDomain, inboundDomain, publicUrl }: RelayParts) {
  const ownDomains = [mailDomain, inboundDomain]

  async function refusalOf(tx: Tx, { recipient, portal }: NewRelay): Promise<RelayRefusal | undefined> {
    if (ownDomains.includes(domainOf(recipient))) return 'own_address'
    if (portal !== null && !portalById(portal)) return 'unknown_portal'
    const relays = await findRelays(tx)
    return relays.length >= MAX_RELAYS ? 'too_many_relays' : undefined
  }

  /** What is to be handed over now; undefined when there is nothing to hand over any more. */
  const prepare = (scope: AgencyScope, id: RelayedId) =>
    db.within(scope, async (tx) => {
      const relayed = await findWaiting(tx, id)
      const relay = relayed && (await lockRelay(tx, relayed.relayId))
      if (!relay || relay.confirmedAt === null) return undefined
      const raw = (await findArrival(tx, relayed.messageId))?.raw
      if (!raw) return undefined
      const { recipient } = relay
      const isFirst = () => claimContent(tx, { id, relayId: relay.id, contentKey: contentKey(raw) })
      const reason = keptBack(raw, { recipient, ownDomains }) ?? ((await isFirst()) ? undefined : 'repeated')
      if (!reason) return { relayed, relay, raw }
      await settleRelayed(tx, id, { state: 'kept_back', reason, at: clock() })
      return undefined
    })

  async function tellFailing(tx: Tx, relayId: RelayId): Promise<void> {
    if (await markTold(tx, relayId, clock())) await tx.enqueue('relay_failing', { relayId })
  }

  /** The other server cannot be reached: the job is tried for days, and after an hour somebody is told. */
  const noteUnavailable = (scope: AgencyScope, { id, relayId, queuedAt }: Relayed, isLast: boolean) =>
    db.within(scope, async (tx) => {
      await markFailing(tx, relayId, clock())
      if (isLast) await settleRelayed(tx, id, { state: 'failed', reason: 'given_up', at: clock() })
      if (isLast || clock() - queuedAt >= TELL_AFTER_MS) await tellFailing(tx, relayId)
    })

  return {
    list: (scope: AgencyScope): Promise<{ relay: Relay; counts: RelayCounts }[]> =>
      db.within(scope, async (tx) => {
        const relays = await findRelays(tx)
        const counts = await findCounts(tx, relays.map(({ id }) => id))
        return relays.map((relay) => ({ relay, counts: counts.get(relay.id)! }))
      }),

    recipientOf: async (tx: Tx, id: RelayId): Promise<EmailAddress | undefined> => (await findRelay(tx, id))?.recipient,

    /** The new relay; its recipient is asked, unless it has said yes for another one of this agency. */
    add: (scope: AgencyScope, by: AgentId, wanted: NewRelay): Promise<Result<RelayId, RelayRefusal>> =>
      db.within(scope, async (tx) => {
        const refusal = await refusalOf(tx, wanted)
        if (refusal) return no(refusal)
        const known = (await findRelays(tx)).find(({ recipient, confirmedAt }) => confirmedAt !== null && emailKey(recipient) === emailKey(wanted.recipient))
        const id = newId<RelayId>(clock())
        const isNew = await insertRelay(tx, { ...wanted, id, confirmedAt: known ? clock() : null, createdBy: by, createdAt: clock() })
        if (!isNew) return no('relay_exists')
        if (!known) await tx.enqueue('intake.ask-relay', { relayId: id })
        return ok(id)
      }),

    remove: (scope: AgencyScope, id: RelayId): Promise<Result<void, RelayRefusal>> =>
      db.within(scope, async (tx) => {
        await gate.closeDoorsOf(tx, 'relay', id)
        return (await deleteRelay(tx, id)) ? ok(undefined) : no('unknown_relay')
      }),

    /** Asks the recipient once more. */
    askAgain: (scope: AgencyScope, id: RelayId): Promise<Result<void, RelayRefusal>> =>
      db.within(scope, async (tx) => {
        const relay = await lockRelay(tx, id)
        if (!relay) return no('unknown_relay')
        if (relay.confirmedAt !== null) return no('confirmed_already')
        if (relay.askedAt !== null && relay.askedAt > clock() - HOUR) return no('asked_recently')
        await tx.enqueue('intake.ask-relay', { relayId: id })
        return ok(undefined)
      }),

    /** Sends the link by which the recipient says yes. */
    async ask(scope: AgencyScope, relayId: RelayId): Promise<void> {
      const asked = await db.within(scope, async (tx) => {
        const relay = await lockRelay(tx, relayId)
        if (!relay || relay.confirmedAt !== null) return undefined
        const { name, slug, locale, accent } = await team.agency(tx)
        const secret = randomToken()
        await gate.addDoor(tx, { kind: 'relay', secret, subjectId: relayId, expiresAt: clock() + LINK_DAYS * DAY })
        await markAsked(tx, relayId, clock())
        return { relay, name, slug, locale, accent, url: new URL(`/relay/${secret}`, publicUrl).href }
      })
      if (!asked) return
      const { relay, name, slug, locale, accent, url } = asked
      const view = { agencyName: name, accent: accent ?? undefined, recipient: relay.recipient, portalName: portalById(relay.portal)?.name ?? null, what: relay.what, url, days: LINK_DAYS }
      const address = `${slug}@${mailDomain}` as EmailAddress
      const raw = await composeMail({
        ...relayMail(view, locale), from: { name, address }, to: relay.recipient, messageId: `<${newId(clock())}@${mailDomain}>`, date: clock(), autoSubmitted: 'auto-generated',
      })
      const delivery = await transport.deliver({ from: `bounces+${relayId}@${mailDomain}` as EmailAddress, to: relay.recipient }, raw)
      if (delivery.kind === 'refused') await db.within(scope, async (tx) => void (await markFailing(tx, relayId, clock())))
    },

    /** What the holder of a link is asked; undefined when it has expired or the relay is gone. */
    async askedBy(secret: string): Promise<AskedRelay | undefined> {
      const door = await gate.openDoor('relay', secret)
      if (!door?.subjectId) return undefined
      const relayId = door.subjectId as RelayId
      return db.within(door.scope, async (tx) => {
        const relay = await findRelay(tx, relayId)
        if (!relay) return undefined
        const { name, accent } = await team.agency(tx)
        return { relay, agencyName: name, accent }
      })
    },

    /** The recipient says yes; said already, it stays so. */
    async confirm(secret: string): Promise<AskedRelay | undefined> {
      const door = await gate.openDoor('relay', secret)
      const asked = await this.askedBy(secret)
      if (!door || !asked) return undefined
      await db.within(door.scope, async (tx) => {
        await confirmRecipient(tx, asked.relay.recipient, clock())
        await markWorking(tx, asked.relay.id)
      })
      return asked
    },

    /** Hands one original over, its bytes as they came, with an envelope of our own. After a crash it may go twice. */
    async pass(scope: AgencyScope, id: RelayedId, { isLast }: { isLast: boolean }): Promise<void> {
      const due = await prepare(scope, id)
      if (!due) return
      const { relayed, relay, raw } = due
      try {
        const delivery = await transport.deliver({ from: `bounces+${id}@${mailDomain}` as EmailAddress, to: relay.recipient }, raw)
        await db.within(scope, async (tx) => {
          if (delivery.kind === 'refused') {
            await settleRelayed(tx, id, { state: 'refused', reason: `smtp_${delivery.code}`, at: clock() })
            await markFailing(tx, relay.id, clock())
            return tellFailing(tx, relay.id)
          }
          await settleRelayed(tx, id, { state: 'sent', reason: null, at: clock() })
          if (await markWorking(tx, relay.id)) await tx.enqueue('relay_working', { relayId: relay.id })
        })
        log.event('intake.relayed', { relayId: relay.id, messageId: relayed.messageId, outcome: delivery.kind })
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error
        await noteUnavailable(scope, relayed, isLast)
        if (!isLast) throw error
      }
    },
  }
}
