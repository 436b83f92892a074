import type { Contact } from '#agency/contacts/contact.ts'
import type { ContactsService } from '#agency/contacts/service.ts'
import type { PreferencesService } from '#agency/preferences/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Appointment, ContactDetails } from '#assistant/booking/appointment.ts'
import type { BookingService } from '#assistant/booking/service.ts'
import { exceededLimit } from '#assistant/intake/reading/limits.ts'
import { parseMessage } from '#assistant/intake/reading/message.ts'
import type { Message } from '#assistant/intake/message.ts'
import type { IntakeService } from '#assistant/intake/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { Offer, OfferedSlot } from '#assistant/slots/offer.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import { narrowed, type Wish } from '#assistant/slots/wish.ts'
import { readWish } from '#assistant/slots/wished-times.ts'
import { readAnswer } from '#assistant/understanding/read-answer.ts'
import { replyTextOfHtml } from '#assistant/understanding/replies/html-reply.ts'
import { splitReply } from '#assistant/understanding/replies/split-reply.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { emailKey } from '#kernel/email-address.ts'
import type { LeadId, MessageId } from '#kernel/ids.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { type AnswerPlan, planFor } from '../answer-plan.ts'
import type { AnswerGiven, Lead } from '../lead.ts'
import type { JourneyService } from '../service.ts'
import { changeState, completeTasks, findEvents, findLead, hasOpenTask, lockLead, saveWish } from '../store.ts'

export interface AnswersParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly preferences: PreferencesService
  readonly contacts: ContactsService
  readonly intake: IntakeService
  readonly slots: SlotsService
  readonly outreach: OutreachService
  readonly booking: BookingService
  readonly journey: Pick<JourneyService, 'note'>
}

/** An answer that is still to be dealt with, and all that decides how. */
interface Open {
  readonly messageId: MessageId
  readonly lead: Lead
  readonly offer: Offer
  readonly contact: Contact
  readonly appointment: Appointment | undefined
  readonly plan: AnswerPlan
  /** It was put off once already for the limits against loops. */
  readonly isLater: boolean
}

/** What people ask that no automatic answer may follow. */
const NEVER: readonly string[] = ['asks_to_stop', 'asks_for_erasure']

export type AnswersService = ReturnType<typeof answersService>

