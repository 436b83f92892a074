/** What a mail and a property can be compared by. */
export const facts = ['portal_id', 'reference', 'place', 'price', 'surface', 'rooms', 'kind', 'transaction', 'title', 'street'] as const
export type Fact = (typeof facts)[number]

/**
 * For each way a fact can come out, how often it does when the mail is about this property (Fellegi and Sunter's m, 1969).
 * The levels of a fact share out 1. How often the same happens by chance (their u) depends on the agency's own list, and is
 * counted in it where `evidence.ts` gives it; the table holds it where the list says nothing.
 */
export const weights = {
  portal_id: {
    same: { m: 0.8, u: 1e-6 },
    // A property is often advertised anew on the same portal, under another number.
    other: { m: 0.2, u: 1 },
  },
  reference: {
    same: { m: 0.8 },
    // "985_985_60945370", "1234-56789": the agency's own within a portal's or a gateway's.
    segment: { m: 0.06 },
    extended: { m: 0.02 },
    same_digits: { m: 0.03 },
    truncated: { m: 0.03 },
    one_typo: { m: 0.01 },
    // Some portals print their own number under the agency's label.
    other: { m: 0.05, u: 1 },
  },
  place: {
    same: { m: 0.82 },
    same_town: { m: 0.1 },
    same_postcode: { m: 0.04 },
    // Several portals show the next larger town.
    near: { m: 0.03, u: 0.6 },
    other: { m: 0.01, u: 1 },
  },
  price: {
    same: { m: 0.84 },
    close: { m: 0.07 },
    // The price was changed after the advert, or the other way round.
    changed: { m: 0.07 },
    other: { m: 0.02, u: 1 },
  },
  surface: {
    same: { m: 0.88 },
    close: { m: 0.09 },
    other: { m: 0.03, u: 1 },
  },
  rooms: {
    same: { m: 0.93 },
    // Bedrooms taken for rooms, or a studio counted as none.
    next: { m: 0.05, u: 0.5 },
    other: { m: 0.02, u: 1 },
  },
  kind: {
    same: { m: 0.96 },
    other: { m: 0.04, u: 1 },
  },
  transaction: {
    same: { m: 0.99, u: 0.6 },
    other: { m: 0.01, u: 0.4 },
  },
  title: {
    same: { m: 0.35, u: 0.002 },
    // All that the mail's title says, this one says too, and more.
    cut: { m: 0.25, u: 0.002 },
    alike: { m: 0.05, u: 0.08 },
    // Each portal has its own titles.
    other: { m: 0.35, u: 0.92 },
  },
  street: {
    same: { m: 1, u: 0.002 },
  },
} as const satisfies Record<Fact, Record<string, { readonly m: number; readonly u?: number }>>

export type Level = { [F in Fact]: keyof (typeof weights)[F] & string }[Fact]

/** How often each way came out in the agency's confirmed matches: `counts[fact][level]`. */
export type MatchCounts = Partial<Record<Fact, Readonly<Record<string, number>>>>

/** As many confirmed matches as the table weighs, and as many as an agency's own can ever weigh. */
const TABLE_WEIGHT = 200
const MOST_COUNTED = 400

/**
 * The table's m, moved by what the agency confirmed: a Dirichlet posterior. The agency's part is bounded, so that no run of
 * odd mails turns a rule round, and one level never falls to nothing.
 */
export function learnedM(fact: Fact, level: string, counts: MatchCounts): number {
  const levels = weights[fact] as Record<string, { readonly m: number }>
  const own = counts[fact] ?? {}
  const total = Object.values(own).reduce((sum, count) => sum + count, 0)
  const scale = total > MOST_COUNTED ? MOST_COUNTED / total : 1
  const m = levels[level]?.m ?? 0
  return (TABLE_WEIGHT * m + (own[level] ?? 0) * scale) / (TABLE_WEIGHT + total * scale)
}

/** The table's u; undefined where it is counted in the agency's list. */
export const tableU = (fact: Fact, level: string): number | undefined => (weights[fact] as Record<string, { readonly u?: number }>)[level]?.u
