import type { ContactId } from '#kernel/ids.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Contact, identitiesOf, isSamePerson, type SeenContact } from './contact.ts'
import {
  completeContact, type CorrectedContact, deleteIdentities, findContact, deleteContact, findContactByIdentity, type GivenByContact, insertContact,
  insertIdentity, lockContact, lockIdentities, moveIdentities, replaceContact, updateContact,
} from './store.ts'

export type ContactsService = ReturnType<typeof contactsService>

export function contactsService({ clock }: { clock: Clock }) {
  return {
    /** The contact this person already is (by e-mail first, then phone), else a new one. */
    async recognise(tx: Tx, seen: SeenContact): Promise<ContactId> {
      const identities = identitiesOf(seen)
      await lockIdentities(tx, identities)
      let id: ContactId | undefined
      for (const identity of identities) {
        if (id) break
        const known = await findContactByIdentity(tx, identity)
        if (known && (identity.kind !== 'phone' || isOnePerson(seen, await findContact(tx, known)))) id = known
      }
      if (id) {
        await completeContact(tx, id, seen)
        // An address of the person's own reaches further than the portal's relay.
        const known = seen.email && !seen.isRelay ? await findContact(tx, id) : undefined
        if (known?.isRelay) await updateContact(tx, id, { email: seen.email ?? null })
      }
      else {
        id = newId<ContactId>(clock())
        await insertContact(tx, { ...seen, id, createdAt: clock() })
      }
      for (const identity of identities) await insertIdentity(tx, identity, id)
      return id
    },

    /** Until the transaction ends, nobody else decides about this contact's requests. */
    lock: lockContact,

    /** The one of `among` who is the same person by name, with no address or number that contradicts. */
    async samePerson(tx: Tx, id: ContactId, among: readonly ContactId[]): Promise<ContactId | undefined> {
      const contact = await findContact(tx, id)
      for (const other of among) {
        if (other === id || !contact) continue
        const known = await findContact(tx, other)
        if (known && isSamePerson(contact, known)) return other
      }
      return undefined
    },

    /** One contact instead of two: what identified `from` leads to `into`, what `into` lacked is filled. */
    async absorb(tx: Tx, { from, into }: { from: ContactId; into: ContactId }): Promise<void> {
      const contact = await findContact(tx, from)
      if (!contact) return
      const known = await findContact(tx, into)
      const { firstName, lastName, email, phone, isRelay, locale } = contact
      await completeContact(tx, into, { firstName: firstName ?? undefined, lastName: lastName ?? undefined, email: email ?? undefined, phone: phone ?? undefined, isRelay, locale })
      if (known?.isRelay && email && !isRelay) await updateContact(tx, into, { email })
      await moveIdentities(tx, from, into)
      await deleteContact(tx, from)
    },

    find: (tx: Tx, id: ContactId): Promise<Contact | undefined> => findContact(tx, id),

    /** The contact known by this address or number. */
    known: findContactByIdentity,

    /** What somebody of the agency corrected; an address or number that was wrong no longer leads to this person. */
    async correct(tx: Tx, id: ContactId, given: CorrectedContact): Promise<void> {
      const before = await findContact(tx, id)
      const wrong = before && (['email', 'phone'] as const).flatMap((key) => {
        const isReplaced = given[key] !== undefined && given[key] !== before[key]
        return isReplaced && before[key] !== null ? [before[key].toLowerCase()] : []
      })
      await deleteIdentities(tx, id, wrong ?? [])
      await updateContact(tx, id, given)
      const identities = identitiesOf({ email: given.email ?? undefined, phone: given.phone ?? undefined, isRelay: false })
      for (const identity of identities) await insertIdentity(tx, identity, id)
    },

    /** What the person typed in the booking form. */
    async keep(tx: Tx, id: ContactId, given: GivenByContact): Promise<void> {
      await replaceContact(tx, id, given)
      for (const identity of identitiesOf({ ...given, isRelay: false })) await insertIdentity(tx, identity, id)
    },
  }
}

/**
 * A number may be a household's. Whoever gives another address of his own is answered there, and nothing of the first
 * person is shown to him; relay addresses differ from portal to portal and tell nobody apart.
 */
const isOnePerson = (seen: SeenContact, known: Contact | undefined): boolean =>
  !seen.email || seen.isRelay || !known?.email || known.isRelay || known.email.toLowerCase() === seen.email.toLowerCase()
