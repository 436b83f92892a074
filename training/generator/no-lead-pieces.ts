/** What the families of mail that is no lead have in common. */
import { type Family, negative } from './family.ts'
import { type FamilySet, type FormedFamily, inForms } from './forms.ts'
import type { Scene } from './scene.ts'
import { drawPerson } from './values/people.ts'

export const noLeadOf = (among: FamilySet) => <Form>(family: FormedFamily<Form>): Family => negative(inForms(family, among))

export const PLAIN = { who: 'plain' } as const
export const DAY = 86_400_000

const shown = (options: Intl.DateTimeFormatOptions) => (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', ...options })
export const monthName = shown({ month: 'long', year: 'numeric' })
export const dayName = shown({ weekday: 'long' })
export const dayInFull = shown({ weekday: 'long', day: 'numeric', month: 'long' })
export const slashed = shown({ day: '2-digit', month: '2-digit', year: 'numeric' })
export const timeOf = (date: number): string => new Date(date).toISOString().slice(11, 16)

/** Hundredths of euros as « 1 204,50 ». */
export const amount = (cents: number): string => `${String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ' ')},${String(cents % 100).padStart(2, '0')}`

export const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`

/** Somebody else than the scene's person. */
export const somebody = ({ random, side }: Scene): string => {
  const { firstName, lastName } = drawPerson(random, side, 'plain')
  return `${firstName} ${lastName}`
}

/** A day of an appointment soon after the mail, never a Sunday. */
export function comingDay({ random, date }: Scene): number {
  const day = Math.floor(date / DAY) * DAY + random.int(2, 6) * DAY
  return new Date(day).getUTCDay() === 0 ? day + DAY : day
}