/** Answers in prose to our own mails: one offered time is agreed, other times are proposed, or a person answers. */
export function answersService({ db, clock, team, properties, preferences, contacts, intake, slots, outreach, booking, journey }: AnswersParts) {
  async function textIn(tx: Tx, id: MessageId) {
    const raw = await intake.raw(tx, id)
    if (!raw || exceededLimit(raw)) return undefined
    const parsed = await parseMessage(raw).catch(() => undefined)
    if (!parsed?.from) return undefined
    const { own } = splitReply(parsed.text?.trim() ? parsed.text : replyTextOfHtml(parsed.html ?? ''))
    const answered = [parsed.inReplyTo ?? '', ...parsed.references.toReversed()].filter((one) => one !== '')
    return { own, from: parsed.from.address, answered }
  }

  /** Undefined when there is nothing left to do: settled before, by a person, or by a later answer. */
  async function openAnswer(tx: Tx, leadId: LeadId, messageId: MessageId): Promise<Open | undefined> {
    const lead = await findLead(tx, leadId)
    const [message] = await intake.byIds(tx, [messageId])
    if (!lead || !message || NEVER.includes(message.stateReason ?? '') || !(await hasOpenTask(tx, messageId))) return undefined
    const events = await findEvents(tx, leadId)
    const own = events.filter(({ event, detail }) => event === 'answered' && detail.messageId === messageId)
    const isNewest = events.findLast(({ event }) => event === 'replied')?.detail.messageId === messageId
    if (own.some(({ detail }) => detail.answer !== 'later') || !isNewest) return undefined
    const contact = await contacts.find(tx, lead.contactId)
    const text = await textIn(tx, messageId)
    // Whoever writes from elsewhere may be anybody who was sent the thread.
    if (!contact?.email || !text?.from || emailKey(text.from) !== emailKey(contact.email)) return undefined
    const offer = await offerOf(tx, leadId, text.answered)
    if (!offer) return undefined
    const appointment = await booking.ofLead(tx, leadId)
    const wish = await wishIn(tx, { lead, offer, message, own: text.own })
    const answer = readAnswer(text.own, { offered: offer.slots.map(({ span }) => span), timeZone: offer.timeZone, now: message.receivedAt, wishes: wish.wishes })
    const plan = planFor({ answer, wish: narrowed(offer.wish, wish), offered: offer.slots, appointment, state: lead.state })
    return { messageId, lead, offer, contact, appointment, plan, isLater: own.length > 0 }
  }

  async function offerOf(tx: Tx, leadId: LeadId, answered: readonly string[]): Promise<Offer | undefined> {
    const id = await outreach.offerAnswered(tx, leadId, answered)
    return id ? slots.offerById(tx, leadId, id) : undefined
  }

  async function wishIn(tx: Tx, { lead, offer, message, own }: { lead: Lead; offer: Offer; message: Message; own: string }): Promise<Wish> {
    const property = lead.propertyId ? await properties.find(tx, lead.propertyId) : undefined
    return readWish(own, { at: message.receivedAt, postcode: property?.postcode || null, timeZone: offer.timeZone, source: 'reply' })
  }

  async function settle(tx: Tx, { lead, messageId }: Open, answer: AnswerGiven, detail: Record<string, unknown> = {}): Promise<void> {
    await journey.note(tx, lead.id, 'answered', { messageId, answer, ...detail })
    if (answer !== 'left' && answer !== 'later') await completeTasks(tx, { messageId }, clock())
  }

  /** True when an automatic answer may leave now; else it waits for its hour, or for a person. */
  async function mayAnswer(tx: Tx, open: Open): Promise<boolean> {
    const at = open.contact.email ? await outreach.answerableAt(tx, open.contact.email, open.lead.id) : undefined
    if (at !== undefined && at <= clock()) return true
    if (at === undefined) await settle(tx, open, 'left')
    else {
      if (!open.isLater) await settle(tx, open, 'later')
      const delaySeconds = Math.ceil((at - clock()) / 1_000) + 1
      await tx.enqueue('journey.answer', { leadId: open.lead.id, messageId: open.messageId }, { delaySeconds })
    }
    return false
  }

  /** New times, by the way every offer goes: as a draft where the agency wants to see it first. */
  async function offerAgain(tx: Tx, open: Open, { wish, isAfterLoss }: { wish: Wish | null; isAfterLoss: boolean }): Promise<void> {
    if (!(await mayAnswer(tx, open))) return
    const lead = await lockLead(tx, open.lead.id)
    if (!lead || !(await changeState(tx, { id: lead.id, state: 'matched', at: clock() }))) return settle(tx, open, 'left')
    if (wish) await saveWish(tx, lead.id, wish)
    await settle(tx, open, 'times', { isAfterLoss })
    await tx.enqueue('journey.offer', { leadId: lead.id })
  }

  async function sendLink(tx: Tx, open: Open, { purpose, slot }: { purpose: 'confirm' | 'move' | 'cancel'; slot: Pick<OfferedSlot, 'agentId' | 'span'> }): Promise<void> {
    if ((await team.agency(tx)).autonomy === 'draft') return settle(tx, open, 'left')
    if (!(await mayAnswer(tx, open))) return
    const sent = await outreach.sendLink(tx, open.offer, { purpose, ...slot, messageId: open.messageId })
    await settle(tx, open, sent.kind === 'queued' || sent.kind === 'exists' ? 'link' : 'left')
  }

  /** What the page would ask, as far as it is known; undefined when something is missing that a person has to give. */
  async function detailsOf(tx: Tx, { contact, offer }: Open): Promise<ContactDetails | undefined> {
    const { firstName, lastName, email, phone, postalAddress } = contact
    const { isAddressRequired } = await preferences.rulesOf(tx, offer.type)
    const needsAddress = isAddressRequired || offer.type === 'valuation'
    // A relay address is the portal's; the confirmation has to reach the person.
    if (!firstName || !lastName || !email || contact.isRelay || !phone || (needsAddress && !postalAddress)) return undefined
    return { firstName, lastName, email, phone, postalAddress: postalAddress ?? '', note: '' }
  }

  async function book(scope: AgencyScope, open: Open, { agentId, span }: OfferedSlot): Promise<void> {
    const details = await db.within(scope, (tx) => detailsOf(tx, open))
    if (!details) return db.within(scope, (tx) => sendLink(tx, open, { purpose: 'confirm', slot: { agentId, span } }))
    const booked = await booking.book(scope, open.lead.id, { choice: { agentId, start: span.start }, details })
    await db.within(scope, async (tx) => {
      if (booked.ok) return settle(tx, open, 'booked')
      const { reason } = booked
      // Agreed by this very answer, in a run that was cut off before it could say so.
      if (reason.kind === 'already_booked') return settle(tx, open, reason.appointment.span.start === span.start ? 'booked' : 'left')
      if (reason.kind === 'slot_refused') return offerAgain(tx, open, { wish: null, isAfterLoss: true })
      return settle(tx, open, 'left')
    })
  }

  return {
    /** Deals with one answer of a contact, once; what only a person can answer stays at the desk as it is. */
    async answer(scope: AgencyScope, { leadId, messageId }: { leadId: LeadId; messageId: MessageId }): Promise<void> {
      const open = await db.within(scope, (tx) => openAnswer(tx, leadId, messageId))
      if (!open) return
      const { plan, appointment } = open
      if (plan.kind === 'book') return book(scope, open, plan.slot)
      await db.within(scope, async (tx) => {
        if (plan.kind === 'offer_again') return offerAgain(tx, open, { wish: plan.wish, isAfterLoss: false })
        if (plan.kind === 'link' && appointment) return sendLink(tx, open, { purpose: plan.purpose, slot: appointment })
        return settle(tx, open, plan.kind === 'nothing' ? 'booked' : 'left')
      })
    },
  }
}
