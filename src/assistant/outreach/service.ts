import type { AgencyScope } from '#kernel/agency-scope.ts'
import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import type { AppointmentId, LeadId, OutboundId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Log } from '#platform/log/log.ts'
import { composeMail, type Mail } from '#platform/mail/mail.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { type Outbound, type OutboundKind, type StopReason, stopReason } from './outbound.ts'
import {
  findLeadOfMessageIds, findRaw, findSendable, findThread, findTraffic, hasOutbound, insertOutbound, insertSuppression, isSuppressed,
  markDelivered, releaseDraft,
} from './store.ts'

const LINK_DAYS = 60

export interface OutreachParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly gate: Gate
  readonly transport: MailTransport
  readonly mailDomain: string
  readonly inboundDomain: string
  readonly publicUrl: URL
}

/** A mail to be made once. `write` is called only when none of this key exists yet. */
export interface Letter {
  readonly kind: OutboundKind
  readonly onceKey: string
  readonly leadId: LeadId | null
  readonly appointmentId: AppointmentId | null
  readonly to: EmailAddress
  readonly toRole: Outbound['recipientRole']
  readonly from: { readonly name: string; readonly slug: string }
  /** It answers a mail by itself: held to the limits against loops. */
  readonly isAutomaticAnswer: boolean
  readonly isDraft: boolean
  readonly write: () => Promise<LetterContent>
}

export type LetterContent = Pick<Mail, 'subject' | 'text' | 'html' | 'inReplyTo' | 'references' | 'replyTo' | 'calendar' | 'images'>

export type Queued =
  | { readonly kind: 'queued' | 'draft'; readonly id: OutboundId }
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  | { readonly kind: 'exists' }

export type OutreachService = ReturnType<typeof outreachService>

export function outreachService({ db, clock, log, gate, transport, mailDomain, inboundDomain, publicUrl }: OutreachParts) {
  async function stopOf(tx: Tx, { to, leadId, isAutomaticAnswer }: Letter): Promise<StopReason | undefined> {
    const isOwnAddress = [mailDomain, inboundDomain].includes(domainOf(to))
    if (!isAutomaticAnswer || leadId === null) return isOwnAddress ? 'own_address' : undefined
    const now = clock()
    const traffic = await findTraffic(tx, { recipient: to, leadId, since: now - DAY })
    return stopReason({ now, ...traffic, isOwnAddress, isSuppressed: await isSuppressed(tx, to) })
  }

  return {
    /** Writes the mail, stores it sealed, and enqueues its sending, all in the caller's transaction. */
    async queue(tx: Tx, letter: Letter): Promise<Queued> {
      if (await hasOutbound(tx, letter.onceKey)) return { kind: 'exists' }
      const stopped = await stopOf(tx, letter)
      const id = newId<OutboundId>(clock())
      const messageId = `<${id}@${mailDomain}>`
      const content = await letter.write()
      const raw = await composeMail({
        ...content,
        from: { name: letter.from.name, address: `${letter.from.slug}@${mailDomain}` as EmailAddress },
        to: letter.to,
        messageId,
        date: clock(),
        autoSubmitted: letter.isAutomaticAnswer ? 'auto-replied' : 'auto-generated',
      })
      const state = stopped ? 'stopped' : letter.isDraft ? 'draft' : 'queued'
      const { kind, onceKey, leadId, appointmentId, to: recipient, toRole: recipientRole } = letter
      const isNew = await insertOutbound(tx, {
        id, kind, onceKey, leadId, appointmentId, recipient, recipientRole, subject: content.subject, raw, messageId, state,
        refusal: stopped ?? null, createdAt: clock(),
      })
      if (!isNew) return { kind: 'exists' }
      if (stopped) return { kind: 'stopped', reason: stopped }
      if (state === 'queued') await tx.enqueue('outreach.send', { outboundId: id })
      return { kind: letter.isDraft ? 'draft' : 'queued', id }
    },

    /** Hands a queued mail over. A crash after the other server's 250 repeats it with the same bytes. */
    async send(scope: AgencyScope, id: OutboundId): Promise<void> {
      const mail = await db.within(scope, (tx) => findSendable(tx, id))
      if (!mail) return
      const delivery = await transport.deliver({ from: `bounces+${id}@${mailDomain}` as EmailAddress, to: mail.to }, mail.raw)
      const refusal = delivery.kind === 'refused' ? `smtp_${delivery.code}` : null
      await db.within(scope, (tx) => markDelivered(tx, id, { state: refusal ? 'refused' : 'sent', refusal, at: clock() }))
      log.event('outreach.sent', { outboundId: id, outcome: delivery.kind })
    },

    /** A person approved the draft. */
    async release(tx: Tx, id: OutboundId): Promise<boolean> {
      const released = await releaseDraft(tx, id)
      if (released) await tx.enqueue('outreach.send', { outboundId: id })
      return released
    },

    /** A fresh capability link to the contact's page of a lead: 160 bits, stored hashed, expiring. */
    async contactLink(tx: Tx, leadId: LeadId): Promise<string> {
      const secret = randomToken()
      await gate.addDoor(tx, { kind: 'contact_link', secret, subjectId: leadId, expiresAt: clock() + LINK_DAYS * DAY })
      return new URL(`/r/${secret}`, publicUrl).href
    },

    thread: findThread,
    raw: findRaw,
    leadOfMessageIds: findLeadOfMessageIds,
    suppress: (tx: Tx, recipient: string, reason: 'stop' | 'bounce'): Promise<void> => insertSuppression(tx, { recipient, reason, at: clock() }),
  }
}
