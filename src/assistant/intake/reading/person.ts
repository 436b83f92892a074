import type { Candidate } from './candidate.ts'
import { agreement, localOf } from './address-name.ts'
import type { Seen } from './features.ts'
import { isFirstName } from './first-names.ts'
import { type Evidence, evidenceOfSigns } from './forest.ts'
import { fold } from './line.ts'
import type { Scene } from './scene.ts'

/** A candidate with the log-odds of a role. */
export interface Scored {
  readonly seen: Seen
  readonly score: number
}

/** Who the contact might be: a whole name, its halves from two places, or one half alone. */
export interface Person {
  readonly full?: Scored
  readonly last?: Scored
  readonly first?: Scored
  readonly evidence: Evidence
}

/** The names of a mail by what they could be, best first. */
export interface NameScores {
  readonly full: readonly Scored[]
  readonly last: readonly Scored[]
  readonly first: readonly Scored[]
}

/** What was decided before: where the address and the number of the contact stand. */
export interface Reached {
  readonly email: { readonly value: string; readonly candidate: Candidate | undefined } | undefined
  readonly phone: { readonly value: string; readonly candidate: Candidate | undefined } | undefined
}

const MOST = { full: 6, last: 4, first: 4 } as const

/** Everybody the contact might be, with what speaks for each; at most 6 + 16 + 8. */
export function personsOf(scene: Scene, scores: NameScores, reached: Reached): Person[] {
  const full = scores.full.slice(0, MOST.full)
  const last = scores.last.slice(0, MOST.last)
  const first = scores.first.slice(0, MOST.first)
  const persons: Omit<Person, 'evidence'>[] = [
    ...full.map((one) => ({ full: one })),
    ...last.flatMap((one) => first.flatMap((other) => (areApart(one.seen, other.seen) ? [{ last: one, first: other }] : []))),
    ...last.map((one) => ({ last: one })),
    ...first.map((one) => ({ first: one })),
  ]
  const around = aroundOf(scene, scores, reached)
  return persons.map((person) => ({ ...person, evidence: evidenceOf(person, around) }))
}

/** Two different names at two places. */
const areApart = (one: Seen, other: Seen): boolean => one.folded !== other.folded && (one.line !== other.line || one.origin !== other.origin || one.to <= other.from || other.to <= one.from)

/** What all persons of a mail have in common. */
interface Around {
  readonly scene: Scene
  readonly scores: NameScores
  readonly reached: Reached
  /** Whether the mail has a label for the first, the last and the whole name. */
  readonly labels: string
  /** Letters of the address that was chosen, and of all others. */
  readonly own: readonly string[]
  readonly others: readonly string[]
  readonly wholeNames: readonly string[]
  readonly heads: { readonly subject: string; readonly from: string }
}

function aroundOf(scene: Scene, scores: NameScores, reached: Reached): Around {
  const has = (wanted: string) => scene.looks.some(({ whole, hits, columns }) => whole === wanted || hits.some(({ label, isWeak }) => !isWeak && label === wanted) || columns.some((label) => label === wanted))
  const own = reached.email ? [localOf(reached.email.value)] : []
  const locals = scene.looks.flatMap(({ line }) => (line.text.includes('@') ? [...line.text.matchAll(/[^\s<>:;,"'()|@]{1,64}@/g)].map(([found]) => localOf(found)) : []))
  return {
    scene, scores, reached, own, others: locals.filter((local) => !own.includes(local)), labels: `${has('firstName')}${has('lastName')}${has('fullName')}`,
    wholeNames: scores.full.map(({ seen }) => seen.folded), heads: { subject: fold(scene.subject), from: fold(scene.senderName ?? '') },
  }
}

const FAR = 20
const AGREES: Readonly<Record<string, number>> = { none: 0, some: 1, mostly: 2, all: 3 }
const NO_SCORE = -12

function evidenceOf({ full, last, first }: Omit<Person, 'evidence'>, { scene, scores, reached, labels, own, others, wholeNames, heads }: Around): Evidence {
  const parts = [full, last, first].flatMap((one) => (one ? [one] : []))
  const [lead] = parts
  const name = fold(parts.map(({ seen }) => seen.value).join(' '))
  const words = name.split(/[\s,-]+/).filter((word) => word !== '')
  const look = scene.looks[lead?.seen.line ?? -1]
  const under = (one: Scored | undefined): string => one?.seen.label ?? 'no'
  const leads = (one: Scored | undefined, all: readonly Scored[]) => (one ? one.score - (all.find(({ seen }) => seen.value !== one.seen.value)?.score ?? NO_SCORE) : 0)
  const near = (anchor: Reached['email']): number => {
    const line = anchor?.candidate?.line ?? -1
    return line < 0 ? FAR : Math.min(FAR, ...parts.map(({ seen }) => (seen.line < 0 ? FAR : Math.abs(seen.line - line))))
  }
  const signs = [
    `kind:${full ? 'full' : last && first ? 'pair' : last ? 'last' : 'first'}`, `labels:${labels}`, `full:${under(full)}`, `last:${under(last)}`, `first:${under(first)}`,
    `section:${look?.section ?? 'head'}`, `origin:${lead?.seen.origin}`, ...parts.flatMap(({ seen }) => seen.shape),
    ...(look?.isFooter ? ['footer'] : []), ...(look?.isProse ? ['prose'] : []), ...(look?.namesAgency ? ['agencyLine'] : []), ...(scene.portal ? ['portal'] : []),
  ]
  return evidenceOfSigns(signs, {
    full: full?.score ?? NO_SCORE, last: last?.score ?? NO_SCORE, first: first?.score ?? NO_SCORE, weakest: Math.min(...parts.map(({ score }) => score)),
    bestFull: scores.full[0]?.score ?? NO_SCORE, bestLast: scores.last[0]?.score ?? NO_SCORE, bestFirst: scores.first[0]?.score ?? NO_SCORE,
    fullLead: leads(full, scores.full), lastLead: leads(last, scores.last), firstLead: leads(first, scores.first),
    words: words.length, known: words.filter(isFirstName).length, toEmail: near(reached.email), toPhone: near(reached.phone),
    apart: last && first ? Math.min(FAR, Math.abs(last.seen.line - first.seen.line)) : 0,
    inAddress: AGREES[agreement(name, own)] ?? 0, inOther: AGREES[agreement(name, others)] ?? 0,
    // "Nom : DURAND Léa": one half alone would leave the other out.
    isPart: !full && wholeNames.some((whole) => whole.length > name.length && words.every((word) => whole.includes(word))) ? 1 : 0,
    inSubject: words.every((word) => heads.subject.includes(word)) ? 1 : 0, inSender: words.every((word) => heads.from.includes(word)) ? 1 : 0,
  })
}
