import type { Choice, Chosen } from './choice.ts'
import type { Seen } from './features.ts'
import { fold } from './line.ts'
import { quotedLine } from './message-edges.ts'
import { isOwnSpeech } from './message-features.ts'
import { isInside, messagePlaces, messageText, type MessageSpan } from './message-span.ts'
import type { Scene } from './scene.ts'

/** What was found of a message. */
export interface Found {
  readonly span: MessageSpan
  readonly chosen: Chosen
}

/** What somebody else says of the contact is no message of his. */
export const isTold = (scene: Scene, found: Found, { choice, seen, handsOn }: { choice: Choice; seen: readonly Seen[]; handsOn: boolean }): boolean =>
  isToldOf(found, choice, seen) || (handsOn && choice.lastName?.candidate !== undefined && isInside(choice.lastName.candidate, found.span)) || isAboutThem(scene, found.span, { choice, seen })

/** "Mme Nunes, joignable au …, souhaite vendre" is somebody else's sentence about the contact, and no message of hers. */
function isToldOf({ span, chosen }: Found, { email, phone }: Choice, seen: readonly Seen[]): boolean {
  const isOutside = (one: Seen) => seen.some((other) => other.kind === one.kind && other.folded === one.folded && other.line >= 0 && !isInside(other, span))
  return [email, phone].some((field) => field?.candidate && isInside(field.candidate, span) && !isOutside(field.candidate)) && !isOwnSpeech(chosen.value)
}

/** « Akiko Haworth a demandé hier la visite »: a sentence in which somebody else speaks of whom the mail passes on. */
function isAboutThem({ looks, sender, senderName = '' }: Scene, span: MessageSpan, { choice: { email, firstName, lastName }, seen }: { choice: Choice; seen: readonly Seen[] }): boolean {
  if (!lastName || email?.value === sender || namesOf(senderName).includes(fold(lastName.value))) return false
  const words = [lastName, firstName].flatMap((name) => (name ? namesOf(name.value) : []))
  return seen.some((one) => {
    if (one.kind !== 'name' || one.origin !== 'text' || !isInside(one, span)) return false
    if (!namesOf(one.value).every((word) => words.includes(word)) || !namesOf(one.value).some((word) => namesOf(lastName.value).includes(word))) return false
    const text = looks[one.line]?.line.text ?? ''
    const before = text.slice(0, one.from).replace(/\b(?:M|Mr|Mme|Mlle)\.\s?$/, '').split(/[.!?]\s/).at(-1) ?? ''
    return !SPEAKER.test(fold(before)) && /^(?:,\squ[ei]\s|\s\(|\s(?:a |as |est |aimerait|souhait|voudrait|veut|cherche|d[ée]sire|m['’]a|nous |vous |vient|habite|recherche|demande|would|wants|has |is |asks))/i.test(text.slice(one.to))
  })
}

/** His own words, where they are quoted on a line of their own. */
export function quotedIn(scene: Scene, { span: whole, chosen }: Found): Found | undefined {
  const span = quotedLine(scene, whole)
  if (!span) return undefined
  const { value, start, end } = messageText(scene, span)
  return { span, chosen: { ...chosen, value, span: { start, end }, places: messagePlaces(scene, span) } }
}

const namesOf = (name: string): readonly string[] => fold(name).split(/[\s,.'’-]+/).filter((word) => word.length > 1)

/** What a portal writes of the contact. */
const TOLD = /\bs'est (?:manifestee?|arretee?|montree? interessee?)\b|\b(?:lui|leur) (?:ecrire|repondre|telephoner) a\b|^-? ?(?:souhaite|souhaiterait|voudrait|veut|aimerait|desire|demande) (?:etre|avoir|a |visiter|voir|des |une? |l[ea]s? |plus)|^(?:ce|cette|cet) \p{L}{4,14} (?:re)?cherche |^(?:ce|cet|cette) \p{L}{4,14} souhaite |faites-le[ -](?:lui|leur) savoir|let (?:him|her|them) know\b|\b(?:est|sont) interessee?s? par (?:votre|ce)|s'interesse(?:nt)? a (?:votre|ce)|vous a contactee?|has (?:contacted you|enquired)|is interested in your|interessiert sich fur ihr|(?:est|esta) interesad[oa] en (?:su|tu)|heeft interesse in uw/u
/** A portal's last line. */
const GOOD_WISHES = /^nous vous souhaitons (?:une?|de|d'|bonne) /
const SPEAKER = /(?<!\p{L})(?:je|j'|nous|on|i|we|my|ich|wir|yo|io|ik|wij|eu)(?!\p{L})/u

/** A portal's own sentence about the contact, or its last line. */
export function isToldByPortal(value: string, { from, to }: MessageSpan): boolean {
  const folded = fold(value)
  return (TOLD.test(folded) && !SPEAKER.test(folded)) || (from === to && GOOD_WISHES.test(folded))
}
