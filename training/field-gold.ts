import type { Candidate } from '#assistant/intake/reading/candidate.ts'
import { fold } from '#assistant/intake/reading/line.ts'
import type { MessageSpan } from '#assistant/intake/reading/message-span.ts'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import type { Scene } from '#assistant/intake/reading/scene.ts'
import type { RatedField, Role } from '#assistant/intake/reading/scorer.ts'
import type { Example } from './linear-trainer.ts'
import type { MessageExample } from './message.ts'

/** A mail with what a careful person reads in it; null where the mail does not say it. */
export interface TrainingMail {
  readonly family: string
  readonly raw: Uint8Array
  readonly known: KnownOfAgency
  /** Confidence is about leads: of other mail no field is ever shown. */
  readonly isLead: boolean
  readonly gold: FieldGold
}

export interface FieldGold {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly message: string | null
  readonly propertyRef: string | null
  readonly portalListingId: string | null
  readonly title: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly price: number | null
  readonly surface: number | null
  readonly rooms: number | null
}

/** A mail taken apart once, for all folds. */
export interface PreparedMail {
  readonly family: string
  readonly isLead: boolean
  readonly gold: FieldGold
  readonly views: readonly View[]
  /** The views in other dresses. */
  readonly dressed: readonly View[]
}

/** One view of a mail, with all there is to learn from it. */
export interface View {
  readonly family: string
  readonly scene: Scene
  readonly gold: FieldGold
  readonly message: MessageSpan | undefined
  /** Shown in another dress than it came in. */
  readonly isDressed: boolean
  /** Undefined when this view does not show the message, or the mail is no lead. */
  readonly messageExample: MessageExample | undefined
  readonly fieldExamples: readonly Example[]
}

/** Letters and digits alone. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const nameKey = (...names: (string | null)[]): string =>
  names
    .flatMap((name) => fold(name ?? '').split(/[\s,.'’-]+/))
    .filter((word) => word !== '')
    .sort()
    .join(' ')

const text = (value: string | null): string => fold(value ?? '').replace(/[\s-]+/g, ' ').trim()

/** Whether a candidate's value is what the gold says the role is. */
export function isRight(role: Role, value: string, gold: FieldGold): boolean {
  switch (role) {
    case 'email':
      return gold.email !== null && value.toLowerCase() === gold.email.toLowerCase()
    case 'phone':
      return value === gold.phone
    case 'fullName':
      return gold.firstName !== null && gold.lastName !== null && nameKey(value) === nameKey(gold.firstName, gold.lastName)
    case 'lastName':
      return gold.lastName !== null && nameKey(value) === nameKey(gold.lastName)
    case 'firstName':
      return gold.firstName !== null && nameKey(value) === nameKey(gold.firstName)
    case 'reference':
      return gold.propertyRef !== null && text(value) === text(gold.propertyRef)
    case 'portalListingId':
      return gold.portalListingId !== null && text(value) === text(gold.portalListingId)
    case 'title':
    case 'town':
      return gold[role] !== null && text(value) === text(gold[role])
    case 'postcode':
      return value === gold.postcode
    case 'price':
    case 'surface':
    case 'rooms':
      return gold[role] !== null && Math.abs(Number(value) - gold[role]) < 0.01
    default:
      return false
  }
}

/** What the gold leaves out and a title or a subject may still say is neither right nor wrong. */
export function isUntold(role: Role, { line, value, shape }: Candidate, { scene, gold }: { scene: Scene; gold: FieldGold }): boolean {
  if (role === 'title') return gold.title === null && shape.includes('property') && shape.includes('noCode') && !shape.includes('kindAlone')
  // A number that a mail calls the advert's, or the link to it, is one, whether or not the gold says it again.
  if (role === 'portalListingId') return gold.portalListingId === null && ['called:advert', 'called:ofPortal', 'portalLink', 'soleListing'].some((sign) => shape.includes(sign))
  if (role !== 'town' && role !== 'postcode' && role !== 'price' && role !== 'surface' && role !== 'rooms') return false
  if (scene.portal?.layouts.some(({ townIsContacts }) => townIsContacts) && (role === 'town' || role === 'postcode')) return true
  if (gold[role] !== null) return false
  const where = line < 0 ? scene.subject : (scene.looks[line]?.line.text ?? '')
  return line < 0 || (gold.title !== null && where.includes(gold.title)) || (gold.message ?? '').includes(value)
}

/** Which field of the gold a rated field is. */
export const isChoiceRight = (field: RatedField, value: string, gold: FieldGold): boolean =>
  field === 'message' ? gold.message !== null && bare(value) === bare(gold.message) : isRight(field, value, gold)

