import type { ContactsService } from '#agency/contacts/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { Offer } from '#assistant/slots/offer.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import { isBinding, narrowed, type Wish } from '#assistant/slots/wish.ts'
import { readWish } from '#assistant/slots/wished-times.ts'
import { noWishes } from '#assistant/understanding/time-wishes.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { LeadId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { hashToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { ContactWords } from '../contact-words.ts'
import { findWords, insertWords } from './store.ts'

export interface WishesParts {
  readonly db: Database
  readonly clock: Clock
  readonly slots: SlotsService
  readonly properties: PropertiesService
  readonly contacts: ContactsService
  readonly outreach: OutreachService
}

/** What became of the words: times that fit, none that fits, nothing about times in them, or no time free at all. */
export type Said = 'understood' | 'nothing_fits' | 'unread' | 'no_slots'

export type WishesService = ReturnType<typeof wishesService>

/** What a contact types on the page about when he can come. All of it is kept for the agency, sealed. */
export function wishesService({ db, clock, slots, properties, contacts, outreach }: WishesParts) {
  /** Who the agency is to answer, as far as the request told. */
  async function mailContact(tx: Tx, { contactId }: Offer) {
    const contact = await contacts.find(tx, contactId)
    const name = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ') || (contact?.email ?? '')
    return { name, ...(contact?.phone ? { phone: contact.phone } : {}), ...(contact?.email ? { email: contact.email } : {}) }
  }

  /** The agency reads it, by mail and at the desk; a second click says the same, another text within the minute is another message. */
  async function tellAgency(tx: Tx, offer: Offer, { what, quote }: { what: 'wish' | 'call_back'; quote: string }): Promise<void> {
    const { leadId } = offer
    const minute = Math.floor(clock() / MINUTE)
    const words = hashToken(quote).toString('hex').slice(0, 16)
    const reason = what === 'wish' ? 'other_wish' : 'call_back'
    await outreach.alarm(tx, { reason, onceKey: `${what}:${leadId}:${minute}:${words}`, leadId, about: { ...offer, contact: await mailContact(tx, offer) }, quote })
    await tx.enqueue('contact_asked', { leadId, what })
  }

  const keep = (tx: Tx, leadId: LeadId, kind: ContactWords['kind'], text: string) =>
    insertWords(tx, { id: newId(clock()), leadId, at: clock(), kind, text })

  async function wishIn(tx: Tx, { propertyId, timeZone }: Offer, text: string): Promise<Wish> {
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    return readWish(text, { at: clock(), postcode: property?.postcode || null, timeZone, source: 'page' })
  }

  async function chooseAgain(tx: Tx, offer: Offer, wish: Wish): Promise<Said> {
    if (!isBinding(wish)) return 'unread'
    const { agentId, wishFit } = await slots.offer(tx, { ...offer, wish })
    if (agentId === null) return 'no_slots'
    return wishFit === 'nothing_fits' ? 'nothing_fits' : 'understood'
  }

  return {
    /**
     * Reads when the contact can come and chooses the times anew. What cannot be read, fits nothing, or says that no time
     * suits, a person of the agency gets too. With an appointment agreed, it is for a person alone.
     */
    say: (scope: AgencyScope, leadId: LeadId, { kind, text, isBooked }: { kind: 'none_suits' | 'other_words'; text: string; isBooked: boolean }): Promise<Said> =>
      db.within(scope, async (tx) => {
        const offer = await slots.offerOf(tx, leadId)
        if (!offer) return 'no_slots'
        await keep(tx, leadId, kind, text)
        const wish = await wishIn(tx, offer, text)
        // « Dites-le autrement » takes the place of what was understood; « aucun ne convient » may add to it.
        const said = isBooked ? 'unread' : await chooseAgain(tx, offer, kind === 'none_suits' ? narrowed(offer.wish, wish) : wish)
        if (kind === 'none_suits' || said !== 'understood') await tellAgency(tx, offer, { what: 'wish', quote: text })
        else await tx.enqueue('contact_asked', { leadId, what: 'reworded' })
        return said
      }),

    /** « Ce n'est pas cela »: the times as they are when nothing is wished. */
    drop: (scope: AgencyScope, leadId: LeadId): Promise<void> =>
      db.within(scope, async (tx) => {
        const offer = await slots.offerOf(tx, leadId)
        if (!offer || !isBinding(offer.wish)) return
        const wishes: Wish['wishes'] = { ...noWishes, confidence: 1, spans: [] }
        await slots.offer(tx, { ...offer, wish: { ...offer.wish, wishes, at: clock(), source: 'page' } })
        await tx.enqueue('contact_asked', { leadId, what: 'all_times' })
      }),

    askForCall: (scope: AgencyScope, leadId: LeadId, phone: string): Promise<void> =>
      db.within(scope, async (tx) => {
        const offer = await slots.offerOf(tx, leadId)
        if (!offer) return
        await keep(tx, leadId, 'call_back', phone)
        await tellAgency(tx, offer, { what: 'call_back', quote: phone })
      }),

    /** All a contact typed about times and calls, oldest first. */
    wordsOf: findWords,
  }
}
