import type { Bounce } from '#assistant/intake/reading/bounce.ts'
import { portalOfSender } from '#assistant/intake/reading/portals/portals.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import { emailKey } from '#kernel/email-address.ts'
import type { ForwardingId, MessageId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { dayOf } from '#kernel/time-zone.ts'
import type { MessageState } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { hashToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Authentication } from '../authentication.ts'
import { addressesIn, headerEnd, headerFields, type HeaderField, valuesOf } from '../header-fields.ts'
import { idOfReturnPath } from '../message.ts'
import { exceededLimit } from '../reading/limits.ts'
import { parseMessage } from '../reading/message.ts'
import { settleMessage } from '../store.ts'
import { confirmingOf, mailboxesOnTheWay, WHOLE_MAILBOX_DAYS, WHOLE_MAILBOX_FROM } from './forwarding.ts'
import { type GmailConfirmation, gmailConfirmationOf, isGmailConfirmation } from './gmail-confirmation.ts'
import { providerOfDomain } from './mail-provider.ts'
import { returnedProbe, type ReturnedProbe } from './probe.ts'
import type { ForwardingService } from './service.ts'
import {
  countForeign, findForwarded, findForwardings, insertForwarding, insertPortalDay, lockForwardingOf, lockForwardingOfProbe, replaceByHead, saveConfirmation, saveForwarding,
  saveWay,
} from './store.ts'

/** After so long without a mail a portal may be silent. */
const FIRST_LOOK_DAYS = 3
/** Who asks unbidden is shown, but only so many. */
const MAX_UNBIDDEN = 20

export interface ArrivalsParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly forwarding: Pick<ForwardingService, 'markBroken' | 'beginChecks'>
  readonly mailDomain: string
  readonly inboundDomain: string
}

interface Arrived {
  readonly id: MessageId
  readonly raw: Uint8Array
  readonly recipient: string
  readonly authentication: Authentication
}

export type ForwardingArrivals = ReturnType<typeof forwardingArrivals>

