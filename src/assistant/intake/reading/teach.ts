import { featureHash } from '#kernel/linear-model.ts'
import { countryOfPhoneNumber, parsePhoneNumber } from '#kernel/phone-number.ts'
import { fold } from './line.ts'
import { type Correction, memoryOf, type TaughtField, type Template, type TemplateMemory } from './memory.ts'
import type { FieldReading } from './choose.ts'
import { placesOf, type Seen, standingOf } from './features.ts'
import { LIKELY } from './reading.ts'
import { findMessage, isInside, messagePlaces, type MessageSpan } from './message-span.ts'
import type { Scene } from './scene.ts'

/** A mail as it was read, to learn from. */
export interface ReadScene {
  readonly scene: Scene
  readonly reading: FieldReading
  readonly template: Template
}

const MAX_PLACES = 20

/** What a person who corrects a mail has before his eyes, and leaves as it is where it is right. */
const SEEN_BESIDE: readonly TaughtField[] = ['lastName', 'firstName', 'email', 'phone', 'message', 'reference', 'portalListingId']

/**
 * The memory of the mail's layout with the corrections in it: the one there was, or a new one. What of the contact was read as likely and not
 * corrected stands where the layout has it, too. A correction whose value the mail does not hold teaches nothing; undefined when none of them did.
 */
export function taught({ scene, reading, template }: ReadScene, corrections: readonly Correction[], memories: readonly TemplateMemory[]): TemplateMemory | undefined {
  const before = memoryOf(template, memories) ?? { ...template, id: idOf(template), places: {}, wrongPlaces: {}, disagreements: 0 }
  const places: Partial<Record<TaughtField, readonly number[]>> = { ...before.places }
  const wrongPlaces: Partial<Record<TaughtField, readonly number[]>> = { ...before.wrongPlaces }
  let learnt = 0
  const mail: Mail = { scene, reading, message: messageOf({ scene, reading }, corrections), names: namesOf(reading, corrections) }
  for (const correction of corrections) {
    const { field } = correction
    // Where a label calls the field, a mail without a value says nothing of the next: "Nom : titi59" is nobody's name.
    if (correction.value === null && (reading.choice[field]?.signs.includes('called') || isPseudonym(reading, correction))) continue
    const right = correction.value === null ? undefined : taughtPlaces(mail, correction)
    const read = reading.choice[field]?.places
    // Where a mail has no message another one has its end.
    const wrong = (field === 'message' && !right ? read?.slice(0, 1) : read)?.filter((place) => !right?.includes(place))
    if (!right && correction.value !== null) continue
    learnt++
    if (right) places[field] = joined(right, places[field]?.filter((place) => !wrong?.includes(place)))
    else delete places[field]
    // A header is one place, and a message's opening as well.
    if (wrong && wrong.length >= (field === 'message' || reading.choice[field]?.span === null ? 1 : 3)) wrongPlaces[field] = joined(wrong, wrongPlaces[field]?.filter((place) => !right?.includes(place)))
    else if (right) wrongPlaces[field] = (wrongPlaces[field] ?? []).filter((place) => !right.includes(place))
  }
  const corrected = new Set(corrections.map(({ field }) => field))
  for (const field of SEEN_BESIDE) {
    const chosen = reading.choice[field]
    if (!chosen || corrected.has(field) || chosen.confidence < LIKELY) continue
    places[field] = joined(chosen.candidate ? placesIn(mail, chosen.candidate) : chosen.places, places[field])
  }
  const alone = nameAlonePlaces(mail, corrections)
  if (alone) for (const field of ['lastName', 'firstName'] as const) {
    places[field] = joined(alone, places[field])
    wrongPlaces[field] = (wrongPlaces[field] ?? []).filter((place) => !alone.includes(place))
  }
  const region = regionTaught(mail, corrections)
  return learnt === 0 ? undefined : { ...before, places, wrongPlaces, ...(region && { region }), disagreements: 0 }
}

