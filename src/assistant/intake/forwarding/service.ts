import type { TeamService } from '#agency/team/service.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, ForwardingId } from '#kernel/ids.ts'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Day, dayOf } from '#kernel/time-zone.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { hashToken, randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { Log } from '#platform/log/log.ts'
import { composeMail } from '#platform/mail/mail.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { type AccountRefusal, makeGmailFilters, makeOutlookRule, type RulesMade } from './account-rules.ts'
import type { SieveAccess } from './contract.ts'
import { type Forwarding, PROBE_PATIENCE_MS, SET_UP_MS, WHOLE_MAILBOX_DAYS, WHOLE_MAILBOX_FROM } from './forwarding.ts'
import { forwardingMail, type ForwardingNews, probeMail } from './forwarding-mail.ts'
import { installSieveRule } from './install-sieve-rule.ts'
import { mailFilters } from './mail-filters.ts'
import { type MailExchanger, providerOfDomain, providerOfExchangers } from './mail-provider.ts'
import type { SieveGuard, SieveRefusal } from './manage-sieve.ts'
import { portalSenders } from './portal-senders.ts'
import { pressConfirmation } from './press-confirmation.ts'
import { probeMark, probeSender } from './probe.ts'
import { silenceIn } from './silence.ts'
import {
  countForeign, deleteForwarding, findConfirmation, findForwardings, findPortalDays, insertForwarding, lockForwarding,
  markSilenceTold, markTold, saveConfirmation, saveForwarding,
} from './store.ts'

/** Each one writes to somebody, every day that no portal does. */
const MAX_MAILBOXES = 20
const BOUNCE_DAYS = 7
/** How far back a portal's habits are looked at. */
const HISTORY_DAYS = 120

export type ForwardingRefusal = 'unknown_mailbox' | 'own_address' | 'mailbox_exists' | 'too_many_mailboxes' | 'nothing_to_approve' | 'probed_recently' | 'not_connected' | 'no_account_rules' | AccountRefusal | SieveRefusal

export interface ForwardingParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly gate: Gate
  readonly team: TeamService
  readonly transport: MailTransport
  readonly mailDomain: string
  readonly inboundDomain: string
  /** Page of the dashboard where it is set up. */
  readonly settingsUrl: string
  /** MX records of a domain; rejects when there are none, or DNS does not answer. */
  readonly exchangersOf: (domain: string) => Promise<readonly MailExchanger[]>
  readonly fetch: GuardedFetch
  readonly sieve: SieveGuard
  /** For the rules of a mail box that is the agent's own account; no mail can be read with it. */
  readonly tokenOf: (scope: AgencyScope, account: { agentId: AgentId; provider: 'google' | 'microsoft'; mailbox: EmailAddress }) => Promise<Result<string, 'not_connected' | 'needs_consent' | 'unavailable'>>
}

export interface PortalHabit {
  readonly portal: string
  readonly lastDay: Day
  readonly isSilent: boolean
}

export interface ForwardingState {
  readonly address: EmailAddress
  readonly mailboxes: readonly (Forwarding & { readonly confirmation: { readonly link: string | null; readonly code: string | null } | undefined; readonly foreign: number })[]
  readonly habits: readonly PortalHabit[]
}

export type ForwardingService = ReturnType<typeof forwardingService>

