import type { Field } from '#assistant/intake/reading/reading.ts'
import type { Clue, Clues } from '#assistant/matching/evidence.ts'
import type { Lead } from './lead.ts'

const clue = <T, U = T>(field: Field<T> | undefined, of: (value: T) => U): Clue<U> | undefined =>
  field && { value: of(field.value), confidence: field.confidence }

const same = <T>(value: T): T => value

/** What the lead's mail says of its property. The contact's own words name none: whoever writes freely could name any. */
export function cluesOf({ portal, reading: { listing } }: Pick<Lead, 'portal' | 'reading'>): Clues {
  const { reference, portalListingId, town, postcode, price, surface, rooms, transaction, title, kind, description } = listing
  return {
    portal,
    reference: clue(reference, same),
    portalListingId: clue(portalListingId, same),
    town: clue(town, same),
    postcode: clue(postcode, same),
    priceMinor: clue(price, ({ minor }) => minor),
    surfaceM2: clue(surface, same),
    rooms: clue(rooms, same),
    transaction: clue(transaction, same),
    title: clue(title ?? kind, same),
    text: [title?.value, description?.value].filter(Boolean).join('\n'),
  }
}