/** "fabfab" where others have their name: it is nobody's, and its place is theirs. */
const isPseudonym = ({ choice }: FieldReading, { field }: Correction): boolean =>
  (field === 'lastName' || field === 'firstName') && /^\S+$/u.test(choice[field]?.candidate?.value ?? ' ')

/** Where a name of one word stands that nothing calls the first or the last: the next mail may have the other half there, or both. */
function nameAlonePlaces(mail: Mail, corrections: readonly Correction[]): readonly number[] | undefined {
  const { scene, reading, message } = mail
  const isCorrected = corrections.some(({ field }) => field === 'lastName' || field === 'firstName')
  const [name, ...others] = (['lastName', 'firstName'] as const).flatMap((field) => {
    const corrected = corrections.find((one) => one.field === field)
    const value = corrected ? corrected.value : reading.choice[field]?.value
    return value ? [normal(field, value)] : []
  })
  if (!isCorrected || name === undefined || others.length > 0) return undefined
  const found = bestOf(reading.seen.filter(({ kind, value }) => kind === 'name' && normal('lastName', value) === name), message)
  return found && found.label !== 'lastName' && found.label !== 'firstName' ? placesOf(scene, found) : undefined
}

/** A mail as the person who corrects it sees it. */
interface Mail extends Pick<ReadScene, 'scene' | 'reading'> {
  readonly message: MessageSpan | undefined
  /** The words of the contact's name. */
  readonly names: ReadonlySet<string>
}

function messageOf({ scene, reading }: Pick<ReadScene, 'scene' | 'reading'>, corrections: readonly Correction[]): MessageSpan | undefined {
  const corrected = corrections.find(({ field }) => field === 'message')
  return corrected ? spanOfMessage(scene, { span: corrected.span, value: corrected.value ?? '' }) : reading.message
}

function namesOf({ choice }: FieldReading, corrections: readonly Correction[]): ReadonlySet<string> {
  const values = (['lastName', 'firstName'] as const).map((field) => {
    const corrected = corrections.find((one) => one.field === field)
    return corrected ? corrected.value : choice[field]?.value
  })
  return new Set(values.flatMap((value) => wordsOfName(value ?? '')))
}

const wordsOfName = (name: string): string[] => normal('lastName', name).split(' ').filter((word) => word !== '')

/** Where a candidate stands in the layout. Its equal outside the contact's own words counts, since these are others in the next mail; of a name, what is no label. */
function placesIn({ scene, reading, message, names }: Mail, candidate: Seen): number[] {
  const isEqual = ({ kind, folded, line }: Seen) => kind === candidate.kind && folded === candidate.folded && line >= 0
  const seen = isInside(candidate, message) ? (reading.seen.find((one) => isEqual(one) && !isInside(one, message)) ?? candidate) : candidate
  return placesOf(scene, seen.kind === 'name' && seen.origin === 'text' ? nameAlone(scene, seen, names) : seen)
}

/** "Given name Léa" without the words that are no name of the contact's. */
function nameAlone(scene: Scene, seen: Seen, names: ReadonlySet<string>): Seen {
  const shown = scene.looks[seen.line]?.line.text.slice(seen.from, seen.to) ?? ''
  const words = [...shown.matchAll(/[^\s,]+/gu)].filter(([word]) => wordsOfName(word).some((one) => names.has(one)))
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || last.index + last[0].length - first.index === shown.length) return seen
  const from = seen.from + first.index
  return { ...seen, from, to: seen.from + last.index + last[0].length, standing: standingOf(scene, { ...seen, from }) }
}

const joined = (first: readonly number[], second: readonly number[] = []): number[] => [...new Set([...first, ...second])].slice(0, MAX_PLACES)

