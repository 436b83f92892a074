import type { ContactsService } from '#agency/contacts/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { Correction as TaughtCorrection } from '#assistant/intake/reading/memory.ts'
import type { ReadLead } from '#assistant/intake/reading/reading.ts'
import type { IntakeService } from '#assistant/intake/service.ts'
import type { MatchingService } from '#assistant/matching/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { emailKey } from '#kernel/email-address.ts'
import type { AgentId, ContactId, LeadId, MessageId } from '#kernel/ids.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { cluesOf } from '../clues.ts'
import { corrected, type CorrectableField, type CorrectionRefusal, type FieldCorrection, isOfListing } from '../correction.ts'
import type { Lead } from '../lead.ts'
import type { JourneyService } from '../service.ts'
import {
  changeState, completeTasks, findBeforeCorrection, findText, hasOtherLeads, lockLead, saveBeforeCorrection, saveMatch, saveReading,
} from '../store.ts'

export interface CorrectionsParts {
  readonly db: Database
  readonly clock: Clock
  readonly properties: PropertiesService
  readonly contacts: ContactsService
  readonly intake: IntakeService
  readonly matching: MatchingService
  readonly outreach: OutreachService
  readonly journey: JourneyService
}

/** Who does something, and in which agency. */
export interface Member {
  readonly scope: AgencyScope
  readonly agentId: AgentId
}

export type LeadCorrectionRefusal = 'unknown_lead' | 'is_closed' | 'nothing_to_undo' | CorrectionRefusal

