import { minutesOf, wallOf, type WeeklyHours } from '#agency/preferences/hours.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, range, sql as raw, timestamp } from '#platform/db/sql.ts'
import type { KeptBlock, Occupant, VisitingRules } from '../visiting-rules.ts'

const NAME = 'occupants.sealed_name'
const EMAIL = 'occupants.sealed_email'

export async function findVisitingRules({ sql, scope }: Tx, propertyId: PropertyId): Promise<VisitingRules | undefined> {
  const row = await sql
    .selectFrom('visitingRules')
    .select(['occupiedBy', 'weeklyHours', 'noticeMinutes', 'maxPerDay', 'seats', 'keysAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('propertyId', '=', propertyId)
    .executeTakeFirst()
  if (!row) return undefined
  const weeklyHours = row.weeklyHours?.map(({ weekday, opens, closes }): WeeklyHours => ({ weekday, opens: minutesOf(opens), closes: minutesOf(closes) })) ?? null
  return { ...row, occupiedBy: row.occupiedBy as VisitingRules['occupiedBy'], weeklyHours }
}

export async function saveVisitingRules({ sql, scope }: Tx, propertyId: PropertyId, { weeklyHours, ...rules }: VisitingRules): Promise<void> {
  const hours = weeklyHours && json(weeklyHours.map(({ weekday, opens, closes }) => ({ weekday, opens: wallOf(opens), closes: wallOf(closes) })))
  const values = { ...rules, weeklyHours: hours }
  await sql
    .insertInto('visitingRules')
    .values({ ...values, agencyId: scope.agencyId, propertyId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'propertyId']).doUpdateSet(values))
    .execute()
}

export async function findOccupant(tx: Tx, propertyId: PropertyId): Promise<Occupant | undefined> {
  const row = await tx.sql
    .selectFrom('occupants')
    .select(['sealedName', 'sealedEmail', 'locale', 'linkSentAt'])
    .where('agencyId', '=', tx.scope.agencyId)
    .where('propertyId', '=', propertyId)
    .executeTakeFirst()
  if (!row) return undefined
  const text = async (sealed: Uint8Array, column: string) => (await tx.open(sealed, { column, row: propertyId })).toString()
  return {
    name: await text(row.sealedName, NAME), email: (await text(row.sealedEmail, EMAIL)) as EmailAddress,
    locale: row.locale as Occupant['locale'], linkSentAt: row.linkSentAt,
  }
}

export async function saveOccupant(tx: Tx, propertyId: PropertyId, { name, email, locale, linkSentAt }: Occupant): Promise<void> {
  const values = {
    sealedName: await tx.seal(Buffer.from(name), { column: NAME, row: propertyId }),
    sealedEmail: await tx.seal(Buffer.from(email), { column: EMAIL, row: propertyId }),
    locale, linkSentAt: linkSentAt === null ? null : timestamp(linkSentAt),
  }
  await tx.sql
    .insertInto('occupants')
    .values({ ...values, agencyId: tx.scope.agencyId, propertyId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'propertyId']).doUpdateSet(values))
    .execute()
}

/** With the times he blocked. */
export async function deleteOccupant({ sql, scope }: Tx, propertyId: PropertyId): Promise<void> {
  await sql.deleteFrom('occupants').where('agencyId', '=', scope.agencyId).where('propertyId', '=', propertyId).execute()
  await sql.deleteFrom('propertyBlocks').where('agencyId', '=', scope.agencyId).where('propertyId', '=', propertyId).execute()
}

/** Those that are not over at `now`, the weekly ones first, then by time. */
export async function findBlocks({ sql, scope }: Tx, propertyId: PropertyId, now: EpochMs): Promise<KeptBlock[]> {
  const rows = await sql
    .selectFrom('propertyBlocks')
    .select(['id', 'span', 'weekday', 'opens', 'closes'])
    .where('agencyId', '=', scope.agencyId)
    .where('propertyId', '=', propertyId)
    .where(raw<boolean>`(span is null or upper(span) > ${timestamp(now)}::timestamptz)`)
    .orderBy('weekday')
    .orderBy('span')
    .orderBy('opens')
    .execute()
  return rows.map(({ id, span, weekday, opens, closes }) => ({
    id,
    block: span ? { kind: 'once', ...span } : { kind: 'weekly', weekday: weekday as number, opens: minutesOf(opens as string), closes: minutesOf(closes as string) },
  }))
}

export async function insertBlock({ sql, scope }: Tx, propertyId: PropertyId, { id, block }: KeptBlock): Promise<void> {
  const times =
    block.kind === 'once' ? { span: range(block) } : { weekday: block.weekday, opens: wallOf(block.opens), closes: wallOf(block.closes) }
  await sql.insertInto('propertyBlocks').values({ agencyId: scope.agencyId, id, propertyId, ...times }).execute()
}

export async function deleteBlock({ sql, scope }: Tx, propertyId: PropertyId, id: string): Promise<void> {
  await sql.deleteFrom('propertyBlocks').where('agencyId', '=', scope.agencyId).where('propertyId', '=', propertyId).where('id', '=', id).execute()
}

/** Blocks that were over before `now`. */
export async function deletePastBlocks({ sql, scope }: Tx, propertyId: PropertyId, now: EpochMs): Promise<void> {
  await sql
    .deleteFrom('propertyBlocks')
    .where('agencyId', '=', scope.agencyId)
    .where('propertyId', '=', propertyId)
    .where(raw<boolean>`upper(span) <= ${timestamp(now)}::timestamptz`)
    .execute()
}
