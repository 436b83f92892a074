import type { Contact } from '#agency/contacts/contact.ts'
import type { Property } from '#agency/properties/property.ts'
import type { Agency } from '#agency/team/agency.ts'
import { type Agent, fullName } from '#agency/team/agent.ts'
import type { Offer, OpenTimes } from '#assistant/slots/offer.ts'
import { nearestSlots, type Ranking, type Reason, rank } from '#assistant/slots/ranking.ts'
import { rankOpen } from '#assistant/slots/ranking-record.ts'
import { sayReason } from '#assistant/slots/say-reason.ts'
import type { Slot } from '#assistant/slots/slot.ts'
import { readSlotValue, slotValue } from '#assistant/outreach/slot-value.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { DetailField, SlotView, VisitView } from './page-view.ts'

export interface Surroundings {
  readonly agency: Agency
  readonly property: Property | undefined
  readonly agent: Agent | undefined
}

/** The language a page is read in, and the addresses of the pages in it. */
export interface Reader {
  readonly locale: Locale
  readonly to: (path?: string, query?: Readonly<Record<string, string>>) => string
}

/** What every page of a contact shows; of the agent's data only name, photo and phone. */
export function visitView({ agency, property, agent }: Surroundings, { type, timeZone }: Pick<Offer, 'type' | 'timeZone'>, { locale, to }: Reader): VisitView {
  const other: Locale = locale === 'fr' ? 'en' : 'fr'
  return {
    type,
    timeZone,
    otherLanguage: { locale: other, url: to('', { lang: other }) },
    agency: { name: agency.name, postalAddress: agency.postalAddress, dataUrl: to('/data'), ...(agency.phone ? { phone: agency.phone } : {}) },
    ...(property
      ? {
          property: {
            title: property.title,
            town: property.town,
            reference: property.reference,
            transaction: property.transaction,
            ...(property.price ? { price: property.price } : {}),
            ...(property.surfaceM2 === null ? {} : { surfaceM2: property.surfaceM2 }),
            ...(property.hasPhoto ? { photoUrl: to('/photo/property') } : {}),
          },
        }
      : {}),
    ...(agent
      ? { agent: { name: fullName(agent), ...(agent.phone ? { phone: agent.phone } : {}), ...(agent.hasPhoto ? { photoUrl: to('/photo/agent') } : {}) } }
      : {}),
  }
}

const viewOf = (slot: Slot, reasons: readonly Reason[], locale: Locale): SlotView => ({
  value: slotValue(slot.agentIds[0] as AgentId, slot.start),
  span: { start: slot.start, end: slot.end },
  ...(reasons[0] ? { reason: sayReason(reasons[0], locale) } : {}),
})

/** The same with who would come: these are not the agent's that the page is about. */
export const withNames = (views: SlotViews, names: ReadonlyMap<AgentId, string>): SlotViews => {
  const named = (some: readonly SlotView[]) => some.map((slot) => ({ ...slot, agentName: names.get(readSlotValue(slot.value)!.agentId) ?? '' }))
  return { ...views, proposed: named(views.proposed), next: named(views.next), others: named(views.others), besides: named(views.besides) }
}

export interface SlotViews {
  readonly proposed: readonly SlotView[]
  readonly next: readonly SlotView[]
  readonly others: readonly SlotView[]
  readonly besides: readonly SlotView[]
  readonly isWishMet: boolean
}

type Open = Pick<OpenTimes, 'slots' | 'wished' | 'model'>

/**
 * Three first, the next three and all others: those the offer named as far as they are still open, else ranked anew by the
 * same rules.
 */
export function slotViews(open: Open, offer: Offer, locale: Locale): SlotViews {
  const { slots, wished } = open
  const isOpen = ({ agentId, span }: Offer['slots'][number]) => slots.some((slot) => slot.start === span.start && slot.agentIds[0] === agentId)
  const known = asRanked(open, offer)
  const all = known?.isWhole ? known.ranking : rank(slots, { timeZone: offer.timeZone, wished })
  const ranking = known && known.ranking.fit === all.fit && known.ranking.first.length > 0 ? known.ranking : all
  const isAsOffered = offer.slots.length > 0 && offer.slots.every(isOpen) && all.fit === offer.wishFit
  const first = isAsOffered ? offer.slots.map(({ span, agentId, reasons }) => ({ slot: { ...span, agentIds: [agentId] }, reasons })) : ranking.first
  const second = ranking.second(first.map(({ slot }) => slot))
  const [proposed, next] = [first, second].map((set) => set.map(({ slot, reasons }) => viewOf(slot, reasons, locale))) as [SlotView[], SlotView[]]
  const named = new Set([...proposed, ...next].map(({ value }) => value))
  const rest = (some: readonly Slot[]) => some.map((slot) => viewOf(slot, [], locale)).filter(({ value }) => !named.has(value))
  const isBeside = new Set(all.besides)
  return { proposed, next, others: rest(slots.filter((slot) => !isBeside.has(slot))), besides: rest(all.besides), isWishMet: all.fit !== 'nothing_fits' }
}

/** By what the offer was ranked from, which tells nothing of another agent; it `isWhole` when all that is open now was open then. */
function asRanked({ slots, wished, model }: Open, { ranking: record, agentId, wish }: Offer): { ranking: Ranking; isWhole: boolean } | undefined {
  if (!record || !agentId || slots.some(({ agentIds }) => agentIds[0] !== agentId)) return undefined
  const recorded = new Set(record.times.map(([start]) => start))
  const still = slots.filter(({ start }) => recorded.has(start))
  return { ranking: rankOpen(record, { slots: still, wished }, { agentId, wish, model }), isWhole: still.length === slots.length }
}

/** For who lost a race: the three nearest first, `leading` before them where it is given. */
export function nearestViews(slots: readonly Slot[], { start, leading }: { start: EpochMs; leading: Slot | undefined }, locale: Locale): { proposed: SlotView[]; others: SlotView[] } {
  const nearest = nearestSlots(slots, { start, leading })
  return {
    proposed: nearest.map((slot) => viewOf(slot, [], locale)),
    others: slots.filter((slot) => !nearest.includes(slot) && slot.start !== leading?.start).map((slot) => viewOf(slot, [], locale)),
  }
}

/** What is known of the contact already. A relay address is the portal's, not the person's, so it is not put in his form. */
export function prefilled(contact: Contact | undefined): Partial<Record<DetailField, string>> {
  if (!contact) return {}
  const { lastName, firstName, phone, postalAddress } = contact
  const email = contact.isRelay ? null : contact.email
  return Object.fromEntries(Object.entries({ lastName, firstName, phone, email, postalAddress }).filter(([, value]) => value)) as Partial<Record<DetailField, string>>
}
