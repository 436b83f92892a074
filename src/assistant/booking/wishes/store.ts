import type { LeadId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import { timestamp } from '#platform/db/sql.ts'
import type { ContactWords } from '../contact-words.ts'

const TEXT = 'contact_words.sealed_text'

export async function insertWords(tx: Tx, { id, leadId, at, kind, text }: ContactWords & { id: string; leadId: LeadId }): Promise<void> {
  const sealedText = await tx.seal(Buffer.from(text), { column: TEXT, row: id })
  await tx.sql.insertInto('contactWords').values({ agencyId: tx.scope.agencyId, id, leadId, at: timestamp(at), kind, sealedText }).execute()
}

/** Oldest first, the last fifty. */
export async function findWords(tx: Tx, leadId: LeadId): Promise<ContactWords[]> {
  const rows = await tx.sql
    .selectFrom('contactWords')
    .select(['id', 'at', 'kind', 'sealedText'])
    .where('agencyId', '=', tx.scope.agencyId)
    .where('leadId', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  const words: ContactWords[] = []
  for (const { id, at, kind, sealedText } of rows.reverse()) {
    const text = (await tx.open(sealedText, { column: TEXT, row: id })).toString()
    words.push({ at, kind: kind as ContactWords['kind'], text })
  }
  return words
}