/** What follows when a person says what a field is: the lead, its contact and offer, and what the layout is known by. */
export function correctionsOf({ db, clock, properties, contacts, intake, matching, outreach, journey }: CorrectionsParts) {
  /**
   * The person a corrected lead belongs to. A new address never overwrites somebody who has other leads: it may have
   * been read into the wrong person, and then these two people share nothing.
   */
  async function contactAfter(tx: Tx, { id, contactId, locale, state }: Lead, reading: ReadLead, name: CorrectableField): Promise<ContactId> {
    const { firstName, lastName, email, phone } = reading
    const seen = { firstName: firstName?.value, lastName: lastName?.value, email: email?.value, isRelay: reading.isRelay, locale }
    if (name === 'firstName' || name === 'lastName') await contacts.correct(tx, contactId, { [name]: reading[name]?.value ?? null })
    if (name === 'phone') {
      const known = phone && (await contacts.known(tx, { kind: 'phone', value: phone.value }))
      if (known && !email) return known
      await contacts.correct(tx, contactId, { phone: phone?.value ?? null })
    }
    if (name !== 'email') return contactId
    // The links went to an address that was not his; once he has an appointment, they are how he moves or cancels it.
    if (state !== 'booked') await outreach.closeLinks(tx, id)
    const known = email && (await contacts.known(tx, { kind: 'email', value: emailKey(email.value) }))
    if (known && known !== contactId) return contacts.recognise(tx, { ...seen, phone: phone?.value })
    if (!known && (await hasOtherLeads(tx, { id, contactId }))) {
      const fresh = await contacts.recognise(tx, seen)
      if (phone) await contacts.correct(tx, fresh, { phone: phone.value })
      return fresh
    }
    await contacts.correct(tx, contactId, { email: email?.value ?? null })
    return contactId
  }

  /** What has to happen again when `name` of the lead was corrected; once booked, nothing. */
  async function goOn(tx: Tx, lead: Lead, name: CorrectableField): Promise<void> {
    if (lead.state === 'read' || lead.state === 'to_check') {
      if (isOfListing(name)) await saveMatch(tx, lead.id, { match: { kind: 'none', why: 'nothing_named' }, propertyId: null, type: lead.reading.wanted })
      if (isOfListing(name) || name === 'email') await tx.enqueue('journey.match', { leadId: lead.id })
      return
    }
    if (lead.state !== 'drafted' && lead.state !== 'offered') return
    if (isOfListing(name)) return matchAgain(tx, lead)
    // The message says when the contact can come.
    const isInDraft = lead.state === 'drafted' && (name === 'firstName' || name === 'lastName' || name === 'message')
    if (isInDraft || (name === 'email' && lead.reading.email)) await offerAgain(tx, lead.id)
  }

  async function matchAgain(tx: Tx, lead: Lead): Promise<void> {
    const match = await matching.findProperty(tx, cluesOf(lead))
    if (match.kind !== 'found') {
      // Nothing is certain, but whoever looks at the request sees what comes near, and what speaks against it.
      if (lead.propertyId === null) await saveMatch(tx, lead.id, { match, propertyId: null, type: lead.type })
      return
    }
    if (match.propertyId === lead.propertyId) return
    const property = await properties.find(tx, match.propertyId)
    await saveMatch(tx, lead.id, { match, propertyId: match.propertyId, type: lead.reading.wanted })
    await journey.note(tx, lead.id, 'matched', { match: match.kind, by: match.by })
    await completeTasks(tx, { leadId: lead.id }, clock())
    if (property?.status === 'available') return offerAgain(tx, lead.id)
    await changeState(tx, { id: lead.id, state: 'matched', at: clock() })
    await journey.toDesk(tx, lead.id, 'property_unavailable')
  }

  async function offerAgain(tx: Tx, leadId: LeadId): Promise<void> {
    if (await changeState(tx, { id: leadId, state: 'matched', at: clock() })) await tx.enqueue('journey.offer', { leadId })
  }

  /** Puts `reading` in the place of the lead's, and does what follows from its new `name`. */
  async function replaceReading(tx: Tx, lead: Lead, { reading, name }: { reading: ReadLead; name: CorrectableField }): Promise<void> {
    const contactId = await contactAfter(tx, lead, reading, name)
    await saveReading(tx, lead.id, reading, contactId)
    await goOn(tx, { ...lead, reading, contactId }, name)
  }

  /** Learns from what a person said; that it could not is no reason to refuse what was said. */
  async function teach({ scope, agentId }: Member, about: { messageId: MessageId; portal: string | null; corrections: readonly FieldCorrection[] }) {
    const known = await journey.knownOf(scope)
    return intake.memories.teach(scope, { ...about, corrections: about.corrections.map(taught), known, by: agentId })
  }

  return {
    teach,

    /** One field as a person says it is; contact, property and draft follow as far as the lead's state allows. */
    async correct(member: Member, leadId: LeadId, correction: FieldCorrection): Promise<Result<void, LeadCorrectionRefusal>> {
      const { scope, agentId: by } = member
      const done = await db.within(scope, async (tx): Promise<Result<Lead, LeadCorrectionRefusal>> => {
        const lead = await lockLead(tx, leadId)
        if (!lead) return no('unknown_lead')
        if (lead.state === 'closed') return no('is_closed')
        const reading = corrected(lead.reading, correction, (await findText(tx, leadId)).length)
        if (!reading.ok) return reading
        await journey.note(tx, leadId, 'corrected', { field: correction.name, by })
        await replaceReading(tx, lead, { reading: reading.value, name: correction.name })
        await saveBeforeCorrection(tx, leadId, { reading: lead.reading, name: correction.name, lesson: null, at: clock() })
        return ok(lead)
      })
      if (!done.ok) return done
      const { messageId, portal, reading } = done.value
      const lesson = messageId && (await teach(member, { messageId, portal, corrections: [correction] }))
      if (lesson) await db.within(scope, (tx) => saveBeforeCorrection(tx, leadId, { reading, name: correction.name, lesson, at: clock() }))
      return ok(undefined)
    },

    /** Takes the last correction back, and what it taught. */
    undo: ({ scope, agentId: by }: Member, leadId: LeadId): Promise<Result<void, LeadCorrectionRefusal>> =>
      db.within(scope, async (tx) => {
        const lead = await lockLead(tx, leadId)
        if (!lead) return no('unknown_lead')
        if (lead.state === 'closed') return no('is_closed')
        const before = await findBeforeCorrection(tx, leadId)
        if (!before) return no('nothing_to_undo')
        await journey.note(tx, leadId, 'uncorrected', { field: before.name, by })
        await replaceReading(tx, lead, before)
        if (before.lesson) await intake.memories.unteach(tx, before.lesson)
        await saveBeforeCorrection(tx, leadId, null)
        return ok(undefined)
      }),
  }
}

const taught = ({ name, value, span }: FieldCorrection): TaughtCorrection => ({ field: name, span, value: value === '' ? null : value })