/** The same for the same layout, so that teaching it again replaces what was known. */
const idOf = ({ senderDomain, fingerprint }: Template): string =>
  `${senderDomain || 'unknown'}-${featureHash(fingerprint.join(' ')).toString(36)}`

function taughtPlaces(mail: Mail, { field, span, value }: Correction): readonly number[] | undefined {
  const { scene, reading, message } = mail
  if (field === 'message') return message && messagePlaces(scene, message)
  const candidates = reading.seen.filter((seen) => KINDS[field].includes(seen.kind))
  const inSpan = span && candidates.filter((seen) => overlap(scene, seen, span) > 0).sort((a, b) => overlap(scene, b, span) - overlap(scene, a, span) || Math.abs(length(span) - (a.to - a.from)) - Math.abs(length(span) - (b.to - b.from)))
  const wanted = normal(field, value ?? '')
  const equal = candidates.filter((seen) => normal(field, seen.value) === wanted || (field === 'phone' && areSameDigits(seen.value, wanted)))
  const holding = candidates.filter((seen) => wanted !== '' && normal(field, seen.value).split(' ').includes(wanted))
  const found = inSpan?.find((seen) => equal.includes(seen)) ?? inSpan?.[0] ?? bestOf(equal, message) ?? bestOf(holding, message)
  return found && placesIn(mail, found)
}

/** "06 1000 1486" was read as French and is Dutch: so are all numbers of the layout that do not say. */
function regionTaught({ reading }: Mail, corrections: readonly Correction[]): string | undefined {
  const number = parsePhoneNumber(corrections.find(({ field }) => field === 'phone')?.value ?? '')
  const isOther = number && reading.seen.some(({ kind, value }) => kind === 'phone' && value !== number && areSameDigits(value, number))
  return isOther ? countryOfPhoneNumber(number) : undefined
}

/** One number to the digit, but for the country's code. */
const areSameDigits = (one: string, other: string): boolean => other.length > SAME_DIGITS && one.slice(-SAME_DIGITS) === other.slice(-SAME_DIGITS)
const SAME_DIGITS = 8

const length = ({ start, end }: { start: number; end: number }): number => end - start

/** Outside the contact's own words first. */
const bestOf = (all: readonly Seen[], message: MessageSpan | undefined): Seen | undefined => all.find((seen) => !isInside(seen, message)) ?? all[0]

const KINDS: Readonly<Record<Exclude<TaughtField, 'message'>, readonly Seen['kind'][]>> = {
  lastName: ['name'],
  firstName: ['name'],
  email: ['email'],
  phone: ['phone'],
  reference: ['code'],
  portalListingId: ['code'],
  title: ['title'],
  town: ['town'],
  postcode: ['postcode'],
  price: ['price'],
  surface: ['surface'],
  rooms: ['rooms'],
}

function normal(field: TaughtField, value: string): string {
  if (field === 'phone') return parsePhoneNumber(value) ?? ''
  if (field === 'price' || field === 'surface' || field === 'rooms')
    return String(Number(value.replace(/[^\d.,]/g, '').replace(',', '.')))
  return fold(value).replace(/[\s,'-]+/g, ' ').trim()
}

function overlap({ looks }: Scene, { line, from, to }: Seen, { start, end }: { start: number; end: number }): number {
  const base = looks[line]?.line.start
  return base === undefined ? 0 : Math.max(0, Math.min(end, base + to) - Math.max(start, base + from))
}

function spanOfMessage(scene: Scene, { span, value }: { span: Correction['span']; value: string }): MessageSpan | undefined {
  if (!span) return findMessage(scene, value)
  const lines = scene.looks.map(({ line }) => line)
  const from = lines.findLastIndex(({ start }) => start <= span.start)
  const to = lines.findLastIndex(({ start }) => start < span.end)
  const [first, last] = [lines[from], lines[to]]
  return first && last && from <= to ? { from, to, start: span.start - first.start, end: Math.min(last.text.length, span.end - last.start) } : undefined
}