/** Brings the portals' mail of an agency's mail boxes to us, proves that it comes, and notices when it stops. */
export function forwardingService({ db, clock, log, gate, team, transport, mailDomain, inboundDomain, settingsUrl, exchangersOf, fetch, sieve, tokenOf }: ForwardingParts) {
  const probe = probeSender(mailDomain)

  const addressOf = async (tx: Tx): Promise<EmailAddress> => {
    const current = (await team.inboundAddresses(tx)).find(({ retiresAt }) => retiresAt === null)
    return current!.address as EmailAddress
  }

  async function providerOf(mailbox: EmailAddress) {
    const domain = domainOf(mailbox)
    const known = providerOfDomain(domain)
    return known === 'other' ? providerOfExchangers(await exchangersOf(domain).catch(() => [])) : known
  }

  /** From now on it is looked at every day; begun once, however often it is confirmed. */
  async function beginChecks(tx: Tx, { id, checks }: Forwarding): Promise<void> {
    if (checks > 0) return
    await saveForwarding(tx, id, { checks: 1 })
    await tx.enqueue('intake.check-forwarding', { forwardingId: id, number: 1 }, { delaySeconds: DAY / 1000 })
  }

  async function confirm(tx: Tx, forwarding: Forwarding): Promise<void> {
    await saveForwarding(tx, forwarding.id, { state: 'confirmed', reason: null, confirmedAt: clock() })
    await saveConfirmation(tx, forwarding.id, null)
    await beginChecks(tx, forwarding)
  }

  async function queueProbe(tx: Tx, { id }: Forwarding): Promise<void> {
    await saveForwarding(tx, id, { probedAt: clock() })
    await tx.enqueue('intake.probe-forwarding', { forwardingId: id })
  }

  /** Our rule stands in the mail box: a probe is to show that it works. */
  const noteInstalled = (scope: AgencyScope, id: ForwardingId) =>
    db.within(scope, async (tx) => {
      const forwarding = await lockForwarding(tx, id)
      if (!forwarding) return
      await confirm(tx, forwarding)
      await queueProbe(tx, forwarding)
    })

  /** The admins hear of it once, and only of what had worked before: who sets it up sees it before him. */
  async function markBroken(tx: Tx, forwarding: Forwarding, reason: 'external_blocked' | 'bounced' | 'refused' | 'probe_lost'): Promise<void> {
    const hasWorked = forwarding.provedAt !== null || forwarding.seenAt !== null
    await saveForwarding(tx, forwarding.id, { state: 'broken', reason })
    if (hasWorked) await tx.enqueue('intake.tell-forwarding', { forwardingId: forwarding.id })
  }

  const today = async (tx: Tx): Promise<Day> => dayOf((await team.agency(tx)).timeZone, clock())

  async function habitsOf(tx: Tx): Promise<PortalHabit[]> {
    const now = await today(tx)
    return [...(await findPortalDays(tx, now - HISTORY_DAYS))].map(([portal, days]) => ({ portal, lastDay: days.at(-1)!, isSilent: silenceIn({ days, today: now }) !== undefined }))
  }

  async function tellAdmins(scope: AgencyScope, news: ForwardingNews): Promise<void> {
    const { admins, locale } = await db.within(scope, async (tx) => ({ admins: (await team.agents(tx)).filter(({ isAdmin }) => isAdmin), locale: (await team.agency(tx)).locale }))
    for (const { email } of admins) {
      const raw = await composeMail({
        ...forwardingMail(news, { url: settingsUrl, locale }), from: { name: 'Assistant.immo', address: probe }, to: email,
        messageId: `<${newId(clock())}@${mailDomain}>`, date: clock(), autoSubmitted: 'auto-generated',
      })
      await transport.deliver({ from: probe, to: email }, raw)
    }
  }

  return {
    overview: (scope: AgencyScope): Promise<ForwardingState> =>
      db.within(scope, async (tx) => {
        const mailboxes = []
        for (const forwarding of await findForwardings(tx)) {
          const foreign = await countForeign(tx, forwarding.id, { since: clock() - WHOLE_MAILBOX_DAYS * DAY, limit: 1_000 })
          mailboxes.push({ ...forwarding, confirmation: await findConfirmation(tx, forwarding.id), foreign: foreign >= WHOLE_MAILBOX_FROM ? foreign : 0 })
        }
        return { address: await addressOf(tx), mailboxes, habits: await habitsOf(tx) }
      }),

    probeSender: probe,

    /** An admin says that this mail box is the agency's; its set-up is open from now on. */
    async declare(scope: AgencyScope, by: AgentId, mailbox: EmailAddress): Promise<Result<ForwardingId, ForwardingRefusal>> {
      if ([mailDomain, inboundDomain].includes(domainOf(mailbox))) return no('own_address')
      const provider = await providerOf(mailbox)
      return db.within(scope, async (tx) => {
        if ((await findForwardings(tx)).length >= MAX_MAILBOXES) return no('too_many_mailboxes')
        const id = newId<ForwardingId>(clock())
        const row = { id, mailbox, provider, state: 'declared' as const, reason: null, declaredBy: by, declaredAt: clock(), setUpUntil: clock() + SET_UP_MS }
        return (await insertForwarding(tx, row)) ? ok(id) : no('mailbox_exists')
      })
    },

    /** Opens the set-up of a declared mail box once more. */
    open: (scope: AgencyScope, id: ForwardingId, by: AgentId): Promise<Result<void, ForwardingRefusal>> =>
      db.within(scope, async (tx) => {
        if (!(await lockForwarding(tx, id))) return no('unknown_mailbox')
        await saveForwarding(tx, id, { declaredBy: by, setUpUntil: clock() + SET_UP_MS })
        return ok(undefined)
      }),

    remove: (scope: AgencyScope, id: ForwardingId): Promise<Result<void, ForwardingRefusal>> =>
      db.within(scope, async (tx) => ((await deleteForwarding(tx, id)) ? ok(undefined) : no('unknown_mailbox'))),

    /** An admin says that the mail box which asked is the agency's: what it asks is confirmed. */
    approve: (scope: AgencyScope, id: ForwardingId, by: AgentId): Promise<Result<void, ForwardingRefusal>> =>
      db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (!forwarding) return no('unknown_mailbox')
        const confirmation = await findConfirmation(tx, id)
        if (!confirmation) return no('nothing_to_approve')
        await saveForwarding(tx, id, { declaredBy: by, setUpUntil: clock() + SET_UP_MS, state: 'waiting', reason: confirmation.link ? 'pressing' : 'by_code' })
        if (confirmation.link) await tx.enqueue('intake.press-confirmation', { forwardingId: id })
        return ok(undefined)
      }),

    /** Presses the button of Google's page; where that fails, the admin sees link and code himself. */
    async press(scope: AgencyScope, id: ForwardingId, { isLast }: { isLast: boolean }): Promise<void> {
      const link = await db.within(scope, async (tx) => (await findConfirmation(tx, id))?.link)
      if (!link) return
      const pressed = await pressConfirmation(fetch, link).catch((error) => {
        if (!isLast) throw error
        return 'refused' as const
      })
      log.event('intake.confirmation_pressed', { forwardingId: id, outcome: pressed })
      await db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (!forwarding) return
        if (pressed === 'confirmed') await confirm(tx, forwarding)
        else await saveForwarding(tx, id, { state: 'waiting', reason: 'press_failed' })
      })
    },

    /** For Gmail's import: the portals' mail and our probes go to the inbound address. */
    filters: (scope: AgencyScope): Promise<string> =>
      db.within(scope, async (tx) => mailFilters({ to: await addressOf(tx), probe, senders: portalSenders(), at: clock() })),

    /** Adds our rule to the mail box's Sieve script; the password is forgotten with this call. */
    async installSieve(scope: AgencyScope, id: ForwardingId, access: SieveAccess): Promise<Result<void, ForwardingRefusal>> {
      const found = await db.within(scope, async (tx) => ({ forwarding: await lockForwarding(tx, id), to: await addressOf(tx) }))
      if (!found.forwarding) return no('unknown_mailbox')
      const installed = await installSieveRule(access, { to: found.to, probe, senders: portalSenders() }, sieve)
      log.event('intake.sieve_rule', { forwardingId: id, outcome: installed.ok ? 'installed' : installed.reason })
      if (!installed.ok) return installed
      await noteInstalled(scope, id)
      return ok(undefined)
    },

    /** Makes the rules by the account of the agent who asks, when it is this mail box and has agreed to it. */
    async installByAccount(scope: AgencyScope, id: ForwardingId, agentId: AgentId): Promise<Result<RulesMade, ForwardingRefusal>> {
      const found = await db.within(scope, async (tx) => ({ forwarding: await lockForwarding(tx, id), to: await addressOf(tx) }))
      if (!found.forwarding) return no('unknown_mailbox')
      const { mailbox, provider } = found.forwarding
      if (provider !== 'google' && provider !== 'microsoft') return no('no_account_rules')
      const token = await tokenOf(scope, { agentId, provider, mailbox })
      if (!token.ok) return token
      const rule = { to: found.to, probe, senders: portalSenders() }
      const make = provider === 'google' ? makeGmailFilters : makeOutlookRule
      const made = await make({ fetch, token: token.value }, rule)
      log.event('intake.account_rules', { forwardingId: id, outcome: made.ok ? 'made' : made.reason })
      if (made.ok) await noteInstalled(scope, id)
      return made
    },

    /** Orders a probe. */
    probe: (scope: AgencyScope, id: ForwardingId): Promise<Result<void, ForwardingRefusal>> =>
      db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (!forwarding) return no('unknown_mailbox')
        if (forwarding.probedAt !== null && forwarding.probedAt > clock() - MINUTE) return no('probed_recently')
        await queueProbe(tx, forwarding)
        return ok(undefined)
      }),

    /** Sends the probe to the mail box, and to nowhere else: it can only come back through the forwarding. */
    async sendProbe(scope: AgencyScope, id: ForwardingId): Promise<void> {
      const token = randomToken()
      const due = await db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (!forwarding) return undefined
        const probeId = newId(clock())
        await gate.addDoor(tx, { kind: 'return_path', secret: probeId, subjectId: null, expiresAt: clock() + BOUNCE_DAYS * DAY })
        await saveForwarding(tx, id, { probeId, probeHash: hashToken(token), probedAt: clock() })
        await tx.enqueue('intake.judge-probe', { forwardingId: id, probeId }, { delaySeconds: PROBE_PATIENCE_MS / 1000 })
        return { mailbox: forwarding.mailbox, probeId, locale: (await team.agency(tx)).locale }
      })
      if (!due) return
      const raw = await composeMail({
        ...probeMail(probeMark(token), due.locale), from: { name: 'Assistant.immo', address: probe }, to: due.mailbox,
        messageId: `<${due.probeId}@${mailDomain}>`, date: clock(), autoSubmitted: 'auto-generated',
      })
      const delivery = await transport.deliver({ from: `bounces+${due.probeId}@${mailDomain}` as EmailAddress, to: due.mailbox }, raw)
      if (delivery.kind === 'accepted') return
      await db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (forwarding) await markBroken(tx, forwarding, 'refused')
      })
    },

    /** The probe has had its time. */
    judge: (scope: AgencyScope, id: ForwardingId, probeId: string): Promise<void> =>
      db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (forwarding?.probeId !== probeId || forwarding.probedAt === null || forwarding.state === 'broken') return
        const cameSince = Math.max(forwarding.provedAt ?? 0, forwarding.seenAt ?? 0) >= forwarding.probedAt
        if (!cameSince) await markBroken(tx, forwarding, 'probe_lost')
      }),

    /** Once a day: what a portal's mail has not proved since yesterday, a probe has to. */
    check: (scope: AgencyScope, id: ForwardingId, number: number): Promise<void> =>
      db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        if (forwarding?.checks !== number) return
        await saveForwarding(tx, id, { checks: number + 1 })
        await tx.enqueue('intake.check-forwarding', { forwardingId: id, number: number + 1 }, { delaySeconds: DAY / 1000 })
        if (Math.max(forwarding.provedAt ?? 0, forwarding.seenAt ?? 0) < clock() - DAY) await queueProbe(tx, forwarding)
        const habits = await habitsOf(tx)
        const isSilent = forwarding.seenAt !== null && habits.length > 0 && habits.every((habit) => habit.isSilent)
        if (isSilent && forwarding.state === 'proved') await saveForwarding(tx, id, { state: 'silent' })
      }),

    async tell(scope: AgencyScope, id: ForwardingId): Promise<void> {
      const broken = await db.within(scope, async (tx) => {
        const forwarding = await lockForwarding(tx, id)
        return forwarding?.state === 'broken' && (await markTold(tx, id, clock())) ? forwarding : undefined
      })
      if (broken) await tellAdmins(scope, { kind: 'broken', mailbox: broken.mailbox, isBlocked: broken.reason === 'external_blocked' })
    },

    /** Looks, day after day since the portal last wrote, whether that is too long ago; a newer mail has its own look. */
    async checkPortal(scope: AgencyScope, { portal, day }: { portal: string; day: Day }): Promise<void> {
      const silence = await db.within(scope, async (tx) => {
        const now = await today(tx)
        const days = (await findPortalDays(tx, now - HISTORY_DAYS)).get(portal) ?? []
        if (days.at(-1) !== day) return undefined
        if (silenceIn({ days, today: now })) return (await markSilenceTold(tx, { portal, day, at: clock() })) ? { days: now - day } : undefined
        await tx.enqueue('intake.check-portal', { portal, day }, { delaySeconds: DAY / 1000 })
        return undefined
      })
      if (silence) await tellAdmins(scope, { kind: 'portal_silent', portalName: portalById(portal)?.name ?? portal, days: silence.days })
    },

    markBroken,
    beginChecks,
  }
}
