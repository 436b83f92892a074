import type { ContactId } from '#kernel/ids.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Contact, identitiesOf, type SeenContact } from './contact.ts'
import { completeContact, findContact, findContactByIdentity, type GivenByContact, insertContact, insertIdentity, replaceContact } from './store.ts'

export type ContactsService = ReturnType<typeof contactsService>

export function contactsService({ clock }: { clock: Clock }) {
  return {
    /** The contact this person already is (by e-mail first, then phone), else a new one. */
    async recognise(tx: Tx, seen: SeenContact): Promise<ContactId> {
      const identities = identitiesOf(seen)
      let id: ContactId | undefined
      for (const identity of identities) id ??= await findContactByIdentity(tx, identity)
      if (id) await completeContact(tx, id, seen)
      else {
        id = newId<ContactId>(clock())
        await insertContact(tx, { ...seen, id, createdAt: clock() })
      }
      for (const identity of identities) await insertIdentity(tx, identity, id)
      return id
    },

    find: (tx: Tx, id: ContactId): Promise<Contact | undefined> => findContact(tx, id),

    /** What the person typed in the booking form. */
    async keep(tx: Tx, id: ContactId, given: GivenByContact): Promise<void> {
      await replaceContact(tx, id, given)
      for (const identity of identitiesOf({ ...given, isRelay: false })) await insertIdentity(tx, identity, id)
    },
  }
}
