import type { EmailAddress } from '#kernel/email-address.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { ContactId } from '#kernel/ids.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Locale } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as fragment, timestamp } from '#platform/db/sql.ts'
import type { Contact, Identity, SeenContact } from './contact.ts'

export async function findContactByIdentity({ sql, scope }: Tx, { kind, value }: Identity): Promise<ContactId | undefined> {
  const row = await sql
    .selectFrom('contactIdentities')
    .select('contactId')
    .where('agencyId', '=', scope.agencyId)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
  return row?.contactId as ContactId | undefined
}

export async function insertContact({ sql, scope }: Tx, contact: SeenContact & { id: ContactId; createdAt: EpochMs }): Promise<void> {
  await sql
    .insertInto('contacts')
    .values({
      agencyId: scope.agencyId,
      id: contact.id,
      firstName: contact.firstName ?? null,
      lastName: contact.lastName ?? null,
      email: contact.email ?? null,
      phone: contact.phone ?? null,
      postalAddress: null,
      locale: contact.locale,
      createdAt: timestamp(contact.createdAt),
    })
    .execute()
}

/** Fills what was blank; what is known already stays, for a portal's form is no better source than the last one. */
export async function completeContact({ sql, scope }: Tx, id: ContactId, seen: SeenContact): Promise<void> {
  await sql
    .updateTable('contacts')
    .set((eb) => ({
      firstName: eb.fn.coalesce('firstName', eb.val(seen.firstName ?? null)),
      lastName: eb.fn.coalesce('lastName', eb.val(seen.lastName ?? null)),
      email: eb.fn.coalesce('email', eb.val(seen.email ?? null)),
      phone: eb.fn.coalesce('phone', eb.val(seen.phone ?? null)),
    }))
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function insertIdentity({ sql, scope }: Tx, { kind, value }: Identity, contactId: ContactId): Promise<void> {
  await sql
    .insertInto('contactIdentities')
    .values({ agencyId: scope.agencyId, kind, value, contactId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'kind', 'value']).doNothing())
    .execute()
}

export interface GivenByContact {
  readonly firstName: string
  readonly lastName: string
  readonly email: EmailAddress
  readonly phone: PhoneNumber
  readonly postalAddress: string
}

/** The contact is no longer recognised by these. */
export async function deleteIdentities({ sql, scope }: Tx, contactId: ContactId, values: readonly string[]): Promise<void> {
  if (values.length === 0) return
  await sql
    .deleteFrom('contactIdentities')
    .where('agencyId', '=', scope.agencyId)
    .where('contactId', '=', contactId)
    .where('value', 'in', [...values])
    .execute()
}

export type CorrectedContact = Partial<Pick<Contact, 'firstName' | 'lastName' | 'email' | 'phone'>>

/** Null takes a value away; what is not named stays. */
export async function updateContact({ sql, scope }: Tx, id: ContactId, values: CorrectedContact): Promise<void> {
  if (Object.keys(values).length === 0) return
  await sql.updateTable('contacts').set(values).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** What the person typed himself replaces what a portal said. */
export async function replaceContact({ sql, scope }: Tx, id: ContactId, given: GivenByContact): Promise<void> {
  const { firstName, lastName, email, phone, postalAddress } = given
  await sql
    .updateTable('contacts')
    .set({ firstName, lastName, email, phone, ...(postalAddress === '' ? {} : { postalAddress }) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function findContact({ sql, scope }: Tx, id: ContactId): Promise<Contact | undefined> {
  const row = await sql
    .selectFrom('contacts')
    .select(['id', 'firstName', 'lastName', 'email', 'phone', 'postalAddress', 'locale'])
    .select(({ exists, selectFrom, fn }) =>
      exists(
        selectFrom('contactIdentities')
          .select('value')
          .where('agencyId', '=', scope.agencyId)
          .where('kind', '=', 'relay')
          .where('contactId', '=', id)
          .whereRef('value', '=', fn<string>('lower', ['contacts.email'])),
      ).as('isRelay'),
    )
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    id,
    email: row.email as EmailAddress | null,
    isRelay: row.isRelay === true,
    phone: row.phone as PhoneNumber | null,
    locale: row.locale as Locale,
  }
}

/** Two mails of one person that are read at once become one contact: the second waits, in one order for all. */
export async function lockIdentities({ sql, scope }: Tx, identities: readonly Identity[]): Promise<void> {
  for (const key of identities.map(({ kind, value }) => `${kind} ${value} ${scope.agencyId}`).toSorted()) {
    await fragment`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(sql)
  }
}

export async function lockContact({ sql, scope }: Tx, id: ContactId): Promise<void> {
  await fragment`select pg_advisory_xact_lock(hashtextextended(${`contact ${id} ${scope.agencyId}`}, 0))`.execute(sql)
}

export async function moveIdentities({ sql, scope }: Tx, from: ContactId, into: ContactId): Promise<void> {
  await sql.updateTable('contactIdentities').set({ contactId: into }).where('agencyId', '=', scope.agencyId).where('contactId', '=', from).execute()
}

export async function deleteContact({ sql, scope }: Tx, id: ContactId): Promise<void> {
  await sql.deleteFrom('contacts').where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}
