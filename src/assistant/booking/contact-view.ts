import type { Contact } from '#agency/contacts/contact.ts'
import type { Property } from '#agency/properties/property.ts'
import type { Agency } from '#agency/team/agency.ts'
import { type Agent, fullName } from '#agency/team/agent.ts'
import type { Offer } from '#assistant/slots/offer.ts'
import { nearestSlots, type Reason, rank, sayReason } from '#assistant/slots/ranking.ts'
import type { Slot } from '#assistant/slots/slot.ts'
import { slotValue } from '#assistant/outreach/slot-value.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { DetailField, SlotView, VisitView } from './page-view.ts'

export interface Surroundings {
  readonly agency: Agency
  readonly property: Property | undefined
  readonly agent: Agent | undefined
}

/** What every page of a contact shows; of the agent's data only name, photo and phone. */
export function visitView({ agency, property, agent }: Surroundings, { type, timeZone }: Pick<Offer, 'type' | 'timeZone'>, base: string): VisitView {
  return {
    type,
    timeZone,
    agency: { name: agency.name, postalAddress: agency.postalAddress, dataUrl: `${base}/data`, ...(agency.phone ? { phone: agency.phone } : {}) },
    ...(property
      ? {
          property: {
            title: property.title,
            town: property.town,
            reference: property.reference,
            transaction: property.transaction,
            ...(property.price ? { price: property.price } : {}),
            ...(property.surfaceM2 === null ? {} : { surfaceM2: property.surfaceM2 }),
            ...(property.hasPhoto ? { photoUrl: `${base}/photo/property` } : {}),
          },
        }
      : {}),
    ...(agent
      ? { agent: { name: fullName(agent), ...(agent.phone ? { phone: agent.phone } : {}), ...(agent.hasPhoto ? { photoUrl: `${base}/photo/agent` } : {}) } }
      : {}),
  }
}

const viewOf = (slot: Slot, reasons: readonly Reason[], locale: Locale): SlotView => ({
  value: slotValue(slot.agentIds[0] as AgentId, slot.start),
  span: { start: slot.start, end: slot.end },
  ...(reasons[0] ? { reason: sayReason(reasons[0], locale) } : {}),
})

/** Three first and all others: those the offer named as far as they are still open, else ranked anew. */
export function slotViews(slots: readonly Slot[], offer: Offer, locale: Locale): { proposed: SlotView[]; others: SlotView[] } {
  const isOpen = ({ agentId, span }: Offer['slots'][number]) => slots.some((slot) => slot.start === span.start && slot.agentIds[0] === agentId)
  const stillOpen = offer.slots.filter(isOpen)
  const first = stillOpen.length === offer.slots.length && stillOpen.length > 0
    ? stillOpen.map(({ span, agentId, reasons }) => ({ slot: { ...span, agentIds: [agentId] }, reasons }))
    : rank(slots, { timeZone: offer.timeZone }).first
  const proposed = first.map(({ slot, reasons }) => viewOf(slot, reasons, locale))
  const named = new Set(proposed.map(({ value }) => value))
  return { proposed, others: slots.map((slot) => viewOf(slot, [], locale)).filter(({ value }) => !named.has(value)) }
}

/** For who lost a race: the three nearest first. */
export function nearestViews(slots: readonly Slot[], start: EpochMs, locale: Locale): { proposed: SlotView[]; others: SlotView[] } {
  const nearest = nearestSlots(slots, { start })
  return {
    proposed: nearest.map((slot) => viewOf(slot, [], locale)),
    others: slots.filter((slot) => !nearest.includes(slot)).map((slot) => viewOf(slot, [], locale)),
  }
}

/** What is known of the contact already. A relay address is the portal's, not the person's, so it is not put in his form. */
export function prefilled(contact: Contact | undefined): Partial<Record<DetailField, string>> {
  if (!contact) return {}
  const { lastName, firstName, phone, postalAddress } = contact
  const email = contact.isRelay ? null : contact.email
  return Object.fromEntries(Object.entries({ lastName, firstName, phone, email, postalAddress }).filter(([, value]) => value)) as Partial<Record<DetailField, string>>
}
