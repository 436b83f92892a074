import type { ContactsService } from '#agency/contacts/service.ts'
import type { Property } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { IntakeService } from '#assistant/intake/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId, LeadId, MessageId, PropertyId } from '#kernel/ids.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Locale } from '#kernel/words.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { candidatesOf } from '../board.ts'
import { sayNoSlots } from '../say.ts'
import { findLeadsById } from '../store.ts'
import { countSubjects, findLastAlarm, findTask, findTasks, lockUnalarmed, markAlarmed, markDone, type Task } from './store.ts'
import { byUrgency, doneWhenSeen, mostPressing, sayWhyItWaits, type Waiting, type WaitingFacts } from './waiting-view.ts'

/** More than anybody looks through; the count says how many there are. */
const SHOWN = 200
/** Once somebody is told, what comes meanwhile is told together. */
const PAUSE_MS = 15 * MINUTE
/** What has waited almost as long as the one that alarms is told with it. */
const TOGETHER_MS = 4 * MINUTE
const TOLD = 10

export interface WaitingParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly contacts: ContactsService
  readonly intake: IntakeService
  readonly outreach: Pick<OutreachService, 'alarmDesk'>
  readonly slots: Pick<SlotsService, 'offerOf'>
  readonly recipientOfRelay: (tx: Tx, relayId: NonNullable<Task['relayId']>) => Promise<string | undefined>
}

export type WaitingService = ReturnType<typeof waitingService>

/** Everything that waits for a person of the agency, in one list; and the mail that says so when nobody looks. */
export function waitingService({ db, clock, team, properties, contacts, intake, outreach, slots, recipientOfRelay }: WaitingParts) {
  /** Each thing once, by its most pressing question. */
  async function waitingOf(tx: Tx, tasks: readonly Task[]): Promise<Waiting[]> {
    const leads = new Map((await findLeadsById(tx, idsOf<LeadId>(tasks, 'leadId'))).map((lead) => [lead.id, lead]))
    const messages = new Map((await intake.byIds(tx, idsOf<MessageId>(tasks, 'messageId'))).map((message) => [message.id, message]))
    const items: Waiting[] = []
    for (const group of Map.groupBy(tasks, subjectOf).values()) {
      const task = mostPressing(group)
      if (!task) continue
      const { id, kind, leadId, messageId, relayId } = task
      const lead = leadId ? leads.get(leadId) : undefined
      const since = Math.min(...group.map(({ createdAt }) => createdAt))
      items.push({
        id, kind, since, lead, message: messageId ? messages.get(messageId) : undefined,
        relayRecipient: relayId ? await recipientOfRelay(tx, relayId) : undefined,
        ...(kind === 'to_check' && lead?.checkReason === 'no_slot' ? await noSlotsOf(tx, lead.id) : {}),
      })
    }
    return items.sort(byUrgency)
  }

  async function noSlotsOf(tx: Tx, leadId: LeadId): Promise<Pick<Waiting, 'noSlots'>> {
    const reason = (await slots.offerOf(tx, leadId))?.agentReason
    if (reason?.kind !== 'no_slot') return {}
    const names = await team.names(tx)
    const say = (locale: Locale) => sayNoSlots(reason, locale, (id) => names.get(id) ?? '')
    return { noSlots: { fr: say('fr'), en: say('en') } }
  }

  async function factsOf(tx: Tx): Promise<WaitingFacts> {
    const items = await waitingOf(tx, await findTasks(tx, SHOWN))
    const leads = items.flatMap(({ lead }) => lead ?? [])
    const propertyIds = [...new Set(leads.flatMap((lead) => [lead.propertyId, ...candidatesOf(lead.match)]))].filter((id) => id !== null)
    const people = new Map<(typeof leads)[number]['contactId'], NonNullable<Awaited<ReturnType<ContactsService['find']>>>>()
    for (const { contactId } of leads) {
      const contact = people.has(contactId) ? undefined : await contacts.find(tx, contactId)
      if (contact) people.set(contactId, contact)
    }
    return { items, ...(await countSubjects(tx)), contacts: people, properties: byId(await properties.byIds(tx, propertyIds)) }
  }

  /** Who asks, or what the message is called, and why it waits. */
  async function told(tx: Tx, item: Waiting, locale: Locale) {
    const contact = item.lead && (await contacts.find(tx, item.lead.contactId))
    const who = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ') || contact?.email || item.message?.subject || item.message?.mailFrom || '…'
    return { who, why: sayWhyItWaits(item, locale) }
  }

  return {
    list: (scope: AgencyScope): Promise<WaitingFacts> => db.within(scope, factsOf),

    count: (scope: AgencyScope): Promise<{ count: number; oldest: EpochMs | null }> => db.within(scope, countSubjects),

    /** Somebody has seen to it; what has to be decided is not settled by having been seen. Settled already, it stays so. */
    done: (scope: AgencyScope, id: string): Promise<Result<void, 'unknown_task' | 'to_be_decided'>> =>
      db.within(scope, async (tx) => {
        const task = await findTask(tx, id)
        if (!task) return no('unknown_task')
        if (!doneWhenSeen.has(task.kind)) return no('to_be_decided')
        const subject = subjectOf(task)
        for (const other of await findTasks(tx, SHOWN)) {
          if (subjectOf(other) === subject && doneWhenSeen.has(other.kind)) await markDone(tx, other.id, clock())
        }
        return ok(undefined)
      }),

    /** The appointment whose event is asked about; undefined when nothing is asked, or not any more. */
    appointmentOf: (scope: AgencyScope, id: string): Promise<AppointmentId | undefined> =>
      db.within(scope, async (tx) => {
        const task = await findTask(tx, id)
        return task && (task.kind === 'event_moved' || task.kind === 'event_removed') ? (task.appointmentId ?? undefined) : undefined
      }),

    /** Tells the agency what has waited too long, unless it wants no such mail; each thing once, several in one mail. */
    alarm: (scope: AgencyScope, taskId: string): Promise<void> =>
      db.within(scope, async (tx) => {
        const task = await findTask(tx, taskId)
        const agency = task && (await team.agency(tx))
        if (!task || !agency?.deskAlarm) return
        const due = await lockUnalarmed(tx, { kinds: ['quarantine', 'to_check', 'event_moved', 'event_removed'], before: clock() - TOGETHER_MS, limit: SHOWN })
        if (!due.some(({ id }) => id === taskId)) return
        const last = await findLastAlarm(tx)
        const pauseMs = last === null ? 0 : last + PAUSE_MS - clock()
        if (pauseMs > 0) return tx.enqueue('journey.alarm', { taskId }, { delaySeconds: Math.ceil(pauseMs / 1000) })
        const items = await waitingOf(tx, due)
        const lines = await Promise.all(items.slice(0, TOLD).map((item) => told(tx, item, agency.locale)))
        await outreach.alarmDesk(tx, { onceKey: taskId, items: lines, count: items.length })
        await markAlarmed(tx, due.map(({ id }) => id), clock())
      }),
  }
}

const subjectOf = ({ id, leadId, messageId, appointmentId, relayId }: Task): string => leadId ?? messageId ?? appointmentId ?? relayId ?? id

const idsOf = <I extends string>(tasks: readonly Task[], key: 'leadId' | 'messageId'): I[] =>
  [...new Set(tasks.map((task) => task[key]))].filter((id) => id !== null) as unknown as I[]

const byId = (some: readonly Property[]) => new Map<PropertyId, Property>(some.map((property) => [property.id, property]))
