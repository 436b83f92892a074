import type { Intent } from '#assistant/understanding/intent.ts'
import { featureHash } from '#kernel/linear-model.ts'
import { isInside } from './message-span.ts'
import type { Extract } from './lead.ts'
import { fold } from './line.ts'
import type { Signals } from './machine.ts'
import { LIKELY, type ReadingReason } from './reading.ts'
import { certainLabels, type Scene } from './scene.ts'
import type { Unwrapped } from './unwrap.ts'

/** What the rules found in a message, each a sign and no verdict. */
export interface Rules {
  readonly noise: ReadingReason | undefined
  readonly stranger: ReadingReason | undefined
  readonly wish: ReadingReason | undefined
  readonly isMassMail: boolean
  readonly isOrdinaryBusiness: boolean
  readonly asks: boolean
  readonly isAboutProperty: boolean
  readonly wants: boolean
  readonly isReply: boolean
  readonly isFromAgency: boolean
  readonly isNoiseSender: boolean
  readonly isUnlikelySubject: boolean
}

export interface KindSource {
  readonly unwrapped: Unwrapped
  readonly extract: Extract
  readonly signals: Signals
  readonly rules: Rules
  /** Of the message that was found, or of all the text. */
  readonly intent: Intent
}

const MOST_WORDS = 300

/** Hashes of what tells one kind of message from another: signs of rules and headers, evidence of the fields, words. */
export function kindFeatures(source: KindSource): number[] {
  const signs = [...ruleSigns(source), ...evidence(source)]
  return [...new Set([...signs, ...pairs(signs), ...words(source)])].map((text) => featureHash(text))
}

function ruleSigns({ rules, signals, unwrapped, intent }: KindSource): string[] {
  const { noise, stranger, wish, ...flags } = rules
  const on = [...Object.entries(flags), ...Object.entries(signals)].filter(([, value]) => value === true).map(([name]) => name)
  return [
    ...on,
    ...(noise ? ['noise', `noise:${noise}`] : []),
    ...(stranger ? [`stranger:${stranger}`] : []),
    ...(wish ? [`wish:${wish}`] : []),
    unwrapped.portal ? 'portal' : 'noPortal',
    ...(unwrapped.isForwarded ? ['forwarded'] : []),
    ...intent.acts.map(({ act, confidence }) => `act:${act}:${Math.floor(confidence * 4)}`),
    `primary:${intent.primary}`,
  ]
}

const many = (count: number): string => (count > 6 ? '7' : count > 3 ? '4' : String(count))

function evidence({ extract, unwrapped }: KindSource): string[] {
  const { choice, seen, message } = extract.reading
  const { sender } = unwrapped
  // Of families it has learnt from, the reader of fields is surer than it will be of a mail never seen: no more is asked of it than what is likelier right than wrong.
  const fields = Object.entries(choice).map(([field, chosen]) => `has:${field}:${chosen.confidence >= LIKELY ? 'likely' : 'doubtful'}`)
  const distinct = (kind: string) => new Set(seen.filter((one) => one.kind === kind).map(({ value }) => value)).size
  const { email, phone } = choice
  const isNamed = choice.lastName !== undefined || choice.firstName !== undefined
  return [
    ...fields,
    ...(email ? [email.value === sender ? 'email:sender' : 'email:other', `email:${email.candidate?.origin ?? '-'}`] : ['noEmail']),
    ...(phone ? ['phone'] : ['noPhone']),
    ...(isNamed ? ['named'] : ['noName']),
    ...(message ? ['message'] : ['noMessage']),
    ...(extract.hasContact ? ['contact'] : ['noContact']),
    ...(extract.hasContactBlock ? ['block'] : ['noBlock']),
    ...(extract.hasRequest ? ['request'] : []),
    `prices:${many(distinct('price'))}`,
    `codes:${many(distinct('code'))}`,
    `titles:${many(distinct('title'))}`,
    `emails:${many(distinct('email'))}`,
    `phones:${many(distinct('phone'))}`,
    `repeats:${many(mostRepeated(extract.scene))}`,
    `links:${many(extract.scene.looks.reduce((sum, { line }) => sum + line.links.length, 0))}`,
    `lines:${many(Math.floor(extract.scene.looks.length / 6))}`,
  ]
}

/** How often the mail has its commonest label: a list of several people is nobody's request. */
function mostRepeated({ looks }: Scene): number {
  const counts = new Map<string, number>()
  for (const look of looks)
    for (const label of certainLabels(look))
      if (label !== 'unknown' && label !== 'other' && !look.isFooter) counts.set(label, (counts.get(label) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const STRONG = /^(?:noise|stranger:.*|wish:.*|isMassMail|isOrdinaryBusiness|hasUnsubscribe|isFromRobot|isFromService|isReply|portal|noPortal|contact|noContact|block|noBlock|message|noMessage|named|email:sender|email:other|noEmail|phone|primary:.*)$/

/** A sign often means something only beside another: a robot that names a contact, a person who names none. */
function pairs(signs: readonly string[]): string[] {
  const strong = signs.filter((sign) => STRONG.test(sign))
  return strong.flatMap((a, i) => strong.slice(i + 1).map((b) => `${a}&${b}`))
}

function words({ unwrapped, extract }: KindSource): string[] {
  const subject = fold(unwrapped.subject).match(/\p{L}{3,}/gu)?.slice(0, 30) ?? []
  const { message } = extract.reading
  const body = extract.scene.looks
    .filter(({ isFooter }, line) => !isFooter && !isInside({ line, from: 0 }, message))
    .flatMap(({ line }) => line.folded.match(/\p{L}{4,}/gu) ?? [])
    .slice(0, MOST_WORDS)
  const said = fold(extract.lead.message?.value ?? '').match(/\p{L}{3,}/gu)?.slice(0, MOST_WORDS) ?? []
  return [
    ...subject.map((word) => `s:${word}`),
    ...inPairs(subject).map((pair) => `s:${pair}`),
    ...body.map((word) => `w:${word}`),
    ...said.map((word) => `m:${word}`),
    ...inPairs(said).map((pair) => `m:${pair}`),
  ]
}

const inPairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`)
