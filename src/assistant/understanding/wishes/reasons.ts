import { isUnread, operatorOf } from './sentences.ts'
import type { Segment, Term } from './terms.ts'

/** « à tout moment »: no hours of their own. */
export const isWholeDay = ({ atom }: Term): boolean => atom.type === 'time' && atom.start === undefined && atom.stop === undefined

/** « je travaille jusqu'à 17h, donc après 17h30 »: the hours wished for already know of it. */
export const isExplained = (wished: readonly Term[], said: readonly Term[]): boolean =>
  wished.some(({ mode, atom }) => mode === 'include' && atom.type === 'time') && said.every(({ mode, by, atom }) => mode === 'exclude' && by === 'unavailable' && atom.type === 'time')

/** What stands before « donc » often only tells why: `terms` keeps what still says something beside `wished`, which stands behind it. */
export function withoutReasons(terms: Term[], wished: Term[], { index, segments }: { readonly index: number; readonly segments: readonly Segment[] }): void {
  if (isExplained(wished, terms)) terms.length = 0
  const namesDay = wished.some(({ atom, mode }) => atom.type === 'days' && mode === 'include')
  const namesHour = wished.some(({ atom }) => atom.type === 'time' && atom.start !== undefined)
  // « je termine à midi, donc le mercredi après-midi »: the end of work told why.
  if (namesDay && namesHour && terms.some(({ atom }) => atom.type === 'time' && atom.isEnd)) terms.length = 0
  const before = segments[index - 1]?.items ?? []
  const says = (...operators: string[]) => (segments[index]?.items ?? []).some((item) => operators.includes(operatorOf(item) ?? ''))
  // « en vacances jusqu'au 30, donc libre toute la journée »: no absence.
  if (wished.every(isWholeDay) && says('available', 'flexible') && before.some((item) => operatorOf(item) === 'leave')) {
    for (const term of terms) if (term.segment === index - 1 && term.mode === 'exclude') Object.assign(term, { mode: 'include', by: 'available' })
    wished.length = 0
  }
  // « le mercredi c'est foot, donc après 18h »: what is left of that day.
  const areDaysClosed = terms.length > 0 && terms.every(({ atom, mode, by }) => atom.type === 'days' && mode === 'exclude' && by === 'unavailable')
  if (areDaysClosed && wished.every(({ atom, mode, by }) => atom.type === 'time' && mode === 'include' && by === 'plain')) for (const term of wished) term.by = 'available'
  // "I work until 6 on weekdays, so Saturdays only"
  if (wished.some(({ mode, by }) => mode === 'include' && by === 'only')) terms.splice(0, terms.length, ...terms.filter(({ mode }) => mode !== 'include'))
  // « ma fille a cheval le mercredi, donc plutôt jeudi »: what comes before is the reason.
  if (wished.length > 0) {
    const kept = terms.filter(({ mode, by, segment }) => mode !== 'include' || by !== 'plain' || !(segments[segment]?.items.some(isUnread) ?? false))
    terms.splice(0, terms.length, ...kept)
  }
}
