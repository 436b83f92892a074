import { fullName } from '#agency/team/agent.ts'
import type { Contact } from '#agency/contacts/contact.ts'
import type { Property } from '#agency/properties/property.ts'
import type { Message } from '#assistant/intake/message.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { ContactId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import type { Locale } from '#kernel/words.ts'
import { candidatesOf, fieldsOf, shortened } from '../board.ts'
import type { Lead } from '../lead.ts'
import { type TaskKind, taskKinds } from '../task-kind.ts'
import { correctable } from '../contract.ts'
import { fieldWords } from '../field-words.ts'
import { sayCheckReason, sayDraft, sayMatch, sayRelayFailing, sayTasks, sayWaitingReason } from '../say.ts'
import type { DeskCount, DeskItem, DeskView } from './contract.ts'

/** Everything that waits about one lead, one message, one appointment or one relay. */
export interface Waiting {
  /** Of the most pressing task. */
  readonly id: string
  readonly kind: TaskKind
  readonly since: EpochMs
  readonly lead: Lead | undefined
  readonly message: Message | undefined
  readonly relayRecipient: string | undefined
  /** Why no time can be offered to the lead, and what would help. */
  readonly noSlots?: Readonly<Record<Locale, string>>
}

export interface WaitingFacts {
  readonly items: readonly Waiting[]
  readonly count: number
  readonly oldest: EpochMs | null
  readonly contacts: ReadonlyMap<ContactId, Contact>
  readonly properties: ReadonlyMap<PropertyId, Property>
}

/** Seen to means settled; about the others something has to be decided. */
export const doneWhenSeen: ReadonlySet<TaskKind> = new Set(['absence', 'property_gone', 'declined', 'call_back', 'bounced', 'reply', 'wish', 'question', 'calendar_late', 'relay_failing', 'unknown_property'])

const WISH_LENGTH = 140

/** Who waits for us by name comes first; then what we have not answered; then what is answered for now. */
const urgencyOf: Readonly<Record<TaskKind, DeskItem['urgency']>> = {
  absence: 'now', property_gone: 'now', event_removed: 'now', event_moved: 'now', declined: 'now', call_back: 'now', bounced: 'now', reply: 'now', wish: 'now', question: 'now', calendar_late: 'now', quarantine: 'soon', to_check: 'soon', relay_failing: 'soon', unknown_property: 'later',
}
const order: readonly DeskItem['urgency'][] = ['now', 'soon', 'later']

export const byUrgency = (a: Waiting, b: Waiting): number =>
  order.indexOf(urgencyOf[a.kind]) - order.indexOf(urgencyOf[b.kind]) || a.since - b.since

/** Of several tasks about one thing, the one that says most about what is to be done. */
export const mostPressing = <T extends { readonly kind: TaskKind }>(tasks: readonly T[]): T | undefined =>
  tasks.toSorted((a, b) => taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind))[0]

export function deskViewOf(facts: WaitingFacts, locale: Locale): DeskView {
  return { items: facts.items.map((item) => itemOf(item, facts, locale)), ...countViewOf(facts) }
}

export const countViewOf = ({ count, oldest }: Pick<WaitingFacts, 'count' | 'oldest'>): DeskCount => ({ count, oldest: oldest === null ? null : iso(oldest) })

function itemOf(item: Waiting, { contacts, properties }: WaitingFacts, locale: Locale): DeskItem {
  const { id, kind, since, lead, message, relayRecipient } = item
  const line = (propertyId: PropertyId | null) => {
    const property = propertyId && properties.get(propertyId)
    return property ? { id: property.id, reference: property.reference, title: property.title, town: property.town } : null
  }
  const contact = lead && contacts.get(lead.contactId)
  return {
    id, kind, since: iso(since), urgency: urgencyOf[kind], reason: sayWhyItWaits(item, locale), relayRecipient: relayRecipient ?? null, asksAboutEvent: kind === 'event_moved' || kind === 'event_removed', canBeDone: doneWhenSeen.has(kind),
    lead: lead
      ? {
          id: lead.id,
          contactName: contact ? fullName({ firstName: contact.firstName ?? '', lastName: contact.lastName ?? '' }) : '',
          phone: contact?.phone ? formatPhoneNumber(contact.phone) : null,
          state: lead.state,
          portalName: portalById(lead.portal)?.name ?? null,
          property: line(lead.propertyId),
          candidates: lead.propertyId ? [] : candidatesOf(lead.match).flatMap((candidate) => line(candidate) ?? []),
          wish: shortened(lead.reading.message?.value ?? '', WISH_LENGTH),
          hasDraft: lead.state === 'drafted',
        }
      : null,
    message: message
      ? {
          id: message.id, subject: message.subject ?? '', mailFrom: message.mailFrom, portalName: portalById(message.portal)?.name ?? null,
          mayBeLead: message.state === 'quarantine' || message.stateReason === 'portal_thread',
        }
      : null,
  }
}

/** One sentence. */
export function sayWhyItWaits({ kind, lead, message, relayRecipient, noSlots }: Waiting, locale: Locale): string {
  if (relayRecipient !== undefined) return sayRelayFailing(relayRecipient, locale)
  if (noSlots) return noSlots[locale]
  if (kind === 'to_check' && lead) return lead.checkReason ? sayCheckReason(lead.checkReason, locale) : sayDraft(doubtfulFields(lead, locale), locale)
  if (kind === 'unknown_property' && lead?.match) return sayMatch(lead.match, { byPerson: false, locale })
  if (message) return sayWaitingReason(message.stateReason, locale)
  return sayTasks([kind], locale) ?? sayDraft([], locale)
}

const doubtfulFields = ({ reading }: Lead, locale: Locale): string[] =>
  fieldsOf(reading, locale).flatMap(({ name, doubt }) => correctable.flatMap((known) => (known === name && doubt !== null ? fieldWords[locale][known] : [])))

const iso = (at: EpochMs): string => new Date(at).toISOString()

