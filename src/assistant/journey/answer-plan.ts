import type { Appointment } from '#assistant/booking/appointment.ts'
import type { OfferedSlot } from '#assistant/slots/offer.ts'
import { isBinding, type Wish } from '#assistant/slots/wish.ts'
import type { Answer } from '#assistant/understanding/answer.ts'
import type { LeadState } from './lead.ts'

/** What is done about a contact's answer in our own thread; everything but `leave` is done without a person. */
export type AnswerPlan =
  | { readonly kind: 'book'; readonly slot: OfferedSlot }
  | { readonly kind: 'offer_again'; readonly wish: Wish }
  | { readonly kind: 'link'; readonly purpose: 'move' | 'cancel' }
  /** What is agreed was said once more. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' }

export interface Answered {
  readonly answer: Answer
  /** What the same text says of times, with what was known of them before. */
  readonly wish: Wish
  /** The slots of the mail that was answered, in its order. */
  readonly offered: readonly OfferedSlot[]
  readonly appointment: Pick<Appointment, 'state' | 'span'> | undefined
  readonly state: LeadState
}

/** From here the contact may be offered times anew; what a person closed or has to look at is hers. */
const OPEN: readonly LeadState[] = ['offered', 'drafted', 'cancelled']

/**
 * An answer books one offered time that is meant beyond doubt, or asks back with other times; about an appointment that is
 * agreed it only gets the page where the contact does it himself. Questions, refusals and everything unclear are a
 * person's. A mail alone never moves or cancels anything.
 */
export function planFor({ answer, wish, offered, appointment, state }: Answered): AnswerPlan {
  if (appointment?.state === 'booked') return planForBooked(answer, { wish, agreed: appointment.span.start })
  if (!OPEN.includes(state)) return { kind: 'leave' }
  if (answer.kind === 'accepts') {
    const slot = offered.find(({ span }) => span.start === answer.slot.start && span.end === answer.slot.end)
    return slot && state !== 'drafted' ? { kind: 'book', slot } : { kind: 'leave' }
  }
  const asksForTimes = answer.kind === 'wishes' || answer.kind === 'moves'
  return asksForTimes && isBinding(wish) ? { kind: 'offer_again', wish } : { kind: 'leave' }
}

function planForBooked(answer: Answer, { wish, agreed }: { wish: Wish; agreed: number }): AnswerPlan {
  switch (answer.kind) {
    case 'cancels':
      return { kind: 'link', purpose: 'cancel' }
    case 'moves':
      return { kind: 'link', purpose: 'move' }
    case 'wishes':
      return isBinding(wish) ? { kind: 'link', purpose: 'move' } : { kind: 'leave' }
    case 'accepts':
      return answer.slot.start === agreed ? { kind: 'nothing' } : { kind: 'link', purpose: 'move' }
    default:
      return { kind: 'leave' }
  }
}