/** What the mail that comes in tells about the way it took. */
export function forwardingArrivals({ db, clock, team, forwarding, mailDomain, inboundDomain }: ArrivalsParts) {
  const settleHere = (tx: Tx, id: MessageId, reason: string, subject: string) =>
    settleMessage(tx, { id, state: 'machine', reason, portal: null, subject, trust: null, at: clock() })

  const noteProbe = (scope: AgencyScope, id: MessageId, { token, isByRule }: ReturnedProbe) =>
    db.within(scope, async (tx) => {
      if (!(await settleHere(tx, id, 'forwarding_probe', ''))) return
      const known = await lockForwardingOfProbe(tx, { hash: hashToken(token) })
      if (!known) return
      if (!isByRule) return saveForwarding(tx, known.id, { reason: 'by_hand' })
      await saveForwarding(tx, known.id, { state: 'proved', reason: null, provedAt: clock() })
      await saveConfirmation(tx, known.id, null)
      await forwarding.beginChecks(tx, known)
    })

  const noteConfirmation = (scope: AgencyScope, id: MessageId, { mailbox, link, code }: GmailConfirmation) =>
    db.within(scope, async (tx) => {
      if (!(await settleHere(tx, id, 'forwarding_confirmation', ''))) return
      const known = await lockForwardingOf(tx, mailbox)
      const confirming = confirmingOf(known, { hasLink: link !== null, at: clock() })
      const reason = ({ press: 'pressing', ask: 'to_approve', by_hand: 'by_code' } as const)[confirming]
      const forwardingId = known?.id ?? newId<ForwardingId>(clock())
      if (known) await saveForwarding(tx, known.id, { state: 'waiting', reason })
      else {
        if ((await findForwardings(tx)).length >= MAX_UNBIDDEN) return
        const provider = providerOfDomain('google.com')
        await insertForwarding(tx, { id: forwardingId, mailbox, provider, state: 'waiting', reason, declaredBy: null, declaredAt: clock(), setUpUntil: null })
      }
      await saveConfirmation(tx, forwardingId, { link, code })
      if (confirming === 'press') await tx.enqueue('intake.press-confirmation', { forwardingId })
    })

  /** A portal's mail that came through a mail box proves it as well as a probe does. */
  async function noteWay(scope: AgencyScope, id: MessageId, fields: readonly HeaderField[]): Promise<void> {
    const way = mailboxesOnTheWay(fields, [mailDomain, inboundDomain]).map(emailKey)
    if (way.length === 0) return
    const [from] = valuesOf(fields, 'from').flatMap(addressesIn)
    await db.within(scope, async (tx) => {
      const known = (await findForwardings(tx)).find(({ mailbox, declaredBy }) => declaredBy !== null && way.includes(emailKey(mailbox)))
      if (!known) return
      await saveWay(tx, id, known.id)
      if (!portalOfSender(from ?? null)) return
      await saveForwarding(tx, known.id, { state: 'proved', reason: null, seenAt: clock() })
      await forwarding.beginChecks(tx, known)
    })
  }

  return {
    /** Before anything reads the message: true when it was a probe or a confirmation, and is settled. */
    async recognise(scope: AgencyScope, { id, raw, recipient, authentication }: Arrived): Promise<boolean> {
      const fields = headerFields(raw)
      const probe = returnedProbe(fields, mailDomain)
      if (probe && idOfReturnPath(recipient, mailDomain) === undefined) {
        await noteProbe(scope, id, probe)
        return true
      }
      if (isGmailConfirmation(fields, authentication) && exceededLimit(raw) === null) {
        const confirmation = gmailConfirmationOf(await parseMessage(raw), recipient as EmailAddress)
        if (confirmation) {
          await noteConfirmation(scope, id, confirmation)
          return true
        }
      }
      await noteWay(scope, id, fields)
      return false
    },

    /** A report about a mail of ours: true when it was about a probe, and is settled. */
    recogniseBounce(scope: AgencyScope, id: MessageId, { recipient, bounce }: { recipient: string; bounce: Bounce }): Promise<boolean> {
      const probeId = idOfReturnPath(recipient, mailDomain)
      if (probeId === undefined || !UUID.test(probeId)) return Promise.resolve(false)
      return db.within(scope, async (tx) => {
        const known = await lockForwardingOfProbe(tx, { id: probeId })
        if (!known) return false
        await settleHere(tx, id, 'bounce', '')
        // Exchange Online: "Access denied, Your organization does not allow external forwarding".
        if (bounce.kind !== 'delayed') await forwarding.markBroken(tx, known, bounce.status === '5.7.520' ? 'external_blocked' : 'bounced')
        return true
      })
    },

    /** When a message has come to its state, in the same transaction. */
    async noteSettled(tx: Tx, settled: SettledMessage): Promise<void> {
      const { state, portal, isPassedOn } = settled
      if (state === 'lead' && portal !== null) await notePortalDay(tx, portal)
      // What is passed on whole has to be there when it goes.
      else if (portal === null && !isPassedOn) await dropForeignBody(tx, settled)
    },
  }

  async function notePortalDay(tx: Tx, portal: string): Promise<void> {
    const day = dayOf((await team.agency(tx)).timeZone, clock())
    if (await insertPortalDay(tx, portal, day)) await tx.enqueue('intake.check-portal', { portal, day }, { delaySeconds: (FIRST_LOOK_DAYS * DAY) / 1000 })
  }

  /**
   * Private mail is not ours to keep: of what is no request and came from no portal through a mail box, only the head stays;
   * of what might be one, once it is plain that the whole mail box is forwarded. The mail itself is in that mail box.
   */
  async function dropForeignBody(tx: Tx, { id, state, reason }: SettledMessage): Promise<void> {
    const isNothing = state === 'machine' || state === 'spam'
    if (!isNothing && !(state === 'quarantine' && UNCLEAR.has(reason))) return
    const forwarded = await findForwarded(tx, id)
    if (!forwarded) return
    const since = clock() - WHOLE_MAILBOX_DAYS * DAY
    if (!isNothing && (await countForeign(tx, forwarded.forwardingId, { since, limit: WHOLE_MAILBOX_FROM })) < WHOLE_MAILBOX_FROM) return
    const raw = await forwarded.open()
    await replaceByHead(tx, id, { head: Buffer.concat([raw.subarray(0, headerEnd(raw)), Buffer.from('\r\n\r\n')]), at: clock() })
  }
}

interface SettledMessage {
  readonly id: MessageId
  readonly state: MessageState
  readonly reason: string
  readonly portal: string | null
  /** Its original is on its way to where the agency wants it. */
  readonly isPassedOn: boolean
}

/** Why a person's mail waits at the desk, when nothing in it says that it is a request. */
const UNCLEAR: ReadonlySet<string> = new Set(['no_contact', 'no_request', 'solicitation'])

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
